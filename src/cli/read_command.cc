// hearsay read: reports into a ledger. Resumable, and reading again changes nothing.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "annotate_all.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/run_report.h"
#include "cli/tell.h"
#include "ledger/ledger.h"
#include "ledger/queries.h"
#include "readers/paths.h"
#include "readers/readers.h"
#include "stories/story_lineup.h"

namespace hearsay {
namespace {

struct ReadArguments {
  std::vector<std::string> paths;
  ReadOptions read;
  ResourceOptions resources;
  std::string ledger = "hearsay.db";
  unsigned threads = 0;
};

struct Counts {
  std::uint64_t added = 0, superseded = 0, unchanged = 0;
};

// Passes on what the ledger does not hold yet, so that nothing is annotated twice; of what it holds only that which it notes as failed, for
// the note to go. `noted`: those failures, by the names of their records.
bool pass_new(const Ledger& ledger, std::set<std::string>& noted, Record&& record, const Deliver& deliver,
              std::atomic<std::uint64_t>& skipped) {
  const bool held = !record.error && ledger.holds(record.document);
  if (!held || (!noted.empty() && noted.erase(place_of(record)) + noted.erase(record.file) > 0)) return deliver(std::move(record));
  ++skipped;
  return true;
}

void keep(Ledger& ledger, const Record& record, Counts& counts, std::set<std::string>& failed) {
  const auto place = place_of(record);
  if (record.error) {
    ledger.note_failure(place, record.error->code, record.error->what());
    failed.insert(place);
    return;
  }
  switch (ledger.write(record.document)) {
    case Written::added: ++counts.added; break;
    case Written::superseded: ++counts.superseded; break;
    case Written::unchanged: ++counts.unchanged; break;
  }
  ledger.forget_failure(place);
  if (record.line > 0) ledger.forget_failure(record.file);  // as a whole; if it fails further on, that is noted then
}

// A record that failed may be gone from its file: of what was `noted` of files that were read to their end, what did not fail again.
void forget_gone(Ledger& ledger, const std::set<std::string>& noted, const std::set<std::string>& whole,
                 const std::set<std::string>& failed) {
  const auto file_of = [](const std::string& place) {  // "reports.jsonl:12"
    const auto colon = place.find_last_not_of("0123456789");
    return colon != std::string::npos && place[colon] == ':' && colon + 1 < place.size() ? place.substr(0, colon) : place;
  };
  for (const std::string& place : noted)
    if (!failed.contains(place) && (whole.contains(place) || whole.contains(file_of(place)))) ledger.forget_failure(place);
}

int run_read(ReadArguments& given) {
  watch_for_interrupt();
  const Resources resources = load_resources(given.resources);
  tell_problems(resources.problems);
  given.read.language = given.resources.language;
  given.read.stop = &interrupted();
  Ledger ledger(given.ledger, Access::write);
  ledger.read_with({HEARSAY_VERSION, resources.model_version, resources.knowledge_version});
  for (const char* part : {"", "-wal", "-shm", "-watch"})
    if (const auto file = file_id(given.ledger + part)) given.read.own.push_back(*file);
  tell_if_terminal(given.paths);
  RunReport report;
  given.read.passed_over = &report.passed_over;
  Counts counts;
  std::atomic<std::uint64_t> skipped{0};
  std::set<std::string> noted, whole, failed;  // places of failures that were there, files read to their end, failures of this run
  for (Failure& failure : find_failures(ledger)) noted.insert(std::move(failure.record));
  if (!noted.empty()) given.read.at_end = [&](const std::string& file) { whole.insert(file); };
  AnnotateAllOptions options{.threads = given.threads, .stop = &interrupted(), .render = {}};
  options.idle = [&] { ledger.commit(); };  // what came is kept, and others may write, while a pipe pauses
  options.give_up = interrupt;
  annotate_all(
      [&](const Deliver& deliver) {
        read_paths(given.paths, given.read, [&](Record&& record) { return pass_new(ledger, noted, std::move(record), deliver, skipped); });
      },
      resources, options,
      [&](AnnotatedRecord&& item) {
        keep(ledger, item.record, counts, failed);
        report.add(item.record, item.record.document.text.size());
      });
  forget_gone(ledger, noted, whole, failed);
  ledger.commit();
  report.finish("read");
  counts.unchanged += skipped.load();
  tell("hearsay: {}: {} new, {} changed, {} there already", given.ledger, counts.added, counts.superseded, counts.unchanged);
  if (!interrupted().load()) line_up(ledger, *resources.word_counts, given.threads);
  else tell("hearsay: interrupted; the same command goes on from here");
  const int code = report.exit_code(interrupted().load());
  return code == kNothingFound && counts.unchanged > 0 ? static_cast<int>(kOk) : code;
}

}  // namespace

std::function<int()> set_up_read(CLI::App& app) {
  const auto given = std::make_shared<ReadArguments>();
  app.add_option("PATH", given->paths, "Files, folders, glob patterns; - or nothing: standard input");
  app.add_option("-l,--ledger", given->ledger, "Ledger to write to; made where there is none")->type_name("FILE")->capture_default_str();
  app.add_option("--threads", given->threads, "How many annotate; 0: one a core")->type_name("N")->capture_default_str();
  add_options(app, given->read);
  add_options(app, given->resources);
  return [given] { return run_read(*given); };
}

}  // namespace hearsay
