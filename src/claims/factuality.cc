#include "claims/factuality.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/clause.h"
#include "claims/climb.h"
#include "claims/effects.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

const Effect& construction(const EventLexicon& lexicon, std::string_view name) {
  static const Effect none;
  const auto found = lexicon.constructions.find(name);
  return found == lexicon.constructions.end() ? none : found->second;
}

// What a cue says of its content where the lexicon does not know the word.
Effect effect_of_stance(Stance stance) {
  Effect out;
  out.negated = {Certainty::unknown, false};
  switch (stance) {
    case Stance::denies:
    case Stance::declines: out.affirmed = {Certainty::certain, true}; break;
    case Stance::doubts: out.affirmed = {Certainty::probable, true}; break;
    case Stance::demands:
    case Stance::asks:
      out.affirmed = out.negated = {Certainty::unknown, false};
      out.tense = ClaimTense::future;
      break;
    case Stance::expects:
    case Stance::suggests:
    case Stance::believes:
    case Stance::rumours:
      out.affirmed = {Certainty::probable, false};
      out.negated = {Certainty::probable, true};
      break;
    case Stance::promises:
    case Stance::threatens: out.tense = ClaimTense::future; break;
    default: break;
  }
  return out;
}

// The word's own entry goes before its stance where it presupposes, thinks, wants or asks; of what is asserted, only infinitives
// ("claims to have") are weaker than the statement itself.
bool goes_by_word(const Effect& effect, Stance stance, bool infinitive) {
  switch (stance) {
    case Stance::demands:
    case Stance::asks:
    case Stance::expects:
    case Stance::suggests:
    case Stance::believes:
    case Stance::rumours:
    case Stance::denies:
    case Stance::doubts:
    case Stance::declines: return true;
    default: return infinitive || effect.presupposes;
  }
}

class Descent {
 public:
  Descent(const Reading& reading, std::int32_t predicate)
      : document_(reading.document),
        lexicon_(reading.lexicon),
        attribution_(reading.attribution_at[predicate]),
        climb_(climb_from(reading, predicate, reading.carrier_of[predicate])) {}

  Factuality read();

 private:
  const Token& token(std::int32_t index) const { return document_.tokens[index]; }
  std::int32_t top() const { return climb_.rungs.back().head; }
  void set_tense(std::optional<ClaimTense> to) {
    if (!tense_) tense_ = to;
  }
  bool is_reported() const;
  void read_tenses();
  Commitment read_cue();
  Commitment commitment_of_cue(std::int32_t cue) const;
  Commitment read_top(Commitment above);
  Commitment own(std::size_t rung) const;
  bool is_left_open(std::int32_t clause) const;

  const Document& document_;
  const EventLexicon& lexicon_;
  std::int32_t attribution_;
  Climb climb_;
  std::optional<ClaimTense> tense_;
  bool shared_ = false;                   // the outlet takes it for true as the source does
  Certainty cue_ = Certainty::certain;    // of the saying itself
};

void Descent::read_tenses() {
  for (std::size_t i = 0; i < climb_.rungs.size(); ++i) {
    const auto& rung = climb_.rungs[i];
    if (i > 0) set_tense(rung.into.tense);
    if (heads_clause(document_, rung.head)) {
      if (i == 0 || rung.counts || !tense_) set_tense(tense_of_clause(document_, lexicon_, rung.head));
    } else {
      set_tense(tense_of_noun(document_, lexicon_, rung.head));
    }
  }
  set_tense(climb_.from_verb);
}

// "would" after a past verb of saying or thinking, not between quotation marks, is "will".
bool Descent::is_reported() const {
  if (attribution_ < 0) {
    const auto& word = token(climb_.rungs.front().head);
    return word.deprel == Deprel::ccomp && word.head >= 0 && tense_of_clause(document_, lexicon_, word.head) == ClaimTense::past;
  }
  const auto& attribution = document_.attributions[attribution_];
  return attribution.speech != Speech::direct && attribution.cue && attribution.cue->head >= 0 &&
         tense_of_clause(document_, lexicon_, attribution.cue->head) != ClaimTense::present;
}

Commitment Descent::own(std::size_t i) const {
  const auto& rung = climb_.rungs[i];
  if (!rung.counts) return {};
  const auto below = i == 0 ? -1 : climb_.rungs[i - 1].head;
  auto out = heads_clause(document_, rung.head) ? commitment_of_clause(document_, lexicon_, rung.head, below, is_reported())
                                                : commitment_of_noun(document_, lexicon_, rung.head);
  if (!rung.counts_denial) out.negative = false;
  return out;
}

