#include "claims/mood.h"

#include "claims/arguments.h"
#include "claims/clause.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kLongQuestion = 14;  // tokens of a question in the order of a statement ("he has left?"), at most

bool is_subject(Deprel relation) {
  const auto base = base_of(relation);
  return base == Deprel::nsubj || base == Deprel::csubj || base == Deprel::expl;
}

std::int32_t subject_of(const Document& document, std::int32_t head) {
  for (const auto child : children_of(document, head))
    if (is_subject(document.tokens[child].deprel)) return child;
  return -1;
}

bool is_auxiliary(const Token& token) {
  const auto base = base_of(token.deprel);
  return base == Deprel::aux || base == Deprel::cop;
}

bool is_inverted(const Document& document, std::int32_t head) {
  const auto subject = subject_of(document, head);
  for (const auto child : children_of(document, head))
    if (is_auxiliary(document.tokens[child])) return subject > child && child <= head + 1;
  return false;
}

bool is_interrogative(const Document& document, std::int32_t head) { return is_inverted(document, head) || asks_for(document, head); }

bool ends_in_question(const Document& document, std::int32_t token) {
  const auto sentence = document.tokens[token].sentence;
  if (sentence < 0) return false;
  const auto& range = document.sentences[sentence].tokens;
  for (auto i = range.end - 1; i >= range.begin && i > range.end - 4; --i)
    if (document.form_of(document.tokens[i]) == "?") return true;
  return false;
}

// A statement that a question mark ends at the far end of a long sentence is none of the question.
bool is_long(const Document& document, std::int32_t token) {
  const auto& range = document.sentences[document.tokens[token].sentence].tokens;
  return range.end - range.begin > kLongQuestion;
}

bool is_independent(Deprel relation) { return relation == Deprel::root || relation == Deprel::parataxis || relation == Deprel::conj; }

// Another clause of the sentence is the one that asks: "he left, but why did he?".
bool another_asks(const Document& document, std::int32_t head) {
  const auto above = document.tokens[head].head;
  if (above >= 0 && document.tokens[head].deprel != Deprel::root && is_interrogative(document, above)) return true;
  for (const auto child : children_of(document, head)) {
    const auto relation = document.tokens[child].deprel;
    if ((relation == Deprel::conj || relation == Deprel::parataxis) && heads_clause(document, child) && is_interrogative(document, child))
      return true;
  }
  return false;
}

// "They have left, haven't they?": a statement with a question behind it.
bool ends_in_tag(const Document& document, std::int32_t token) {
  const auto& range = document.sentences[document.tokens[token].sentence].tokens;
  auto at = range.end - 1;
  while (at > range.begin && document.tokens[at].upos == Upos::punct) --at;
  if (document.tokens[at].upos != Upos::pron) return false;
  --at;
  if (at > range.begin && document.tokens[at].lemma == "not") --at;
  return at - 1 > range.begin && document.tokens[at].feats.verb_form == VerbForm::fin && document.form_of(document.tokens[at - 1]) == ",";
}

}  // namespace

bool asks_for(const Document& document, std::int32_t head) {
  if (document.tokens[head].feats.pron_type == PronType::interrogative) return true;
  for (const auto child : children_of(document, head)) {
    if (document.tokens[child].feats.pron_type == PronType::interrogative) return true;
    for (const auto below : children_of(document, child))
      if (child < head && document.tokens[below].feats.pron_type == PronType::interrogative && !heads_clause(document, child)) return true;
  }
  return false;
}

bool is_command(const Document& document, std::int32_t head) {
  const auto& token = document.tokens[head];
  if (token.feats.mood == Mood::imp) return true;
  if (!is_verb(document, head) || token.feats.verb_form != VerbForm::inf || subject_of(document, head) >= 0) return false;
  if (!is_independent(token.deprel)) return false;
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    if (word.deprel == Deprel::mark) return false;
    if (is_auxiliary(word) && (word.lemma != "do" || child_with_lemma(document, head, "not") < 0)) return false;
  }
  return true;
}

Asks asks(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  if (!ends_in_question(document, head)) return Asks::nothing;
  if (!is_interrogative(document, head) && ends_in_tag(document, head)) return Asks::detail;
  for (const auto child : children_of(document, head))
    if (child < head && lexicon.granting_questions.contains(document.tokens[child].lemma)) return Asks::nothing;
  if (!is_interrogative(document, head)) return another_asks(document, head) || is_long(document, head) ? Asks::nothing : Asks::all;
  const auto tense = tense_of_clause(document, lexicon, head);
  return asks_for(document, head) && tense && *tense != ClaimTense::future ? Asks::detail : Asks::all;
}

