#include "claims/climber.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/effects.h"
#include "claims/mood.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

bool Climber::is_setting(std::int32_t noun) const {
  const auto preposition = preposition_of(document_, noun);
  return preposition >= 0 && !lexicon_.exchange_nouns.contains(token(noun).lemma) &&
         lexicon_.setting_prepositions.contains(token(preposition).lemma);
}

// "The first to leave", "the best team to lose", "one of the few states to object": who is ranked by a deed has done it.
bool Climber::is_ranked(std::int32_t noun) const {
  const auto ranks = [&](std::int32_t word) {
    return lexicon_.ordinals.contains(token(word).lemma) || token(word).feats.degree == Degree::sup;
  };
  const auto by_words_before = [&](std::int32_t word) {
    const auto children = children_of(document_, word);
    return std::any_of(children.begin(), children.end(), [&](auto child) { return child < word && ranks(child); });
  };
  if (lexicon_.ordinals.contains(token(noun).lemma) || by_words_before(noun)) return true;
  if (token(noun).upos != Upos::num && token(noun).upos != Upos::pron) return false;
  const auto group = child_with(document_, noun, Deprel::nmod);
  return group > noun && by_words_before(group);
}

// A clause that hangs on a noun: "the plan to attack", "the claim that he left", "arms sent by Iran".
Climber::Step Climber::from_noun_clause(std::int32_t at) {
  const auto governor = token(at).head;
  const auto mark = preposition_of(document_, at);
  if (!is_finite_clause(document_, at) && has_mark(document_, at, lexicon_.granting_markers)) return stop(false);
  const auto* effect = governing_effect(lexicon_, document_, governor, at);
  const bool infinitive = mark >= 0 && token(mark).lemma == "to" && !is_gerund(document_, at);
  if (mark < 0 && !infinitive && token(at).feats.verb_form != VerbForm::inf && token(at).deprel == Deprel::acl) {
    if (is_gerund(document_, at)) out_.from_verb = past_around(document_, lexicon_, governor);
    return stop(false);  // a participle tells of the noun
  }
  if (effect != nullptr) {
    push(governor, *effect);
    return Step::up;
  }
  const auto verb = token(governor).head;
  const bool object = base_of(token(governor).deprel) == Deprel::obj || base_of(token(governor).deprel) == Deprel::iobj;
  const bool controls = object && verb >= 0 && reading_.attribution_at[verb] == reading_.attribution_at[at];
  if (!infinitive && controls && is_gerund(document_, at))  // "acquitted the general of killing", hung on the general
    if (const auto* with = effect_by_preposition(lexicon_, document_, verb, at)) {
      push(verb, *with);
      return Step::up;
    }
  if (!infinitive) {
    push(governor, is_finite_clause(document_, at) ? weak() : modality_alone());
    return Step::up;
  }
  if (is_headline(document_, governor)) {
    out_.from_verb = ClaimTense::future;
    return stop(false);
  }
  if (controls)  // "forced the garrison to surrender", hung on the garrison
    if (const auto* control = effect_on(lexicon_, lexicon_.embedding, document_, verb, at); control != nullptr && !control->transparent) {
      push(verb, *control);
      return Step::up;
    }
  if (is_ranked(governor)) {
    push(governor, {});
    return Step::up;
  }
  if (heads_clause(document_, governor)) {
    push(governor, construction("infinitive_as_subject"));
    return Step::up;
  }
  push(governor, construction("infinitive_of_noun"));
  return Step::up;
}

// What a thing that is only wanted or asked for does is no surer than the thing: "seeks a deal that ends the war". What is known already,
// or has happened, stands by itself.
Climber::Step Climber::from_relative(std::int32_t at) {
  const auto noun = token(at).head;
  if (lexicon_.open_heads.contains(token(noun).lemma)) return stop_under(construction("condition"));
  if (is_content_of(document_, lexicon_, at, noun)) return from_noun_clause(at);
  const bool past = tense_of_clause(document_, lexicon_, at) == ClaimTense::past;
  if (past || is_nonrestrictive(document_, at) || is_definite(document_, noun) || token(noun).upos != Upos::noun ||
      heads_clause(document_, noun))
    return stop(false);
  push(noun, weak());
  return Step::up;
}

// An event noun: what its governor does to it, then the governor's own clause.
Climber::Step Climber::from_event_noun(std::int32_t at) {
  const auto& below = token(at);
  const auto governor = below.head;
  if (below.deprel == Deprel::conj || below.deprel == Deprel::appos) {
    push(governor, {});
    out_.rungs.back().counts = false;
    return Step::up;
  }
  if (!heads_clause(document_, governor)) {
    const auto* effect = effect_on(lexicon_, lexicon_.nouns, document_, governor, at);
    push(governor, effect != nullptr ? *effect : Effect{});
    out_.rungs.back().counts = effect != nullptr;
    return Step::up;
  }
  if (const auto before = preposition_of(document_, at); before >= 0 && is_joined_condition(document_, lexicon_, before))
    return stop_under(construction("condition"));  // "in case of an attack"
  if (is_setting(at)) {                            // "after the attack", "during the talks": taken for granted, and dated by the clause
    out_.from_verb = tense_of_clause(document_, lexicon_, governor);
    return stop(false);
  }
  const bool subject = base_of(below.deprel) == Deprel::nsubj && !is_passive(document_, governor);
  const bool adjective = token(governor).upos == Upos::adj;
  const auto* effect = (subject && !adjective) || is_said_ ? nullptr : governing_effect(lexicon_, document_, governor, at);
  if (effect == nullptr) effect = effect_on(lexicon_, lexicon_.occurrence, document_, governor, at);
  push(governor, effect != nullptr ? *effect : modality_alone());
  return Step::up;
}

}  // namespace hearsay
