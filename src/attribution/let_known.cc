// "The captain, she let it be known, had meant a guest", "Fares will rise, the firm let its customers know in a note": who lets others
// know, with what they are to know around or in front.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongHearer = 4;    // tokens of who is let know
constexpr std::int32_t kLongAdjunct = 12;  // ... of how, behind it

// Behind "let it be known", "let her know"; -1 where the verb goes on otherwise.
std::int32_t end_of_cue(const AttributionReading& reading, std::int32_t let) {
  const auto end = reading.sentence(let).end;
  if (let + 3 < end && form(reading, let + 1) == "it" && form(reading, let + 2) == "be" && form(reading, let + 3) == "known")
    return let + 4;
  for (auto i = let + 2; i < std::min(end, let + 2 + kLongHearer); ++i) {
    if (form(reading, i) == "know") return i + 1;
    if (is_punct(reading, i) || is_verbal(reading, i)) return -1;
  }
  return -1;
}

// Where the insertion ends: at once or behind how it was made known ("in a note that she read aloud"); -1 where a clause follows.
std::int32_t end_of_insertion(const AttributionReading& reading, std::int32_t behind) {
  const auto end = reading.sentence(behind - 1).end;
  auto i = behind;
  if (i < end && !is_punct(reading, i) && reading.token(i).upos != Upos::adp && !is_time(reading, i)) return -1;
  while (i < end && i - behind < kLongAdjunct && form(reading, i) != "," && form(reading, i) != ".") ++i;
  return i < end && is_punct(reading, i) ? i : -1;
}

}  // namespace

void find_let_known_around(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lemma(verb) != "let" || reading.quote_at[verb] >= 0) return;
  const auto cue_end = end_of_cue(reading, verb);
  if (cue_end < 0) return;
  const auto close = end_of_insertion(reading, cue_end);
  const auto sentence = reading.sentence(verb);
  auto begin = verb;
  while (begin > sentence.begin && reading.token(begin - 1).upos == Upos::aux) --begin;
  const auto who = phrase_before_insertion(reading, begin);
  if (close < 0 || who.empty() || who.begin < sentence.begin + 2 || form(reading, who.begin - 1) != ",") return;
  const TokenRange before{sentence.begin, who.begin - 1}, after{close + 1, sentence.end};
  const bool inserted = form(reading, close) == "," && has_finite_word(reading, after);
  bool says = has_finite_word(reading, before);  // "Her church could not": nothing but an auxiliary
  for (auto i = before.begin; i < before.end; ++i) says = says || reading.token(i).upos == Upos::aux;
  if (!says && !inserted) return;
  auto finding = finding_of(verb, {begin, cue_end}, Stance::states);
  finding.speaker = head_of(reading.document, who);
  if (finding.speaker < 0 || !may_speak(reading, finding.speaker)) return;
  finding.speaker_words = who;
  finding.content.push_back(before);
  if (inserted) finding.content.push_back(after);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
