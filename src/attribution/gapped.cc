// Speakers set against each other by one verb: "One official said the raid was planned in May, another that it was improvised".
#include <algorithm>
#include <array>

#include "attribution/chains.h"
#include "attribution/noun_owners.h"
#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongOther = 5;    // tokens of the second speaker
constexpr std::int32_t kLongGapped = 12;  // ... of what he says by the verb of the first
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

// "; [the Post], a bore.": a short speaker between the semicolon and a comma; empty for none.
TokenRange speaker_behind_semicolon(const AttributionReading& reading, std::int32_t semicolon, std::int32_t end) {
  auto comma = semicolon + 1;
  while (comma < end && comma - semicolon <= kLongOther + 1 && !is_punct(reading, comma)) {
    const auto upos = reading.token(comma).upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::adp || upos == Upos::cconj) return {};
    ++comma;
  }
  if (comma == semicolon + 1 || comma + 2 >= end || form(reading, comma) != ",") return {};
  const auto opens = reading.token(comma + 1).upos;  // "; the mayor, too", "; a girl, 12"
  if (opens != Upos::det && opens != Upos::adj && opens != Upos::noun && !(opens == Upos::adv && comma + 3 < end)) return {};
  const TokenRange words{semicolon + 1, comma};
  const auto opening = ascii_lowered(form(reading, words.begin));
  const bool other =
      std::find(kOthers.begin(), kOthers.end(), opening) != kOthers.end() ||
      (comma == words.begin + 2 &&
       std::find(kOthers.begin(), kOthers.end(), opening + " " + ascii_lowered(form(reading, words.begin + 1))) != kOthers.end());
  const auto head = head_of(reading.document, words);
  return other || (head >= 0 && reading.token(head).upos != Upos::pron && may_speak(reading, head)) ? words : TokenRange{};
}

// "The Herald called the play a triumph; the Post, a bore.": the verb once for both.
bool split_behind_semicolon(const AttributionReading& reading, Finding& finding, Finding& other) {
  if (finding.speaker < 0 || finding.speaker > finding.cue || finding.content.back().begin < finding.cue) return false;
  const auto end = reading.sentence(finding.cue).end;
  auto& piece = finding.content.back();
  auto semicolon = finding.cue;
  while (semicolon < end && form(reading, semicolon) != ";" && form(reading, semicolon) != ",")
    ++semicolon;  // no list: "Lund, a baker; ..."
  if (semicolon >= end || form(reading, semicolon) != ";" || piece.begin >= semicolon || piece.end < semicolon - 1) return false;
  if (reading.quote_at[semicolon] >= 0) return false;
  const auto words = speaker_behind_semicolon(reading, semicolon, end);
  const auto last = is_punct(reading, end - 1) ? end - 1 : end;
  if (words.empty() || last - words.end > kLongGapped || has_finite_verb(reading, {words.end, last})) return false;
  for (auto i = words.end + 1; i < last; ++i)
    if (form(reading, i) == ";" || form(reading, i) == ",") return false;
  other.rule = CueRule::word_order;
  other.stance = finding.stance;
  other.speaker = head_of(reading.document, words);
  other.speaker_words = words;
  other.sources = {source_of(reading, {other.speaker, words})};
  other.content = {{words.end + 1, last}};
  piece.end = semicolon;
  return true;
}

}  // namespace

void split_gapped(const AttributionReading& reading, std::vector<Finding>& findings) {
  std::vector<Finding> others;
  for (auto& finding : findings) {
    if (finding.cue < 0 || reading.token(finding.cue).upos != Upos::verb || finding.content.empty()) continue;
    if (Finding other; split_behind_semicolon(reading, finding, other)) {
      others.push_back(std::move(other));
      continue;
    }
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
