#include "claims/climb.h"

#include <algorithm>

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
  const auto& type = reading.lexicon.types[frame->type].name;
  return type == "REQUEST" || type == "AGREE" || type == "ACCUSE" || type == "THREATEN";
}

// The governor's modality passes, its denial does not: "without reading it he signed", "did not leave, saying ...".
Effect modality_alone() {
  Effect out;
  out.construction = kAside;
  out.negated = {Certainty::certain, false};
  return out;
}
// What a word that is not listed says of its complement: denied, it leaves it open.
Effect weak() {
  Effect out;
  out.construction = kUnderDenial;
  out.negated = {Certainty::unknown, false};
  return out;
}

class Climber {
 public:
  Climber(const Reading& reading, std::int32_t predicate)
      : document_(reading.document), lexicon_(reading.lexicon), reading_(reading), is_said_(is_said(reading, predicate)) {}

  Climb climb(std::int32_t predicate, std::int32_t carrier);

 private:
  enum class Step { up, stop };

  const Token& token(std::int32_t index) const { return document_.tokens[index]; }
  const Effect& construction(std::string_view name) const;
  bool is_setting(std::int32_t noun) const;
  bool is_ranked(std::int32_t noun) const;

  void push(std::int32_t governor, const Effect& effect) { out_.rungs.push_back({governor, effect, true, true}); }
  Step stop(bool states) {
    out_.states = out_.states && states;
    return Step::stop;
  }
  Step stop_under(const Effect& effect) {
    out_.setting = effect;
    return stop(false);
  }

  Step step(std::int32_t at);
  Step from_clause(std::int32_t at);
  Step from_conjunct(std::int32_t at);
  Step from_adverbial(std::int32_t at);
  Step from_infinitive(std::int32_t at);
  Step from_subject_clause(std::int32_t at);
  Step from_noun_clause(std::int32_t at);
  Step from_relative(std::int32_t at);
  Step from_complement(std::int32_t at);
  Step from_event_noun(std::int32_t at);

  const Document& document_;
  const EventLexicon& lexicon_;
  const Reading& reading_;
  bool is_said_;
  Climb out_;
};

const Effect& Climber::construction(std::string_view name) const {
  static const Effect none;
  const auto found = lexicon_.constructions.find(name);
  return found == lexicon_.constructions.end() ? none : found->second;
}

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

// "to meet him" under a verb or adjective that does not ask for it.
Climber::Step Climber::from_infinitive(std::int32_t at) {
  const auto governor = token(at).head;
  const auto* effect = at < governor ? nullptr : governing_effect(lexicon_, document_, governor, at);
  if (is_not_yet(document_, lexicon_, at)) effect = &construction("yet");
  if (effect != nullptr) {
    push(governor, *effect);
    return Step::up;
  }
  if (has_adverb(document_, governor, lexicon_.excess)) push(governor, construction("too"));
  else if (has_adverb(document_, governor, lexicon_.sufficiency) || lexicon_.sufficiency.contains(token(governor).lemma))
    push(governor, construction("enough"));
  else if (has_mark(document_, at, lexicon_.result_markers)) push(governor, modality_alone());
  else if (token(governor).upos == Upos::adj) push(governor, construction("infinitive_as_subject"));
  else push(governor, construction("purpose"));
  return Step::up;
}

Climber::Step Climber::from_adverbial(std::int32_t at) {
  const auto governor = token(at).head;
  if (is_condition(document_, lexicon_, at)) return stop_under(construction("condition"));
  if (has_mark(document_, at, lexicon_.open_markers)) return stop_under(construction("open"));
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
    const bool awaits = has_mark(document_, at, lexicon_.awaiting_markers) || lexicon_.awaiting_markers.contains(token(governor).lemma);
    const bool done = tense_of_clause(document_, lexicon_, at) == ClaimTense::past &&
                      !(is_present_perfect(document_, at) && tense_of_clause(document_, lexicon_, governor) == ClaimTense::future);
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
  if (is_gerund(document_, at) && above == ClaimTense::past && has_mark(document_, at, lexicon_.granted_prepositions)) {
    out_.from_verb = above;  // "fled after shooting the guard"
    return stop(false);
  }
  const bool next = mark < 0 && at - governor <= 2 && child_with(document_, governor, Deprel::obj) < 0;  // "ruled out sending jets"
  const bool governed = (mark >= 0 || next) && governor < at && (next || !lexicon_.adjunct_prepositions.contains(token(mark).lemma));
  if (const auto* effect = governed ? governing_effect(lexicon_, document_, governor, at) : nullptr) {
    push(governor, *effect);
    return Step::up;
  }
  const bool open = mark >= 0 && is_gerund(document_, at) && lexicon_.open_prepositions.contains(token(mark).lemma);
  push(governor, open ? construction("gerund_under_preposition") : mark >= 0 ? weak() : modality_alone());
  return Step::up;
}

