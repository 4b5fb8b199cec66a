#include "claims/clause.h"

#include <algorithm>

#include "base/ascii.h"
#include "claims/arguments.h"
#include "claims/effects.h"
#include "claims/modals.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

const Effect* effect_in(const WordMap<Effect>& map, std::string_view lemma) {
  const auto found = map.find(lemma);
  return found == map.end() ? nullptr : &found->second;
}

// "a planned attack", "the alleged attack": a participle goes by its form, whichever lemma the parser gives it.
const Effect* modifier_effect(const Document& document, const EventLexicon& lexicon, std::int32_t token) {
  if (is_misread_modifier(document, token)) return nullptr;  // "Italy promised tents" read as one phrase
  const auto& word = document.tokens[token];
  const auto* effect = effect_in(lexicon.modifiers, ascii_lowered(document.form_of(word)));
  return effect != nullptr ? effect : effect_in(lexicon.modifiers, word.lemma);
}

// "not a shot was fired", "not one deputy came"; "not a few" are many, and "not a truce but peace" denies the word alone.
bool is_not_one(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  bool denied = false, one = false;
  for (const auto child : children_of(document, noun)) {
    const auto& word = document.tokens[child];
    if (word.deprel == Deprel::conj || word.lemma == "few") return false;
    if (child > noun) continue;
    denied = denied || (word.deprel == Deprel::advmod && word.lemma == "not");
    one = one || lexicon.single.contains(word.lemma);
  }
  return denied && one;
}

bool has_negative_determiner(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  if (lexicon.negative_determiners.contains(document.tokens[noun].lemma)) return true;
  const auto owner = child_with(document, noun, Deprel::nmod_poss);
  if (owner >= 0 && owner < noun && has_negative_determiner(document, lexicon, owner)) return true;  // "neither side's account"
  for (const auto child : children_of(document, noun))
    if ((document.tokens[child].deprel == Deprel::det || document.tokens[child].deprel == Deprel::cc_preconj) &&
        lexicon.negative_determiners.contains(document.tokens[child].lemma))
      return true;
  return is_not_one(document, lexicon, noun);
}

// "sold shells to nobody", "spoke to no one": whom it would reach is nobody. "Died for nothing" and "left with no warning" deny no deed.
bool is_nobody(const Document& document, const EventLexicon& lexicon, std::int32_t phrase) {
  const auto& lemma = document.tokens[phrase].lemma;
  return lexicon.nobodies.contains(lemma) || (lemma == "one" && has_negative_determiner(document, lexicon, phrase));
}

// "at no time", not "in no time".
bool is_negative_phrase(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  const auto preposition = preposition_of(document, noun);
  return preposition >= 0 && lexicon.negative_phrases.contains(document.tokens[preposition].lemma + "+" + document.tokens[noun].lemma);
}

// "nobody came", "he saw no one", "in no way", "none of them came", "sold it to nobody".
std::int32_t negative_argument(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t below) {
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    if (child == below || (below >= 0 && document.tokens[below].head == child)) continue;
    const bool argument = relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::iobj;
    const bool phrase = relation == Deprel::obl && is_negative_phrase(document, lexicon, child);
    if ((argument || phrase) && has_negative_determiner(document, lexicon, child)) return child;
    if (relation == Deprel::obl && is_nobody(document, lexicon, child)) return child;
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

// The auxiliary of "has left", "may have left"; -1 for any other clause.
std::int32_t perfect_have(const Document& document, std::int32_t head) {
  const auto have = child_with_lemma(document, head, "have");
  return have >= 0 && base_of(document.tokens[have].deprel) == Deprel::aux ? have : -1;
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
  if (const auto* due = effect_in(lexicon.adjectives, document.tokens[infinitive_marker(document, head)].lemma)) apply_own(*due, to);
  if (document.tokens[be].feats.tense == Tense::past)
    to.certainty = std::max(to.certainty, is_perfect(document, head) ? Certainty::unknown : Certainty::probable);
}

// "The bank let it expire": the past of these verbs is their plain form, told by a subject that would ask for an "s".
bool is_unchanged_past(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const auto& verb = document.tokens[head];
  if (!lexicon.unchanging_verbs.contains(document.form_of(verb)) || verb.feats.mood == Mood::imp) return false;
  const auto subject = child_with_base(document, head, Deprel::nsubj);
  return subject >= 0 && subject < head && document.tokens[subject].feats.number == Number::sing && document.tokens[subject].lemma != "I" &&
         document.tokens[subject].lemma != "you" && child_with_base(document, subject, Deprel::conj) < 0 &&
         child_with_base(document, head, Deprel::aux) < 0;
}

}  // namespace

