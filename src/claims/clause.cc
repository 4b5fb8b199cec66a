#include "claims/clause.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/mood.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

const Effect* effect_in(const WordMap<Effect>& map, std::string_view lemma) {
  const auto found = map.find(lemma);
  return found == map.end() ? nullptr : &found->second;
}

// A word of the clause's own does to it what a governor would.
void apply(const Effect& effect, Commitment& to) {
  const auto outcome = to.negative ? effect.negated : effect.affirmed;
  to = {std::max(to.certainty, outcome.certainty), outcome.negative};
}

// Does it, and tells that this word did.
template <class Change>
void change(Commitment& to, Because because, std::int32_t word, std::vector<Reason>* reasons, const Change& how) {
  const auto before = to;
  how(to);
  note(reasons, {because, word, before, to});
}

bool has_negative_determiner(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  if (lexicon.negative_determiners.contains(document.tokens[noun].lemma)) return true;
  for (const auto child : children_of(document, noun))
    if ((document.tokens[child].deprel == Deprel::det || document.tokens[child].deprel == Deprel::cc_preconj) &&
        lexicon.negative_determiners.contains(document.tokens[child].lemma))
      return true;
  return false;
}

// "at no time", not "in no time".
bool is_negative_phrase(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  const auto preposition = preposition_of(document, noun);
  return preposition >= 0 && lexicon.negative_phrases.contains(document.tokens[preposition].lemma + "+" + document.tokens[noun].lemma);
}

// "nobody came", "he saw no one", "in no way", "none of them came".
std::int32_t negative_argument(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t below) {
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    if (child == below || (below >= 0 && document.tokens[below].head == child)) continue;
    const bool argument = relation == Deprel::nsubj || relation == Deprel::obj;
    const bool phrase = relation == Deprel::obl && is_negative_phrase(document, lexicon, child);
    if ((argument || phrase) && has_negative_determiner(document, lexicon, child)) return child;
  }
  return -1;
}

// The word by which is_negated() holds.
std::int32_t negator_of(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  for (const auto child : children_of(document, head)) {
    const auto& lemma = document.tokens[child].lemma;
    if (lexicon.negators.contains(lemma) || lexicon.negative_markers.contains(lemma) || child_with_lemma(document, child, "no") >= 0)
      return child;
  }
  return head;
}

bool is_perfect(const Document& document, std::int32_t head) {
  const auto have = child_with_lemma(document, head, "have");
  return have >= 0 && base_of(document.tokens[have].deprel) == Deprel::aux;
}

bool has_condition(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  for (const auto child : children_of(document, head))
    if (document.tokens[child].deprel == Deprel::advcl && is_condition(document, lexicon, child)) return true;
  return false;
}

// "I would like to", "we would suggest": a polite form of what is wished or said here and now.
bool is_polite(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const auto& verb = document.tokens[head].lemma;
  if (lexicon.polite_verbs.contains(verb)) return true;
  if (!lexicon.mitigated_verbs.contains(verb)) return false;
  const auto subject = child_with_base(document, head, Deprel::nsubj);
  return subject >= 0 && (document.tokens[subject].lemma == "I" || document.tokens[subject].lemma == "we");
}

// "you should leave", "we ought to vote": who is spoken to is told what to do.
bool is_advice(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t modal) {
  const auto subject = child_with_base(document, head, Deprel::nsubj);
  return subject >= 0 && lexicon.advised.contains(document.tokens[subject].lemma) &&
         lexicon.advice_modals.contains(document.tokens[modal].lemma) && !is_perfect(document, head);
}

// "would" of what might have been or depends on something; "will" as it was said.
void apply_modal(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t word, const Effect& modal,
                 bool reported, Commitment& to, std::vector<Reason>* reasons) {
  const auto as_word = [&](Commitment& at) { apply(modal, at); };
  if (is_advice(document, lexicon, head, word))
    return change(to, Because::own_word, word, reasons, [](Commitment& at) { at.certainty = Certainty::unknown; });
  if (!modal.backshift) return change(to, Because::own_word, word, reasons, as_word);
  if (is_perfect(document, head) || has_condition(document, lexicon, head))
    return change(to, Because::unfulfilled, word, reasons, [](Commitment& at) { at.certainty = Certainty::unknown; });
  if (!reported && !is_polite(document, lexicon, head)) change(to, Because::own_word, word, reasons, as_word);
}

// The marker of an infinitive: "to", or a word joined with it ("due to arrive").
std::int32_t infinitive_marker(const Document& document, std::int32_t head) {
  for (const auto child : children_of(document, head)) {
    if (document.tokens[child].deprel != Deprel::mark) continue;
    if (document.tokens[child].lemma == "to" || child_with_lemma(document, child, "to") >= 0) return child;
  }
  return -1;
}

// "is to meet": a form of "be" stands before the infinitive; -1 for any other clause.
std::int32_t be_before_to(const Document& document, std::int32_t head) {
  const auto to = is_verb(document, head) ? infinitive_marker(document, head) : -1;
  for (const auto child : children_of(document, head)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (child < to && (relation == Deprel::cop || relation == Deprel::aux) && document.tokens[child].lemma == "be") return child;
  }
  return -1;
}

