#include "attribution/noun_clauses.h"

#include <algorithm>

#include "attribution/placed.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "[Amid] claims that the count was false, the board resigned": all of the noun's phrase stands before the comma.
bool is_fronted(const AttributionReading& reading, std::int32_t noun) {
  const auto mark = preposition_of(reading, noun);
  return mark >= 0 && mark == reading.sentence(noun).begin;
}

// "The demand that the mine stay open [was] dropped": an auxiliary or the verb that the noun is the subject of.
bool is_own_verb(const AttributionReading& reading, std::int32_t noun, std::int32_t verb) {
  const auto own = reading.token(noun).head;
  return own >= 0 && base_of(reading.token(noun).deprel) == Deprel::nsubj && (verb == own || reading.token(verb).head == own);
}

std::int32_t first_verb(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (is_verbal(reading, i)) return i;
  return -1;
}

// The last word of "had not been lost", from its first.
std::int32_t end_of_verb_group(const AttributionReading& reading, std::int32_t verb, std::int32_t limit) {
  auto last = verb;
  for (auto i = verb + 1; i < limit && reading.token(last).upos == Upos::aux; ++i) {
    const auto upos = reading.token(i).upos;
    if (is_verbal(reading, i)) last = i;
    else if (upos != Upos::adv && upos != Upos::part) break;
  }
  return last + 1;
}

// "Worries that it would fail [prompted] a review": no word before it opens a clause of its own or joins it to the verb before.
bool begins_predicate(const AttributionReading& reading, std::int32_t verb, std::int32_t clause_verb) {
  const auto before = reading.token(verb - 1).upos;
  if (before == Upos::cconj || before == Upos::sconj || before == Upos::part || before == Upos::aux || before == Upos::pron) return false;
  if (is_punct(reading, verb - 1)) return false;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (subject > clause_verb && subject < verb) return false;
  if (is_finite_word(reading, verb)) return true;
  // taken for a participle: never behind a noun, which it may describe
  return reading.token(verb).upos == Upos::verb && !form(reading, verb).ends_with("ing") && before != Upos::noun && before != Upos::propn;
}

}  // namespace

std::int32_t end_of_insertion(const AttributionReading& reading, std::int32_t comma) {
  constexpr std::int32_t kLongest = 9;
  const auto end = reading.sentence(comma).end;
  if (form(reading, comma) != ",") return -1;
  for (auto i = comma + 1; i + 1 < end && i - comma <= kLongest; ++i) {
    if (form(reading, i) == ",") return i > comma + 1 && form(reading, i + 1) == "that" ? i + 1 : -1;
    const bool finite = reading.token(i).upos == Upos::aux || reading.token(i).feats.verb_form == VerbForm::fin;
    if (finite || is_punct(reading, i)) return -1;
  }
  return -1;
}

TokenRange clause_by_order(const AttributionReading& reading, std::int32_t noun) {
  const auto end = reading.sentence(noun).end;
  auto that = noun + 1;
  const bool copula = that < end && reading.lemma(that) == "be";
  if (const auto mark = preposition_of(reading, noun);
      copula && mark >= 0 && form(reading, mark) == "of" && child_with_base(reading.document, noun, Deprel::nmod) < 0)
    return {};  // "The conclusion of the report is that": the conclusion is
  if (copula) ++that;
  auto near = noun + 6;
  for (; that < end && form(reading, that) != "that"; ++that) {
    const auto upos = reading.token(that).upos;
    if (const auto behind = copula ? -1 : end_of_insertion(reading, that); behind >= 0) {
      near += behind - that;
      that = behind - 1;
      continue;
    }
    if (copula || is_punct(reading, that) || upos == Upos::verb || upos == Upos::aux || that > near) return {};
  }
  const auto own_subject = that + 1;
  if (own_subject >= end || is_verbal(reading, own_subject)) return {};
  auto at = own_subject;
  while (at < end && !is_finite_word(reading, at)) ++at;
  if (at >= end) return {};
  const bool ends = at + 1 == end || is_punct(reading, at + 1);
  if (ends && base_of(reading.token(that).deprel) == Deprel::obj) return {};  // "a charge that the council denies"
  if (copula) return {that, end};
  if (const auto inner = first_verb(reading, {own_subject, at}); inner >= 0 && is_own_verb(reading, noun, at)) return {that, at};
  const auto verb = at;
  for (++at; at < end && !is_finite_word(reading, at); ++at) {}
  if (at < end && is_fronted(reading, noun))
    for (auto comma = at - 1; comma > verb; --comma)
      if (form(reading, comma) == ",") return {that, comma};
  return {that, at};
}

TokenRange infinitive_by_order(const AttributionReading& reading, std::int32_t noun, std::int32_t owner) {
  const auto end = reading.sentence(noun).end;
  if (owner <= noun) return {};
  const auto to = owner + 1;
  if (to + 1 >= end || form(reading, to) != "to" || reading.token(to).upos != Upos::part || reading.token(to + 1).upos != Upos::verb)
    return {};
  return {to, std::max(reading.reach[to + 1].end, to + 2)};
}

TokenRange without_own_verb(const AttributionReading& reading, std::int32_t noun, TokenRange clause) {
  const auto sentence = reading.sentence(noun);
  const auto head = reading.token(noun).head;
  // "Rumours that it was bankrupt were baseless, its chairman said": what was said, taken for who says it
  const bool told = noun == sentence.begin && head >= clause.end && form(reading, clause.end) == ",";
  const bool swallows = ((head < 0 && clause.end + 2 >= sentence.end) || told) && form(reading, clause.begin) == "that" &&
                        !has_finite_word(reading, {sentence.begin, clause.begin});
  if (!swallows) return clause;
  auto verb = clause.begin + 1;
  while (verb < clause.end && !is_finite_word(reading, verb)) ++verb;
  if (verb >= clause.end) return clause;
  for (auto i = end_of_verb_group(reading, verb, clause.end); i < clause.end; ++i)
    if (is_verbal(reading, i) && begins_predicate(reading, i, verb)) {
      const auto adverb = form(reading, i - 1);  // "that it was safe [never] wavered"
      return {clause.begin, adverb == "never" || adverb == "still" || adverb == "also" ? i - 1 : i};
    }
  return clause;
}

}  // namespace hearsay
