#include "claims/lost_subject.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr std::int32_t kReach = 40;  // tokens between a subject and its verb, at most

// Where the verb's own words begin: its auxiliaries, adverbs and the marks before them.
std::int32_t begin_of_verb(const Document& document, std::int32_t verb) {
  auto begin = verb;
  for (auto at = verb - 1; at >= 0 && document.tokens[at].sentence == document.tokens[verb].sentence; --at) {
    const auto relation = base_of(document.tokens[at].deprel);
    const auto form = document.form_of(document.tokens[at]);
    const bool mark = form == "\"" || form == "“" || form == "‘";
    if (!mark && (document.tokens[at].head != verb || (relation != Deprel::aux && relation != Deprel::advmod))) break;
    begin = at;
  }
  return begin;
}

// The last word of a name that begins with its head: "Joe Biden".
std::int32_t end_of_name(const Document& document, std::int32_t head) {
  auto end = head;
  for (const auto child : children_of(document, head))
    if (child == end + 1 && base_of(document.tokens[child].deprel) == Deprel::flat) end = child;
  return end;
}

// "Russia, echoed spokesman Peskov, will go on": who is said to speak stands behind the verb that broke in, so that what stands before it
// is the subject of what follows.
std::int32_t before_speech(const Document& document, std::int32_t verb) {
  for (const auto child : children_of(document, verb)) {
    if (child >= verb || !is_verb(document, child) || !is_comma(document, child - 1) ||
        !is_comma(document, begin_of_verb(document, verb) - 1))
      continue;
    if (child_with(document, child, Deprel::mark) >= 0) continue;
    const auto subject = child_with_base(document, child, Deprel::nsubj);
    if (subject < 0 || subject > child || end_of_name(document, subject) + 2 != child) continue;
    for (const auto speaker : children_of(document, child))
      if (speaker > child && is_noun(document.tokens[speaker])) return subject;
  }
  return -1;
}

// "Joe Biden, she noted, called": the words that broke in have a subject of their own, and what stands before it is that of what follows.
std::int32_t before_insertion(const Document& document, std::int32_t verb) {
  const auto governor = document.tokens[verb].head;
  if (governor < 0 || governor > verb || !is_verb(document, governor) || !is_comma(document, begin_of_verb(document, verb) - 1)) return -1;
  std::int32_t first = -1, second = -1;
  for (const auto child : children_of(document, governor)) {
    if (child > governor) break;
    if (base_of(document.tokens[child].deprel) != Deprel::nsubj) continue;
    (first < 0 ? first : second) = child;
  }
  if (second < 0 || !is_comma(document, subtree_of(document, second).begin - 1)) return -1;
  const bool close = end_of_name(document, second) + 1 == begin_of_verb(document, governor);
  return close && is_comma(document, end_of_name(document, first) + 1) ? first : -1;
}

// "...; Jordan, to the surprise of many, shot down drones": a name behind the semicolon that heads nothing.
std::int32_t beside(const Document& document, std::int32_t verb) {
  const auto head = document.tokens[verb].head;
  if (head < 0) return -1;
  std::int32_t found = -1;
  for (const auto child : children_of(document, head)) {
    if (child >= verb) break;
    const auto relation = document.tokens[child].deprel;
    const bool loose = relation == Deprel::parataxis || relation == Deprel::dislocated;
    if (!loose || child < verb - kReach || !is_noun(document.tokens[child]) || heads_clause(document, child)) continue;
    if (preposition_of(document, child) >= 0 || !is_comma(document, end_of_name(document, child) + 1)) continue;
    if (is_comma(document, begin_of_verb(document, verb) - 1)) found = child;
  }
  return found;
}

// "At a session of the council, Congo's foreign minister, Therese Wagner, called": an apposition of the last word before the comma.
std::int32_t below_phrase(const Document& document, std::int32_t verb) {
  const auto begin = begin_of_verb(document, verb);
  for (const auto phrase : children_of(document, verb)) {
    if (phrase >= verb) break;
    if (base_of(document.tokens[phrase].deprel) != Deprel::obl) continue;
    const auto words = subtree_of(document, phrase);
    if (words.end < begin - 1 || words.end > begin) continue;
    for (auto at = phrase + 1; at < words.end; ++at) {
      if (document.tokens[at].deprel != Deprel::appos || document.tokens[at].head < phrase || !is_noun(document.tokens[at])) continue;
      const auto below = subtree_of(document, at);
      const auto last = is_comma(document, below.end - 1) ? below.end - 1 : below.end;
      if (last + 1 < begin - 1 || !is_comma(document, below.begin - 1) || preposition_of(document, at) >= 0) continue;
      const auto name = child_with(document, at, Deprel::appos);
      if (document.tokens[at].upos == Upos::propn || (name > at && document.tokens[name].upos == Upos::propn)) return at;
    }
  }
  return -1;
}

// "Under the deal that ended it Armenia ceded land": read as another subject of the clause before, behind its object.
std::int32_t directly_before(const Document& document, std::int32_t verb) {
  auto at = begin_of_verb(document, verb) - 1;
  for (int step = 0; step < 6 && at >= 0 && base_of(document.tokens[at].deprel) == Deprel::flat; ++step) at = document.tokens[at].head;
  if (at < 0 || base_of(document.tokens[at].deprel) != Deprel::nsubj || !is_noun(document.tokens[at])) return -1;
  const auto above = document.tokens[at].head;
  if (above < 0 || above >= at || !is_verb(document, above)) return -1;
  for (const auto child : children_of(document, above)) {
    if (child >= at) break;
    const auto relation = base_of(document.tokens[child].deprel);
    if (child > above ? relation == Deprel::obj : relation == Deprel::nsubj) return at;
  }
  return -1;
}

}  // namespace

std::int32_t lost_subject(const Document& document, std::int32_t verb) {
  if (!is_finite_clause(document, verb)) return -1;
  for (const auto find : {before_speech, before_insertion, beside, below_phrase, directly_before})
    if (const auto subject = find(document, verb); subject >= 0 && verb - subject < kReach) return subject;
  return -1;
}

}  // namespace hearsay
