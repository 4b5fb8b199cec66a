#include "stories/story_named.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "base/fold.h"
#include "hearsay/error.h"
#include "ledger/lineup.h"
#include "ledger/queries.h"
#include "stories/shingles.h"

namespace hearsay {
namespace {

constexpr std::size_t kWordsOfAName = 3;  // fewer may stand in any title: "Kim Putin"

bool is_story_id(std::string_view text) {
  return text.size() == 13 && text[0] == 's' && text.substr(1).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::vector<NamedStory> stories_named(const Ledger& ledger, std::string_view text) {
  const Lineup lineup(ledger);
  if (is_story_id(text)) {
    const auto reports = lineup.documents_in(std::string(text)).size();
    if (reports == 0) throw Error(ErrorCode::not_found, fmt::format("no story has the id {}; 'hearsay stories' lists them", text));
    return {{std::string(text), {}, reports}};
  }
  std::unordered_map<std::int64_t, std::string> story_of;
  std::unordered_map<std::string, std::size_t> reports;
  for (const auto& [document, story] : lineup.memberships()) ++reports[story], story_of.emplace(document, story);
  const auto wanted = fold_case(text);
  const bool many_words = text_words(text).size() >= kWordsOfAName;
  std::map<std::string, NamedStory> whole, part;
  for (const auto& document : find_documents(ledger)) {
    const auto story = story_of.find(document.key);
    if (story == story_of.end() || document.title.empty()) continue;
    const NamedStory found{story->second, document.title, reports.at(story->second)};
    if (fold_case(document.title) == wanted) whole.emplace(story->second, found);
    else if (many_words && has_words(document.title, text)) part.emplace(story->second, found);
  }
  std::vector<NamedStory> out;
  for (const auto& [id, story] : whole.empty() ? part : whole) out.push_back(story);
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.reports > b.reports; });
  return out;
}

}  // namespace hearsay