// "To withdraw would be wrong", "that he left is clear".
Climber::Step Climber::from_subject_clause(std::int32_t at) {
  if (has_mark(document_, at, lexicon_.open_markers)) return stop(false);  // "whether he came remains unknown"
  const auto governor = token(at).head;
  const auto* effect = governing_effect(lexicon_, document_, governor, at);
  if (effect != nullptr) push(governor, *effect);
  else if (is_finite_clause(document_, at)) push(governor, modality_alone());
  else push(governor, construction(is_gerund(document_, at) ? "gerund_as_subject" : "infinitive_as_subject"));
  return Step::up;
}

// A clause that hangs on a noun: "the plan to attack", "the claim that he left", "arms sent by Iran".
Climber::Step Climber::from_noun_clause(std::int32_t at) {
  const auto governor = token(at).head;
  const auto mark = preposition_of(document_, at);
  if (!is_finite_clause(document_, at) && has_mark(document_, at, lexicon_.granting_markers)) return stop(false);
  const auto* effect = governing_effect(lexicon_, document_, governor, at);
  const bool infinitive = mark >= 0 && token(mark).lemma == "to" && !is_gerund(document_, at);
  if (mark < 0 && !infinitive && token(at).feats.verb_form != VerbForm::inf && token(at).deprel == Deprel::acl)
    return stop(false);  // a participle tells of the noun
  if (effect != nullptr) {
    push(governor, *effect);
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
  // "forced the garrison to surrender", hung on the garrison
  const auto verb = token(governor).head;
  const bool object = base_of(token(governor).deprel) == Deprel::obj || base_of(token(governor).deprel) == Deprel::iobj;
  if (object && verb >= 0 && reading_.attribution_at[verb] == reading_.attribution_at[at])
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

Climber::Step Climber::from_complement(std::int32_t at) {
  const auto governor = token(at).head;
  const auto* effect = governing_effect(lexicon_, document_, governor, at);
  const bool infinitive = form_of_complement(document_, at) == "+to";
  const bool asked =
      has_mark(document_, at, lexicon_.open_markers) ||
      (token(at).deprel == Deprel::ccomp && is_condition(document_, lexicon_, at) && !is_condition(document_, lexicon_, governor));
  if (asked) push(governor, construction("open"));
  else if (infinitive && is_not_yet(document_, lexicon_, at)) push(governor, construction("yet"));
  else if (infinitive && token(at).deprel == Deprel::xcomp && child_with(document_, at, Deprel::advmod) >= 0 &&
           token(child_with(document_, at, Deprel::advmod)).feats.pron_type == PronType::interrogative)
    push(governor, construction("open"));  // "knows how to swim"
  else if (effect != nullptr) push(governor, *effect);
  else if (infinitive && token(governor).upos == Upos::adj) push(governor, construction("infinitive_as_subject"));
  else push(governor, infinitive ? construction("infinitive_of_verb") : weak());
  return Step::up;
}

// What a thing that is only wanted or asked for does is no surer than the thing: "seeks a deal that ends the war". What is known already,
// or has happened, stands by itself.
Climber::Step Climber::from_relative(std::int32_t at) {
  const auto noun = token(at).head;
  if (lexicon_.open_heads.contains(token(noun).lemma)) return stop_under(construction("condition"));
  if (is_content_of(document_, lexicon_, at, noun)) return from_noun_clause(at);
  const bool past = tense_of_clause(document_, lexicon_, at) == ClaimTense::past;
  if (past || is_definite(document_, noun) || token(noun).upos != Upos::noun || heads_clause(document_, noun)) return stop(false);
  push(noun, weak());
  return Step::up;
}

Climber::Step Climber::from_clause(std::int32_t at) {
  switch (token(at).deprel) {
    case Deprel::acl_relcl:
      if (preposition_of(document_, at) >= 0 && token(preposition_of(document_, at)).lemma == "to" && !is_finite_clause(document_, at))
        return from_noun_clause(at);
      return from_relative(at);
    case Deprel::parataxis: return stop(true);
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
  if (is_setting(at)) {  // "after the attack", "during the talks": taken for granted, and dated by the clause
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

}  // namespace

Climb climb_from(const Reading& reading, std::int32_t predicate, std::int32_t carrier) {
  return Climber(reading, predicate).climb(predicate, carrier);
}

}  // namespace hearsay
