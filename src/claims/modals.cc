#include "claims/modals.h"

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/effects.h"
#include "claims/mood.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

// "had they been warned": what did not come about, and with it what hangs on it.
bool has_missed_condition(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const auto condition = conditional_child(document, lexicon, head);
  return condition >= 0 && is_perfect(document, condition) && !is_present_perfect(document, condition);
}

bool speaker_is_subject(const Document& document, std::int32_t head) {
  const auto subject = child_with_base(document, head, Deprel::nsubj);
  return subject >= 0 && (document.tokens[subject].lemma == "I" || document.tokens[subject].lemma == "we");
}

// "would later annex it": told from a time that is over. "Said it would later annex it", "would annex it later this year" lie ahead.
bool is_hindsight(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t modal) {
  const auto adverb = modal + 1;
  if (adverb + 1 != head || !lexicon.hindsight.contains(document.form_of(document.tokens[adverb]))) return false;
  const auto relation = document.tokens[head].deprel;
  return (relation == Deprel::root || relation == Deprel::acl_relcl) && child_with(document, head, Deprel::parataxis) < 0 &&
         conditional_child(document, lexicon, head) < 0;
}

// "should they have stayed?"
bool subject_follows(const Document& document, std::int32_t head, std::int32_t modal) {
  const auto subject = child_with_base(document, head, Deprel::nsubj);
  return subject > modal && subject < head;
}

// "I would like to", "we would suggest": a polite form of what is wished or said here and now.
bool is_polite(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const auto& verb = document.tokens[head].lemma;
  return lexicon.polite_verbs.contains(verb) || (lexicon.mitigated_verbs.contains(verb) && speaker_is_subject(document, head));
}

// "I can confirm that it fell", "must say it fell": who says so does it.
bool is_performed(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const bool speaks =
      speaker_is_subject(document, head) || (document.tokens[head].head < 0 && child_with_base(document, head, Deprel::nsubj) < 0);
  return lexicon.performed_verbs.contains(document.tokens[head].lemma) && speaks && child_with(document, head, Deprel::ccomp) >= 0 &&
         !is_negated(document, lexicon, head);
}

// "you should leave", "we ought to vote": who is spoken to is told what to do.
bool is_advice(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t modal) {
  const auto subject = child_with_base(document, head, Deprel::nsubj);
  return subject >= 0 && lexicon.advised.contains(document.tokens[subject].lemma) &&
         lexicon.advice_modals.contains(document.tokens[modal].lemma) && !is_perfect(document, head);
}

// "must have left", "must be lying", "must know": how it is; not "must leave", which is what one is obliged to.
bool is_state(const Document& document, const EventLexicon& lexicon, std::int32_t head) {
  const bool is_lying = is_verb(document, head) && is_progressive(document, head) && child_with_lemma(document, head, "be") >= 0;
  return is_perfect(document, head) || is_lying || lexicon.state_verbs.contains(document.tokens[head].lemma);
}

// What the word says of what is over: "should have left" did not, "should not have left" did.
void apply_in_past(const Commitment& past, Commitment& to) { to = {std::max(to.certainty, past.certainty), to.negative != past.negative}; }

}  // namespace

void apply_modal(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t word, const Effect& modal,
                 bool reported, Commitment& to, std::vector<Reason>* reasons) {
  const auto as = [&](const auto& how, Because because = Because::own_word) { change(to, because, word, reasons, how); };
  const auto open = [](Commitment& at) { at.certainty = Certainty::unknown; };
  const bool perfect = is_perfect(document, head);
  if (is_advice(document, lexicon, head, word)) return as(open);
  const auto condition = conditional_child(document, lexicon, head);
  const bool promised = reported && condition >= 0 && !is_perfect(document, condition);  // "said they would stop if the siege was lifted"
  if (modal.backshift && (perfect || (condition >= 0 && !promised))) return as(open, Because::unfulfilled);
  if (modal.backshift && (reported || is_polite(document, lexicon, head) || is_hindsight(document, lexicon, head, word))) return;
  if (is_performed(document, lexicon, head)) return;
  if (perfect && has_missed_condition(document, lexicon, head)) return as(open, Because::unfulfilled);
  if (perfect && modal.in_past && subject_follows(document, head, word)) return as(open);
  if (perfect && modal.in_past) return as([&](Commitment& at) { apply_in_past(*modal.in_past, at); }, Because::unfulfilled);
  if (modal.of_states && is_state(document, lexicon, head)) return as([&](Commitment& at) { apply_in_past(*modal.of_states, at); });
  as([&](Commitment& at) { apply_own(modal, at); });
}

std::optional<ClaimTense> tense_of_modal(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t word,
                                         const Effect& modal) {
  if (modal.backshift && is_hindsight(document, lexicon, head, word)) return ClaimTense::past;
  const bool here = (modal.backshift && is_polite(document, lexicon, head)) || (modal.of_states && is_state(document, lexicon, head)) ||
                    (!modal.backshift && modal.tense && is_performed(document, lexicon, head));
  if (here && base_of(document.tokens[word].deprel) == Deprel::aux) return ClaimTense::present;
  const bool denied = modal.denied_tense && is_denied(document, lexicon, head) && conditional_child(document, lexicon, head) < 0;
  return denied ? modal.denied_tense : modal.tense;
}

}  // namespace hearsay
