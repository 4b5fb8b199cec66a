// What the headline shows of a name that the text tells nothing of: "Strike at the Dravo truck plant", "Shares in Voltera plunge", "Unions
// threaten stoppages at Skandair". It has no tokens, so its words are read as they stand.
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "mentions/entities_votes.h"

namespace hearsay {
namespace {

std::vector<std::string_view> words_of(std::string_view title) {
  std::vector<std::string_view> out;
  const auto is_part = [](char c) { return is_ascii_upper(c) || is_ascii_small(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-'; };
  for (std::size_t at = 0; at < title.size();) {
    auto end = at;
    while (end < title.size() && is_part(title[end])) ++end;
    if (end > at) out.push_back(title.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// The test of the word's hash or, in the plural, of its singular's.
template <class Test>
bool itself_or_singular(std::string_view word, Test test) {
  return test(folded_hash(word)) || (word.ends_with('s') && test(folded_hash(word.substr(0, word.size() - 1))));
}

bool tells(const Linking& work, std::string_view word, NameEvidence list) {
  return itself_or_singular(word, [&](std::uint64_t hash) { return work.lexicon.tells(hash, list); });
}

bool is_held(const Linking& work, std::string_view word) {
  return itself_or_singular(word, [&](std::uint64_t hash) { return work.lexicon.in(hash, kHeldOfBody); });
}

// "the Dravo truck plant", "Dravo workers".
bool leads_works(const Linking& work, const std::vector<std::string_view>& words, std::size_t begin) {
  constexpr std::size_t kLongest = 3;
  for (auto i = begin; i < begin + kLongest && i < words.size() && is_ascii_small(words[i][0]); ++i)
    if (tells(work, words[i], kWorksOfBody) || words[i] == "shares") return true;
  return false;
}

}  // namespace

void vote_by_headline(const Linking& work, TokenRange name, Votes& votes) {
  if (name.end - name.begin != 1 || votes.headline || work.document.title.empty()) return;
  votes.headline = true;
  const auto words = words_of(work.document.title);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != form(work, name.begin)) continue;
    const auto before = [&](std::size_t steps) { return i >= steps ? words[i - steps] : std::string_view(); };
    const bool at = before(1) == "at" && tells(work, before(2), kFoundAtBody), the = before(1) == "the" || before(1) == "The";
    const bool held = (before(1) == "in" || before(1) == "of") && is_held(work, before(2));
    votes.body += at || held || (the && leads_works(work, words, i + 1));
  }
}

}  // namespace hearsay
