// hearsay annotate: a filter without state, reports in, annotation records out, in the same order.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>

#include "annotate_all.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run_report.h"
#include "cli/tell.h"
#include "hearsay/error.h"
#include "readers/paths.h"
#include "readers/readers.h"
#include "writers/annotation.h"

namespace hearsay {
namespace {

struct AnnotateArguments {
  std::vector<std::string> paths;
  ReadOptions read;
  ResourceOptions resources;
  AnnotationFormat format;
  unsigned threads = 0;
  std::string out;
  bool timings = false;
};

void print_timings(const StageTimes& times, double seconds) {
  double sum = 0;
  for (std::size_t i = 0; i < StageTimes::kStages; ++i) {
    const double stage = static_cast<double>(times.nanoseconds[i].load()) / 1e9;
    sum += stage;
    tell("{:<12}{:9.3f} s", stage_names()[i], stage);
  }
  tell("{:<12}{:9.3f} s of {:.3f} s on the clock", "all stages", sum, seconds);
}

// Opening the output empties it.
void check_output(const AnnotateArguments& given) {
  const auto out = given.out.empty() || given.out == "-" ? std::nullopt : file_id(given.out);
  if (!out) return;
  const auto refuse = [&](const std::string& path) {
    if (file_id(path) == out)
      throw Error(ErrorCode::usage, fmt::format("{}: would be read and written; name another file with --output", given.out));
  };
  if (given.paths.empty()) refuse("-");
  for (const std::string& path : given.paths) refuse(path);
}

int run_annotate(AnnotateArguments& given) {
  watch_for_interrupt();
  const Resources resources = load_resources(given.resources);
  tell_problems(resources.problems);
  given.read.language = given.resources.language;
  given.read.stop = &interrupted();
  check_output(given);
  Output out(given.out, Writing::growing);
  if (const auto file = file_id(out.descriptor())) given.read.own.push_back(*file);
  tell_if_terminal(given.paths);
  RunReport report;
  given.read.passed_over = &report.passed_over;
  StageTimes times;
  const auto begin = std::chrono::steady_clock::now();
  AnnotateAllOptions options{.threads = given.threads, .stop = &interrupted(), .times = given.timings ? &times : nullptr, .render = {}};
  options.idle = [&] { out.flush(); };  // who reads our output has what came, while a pipe pauses
  options.give_up = interrupt;
  options.render = [&](std::string& line, const Document& document) {
    append_annotation(line, document, given.format);
    line += '\n';
  };
  annotate_all([&](const Deliver& deliver) { read_paths(given.paths, given.read, deliver); }, resources, options,
               [&](AnnotatedRecord&& item) {
                 out.write(item.rendered);
                 report.add(item.record, item.rendered.size());
               });
  out.finish();
  report.finish("annotated");
  if (given.timings) print_timings(times, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  const int code = report.exit_code(interrupted().load());
  if (code == kNothingFound) tell("hearsay: there were no reports to annotate");
  return code;
}

}  // namespace

std::function<int()> set_up_annotate(CLI::App& app) {
  const auto given = std::make_shared<AnnotateArguments>();
  app.add_option("PATH", given->paths, "Files, folders, glob patterns; - or nothing: standard input");
  app.add_flag("--syntax", given->format.syntax, "With tokens: lemma, part of speech, features, head, relation");
  app.add_flag("--runners-up", given->format.others, "With the other readings of each place, likeliest first");
  app.add_option("--threads", given->threads, "How many annotate; 0: one a core")->type_name("N")->capture_default_str();
  app.add_option("-o,--output", given->out, "Write to this file instead of standard output")->type_name("FILE");
  app.add_flag("--timings", given->timings, "Print the time that each stage took, over all threads, to standard error");
  add_options(app, given->read);
  add_options(app, given->resources);
  return [given] { return run_annotate(*given); };
}

}  // namespace hearsay
