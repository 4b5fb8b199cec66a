#include "claims/factuality.h"

#include <algorithm>

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kDepth = 24;  // embedding words that are followed upwards, at most

const Effect* effect_in(const WordMap<Effect>& map, std::string_view lemma) {
  const auto found = map.find(lemma);
  return found == map.end() ? nullptr : &found->second;
}

// A noun for an act of speaking: to reject a demand does not undo the demand.
bool is_said(const Reading& reading, std::int32_t predicate) {
  const auto* frame = reading.frame(predicate);
  if (frame == nullptr || frame->kind != FrameKind::noun) return false;
  const auto& type = reading.lexicon.types[frame->type].name;
  return type == "REQUEST" || type == "AGREE" || type == "ACCUSE" || type == "THREATEN";
}

class Walk {
 public:
  Walk(const Reading& reading, std::int32_t predicate)
      : document_(reading.document),
        lexicon_(reading.lexicon),
        attribution_at_(reading.attribution_at),
        is_said_(is_said(reading, predicate)) {}

  Factuality from(std::int32_t predicate, std::int32_t carrier);

 private:
  const Token& token(std::int32_t index) const { return document_.tokens[index]; }
  void weaken(Certainty to) { certainty_ = std::max(certainty_, to); }
  void set_tense(ClaimTense to) {
    if (!tense_) tense_ = to;
  }
  void flip() { negative_ = !negative_; }

  bool is_setting(std::int32_t noun) const;
  void read_nominal(std::int32_t noun);
  void read_clause(std::int32_t head, bool counts_negation);
  void read_auxiliaries(std::int32_t head, bool negated);
  bool negated(std::int32_t head) const { return is_negated(document_, lexicon_, head); }
  bool negative_argument(std::int32_t head) const;
  std::optional<ClaimTense> inflection(std::int32_t head) const;
  bool step(std::int32_t& at);
  bool step_from_clause(std::int32_t& at, const Token& below);
  void embed(const Effect* effect, std::int32_t governor);
  void read_stance(std::int32_t attribution);

  const Document& document_;
  const EventLexicon& lexicon_;
  const std::vector<std::int32_t>& attribution_at_;
  bool is_said_;
  Certainty certainty_ = Certainty::certain;
  bool negative_ = false;
  std::optional<ClaimTense> tense_;
};

// "possible", "planned", "last", "no" before an event noun.
void Walk::read_nominal(std::int32_t noun) {
  for (const auto child : children_of(document_, noun)) {
    const auto& word = token(child);
    const auto relation = base_of(word.deprel);
    if (relation == Deprel::det && lexicon_.negative_determiners.contains(word.lemma)) flip();
    if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
    const auto* effect = effect_in(lexicon_.adjectives, word.lemma);
    if (effect == nullptr) effect = effect_in(lexicon_.adverbs, word.lemma);
    if (effect == nullptr) continue;
    if (effect->certainty) weaken(*effect->certainty);
    if (effect->tense) set_tense(*effect->tense);
    if (effect->negates) flip();
  }
}

bool Walk::negative_argument(std::int32_t head) const {
  for (const auto child : children_of(document_, head)) {
    const auto relation = base_of(token(child).deprel);
    if (relation != Deprel::nsubj && relation != Deprel::obj) continue;
    if (lexicon_.negative_determiners.contains(token(child).lemma)) return true;
    for (const auto below : children_of(document_, child))
      if (token(below).deprel == Deprel::det && lexicon_.negative_determiners.contains(token(below).lemma)) return true;
  }
  return false;
}

// Tense of the finite word of a clause: auxiliary, copula or the verb itself.
std::optional<ClaimTense> Walk::inflection(std::int32_t head) const {
  bool perfect = false, infinitive = false;
  std::optional<ClaimTense> finite;
  for (const auto child : children_of(document_, head)) {
    const auto& word = token(child);
    const auto relation = base_of(word.deprel);
    if (relation == Deprel::mark && word.lemma == "to") infinitive = true;
    if (relation != Deprel::aux && relation != Deprel::cop) continue;
    if (word.lemma == "have") perfect = true;
    if (const auto* modal = effect_in(lexicon_.modals, word.lemma); modal != nullptr && modal->tense && !finite) finite = modal->tense;
    if (!finite && word.feats.tense == Tense::past && word.feats.verb_form == VerbForm::fin) finite = ClaimTense::past;
    if (!finite && word.feats.tense == Tense::pres && word.feats.verb_form == VerbForm::fin) finite = ClaimTense::present;
  }
  if (perfect)
    return finite == ClaimTense::future && !infinitive && child_with_lemma(document_, head, "will") >= 0 ? ClaimTense::future
                                                                                                         : ClaimTense::past;
  if (finite) return finite;
  const auto& feats = token(head).feats;
  if (infinitive || !is_verb(document_, head)) return std::nullopt;
  if (feats.tense == Tense::past) return ClaimTense::past;
  if (feats.tense == Tense::pres && feats.verb_form == VerbForm::fin) return ClaimTense::present;
  return std::nullopt;
}

