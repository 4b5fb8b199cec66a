#include "claims/climber.h"

#include <utility>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/effects.h"
#include "claims/mood.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kDepth = 24;  // embedding words that are followed upwards, at most

// A noun for an act of speaking: to reject a demand does not undo the demand.
bool is_said(const Reading& reading, std::int32_t predicate) {
  const auto* frame = reading.frame(predicate);
  if (frame == nullptr || frame->kind != FrameKind::noun) return false;
  const auto& type = reading.type(predicate).name;
  return type == "REQUEST" || type == "AGREE" || type == "ACCUSE" || type == "THREATEN";
}

}  // namespace

// "was hurt but fled": a second verb with words of its own shares what stands above both, and not the first one's auxiliaries.
Climber::Step Climber::from_conjunct(std::int32_t at) {
  const auto governor = token(at).head;
  const auto has = [&](Deprel relation) { return child_with_base(document_, at, relation) >= 0; };
  const bool own = has(Deprel::nsubj) || has(Deprel::aux) || has(Deprel::cop) ||
                   (token(at).feats.verb_form == VerbForm::fin && token(at).feats.mood != Mood::imp &&
                    is_finite_clause(document_, governor) && child_with_base(document_, governor, Deprel::aux) >= 0);
  push(governor, {});
  auto& rung = out_.rungs.back();
  rung.counts = !own && heads_clause(document_, governor);
  const auto cc = child_with(document_, at, Deprel::cc);
  const bool finite = token(at).feats.verb_form == VerbForm::fin;
  rung.counts_denial = rung.counts && !finite && (cc < 0 || !lexicon_.contrast.contains(token(cc).lemma));
  if (has(Deprel::nsubj) && !has_mark(document_, at, lexicon_.open_markers)) out_.states = false;
  return Step::up;
}

// "To withdraw would be wrong", "that he left is clear".
Climber::Step Climber::from_subject_clause(std::int32_t at) {
  if (has_mark(document_, at, lexicon_.open_markers)) return stop(false);  // "whether he came remains unknown"
  const auto governor = token(at).head;
  const auto* effect = governing_effect(lexicon_, document_, governor, at);
  if (effect != nullptr) push(governor, takes_for_granted(*effect, at) ? construction("question_of_detail") : *effect);
  else if (is_finite_clause(document_, at)) push(governor, modality_alone());
  else push(governor, construction(is_gerund(document_, at) ? "gerund_as_subject" : "infinitive_as_subject"));
  return Step::up;
}

Climber::Step Climber::from_complement(std::int32_t at) {
  const auto governor = token(at).head;
  const auto* effect = governing_effect(lexicon_, document_, governor, at);
  const bool infinitive = form_of_complement(document_, at) == "+to";
  const bool asked =
      has_mark(document_, at, lexicon_.open_markers) ||
      (token(at).deprel == Deprel::ccomp && is_condition(document_, lexicon_, at) && !is_condition(document_, lexicon_, governor));
  if (asked) push(governor, open(at));
  else if (infinitive && is_not_yet(document_, lexicon_, at)) push(governor, construction("yet"));
  else if (infinitive && token(at).deprel == Deprel::xcomp && child_with(document_, at, Deprel::advmod) >= 0 &&
           token(child_with(document_, at, Deprel::advmod)).feats.pron_type == PronType::interrogative)
    push(governor, open(at));  // "knows how to swim"
  else if (effect != nullptr && takes_for_granted(*effect, at)) push(governor, construction("question_of_detail"));
  else if (effect != nullptr && is_participle_aside(document_, lexicon_, governor, at)) push(governor, modality_alone());
  else if (effect != nullptr) push(governor, *effect);
  else if (infinitive && token(governor).upos == Upos::adj) push(governor, construction("infinitive_as_subject"));
  else push(governor, infinitive ? construction("infinitive_of_verb") : weak());
  return Step::up;
}

Climber::Step Climber::from_clause(std::int32_t at) {
  const auto subject = child_with_base(document_, at, Deprel::nsubj);
  const auto relation = base_of(token(at).deprel);
  if ((relation == Deprel::csubj || relation == Deprel::nsubj) && subject >= 0 && lexicon_.open_heads.contains(token(subject).lemma))
    return stop_under(construction("condition"));  // "whoever attacks"
  switch (token(at).deprel) {
    case Deprel::acl_relcl:
      if (preposition_of(document_, at) >= 0 && token(preposition_of(document_, at)).lemma == "to" && !is_finite_clause(document_, at))
        return from_noun_clause(at);
      return from_relative(at);
    case Deprel::parataxis:
      if (conditional_child(document_, lexicon_, token(at).head) == at) return stop_under(construction("condition"));
      return stop(true);
    case Deprel::advcl_relcl: return stop(false);
    case Deprel::conj: return from_conjunct(at);
    case Deprel::advcl: return from_adverbial(at);
    case Deprel::csubj:
    case Deprel::csubj_pass: return from_subject_clause(at);
    case Deprel::acl: return from_noun_clause(at);
    case Deprel::nsubj:
      if (is_condition(document_, lexicon_, at)) return stop_under(construction("condition"));
      return from_complement(at);
    default: return from_complement(at);
  }
}

Climber::Step Climber::step(std::int32_t at) {
  const auto& below = token(at);
  if (below.head < 0) return stop(true);
  if (reading_.attribution_at[below.head] != reading_.attribution_at[at]) return stop(true);
  if (heads_clause(document_, at) || below.deprel == Deprel::acl || below.deprel == Deprel::xcomp || below.deprel == Deprel::ccomp)
    return from_clause(at);
  return from_event_noun(at);
}

Climb Climber::climb(std::int32_t predicate, std::int32_t carrier) {
  push(predicate, {});
  if (carrier >= 0) {
    const auto* effect = effect_on(lexicon_, lexicon_.occurrence, document_, carrier, predicate);
    push(carrier, effect != nullptr ? *effect : Effect{});
  }
  for (int depth = 0; depth < kDepth; ++depth)
    if (step(out_.rungs.back().head) == Step::stop) break;
  const auto top = out_.rungs.back().head, above = token(top).head;
  const auto relation = base_of(token(top).deprel);
  const bool apart = token(top).deprel == Deprel::acl_relcl || relation == Deprel::advcl;
  out_.reaches_cue = above < 0 || reading_.attribution_at[above] != reading_.attribution_at[top] || !apart;
  return std::move(out_);
}

Climb climb_from(const Reading& reading, std::int32_t predicate, std::int32_t carrier) {
  return Climber(reading, is_said(reading, predicate)).climb(predicate, carrier);
}

}  // namespace hearsay
