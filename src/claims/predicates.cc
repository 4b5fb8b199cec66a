#include "claims/predicates.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/asides.h"
#include "claims/content_heads.h"
#include "claims/effects.h"
#include "claims/event_nouns.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// The complement stands for the word: "is expected to meet". What an act is for stands for nothing: "went to Oslo to meet".
bool has_stand_in(const Reading& reading, std::int32_t word) {
  const auto& document = reading.document;
  const auto complement = complement_of(document, word);
  if (complement < 0 || !is_transparent(reading.lexicon, document, word, complement)) return false;
  const auto relation = document.tokens[complement].deprel;
  if (relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::csubj) return true;
  if (!heads_clause(document, complement)) return false;
  for (const auto child : children_of(document, word)) {
    const auto base = base_of(document.tokens[child].deprel);
    if (base == Deprel::obj || (base == Deprel::obl && child < complement)) return false;
  }
  return true;
}

// A verb is no proposition where its complement is, or where the event noun that it carries is.
bool is_carried_off(const Reading& reading, std::int32_t verb) {
  for (const auto child : children_of(reading.document, verb))
    if (reading.carrier_of[child] == verb) return true;
  return has_stand_in(reading, verb);
}

// "decided to close the border": the decision is claimed as well as the closing.
bool is_deed(const Reading& reading, std::int32_t cue) {
  const auto complement = complement_of(reading.document, cue);
  if (complement < 0) return false;
  const auto* effect = governing_effect(reading.lexicon, reading.document, cue, complement);
  return effect != nullptr && effect->deed;
}

// "he said" with nothing that he said, "who say on this": a word of speaking without what is spoken is no proposition.
bool says_nothing(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  if (!reading.lexicon.saying.contains(document.tokens[verb].lemma) || is_negated(document, reading.lexicon, verb)) return false;
  if (document.tokens[verb].feats.verb_form == VerbForm::inf || is_passive(document, verb)) return false;
  if (complement_of(document, verb) >= 0) return false;
  for (const auto child : children_of(document, verb)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation == Deprel::obj && !reading.in_time[child] && !is_actor(reading, child)) return false;
    if (relation == Deprel::ccomp || document.tokens[child].deprel == Deprel::nsubj_pass) return false;
  }
  return true;
}

// "after days of fighting": a gerund used as a noun, with nobody who fights and nobody who is fought.
bool is_bare_gerund(const Reading& reading, std::int32_t verb) {
  const auto& document = reading.document;
  const auto& word = document.tokens[verb];
  const auto relation = base_of(word.deprel);
  if ((relation != Deprel::nmod && relation != Deprel::obl && relation != Deprel::obj) || !document.form_of(word).ends_with("ing"))
    return false;
  for (const auto child : children_of(document, verb)) {
    const auto below = base_of(document.tokens[child].deprel);
    if (below != Deprel::case_ && below != Deprel::det && below != Deprel::amod && below != Deprel::punct && below != Deprel::cc)
      return false;
  }
  return true;
}

// "citing two diplomats", "quoted an officer as saying", where they are whom the sentence rests on: part of the attribution.
bool only_cites(const Reading& reading, std::int32_t verb) {
  const auto& word = reading.document.tokens[verb];
  const auto object = child_with(reading.document, verb, Deprel::obj);
  return object > verb && reading.source_at[object] &&
         (word.deprel == Deprel::advcl || word.deprel == Deprel::acl || reading.lexicon.citing.contains(word.lemma));
}

bool is_first_or_second(const Token& word) {
  return word.upos == Upos::pron && (word.lemma == "I" || word.lemma == "we" || word.lemma == "you");
}

// "I mean", "you know", "Thank you very much", "Thanks to all of you": how people talk, and nothing that they tell.
bool only_converses(const Reading& reading, std::int32_t word) {
  const auto& document = reading.document;
  const auto subject = child_with_base(document, word, Deprel::nsubj);
  if (subject >= 0 && !is_first_or_second(document.tokens[subject])) return false;
  if (subject < 0 && reading.lexicon.greetings.contains(document.tokens[word].lemma)) return child_with_lemma(document, word, "good") >= 0;
  if (reading.lexicon.courtesies.contains(document.tokens[word].lemma) || document.tokens[word].lemma == "thanks") {
    const auto object = child_with_base(document, word, Deprel::obj);
    const bool addressed = object < 0 || document.tokens[object].lemma == "you";
    return addressed && base_of(document.tokens[word].deprel) != Deprel::xcomp;
  }
  if (subject < 0 || subject > word || !reading.lexicon.fillers.contains(document.tokens[word].lemma)) return false;
  return std::none_of(children_of(document, word).begin(), children_of(document, word).end(), [&](std::int32_t child) {
    const auto relation = base_of(document.tokens[child].deprel);
    return relation == Deprel::obj || relation == Deprel::obl || relation == Deprel::ccomp || relation == Deprel::xcomp ||
           relation == Deprel::parataxis || relation == Deprel::conj || relation == Deprel::aux;
  });
}

bool is_clause_predicate(const Reading& reading, std::int32_t token) {
  const auto& document = reading.document;
  if (is_misread_modifier(document, token)) return true;
  if (!heads_clause(document, token) || is_function(document.tokens[token].deprel)) return false;
  if (is_bare_gerund(reading, token) || only_cites(reading, token) || only_converses(reading, token)) return false;
  if (reading.cue_at[token] >= 0) return reading.match(token) != nullptr || is_deed(reading, token);
  if (is_verb(document, token))
    return reading.match(token) != nullptr || (!is_carried_off(reading, token) && !says_nothing(reading, token));
  return !has_stand_in(reading, token) || reading.match(token) != nullptr;
}

// "To hear the union tell it": a standpoint is a cue that begins with a function word; its verb tells nothing that happened.
void unmark_standpoints(Reading& reading) {
  const auto& tokens = reading.document.tokens;
  for (const auto& attribution : reading.document.attributions) {
    if (!attribution.cue || attribution.cue->head < 0) continue;
    const auto upos = tokens[attribution.cue->head].upos;
    if (upos != Upos::part && upos != Upos::sconj && upos != Upos::adp) continue;
    for (auto i = attribution.cue->tokens.begin; i < attribution.cue->tokens.end; ++i)
      if (tokens[i].upos == Upos::verb) {
        reading.is_predicate[i] = 0;
        if (const auto told = child_with_base(reading.document, i, Deprel::xcomp); told >= 0) reading.is_predicate[told] = 0;
      }
  }
}

}  // namespace

void mark_predicates(Reading& reading) {
  const auto size = static_cast<std::int32_t>(reading.document.tokens.size());
  for (std::int32_t i = 0; i < size; ++i)
    reading.is_predicate[i] = is_clause_predicate(reading, i) || (!heads_clause(reading.document, i) && is_event_noun(reading, i));
  mark_content_heads(reading);
  unmark_standpoints(reading);
  unmark_asides(reading);
}

}  // namespace hearsay