void Walk::read_auxiliaries(std::int32_t head, bool negated) {
  for (const auto child : children_of(document_, head)) {
    const auto& word = token(child);
    const auto relation = base_of(word.deprel);
    const Effect* effect = nullptr;
    if (relation == Deprel::aux) effect = effect_in(lexicon_.modals, word.lemma);
    if (relation == Deprel::advmod || relation == Deprel::discourse) effect = effect_in(lexicon_.adverbs, word.lemma);
    if (effect == nullptr) continue;
    if (effect->negates) flip();
    if (negated && effect->when_negated) weaken(*effect->when_negated);
    else if (effect->certainty) weaken(*effect->certainty);
  }
}

void Walk::read_clause(std::int32_t head, bool counts_negation) {
  const bool is_negated = negated(head);
  read_auxiliaries(head, is_negated);
  if (counts_negation && (is_negated || negative_argument(head))) flip();
  if (const auto found = inflection(head)) set_tense(*found);
}

// The complement's part of what the governing word does; the governor's own clause is read afterwards.
void Walk::embed(const Effect* effect, std::int32_t governor) {
  const bool governor_negated = negated(governor);
  if (effect == nullptr) return;
  if (governor_negated && effect->when_negated) {
    weaken(*effect->when_negated);
  } else {
    if (effect->certainty) weaken(*effect->certainty);
    if (effect->negates) flip();
    if (governor_negated && effect->neg_raising) flip();
    if (governor_negated && !effect->neg_raising && !effect->transparent) weaken(Certainty::unknown);
  }
  if (effect->tense) set_tense(*effect->tense);
}

// One step up from the clause at `at`; false where the proposition stands on its own from here.
bool Walk::step_from_clause(std::int32_t& at, const Token& below) {
  const auto governor = below.head;
  const auto& above = token(governor);
  switch (below.deprel) {
    case Deprel::acl_relcl:
    case Deprel::parataxis: return false;
    case Deprel::conj: {
      const bool own = child_with_base(document_, at, Deprel::nsubj) >= 0 || child_with_base(document_, at, Deprel::aux) >= 0;
      at = governor;
      if (!own && heads_clause(document_, governor)) read_clause(governor, false);
      return true;
    }
    case Deprel::advcl: {
      for (const auto child : children_of(document_, at)) {
        const auto& mark = token(child);
        if (mark.deprel != Deprel::mark && mark.deprel != Deprel::advmod && mark.deprel != Deprel::case_) continue;
        if (lexicon_.condition_markers.contains(mark.lemma) || lexicon_.open_markers.contains(mark.lemma)) {
          weaken(Certainty::unknown);
          if (tense_ != ClaimTense::past) tense_ = ClaimTense::future;
          return false;
        }
      }
      const auto preposition = preposition_of(document_, at);
      if (preposition >= 0 && token(preposition).lemma == "to") {  // a purpose
        const auto* effect = effect_in(lexicon_.embedding, known_lemma(lexicon_, document_, governor));
        if (effect != nullptr) embed(effect, governor);
        else weaken(Certainty::probable), set_tense(ClaimTense::future);
      } else if (preposition >= 0 && token(preposition).feats.verb_form == VerbForm::none && below.feats.verb_form == VerbForm::fin) {
        return false;
      }
      at = governor;
      if (!tense_) read_clause(governor, false);
      return true;
    }
    default: break;
  }
  const bool verbal = heads_clause(document_, governor);
  const auto* effect = effect_in(lexicon_.embedding, known_lemma(lexicon_, document_, governor));
  if (effect == nullptr && !verbal) effect = effect_in(lexicon_.nouns, above.lemma);
  if (effect == nullptr && above.upos == Upos::adj) effect = effect_in(lexicon_.adjectives, above.lemma);
  for (const auto child : children_of(document_, at))
    if (token(child).deprel == Deprel::mark && lexicon_.open_markers.contains(token(child).lemma)) weaken(Certainty::unknown);
  embed(effect, governor);
  at = governor;
  if (verbal) read_clause(governor, false);
  else read_nominal(governor);
  return true;
}

bool Walk::is_setting(std::int32_t noun) const {
  const auto preposition = preposition_of(document_, noun);
  return preposition >= 0 && !lexicon_.exchange_nouns.contains(token(noun).lemma) &&
         lexicon_.setting_prepositions.contains(token(preposition).lemma);
}

