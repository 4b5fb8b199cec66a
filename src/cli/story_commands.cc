// hearsay stories and hearsay copies: which reports tell of one thing, and whose words were taken over.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>

#include "base/joined.h"
#include "base/sorted.h"
#include "cli/commands.h"
#include "cli/ledger_options.h"
#include "ledger/lineup.h"
#include "stories/copies.h"
#include "stories/story_list.h"

namespace hearsay {
namespace {

struct StoryArguments {
  LedgerArguments ledger;
  std::string story;
  std::size_t least = 2;
};

// Keys of the documents that have a claim which passes, sorted.
std::vector<std::int64_t> documents_with(const Ledger& ledger, ClaimFilter filter) {
  filter.limit = 0;
  std::vector<std::int64_t> out;
  each_claim(ledger, filter, [&](StoredClaim&& claim) {
    out.push_back(claim.document->key);
    return true;
  });
  sort_once(out);
  return out;
}

std::unordered_map<std::size_t, const CopyLine*> by_copy(const std::vector<CopyLine>& copies) {
  std::unordered_map<std::size_t, const CopyLine*> out;
  for (const auto& line : copies) out[line.copy] = &line;
  return out;
}

Table reports_of(const StoryList& list) {
  Table table{{"published", "outlet", "title", "copy", "of", "document"}, std::vector<bool>(6, false), {}, {"document", "of", "copy"}};
  const auto copies = by_copy(list.copies);
  for (const auto& story : list.stories)
    for (const auto index : story.documents) {
      const auto& document = list.documents[index];
      const auto line = copies.find(index);
      const bool copy = line != copies.end();
      table.rows.push_back({document.published.substr(0, 10), document.outlet, document.title, copy ? line->second->how.kind : "",
                            copy ? list.documents[line->second->from].id : "", document.id});
    }
  return table;
}

int run_stories(const StoryArguments& given) {
  const auto ledger = open_to_read(given.ledger);
  StoryFilter filter;
  filter.id = given.story;
  filter.least = given.least;
  filter.most = static_cast<std::size_t>(given.ledger.filter.limit);
  filter.some = has_filter(given.ledger);
  if (filter.some) filter.documents = documents_with(ledger, given.ledger.filter);
  const auto list = find_stories(ledger, filter);
  if (!given.story.empty()) return print_table(reports_of(list), ledger, given.ledger);
  Table table{{"story", "name", "first", "last", "reports", "outlets", "copies", "who", "where", "events", "summary"},
              {false, false, false, false, true, true, true, false, false, false, false},
              {},
              {"summary", "events", "where", "copies", "who", "last", "outlets"}};
  for (const auto& story : list.stories) {
    const auto day = [&](std::size_t index) { return list.documents[index].published.substr(0, 10); };
    table.rows.push_back({story.id, story.name, day(story.documents.front()), day(story.documents.back()),
                          std::to_string(story.documents.size()), std::to_string(story.outlets.size()), std::to_string(story.copies),
                          joined(story.who, "; "), joined(story.where, "; "), joined(story.events, "; "), story.summary});
  }
  return print_table(table, ledger, given.ledger);
}

// The longest run of words that stands in one text only, as it stands there, cut at 240 bytes.
std::string longest_gap(const std::string& text, const std::vector<TextWord>& words, const Alignment& alignment,
                        std::uint32_t SharedRun::*side) {
  std::uint32_t at = 0, begin = 0, end = 0;
  const auto close = [&](std::uint32_t next) {
    if (next > at && next - at > end - begin) begin = at, end = next;
  };
  for (const auto& run : runs_by(alignment, side)) close(run.*side), at = run.*side + run.words;
  close(static_cast<std::uint32_t>(words.size()));
  if (begin == end) return {};
  auto out = text.substr(words[begin].span.begin, words[end - 1].span.end - words[begin].span.begin);
  std::replace(out.begin(), out.end(), '\n', ' ');
  if (out.size() <= 240) return out;
  std::size_t cut = out.rfind(' ', 240);
  if (cut == std::string::npos || cut == 0)
    for (cut = 240; cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0U) == 0x80;) --cut;
  return out.substr(0, cut) + " ...";
}

int run_copies(const LedgerArguments& given) {
  const auto ledger = open_to_read(given);
  const Lineup lineup(ledger);
  const auto documents = find_documents(ledger);
  const bool some = has_filter(given);
  const auto wanted = some ? documents_with(ledger, given.filter) : std::vector<std::int64_t>();
  const auto is_wanted = [&](std::size_t index) { return std::binary_search(wanted.begin(), wanted.end(), documents[index].key); };
  Table table{{"published", "outlet", "document", "kind", "of", "of outlet", "first", "credit", "by", "share", "words", "added words",
               "cut words", "same", "added", "cut"},
              {false, false, false, false, false, false, false, false, false, true, true, true, true, false, false, false},
              {},
              {"cut", "added", "first", "cut words", "added words", "words", "credit", "by", "same"}};
  for (const auto& line : lineage_of(documents, lineup.copies())) {
    if (some && !is_wanted(line.copy) && !is_wanted(line.from)) continue;
    if (given.filter.limit > 0 && table.rows.size() >= static_cast<std::size_t>(given.filter.limit)) break;
    const auto &copy = documents[line.copy], &from = documents[line.from];
    const auto text = lineup.text(copy.key), original = lineup.text(from.key);
    const auto words = text_words(text), original_words = text_words(original);
    const auto alignment = align(original_words, words);
    const auto& how = line.how;
    table.rows.push_back(
        {copy.published.substr(0, 10), copy.outlet, copy.id, how.kind, from.id, from.outlet, documents[line.first].id, copy.origin,
         how.reason,
         fmt::format("{:.2f}", static_cast<double>(how.words) / static_cast<double>(std::max<std::int64_t>(1, how.of_document))),
         std::to_string(how.words), std::to_string(how.of_document - how.words), std::to_string(how.of_original - how.words),
         text.substr(how.run.begin, how.run.size()), longest_gap(text, words, alignment, &SharedRun::b),
         longest_gap(original, original_words, alignment, &SharedRun::a)});
  }
  return print_table(table, ledger, given);
}

}  // namespace

std::function<int()> set_up_stories(CLI::App& app) {
  const auto given = std::make_shared<StoryArguments>();
  add_ledger_options(app, given->ledger);
  app.add_option("--story", given->story, "The reports of one story")->type_name("ID");
  app.add_option("--least", given->least, "Stories of so many reports or more")->type_name("N")->capture_default_str()->check(is_count);
  return [given] { return run_stories(*given); };
}

std::function<int()> set_up_copies(CLI::App& app) {
  const auto given = std::make_shared<LedgerArguments>();
  add_ledger_options(app, *given);
  return [given] { return run_copies(*given); };
}

}  // namespace hearsay
