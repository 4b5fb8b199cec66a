// Speakers set against each other by one verb: "One official said the raid was planned in May, another that it was improvised".
#include <algorithm>
#include <array>

#include "attribution/chains.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongOther = 5;  // tokens of the second speaker
constexpr std::array<std::string_view, 6> kOthers{"another", "others", "the second", "the other", "a second", "a third"};

// "another", "the second", "others in the party": the words before "that"; empty for none.
TokenRange other_speaker(const AttributionReading& reading, std::int32_t first, std::int32_t end) {
  auto that = first;
  while (that < end && that - first <= kLongOther && form(reading, that) != "that") {
    if (is_punct(reading, that) || reading.token(that).upos == Upos::verb || reading.token(that).upos == Upos::aux) return {};
    ++that;
  }
  if (that == first || that + 2 >= end || that - first > kLongOther || form(reading, that) != "that") return {};
  auto opening = ascii_lowered(form(reading, first));
  if (opening == "the" || opening == "a") opening += " " + ascii_lowered(form(reading, first + 1));
  if (std::find(kOthers.begin(), kOthers.end(), opening) == kOthers.end()) return {};
  return has_finite_verb(reading, {that + 1, end}) ? TokenRange{first, that} : TokenRange{};
}

// Whether somebody is one of several: "One witness", "Some residents", "The first doctor".
bool is_one_of_several(const AttributionReading& reading, TokenRange words) {
  if (words.empty()) return false;
  for (auto i = words.begin; i < std::min(words.end, words.begin + 2); ++i) {
    const auto word = ascii_lowered(form(reading, i));
    if (word == "one" || word == "some" || word == "first" || word == "several" || word == "many" || word == "most" || word == "a")
      return true;
  }
  return false;
}

}  // namespace

void split_gapped(const AttributionReading& reading, std::vector<Finding>& findings) {
  std::vector<Finding> others;
  for (auto& finding : findings) {
    if (finding.cue < 0 || reading.token(finding.cue).upos != Upos::verb || finding.content.empty()) continue;
    if (!is_one_of_several(reading, finding.speaker_words)) continue;
    auto& piece = finding.content.back();
    for (auto i = piece.begin + 1; i + 3 < piece.end && piece.begin > finding.cue; ++i) {
      if (form(reading, i) != "," && form(reading, i) != ";") continue;
      auto first = i + 1;
      if (form(reading, first) == "and" || form(reading, first) == "while") ++first;
      const auto words = other_speaker(reading, first, piece.end);
      if (words.empty() || reading.quote_at[words.begin] != reading.quote_at[finding.cue]) continue;
      Finding other;
      other.rule = CueRule::word_order;
      other.stance = finding.stance;
      other.speaker = head_of(reading.document, words);
      other.speaker_words = words;
      other.sources = {source_of(reading, {other.speaker, words})};
      other.content = {{words.end, piece.end}};
      others.push_back(std::move(other));
      piece.end = i;
      break;
    }
  }
  for (auto& other : others) findings.push_back(std::move(other));
}

}  // namespace hearsay