bool Walk::step(std::int32_t& at) {
  const auto below = token(at);
  if (below.head < 0) return false;
  if (attribution_at_[below.head] != attribution_at_[at]) return false;
  if (heads_clause(document_, at) || below.deprel == Deprel::acl || below.deprel == Deprel::xcomp || below.deprel == Deprel::ccomp)
    return step_from_clause(at, below);
  // An event noun: what its governor does to it, then the governor's own clause.
  const auto governor = below.head;
  if (below.deprel == Deprel::conj || below.deprel == Deprel::appos) {
    at = governor;
    return true;
  }
  if (heads_clause(document_, governor)) {
    if (is_setting(at)) {  // "after the attack", "during the talks": taken for granted, and dated by the clause
      if (const auto found = inflection(governor)) set_tense(*found);
      return false;
    }
    const auto lemma = known_lemma(lexicon_, document_, governor);
    const bool subject = base_of(below.deprel) == Deprel::nsubj && !is_passive(document_, governor);
    if (const auto* effect = effect_in(lexicon_.embedding, lemma); effect != nullptr && !subject && !is_said_) embed(effect, governor);
    if (const auto* effect = effect_in(lexicon_.occurrence, lemma)) embed(effect, governor);
    at = governor;
    read_clause(governor, false);
    return true;
  }
  if (const auto* effect = effect_in(lexicon_.nouns, token(governor).lemma)) {
    embed(effect, governor);
    read_nominal(governor);
  }
  at = governor;
  return true;
}

void Walk::read_stance(std::int32_t index) {
  if (index < 0) return;
  const auto& attribution = document_.attributions[index];
  if (!attribution.sources.empty() && attribution.sources.back().kind == SourceKind::public_) weaken(Certainty::probable);
  if (!attribution.cue) return;
  const auto stance = attribution.cue->stance;
  const auto* effect = effect_in(lexicon_.embedding, attribution.cue->lemma);
  if (!tense_ && effect != nullptr) {  // an infinitive under the cue: "wants to send", "agreed to send", "is believed to have"
    if (effect->certainty) weaken(*effect->certainty);
    if (effect->tense) set_tense(*effect->tense);
    else if (attribution.cue->head >= 0) tense_ = inflection(attribution.cue->head);
  }
  switch (stance) {
    case Stance::denies: flip(); break;
    case Stance::declines: negative_ = true; break;
    case Stance::doubts:
      weaken(Certainty::probable);
      flip();
      break;
    case Stance::demands:
    case Stance::asks:
      weaken(effect != nullptr && effect->certainty ? *effect->certainty : Certainty::unknown);
      set_tense(ClaimTense::future);
      break;
    case Stance::expects:
    case Stance::suggests:
    case Stance::believes:
    case Stance::rumours: weaken(Certainty::probable); break;
    case Stance::promises:
    case Stance::threatens:
      if (!tense_) set_tense(ClaimTense::future);
      break;
    default: break;
  }
}

Factuality Walk::from(std::int32_t predicate, std::int32_t carrier) {
  auto at = predicate;
  if (heads_clause(document_, predicate)) read_clause(predicate, true);
  else read_nominal(predicate);
  if (carrier >= 0) {
    if (const auto* effect = effect_in(lexicon_.occurrence, token(carrier).lemma)) embed(effect, carrier);
    at = carrier;
    read_clause(carrier, true);
  }
  bool reaches_stance = true;
  for (int depth = 0; depth < kDepth; ++depth) {
    const auto relation = token(at).deprel;
    if (!step(at)) {
      const auto head = token(at).head;
      reaches_stance =
          head < 0 || attribution_at_[head] != attribution_at_[at] || (relation != Deprel::acl_relcl && relation != Deprel::advcl);
      break;
    }
  }
  const auto attribution = attribution_at_[predicate];
  if (reaches_stance) read_stance(attribution);
  if (token(at).feats.mood == Mood::imp) {  // a command states nothing
    weaken(Certainty::unknown);
    set_tense(ClaimTense::future);
  }
  if (!tense_ && token(at).head < 0 && token(at).feats.verb_form == VerbForm::inf)
    tense_ = ClaimTense::future;  // a headline: "Kim to visit Russia"
  return {certainty_, negative_ ? Polarity::negative : Polarity::positive, tense_.value_or(ClaimTense::present)};
}

}  // namespace

Factuality factuality_of(const Reading& reading, std::int32_t predicate) {
  return Walk(reading, predicate).from(predicate, reading.carrier_of[predicate]);
}

Span condition_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate) {
  auto at = predicate;
  for (int depth = 0; depth < 3 && at >= 0; ++depth) {
    for (const auto child : children_of(document, at)) {
      if (document.tokens[child].deprel != Deprel::advcl || child == predicate) continue;
      for (const auto mark : children_of(document, child))
        if (lexicon.condition_markers.contains(document.tokens[mark].lemma)) return span_of(document, subtree_of(document, child));
    }
    const auto relation = document.tokens[at].deprel;
    at = relation == Deprel::xcomp || relation == Deprel::obj || relation == Deprel::conj ? document.tokens[at].head : -1;
  }
  return {};
}

bool in_question(const Document& document, std::int32_t token) {
  const auto sentence = document.tokens[token].sentence;
  if (sentence < 0) return false;
  const auto& range = document.sentences[sentence].tokens;
  for (auto i = range.end - 1; i >= range.begin && i > range.end - 4; --i)
    if (const auto form = document.form_of(document.tokens[i]); form == "?") return true;
  return false;
}

}  // namespace hearsay