// "is due to meet" is expected; "was to meet" leaves it open; "was to have met" did not, as it seems.
void read_arrangement(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t be, Commitment& to) {
  if (const auto* due = effect_in(lexicon.adjectives, document.tokens[infinitive_marker(document, head)].lemma)) apply(*due, to);
  if (document.tokens[be].feats.tense == Tense::past)
    to.certainty = std::max(to.certainty, is_perfect(document, head) ? Certainty::unknown : Certainty::probable);
}

}  // namespace

Commitment commitment_of_clause(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t below, bool reported,
                                std::vector<Reason>* reasons) {
  Commitment out;
  const bool denied = is_negated(document, lexicon, head);
  const auto nobody = denied ? -1 : negative_argument(document, lexicon, head, below);
  if (denied || nobody >= 0)
    change(out, Because::denial, negator_of(document, lexicon, denied ? head : nobody), reasons,
           [](Commitment& at) { at.negative = true; });
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    const bool senses = lexicon.senses.contains(document.tokens[head].lemma) && lexicon.sense_modals.contains(word.lemma);
    if (relation == Deprel::aux && !senses)
      if (const auto* modal = effect_in(lexicon.modals, word.lemma))
        apply_modal(document, lexicon, head, child, *modal, reported, out, reasons);
    if (relation != Deprel::advmod && relation != Deprel::discourse) continue;
    change(out, Because::own_word, child, reasons, [&](Commitment& at) {
      if (const auto* adverb = effect_in(lexicon.adverbs, word.lemma)) apply(*adverb, at);
      if (at.negative && lexicon.open_focus.contains(word.lemma)) at.certainty = Certainty::unknown;
      if (lexicon.not_yet.contains(word.lemma) && be_before_to(document, head) >= 0) at.negative = !at.negative;
    });
  }
  if (const auto be = be_before_to(document, head); be >= 0)
    change(out, Because::arranged, be, reasons, [&](Commitment& at) { read_arrangement(document, lexicon, head, be, at); });
  return out;
}

Commitment commitment_of_noun(const Document& document, const EventLexicon& lexicon, std::int32_t noun, std::vector<Reason>* reasons) {
  Commitment out;
  if (has_negative_determiner(document, lexicon, noun))
    change(out, Because::denial, negator_of(document, lexicon, noun), reasons, [](Commitment& at) { at.negative = true; });
  for (const auto child : children_of(document, noun)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
    const auto* effect = effect_in(lexicon.modifiers, word.lemma);
    if (effect == nullptr) effect = effect_in(lexicon.adverbs, word.lemma);
    if (effect != nullptr) change(out, Because::own_word, child, reasons, [&](Commitment& at) { apply(*effect, at); });
  }
  return out;
}

std::optional<ClaimTense> tense_of_noun(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  for (const auto child : children_of(document, noun)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
    const auto* effect = effect_in(lexicon.modifiers, document.tokens[child].lemma);
    if (effect != nullptr && effect->tense) return effect->tense;
  }
  return std::nullopt;
}

std::optional<ClaimTense> tense_of_clause(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  bool perfect = false;
  const bool infinitive = infinitive_marker(document, head) >= 0;
  std::optional<ClaimTense> finite;
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    if (relation != Deprel::aux && relation != Deprel::cop) continue;
    if (word.lemma == "have") perfect = true;
    if (const auto* modal = effect_in(lexicon.modals, word.lemma); modal != nullptr && modal->tense && !finite)
      finite = modal->backshift && is_polite(document, lexicon, head) ? ClaimTense::present : *modal->tense;
    if (!finite && word.feats.tense == Tense::past && word.feats.verb_form == VerbForm::fin) finite = ClaimTense::past;
    if (!finite && word.feats.tense == Tense::pres && word.feats.verb_form == VerbForm::fin) finite = ClaimTense::present;
  }
  if (perfect)
    return finite == ClaimTense::future && !infinitive && child_with_lemma(document, head, "will") >= 0 ? ClaimTense::future
                                                                                                        : ClaimTense::past;
  if (infinitive && finite) return be_before_to(document, head) >= 0 ? ClaimTense::future : finite;
  if (finite) return finite;
  const auto& feats = document.tokens[head].feats;
  if (infinitive || !is_verb(document, head)) return std::nullopt;
  if (feats.tense == Tense::past) return ClaimTense::past;
  if (feats.tense == Tense::pres && feats.verb_form == VerbForm::fin) return ClaimTense::present;
  return std::nullopt;
}

bool is_present_perfect(const Document& document, std::int32_t head) {
  const auto have = child_with_lemma(document, head, "have");
  return have >= 0 && base_of(document.tokens[have].deprel) == Deprel::aux && document.tokens[have].feats.tense == Tense::pres;
}

bool is_finite_clause(const Document& document, std::int32_t head) {
  if (document.tokens[head].feats.verb_form == VerbForm::fin) return true;
  for (const auto child : children_of(document, head)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if ((relation == Deprel::aux || relation == Deprel::cop) && document.tokens[child].feats.verb_form == VerbForm::fin) return true;
  }
  return false;
}

}  // namespace hearsay
