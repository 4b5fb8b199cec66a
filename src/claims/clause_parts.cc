// What stands around the head of a clause or phrase: its preposition, its complement, its negation, what is coordinated with it.
#include <algorithm>

#include "claims/arguments.h"
#include "claims/own_arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

std::int32_t preposition_of(const Document& document, std::int32_t token) {
  for (const auto child : children_of(document, token))
    if (document.tokens[child].deprel == Deprel::case_ || document.tokens[child].deprel == Deprel::mark) return child;
  return -1;
}

namespace {

// "agreed on Wednesday that they should meet" with the clause hung on the day.
std::int32_t complement_behind_time(const Document& document, std::int32_t token) {
  if (!is_verb(document, token)) return -1;
  for (const auto child : children_of(document, token)) {
    if (child < token || base_of(document.tokens[child].deprel) != Deprel::obl || !is_in_time(document, child)) continue;
    for (const auto clause : children_of(document, child))
      if (clause > child && is_verb(document, clause))
        if (const auto that = child_with_lemma(document, clause, "that"); that >= 0 && document.tokens[that].deprel == Deprel::mark)
          return clause;
  }
  return -1;
}

}  // namespace

std::int32_t complement_of(const Document& document, std::int32_t token) {
  for (const auto child : children_of(document, token)) {
    const auto& below = document.tokens[child];
    if (below.deprel == Deprel::xcomp || below.deprel == Deprel::ccomp) return child;
    if (child < token || base_of(below.deprel) == Deprel::nsubj || base_of(below.deprel) == Deprel::conj) continue;
    const auto to = child_with_lemma(document, child, "to");
    const bool infinitive =
        to >= 0 && (document.tokens[to].deprel == Deprel::mark ||
                    (is_verb(document, child) && below.feats.verb_form == VerbForm::inf));  // "to" read as a preposition
    if (infinitive || ((below.deprel == Deprel::advcl || below.deprel == Deprel::acl) && below.feats.verb_form == VerbForm::inf))
      return child;
  }
  return complement_behind_time(document, token);
}

std::int32_t complement_behind_phrase(const Document& document, const EventLexicon& lexicon, std::int32_t verb) {
  if (!is_verb(document, verb)) return -1;
  for (const auto child : children_of(document, verb)) {
    const auto& word = document.tokens[child];
    if (child < verb || base_of(word.deprel) != Deprel::obl || preposition_of(document, child) < 0) continue;
    if (!lexicon.texts.contains(word.lemma) && !lexicon.statements.contains(word.lemma)) continue;
    for (const auto clause : children_of(document, child))
      if (document.tokens[clause].deprel == Deprel::acl && document.tokens[clause].feats.verb_form == VerbForm::inf) return clause;
  }
  return -1;
}

namespace {

// "not only fled": what follows the negator takes the denial.
bool has_focus(const Document& document, const EventLexicon& lexicon, std::int32_t negator) {
  const auto next = negator + 1;
  return next < static_cast<std::int32_t>(document.tokens.size()) && lexicon.focus.contains(document.tokens[next].lemma);
}

}  // namespace

bool is_negated(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    if (word.deprel == Deprel::advmod && document.form_of(word) == "longer" && child_with_lemma(document, child, "no") >= 0) return true;
    const bool place = word.deprel == Deprel::advmod || word.deprel == Deprel::det || word.deprel == Deprel::cc ||
                       word.deprel == Deprel::aux || word.deprel == Deprel::cc_preconj || word.deprel == Deprel::discourse;
    if (place && lexicon.negators.contains(word.lemma) && !has_focus(document, lexicon, child)) return true;
    if (word.deprel == Deprel::mark && lexicon.negative_markers.contains(word.lemma)) return true;
    if (word.deprel == Deprel::case_ && lexicon.negative_markers.contains(word.lemma) && is_verb(document, head)) return true;
  }
  return false;
}

namespace {

// "visits to Russia and the Soviet Union by his father" with the Union hung on the father: what "and" joins stands before it.
std::int32_t swallowed_conjunct(const Document& document, std::int32_t token) {
  const auto head = document.tokens[token].head;
  if (head < 0 || !is_nominal(document, token)) return -1;
  for (const auto sibling : children_of(document, head)) {
    if (sibling <= token || !is_nominal(document, sibling)) continue;
    for (const auto child : children_of(document, sibling)) {
      if (child <= token || child >= sibling || document.tokens[child].deprel != Deprel::conj) continue;
      const auto cc = child_with(document, child, Deprel::cc);
      if (cc >= 0 && subtree_of(document, token).end == cc) return child;
    }
  }
  return -1;
}

}  // namespace

std::vector<std::int32_t> coordinated(const Document& document, std::int32_t token) {
  std::vector<std::int32_t> out{token};
  for (std::size_t i = 0; i < out.size() && out.size() < 64; ++i)
    for (const auto child : children_of(document, out[i]))
      if (document.tokens[child].deprel == Deprel::conj && child > out[i]) out.push_back(child);
  if (const auto swallowed = swallowed_conjunct(document, token); swallowed >= 0) out.push_back(swallowed);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace hearsay