Commitment commitment_of_clause(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t below, bool reported,
                                std::vector<Reason>* reasons) {
  Commitment out;
  const bool denied = is_negated(document, lexicon, head);
  const auto delay = denied ? delayed_by(document, lexicon, head) : -1;
  const auto nobody = denied ? -1 : negative_argument(document, lexicon, head, below);
  if (denied || nobody >= 0)
    change(out, Because::denial, negator_of(document, lexicon, denied ? head : nobody), reasons,
           [](Commitment& at) { at.negative = true; });
  if (delay >= 0) change(out, Because::own_word, delay, reasons, [](Commitment& at) { at.negative = false; });
  for (const auto child : children_of(document, head)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    const bool senses = lexicon.senses.contains(document.tokens[head].lemma) && lexicon.sense_modals.contains(word.lemma);
    if (relation == Deprel::aux && !senses)
      if (const auto* modal = effect_in(lexicon.modals, word.lemma))
        apply_modal(document, lexicon, head, child, *modal, reported, out, reasons);
    if (relation != Deprel::advmod && relation != Deprel::discourse) continue;
    change(out, Because::own_word, child, reasons, [&](Commitment& at) {
      if (const auto* adverb = effect_in(lexicon.adverbs, word.lemma)) apply_own(*adverb, at);
      const auto before = lexicon.hedged_adverbs.contains(word.lemma) ? child_with_base(document, child, Deprel::advmod) : -1;
      if (before >= 0)
        if (const auto* hedge = effect_in(lexicon.adverbs, document.tokens[before].lemma))
          at.certainty = std::max(at.certainty, hedge->affirmed.negative ? Certainty::probable : hedge->affirmed.certainty);
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
  const bool denied = document.tokens[noun].upos == Upos::adj && is_negated(document, lexicon, noun);  // "was found not guilty of fraud"
  if (denied || has_negative_determiner(document, lexicon, noun))
    change(out, Because::denial, negator_of(document, lexicon, noun), reasons, [](Commitment& at) { at.negative = true; });
  for (const auto child : children_of(document, noun)) {
    const auto& word = document.tokens[child];
    const auto relation = base_of(word.deprel);
    if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
    const auto* effect = modifier_effect(document, lexicon, child);
    if (effect == nullptr) effect = effect_in(lexicon.adverbs, word.lemma);
    if (effect != nullptr) change(out, Because::own_word, child, reasons, [&](Commitment& at) { apply_own(*effect, at); });
  }
  return out;
}

std::optional<ClaimTense> tense_of_noun(const Document& document, const EventLexicon& lexicon, std::int32_t noun) {
  for (const auto child : children_of(document, noun)) {
    const auto relation = base_of(document.tokens[child].deprel);
    if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
    const auto* effect = modifier_effect(document, lexicon, child);
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
    if (const auto* modal = effect_in(lexicon.modals, word.lemma); modal != nullptr && !finite)
      finite = tense_of_modal(document, lexicon, head, child, *modal);
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
  if (is_gerund(document, head)) return std::nullopt;  // "being driven out"
  if (feats.tense == Tense::past || is_unchanged_past(document, lexicon, head)) return ClaimTense::past;
  if (feats.tense == Tense::pres && feats.verb_form == VerbForm::fin) return ClaimTense::present;
  return std::nullopt;
}

bool is_denied(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  return is_negated(document, lexicon, head) || negative_argument(document, lexicon, head, -1) >= 0;
}

bool is_perfect(const Document& document, std::int32_t head) { return perfect_have(document, head) >= 0; }

bool is_present_perfect(const Document& document, std::int32_t head) {
  const auto have = perfect_have(document, head);
  return have >= 0 && document.tokens[have].feats.tense == Tense::pres;
}

bool is_progressive(const Document& document, std::int32_t head) {
  return child_with_base(document, head, Deprel::aux) >= 0 && document.form_of(document.tokens[head]).ends_with("ing");
}

bool shares_auxiliary(const Document& document, std::int32_t head) {
  const auto& word = document.tokens[head];
  const auto is_participle = [](const Token& token) { return token.feats.verb_form == VerbForm::part && token.feats.tense == Tense::past; };
  if (word.deprel != Deprel::conj || !is_participle(word) || !is_participle(document.tokens[word.head])) return false;
  return child_with_base(document, head, Deprel::aux) < 0 && child_with_base(document, head, Deprel::nsubj) < 0 &&
         child_with_base(document, word.head, Deprel::aux) >= 0;
}

bool is_state_of_now(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  return !is_verb(document, head) || lexicon.state_verbs.contains(document.tokens[head].lemma) || is_progressive(document, head);
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