bool asks_about_fact(const Document& document, const EventLexicon& lexicon, std::int32_t clause) {
  if (tense_of_clause(document, lexicon, clause) != ClaimTense::past) return false;
  bool asks = asks_for(document, clause);
  for (const auto child : children_of(document, clause)) {
    const auto& word = document.tokens[child];
    asks = asks || (child < clause && word.feats.pron_type == PronType::rel);  // as "who" of a question is often read
    const bool marks = word.deprel == Deprel::mark || word.deprel == Deprel::advmod;
    if (marks && (lexicon.open_markers.contains(word.lemma) || lexicon.condition_markers.contains(word.lemma))) return false;
    if (lexicon.modals.contains(word.lemma)) return false;
  }
  return asks;
}

bool is_likeness(const Document& document, const EventLexicon& lexicon, std::int32_t clause) {
  for (const auto child : children_of(document, clause)) {
    const auto& word = document.tokens[child];
    const bool marks = child > 0 && (word.deprel == Deprel::mark || word.deprel == Deprel::fixed);
    if (marks && lexicon.as_if.contains(word.lemma) && document.tokens[child - 1].lemma == "as") return true;
  }
  return false;
}

namespace {

// "provided that they pay": an adjunct, or what the parser takes for a complement.
bool is_participle_of_condition(const Document& document, const EventLexicon& lexicon, std::int32_t clause) {
  const auto relation = document.tokens[clause].deprel;
  if (relation != Deprel::advcl && relation != Deprel::xcomp) return false;
  const auto content = child_with(document, clause, Deprel::ccomp);
  if (content < 0 || !lexicon.condition_markers.contains(document.form_of(document.tokens[clause]))) return false;
  return relation == Deprel::advcl || child_with(document, content, Deprel::mark) == clause + 1;
}

}  // namespace

std::int32_t conditional_child(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  for (const auto child : children_of(document, head)) {
    const auto relation = document.tokens[child].deprel;
    if (relation == Deprel::advmod && lexicon.conditional_adverbs.contains(document.tokens[child].lemma))
      if (const auto condition = child_with(document, child, Deprel::advcl); condition >= 0 && is_condition(document, lexicon, condition))
        return condition;
    if (relation == Deprel::xcomp && is_participle_of_condition(document, lexicon, child)) return child;
    if (relation != Deprel::advcl && !(relation == Deprel::parataxis && !ends_in_question(document, child))) continue;
    if (is_condition(document, lexicon, child)) return child;
  }
  return -1;
}

bool is_joined_condition(const Document& document, const EventLexicon& lexicon, std::int32_t marker) {
  for (const auto below : children_of(document, marker))
    if (document.tokens[below].deprel == Deprel::fixed &&
        lexicon.condition_markers.contains(document.tokens[marker].lemma + "_" + document.tokens[below].lemma))
      return true;
  return false;
}

bool is_condition(const Document& document, const EventLexicon& lexicon, std::int32_t clause) {
  for (const auto child : children_of(document, clause)) {
    const auto& word = document.tokens[child];
    if (base_of(word.deprel) != Deprel::mark) continue;
    if (lexicon.condition_markers.contains(word.lemma)) return !is_likeness(document, lexicon, clause);
    if (is_joined_condition(document, lexicon, child)) return true;
  }
  if (is_participle_of_condition(document, lexicon, clause)) return true;
  const auto above = document.tokens[clause].head;  // "as long as they pay"
  if (above >= 0 && document.tokens[above].upos == Upos::adv && lexicon.conditional_adverbs.contains(document.tokens[above].lemma) &&
      child_with_lemma(document, clause, "as") >= 0 && tense_of_clause(document, lexicon, clause) != ClaimTense::past)
    return true;
  if (!is_inverted(document, clause) || child_with(document, clause, Deprel::mark) >= 0) return false;
  for (const auto child : children_of(document, clause)) {
    const auto& word = document.tokens[child];
    if (!is_auxiliary(word)) continue;
    return lexicon.condition_auxiliaries.contains(word.lemma) && (word.lemma == "should" || word.feats.tense == Tense::past);
  }
  return false;
}

}  // namespace hearsay
