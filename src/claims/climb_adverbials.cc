#include "claims/climber.h"

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/effects.h"
#include "claims/mood.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

// "to meet him" under a verb or adjective that does not ask for it.
Climber::Step Climber::from_infinitive(std::int32_t at) {
  const auto governor = token(at).head;
  const auto* effect = at < governor ? nullptr : governing_effect(lexicon_, document_, governor, at);
  if (is_not_yet(document_, lexicon_, at)) effect = &construction("yet");
  if (effect != nullptr) {
    push(governor, *effect);
    return Step::up;
  }
  if (is_ranked(governor)) {  // "was the first to land"
    push(governor, {});
    return Step::up;
  }
  if (has_adverb(document_, governor, lexicon_.excess)) push(governor, construction("too"));
  else if (has_adverb(document_, governor, lexicon_.sufficiency) || lexicon_.sufficiency.contains(token(governor).lemma))
    push(governor, construction("enough"));
  else if (has_mark(document_, at, lexicon_.result_markers)) push(governor, modality_alone());
  else if (token(governor).upos == Upos::adj) push(governor, construction("infinitive_as_subject"));
  else if (lexicon_.gathering_verbs.contains(token(governor).lemma) && lexicon_.voiced_purposes.contains(token(at).lemma))
    push(governor, modality_alone());  // "marched to demand a recount"
  else push(governor, construction("purpose"));
  return Step::up;
}

// "Said they would leave once it was quiet": in words that are told of, what "would" come waits for no more than the past of it.
bool Climber::is_shifted(std::int32_t clause) const {
  const auto attribution = reading_.attribution_at[clause];
  return attribution >= 0 && document_.attributions[attribution].speech != Speech::direct && !is_perfect(document_, clause) &&
         child_with_lemma(document_, token(clause).head, "would") >= 0;
}

Climber::Step Climber::from_adverbial(std::int32_t at) {
  const auto governor = token(at).head;
  if (is_condition(document_, lexicon_, at)) return stop_under(construction("condition"));
  const auto* with = governor < at ? effect_by_preposition(lexicon_, document_, governor, at) : nullptr;
  if (with == nullptr && is_likeness(document_, lexicon_, at)) return stop_under(construction("as_if"));
  if (with != nullptr) {  // "kept from leaving", "looks as if it will rain"
    push(governor, *with);
    return Step::up;
  }
  if (has_mark(document_, at, lexicon_.open_markers)) return stop_under(open(at));
  if (has_mark(document_, at, lexicon_.replacing_markers)) {
    out_.from_verb = tense_of_clause(document_, lexicon_, governor);
    return stop_under(construction("replaced"));
  }
  const auto mark = preposition_of(document_, at);
  const auto to = child_with_lemma(document_, at, "to");  // behind "in order", "so as"
  const bool infinitive = to >= 0 && token(to).deprel == Deprel::mark && token(at).feats.verb_form == VerbForm::inf;
  if (!is_gerund(document_, at) && (infinitive || (mark >= 0 && token(mark).lemma == "to"))) return from_infinitive(at);
  if (is_finite_clause(document_, at)) {
    if (mark >= 0 && lexicon_.purpose_markers.contains(token(mark).lemma) && governor < at) {
      push(governor, construction("purpose"));
      return Step::up;
    }
    const bool later = tense_of_clause(document_, lexicon_, governor) == ClaimTense::future;
    const bool awaits = has_mark(document_, at, lexicon_.awaiting_markers) || lexicon_.awaiting_markers.contains(token(governor).lemma) ||
                        (later && has_mark(document_, at, lexicon_.following_markers));
    const bool done = tense_of_clause(document_, lexicon_, at) == ClaimTense::past && !(later && is_present_perfect(document_, at)) &&
                      !(later && is_shifted(at));
    if (awaits && !done) {
      if (is_command(document_, governor) || asks(document_, lexicon_, governor) == Asks::all) return stop_under(construction("condition"));
      return stop_under(construction("awaited"));
    }
    return stop(false);
  }
  if (mark >= 0 && lexicon_.opposing_prepositions.contains(token(mark).lemma)) {
    push(governor, construction("against"));
    return Step::up;
  }
  if (!is_gerund(document_, at) && has_mark(document_, at, lexicon_.granting_markers)) return stop(false);
  const auto above = tense_of_clause(document_, lexicon_, governor);
  const bool fronted = at < governor && has_mark(document_, at, lexicon_.fronted_prepositions);  // "on arriving he fled"
  if (is_gerund(document_, at) && above == ClaimTense::past && (fronted || has_mark(document_, at, lexicon_.granted_prepositions))) {
    out_.from_verb = above;  // "fled after shooting the guard"
    return stop(false);
  }
  const bool next = mark < 0 && at - governor <= 2 && child_with(document_, governor, Deprel::obj) < 0;  // "ruled out sending jets"
  const bool governed = (mark >= 0 || next) && !is_participle_aside(document_, lexicon_, governor, at) && governor < at &&
                        (next || !lexicon_.adjunct_prepositions.contains(token(mark).lemma));
  if (const auto* effect = governed ? governing_effect(lexicon_, document_, governor, at) : nullptr) {
    push(governor, *effect);
    return Step::up;
  }
  const bool open = mark >= 0 && is_gerund(document_, at) && lexicon_.open_prepositions.contains(token(mark).lemma);
  push(governor, open ? construction("gerund_under_preposition") : mark >= 0 ? weak() : modality_alone());
  return Step::up;
}

}  // namespace hearsay
