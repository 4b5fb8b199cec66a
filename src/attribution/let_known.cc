// "The captain, she let it be known, had meant a guest", "Fares will rise, the firm let its customers know in a note", "Talks are off, the
// ministry has made plain": who lets others know, with what they are to know around or in front.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/idiom_match.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongHearer = 4;    // tokens of who is let know
constexpr std::int32_t kLongAdjunct = 12;  // ... of how, behind it

struct Letting {
  std::int32_t end = -1;  // behind its words
  Stance stance = Stance::states;
};

// Behind "let her know"; -1 where the verb goes on otherwise.
std::int32_t end_of_letting(const AttributionReading& reading, std::int32_t let) {
  const auto end = reading.sentence(let).end;
  for (auto i = let + 2; i < std::min(end, let + 2 + kLongHearer); ++i) {
    if (form(reading, i) == "know") return i + 1;
    if (is_punct(reading, i) || is_verbal(reading, i)) return -1;
  }
  return -1;
}

// "let it be known", "made plain", "gives to understand": an idiom that takes a clause, without one behind it.
Letting letting_at(const AttributionReading& reading, std::int32_t verb) {
  if (const auto known = reading.lexicon.idioms.find(reading.lemma(verb)); known != reading.lexicon.idioms.end())
    for (const auto& idiom : known->second)
      if (IdiomMatch match(reading, verb, idiom); match.matches_words()) return {match.cue_end(), idiom.stance};
  return {reading.lemma(verb) == "let" ? end_of_letting(reading, verb) : -1};
}

// Who lets it be known, right before the verb; else by the tree: "the chairman of the league, Otto Brun, [let it be known]".
Subject who_before(const AttributionReading& reading, std::int32_t begin, std::int32_t verb) {
  const auto who = phrase_before_insertion(reading, begin);
  if (!who.empty()) return {head_of(reading.document, who), who};
  auto subject = speaker_of(reading, verb);
  if (!subject.words.empty() && subject.words.end == begin - 1 && form(reading, begin - 1) == ",") subject.words.end = begin;
  const bool before = subject.head >= 0 && !subject.words.empty() && subject.words.end == begin;
  return before ? subject : Subject{};
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
  if (reading.quote_at[verb] >= 0) return;
  const auto letting = letting_at(reading, verb);
  if (letting.end < 0) return;
  const auto close = end_of_insertion(reading, letting.end);
  const auto sentence = reading.sentence(verb);
  auto begin = verb;
  while (begin > sentence.begin && reading.token(begin - 1).upos == Upos::aux) --begin;
  const auto subject = who_before(reading, begin, verb);
  const auto who = subject.words;
  if (close < 0 || who.empty() || who.begin < sentence.begin + 2 || form(reading, who.begin - 1) != ",") return;
  const TokenRange before{sentence.begin, who.begin - 1}, after{close + 1, sentence.end};
  const bool inserted = form(reading, close) == "," && has_finite_word(reading, after);
  bool says = has_finite_word(reading, before);  // "Her church could not": nothing but an auxiliary
  for (auto i = before.begin; i < before.end; ++i) says = says || reading.token(i).upos == Upos::aux;
  if (!says && !inserted) return;
  auto finding = finding_of(verb, {begin, letting.end}, letting.stance);
  finding.speaker = subject.head;
  if (finding.speaker < 0 || !may_speak(reading, finding.speaker)) return;
  finding.speaker_words = who;
  finding.content.push_back(before);
  if (inserted) finding.content.push_back(after);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