Commitment Descent::commitment_of_cue(std::int32_t cue) const {
  Commitment out{Certainty::certain, is_negated(document_, lexicon_, cue)};
  const auto& word = token(cue);
  if (word.deprel == Deprel::advcl && is_condition(document_, lexicon_, cue)) out.certainty = Certainty::unknown;
  if (asks(document_, lexicon_, cue) != Asks::nothing || is_command(document_, cue)) out.certainty = Certainty::unknown;
  return out;
}

// What the last source commits to: the cue's word or its stance, denied or not.
Commitment Descent::read_cue() {
  if (attribution_ < 0 || !climb_.reaches_cue) return {};
  const auto& attribution = document_.attributions[attribution_];
  Commitment out;
  if (!attribution.sources.empty() && attribution.sources.back().kind == SourceKind::public_) out.certainty = Certainty::probable;
  if (!attribution.cue) return out;
  const auto& cue = *attribution.cue;
  const auto* word = cue.head < 0 ? nullptr : governing_effect(lexicon_, document_, cue.head, top());
  const bool by_word = word != nullptr && goes_by_word(*word, cue.stance, !tense_);
  const auto effect = by_word ? *word : effect_of_stance(cue.stance);
  // "demanded that he leave" has no tense of its own.
  if (cue.stance == Stance::demands && effect.tense && tense_ == ClaimTense::present) tense_ = effect.tense;
  set_tense(effect.tense);
  if (!tense_ && cue.head >= 0) tense_ = tense_of_clause(document_, lexicon_, cue.head);
  shared_ = (word != nullptr && word->shared) || cue.stance == Stance::confirms || cue.stance == Stance::admits;
  const auto said = cue.head < 0 ? Commitment{} : commitment_of_cue(cue.head);
  cue_ = said.certainty;
  out.certainty = std::max(out.certainty, said.certainty);
  out.negative = said.negative;
  return passed_down(out, effect, false);
}

// The content of a cue that opens with "whether" or "if": "asked if he came".
bool Descent::is_left_open(std::int32_t clause) const {
  if (base_of(token(clause).deprel) != Deprel::ccomp) return false;
  for (const auto child : children_of(document_, clause))
    if (token(child).deprel == Deprel::mark &&
        (lexicon_.open_markers.contains(token(child).lemma) || lexicon_.condition_markers.contains(token(child).lemma)))
      return true;
  return false;
}

// The clause that nothing embeds further: a condition, a question, a command, a headline.
Commitment Descent::read_top(Commitment above) {
  if (climb_.setting) {
    if (climb_.setting->tense && tense_ != ClaimTense::past) tense_ = climb_.setting->tense;
    above = passed_down(above, *climb_.setting, false);
  }
  if (is_left_open(top())) above.certainty = Certainty::unknown;
  if (!climb_.states) return above;
  if (is_command(document_, top())) {
    const auto& command = construction(lexicon_, "command");
    above = passed_down({above.certainty, false}, command, false);
    set_tense(command.tense);
  }
  if (const auto asked = asks(document_, lexicon_, top()); asked != Asks::nothing)
    above = passed_down(above, construction(lexicon_, asked == Asks::all ? "open" : "question_of_detail"), false);
  if (!tense_ && token(top()).head < 0 && token(top()).feats.verb_form == VerbForm::inf && child_with_lemma(document_, top(), "to") >= 0)
    tense_ = ClaimTense::future;  // a headline: "Kim to visit Russia"
  return above;
}

Factuality Descent::read() {
  read_tenses();
  auto commitment = read_top(read_cue());
  for (auto i = climb_.rungs.size(); i-- > 0;) {
    const auto words = own(i);
    commitment = {std::max(commitment.certainty, words.certainty), commitment.negative != words.negative};
    if (i == 0) break;
    const bool past = tense_of_clause(document_, lexicon_, climb_.rungs[i].head) == ClaimTense::past;
    commitment = passed_down(commitment, climb_.rungs[i].into, past);
  }
  Factuality out;
  out.certainty = commitment.certainty;
  out.outlet = attribution_ < 0 ? out.certainty : shared_ ? std::max(out.certainty, cue_) : Certainty::unknown;
  out.polarity = commitment.negative ? Polarity::negative : Polarity::positive;
  out.tense = tense_.value_or(ClaimTense::present);
  return out;
}

}  // namespace

Factuality factuality_of(const Reading& reading, std::int32_t predicate) { return Descent(reading, predicate).read(); }

Span condition_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate) {
  auto at = predicate;
  for (int depth = 0; depth < 3 && at >= 0; ++depth) {
    for (const auto child : children_of(document, at))
      if (document.tokens[child].deprel == Deprel::advcl && child != predicate && is_condition(document, lexicon, child))
        return span_of(document, subtree_of(document, child));
    const auto relation = document.tokens[at].deprel;
    at = relation == Deprel::xcomp || relation == Deprel::obj || relation == Deprel::conj ? document.tokens[at].head : -1;
  }
  return {};
}

}  // namespace hearsay
