// A subject that an inserted clause of saying keeps from its verb: "The king, the palace said, wants a quiet ceremony". The tree takes the
// inserted verb for the main one and leaves the other without a subject.
#include "attribution/interrupted.h"

#include <algorithm>

#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongInsertion = 18, kLongSubject = 16;  // tokens
constexpr std::int32_t kLeftOfVerb = 5;                         // auxiliaries and adverbs

// Behind "had", "has long", "also": the comma that the verb's own words follow; -1 where none does.
std::int32_t comma_before(const AttributionReading& reading, std::int32_t verb) {
  const auto first = reading.sentence(verb).begin;
  auto i = verb - 1;
  for (; i > first && i > verb - kLeftOfVerb; --i) {
    const auto upos = reading.token(i).upos;
    if (upos != Upos::aux && upos != Upos::adv && upos != Upos::part) break;
  }
  return i > first && form(reading, i) == "," ? i : -1;
}

bool opens_relative(const AttributionReading& reading, std::int32_t i) {
  const auto word = form(reading, i);
  return word == "who" || word == "which" || word == "whom" || word == "whose" || word == "that" || word == "where" || word == "what";
}

bool says(const AttributionReading& reading, std::int32_t verb) {
  return reading.token(verb).upos == Upos::verb && (is_of_speech(reading, verb) || needs_addressee(reading.lemma(verb)));
}

// "the palace said", "said the palace on Monday", "two people who know him told Radio Elb": one who speaks and one verb of saying.
bool is_saying(const AttributionReading& reading, TokenRange words) {
  const auto first = reading.token(words.begin).upos;
  const bool inverted = first == Upos::verb && says(reading, words.begin);
  if (words.end - words.begin < 2 || opens_relative(reading, words.begin)) return false;
  if (!inverted && (first == Upos::verb || first == Upos::aux || first == Upos::adp || first == Upos::sconj || first == Upos::cconj))
    return false;
  bool relative = false;
  for (auto i = words.begin; i < words.end; ++i) {
    if (opens_relative(reading, i)) relative = true;
    if (!is_verbal(reading, i) || !is_finite(reading, i)) continue;
    const bool describes = reading.token(i).deprel == Deprel::acl_relcl;  // "an aide who spoke to us"
    if (says(reading, i) && !describes && (i > words.begin) != inverted) return true;
    if (reading.token(i).upos == Upos::verb && !relative) return false;
    if (reading.token(i).upos == Upos::verb) relative = false;
  }
  return false;
}

// "The king" before the comma, from the beginning of its clause; empty where a clause of its own or no noun stands there.
TokenRange phrase_up_to(const AttributionReading& reading, std::int32_t comma) {
  const auto first = reading.sentence(comma).begin;
  auto begin = comma;
  for (; begin > first && begin > comma - kLongSubject; --begin) {
    const auto i = begin - 1;
    if (is_punct(reading, i) || reading.token(i).upos == Upos::cconj || reading.token(i).upos == Upos::sconj) break;
    if (is_verbal(reading, i) && is_finite(reading, i)) return {};
  }
  if (begin < comma && reading.token(begin).upos == Upos::adv) ++begin;
  return {begin, comma};
}

Subject subject_of_words(const AttributionReading& reading, TokenRange words) {
  if (words.empty() || reading.token(words.begin).upos == Upos::adp) return {};
  const auto head = head_of(reading.document, words);
  if (head < 0 || !is_nominal(reading, head) || preposition_of(reading, head) >= 0 || is_time(reading, head)) return {};
  const auto word = form(reading, head);  // "That, she said, pointed to drowsiness"
  const bool thing = word == "That" || word == "that" || word == "This" || word == "this" || word == "It" || word == "it";
  if (thing || !may_speak(reading, head)) return {};
  return {head, words};
}

// "says his lawyer, [Ida Holm], signed": a name or a noun without a verb, beside another noun of the insertion.
bool is_beside(const AttributionReading& reading, std::int32_t comma) {
  for (auto i = comma + 1; i < reading.sentence(comma).end && form(reading, i) != ","; ++i)
    if (is_verbal(reading, i) || reading.token(i).upos == Upos::cconj || reading.token(i).upos == Upos::sconj) return false;
  return is_nominal(reading, comma - 1);
}

// "warns", tagged as a noun for want of a subject; "used to", as a participle.
bool may_be_finite(const AttributionReading& reading, std::int32_t verb) {
  if (is_finite(reading, verb)) return true;
  if (form(reading, verb) == "used") return verb + 1 < reading.sentence(verb).end && form(reading, verb + 1) == "to";
  return reading.token(verb).upos == Upos::noun && form(reading, verb).ends_with("s") &&
         reading.lexicon.never_nouns.contains(lemma_of_verb(reading, verb));
}

}  // namespace

Subject interrupted_subject(const AttributionReading& reading, std::int32_t verb) {
  const auto close = comma_before(reading, verb);
  if (close < 0 || !may_be_finite(reading, verb)) return {};
  const auto first = std::max(reading.sentence(verb).begin, close - kLongInsertion);
  for (auto open = close - 1; open > first; --open) {
    if (reading.quote_at[open] != reading.quote_at[verb]) return {};
    const auto f = form(reading, open);
    if (f == ";" || f == ":") return {};
    if (f != ",") continue;
    if (is_saying(reading, {open + 1, close})) return subject_of_words(reading, phrase_up_to(reading, open));
    if (!is_beside(reading, open)) return {};
  }
  return {};
}

}  // namespace hearsay
