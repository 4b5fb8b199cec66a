#include "claims/factuality.h"

#include <algorithm>

#include "claims/arguments.h"
#include "claims/backshift.h"
#include "claims/clause.h"
#include "claims/climb.h"
#include "claims/cue_effect.h"
#include "claims/effects.h"
#include "claims/mood.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

class Descent {
 public:
  Descent(const Reading& reading, std::int32_t predicate, Reasons* reasons)
      : reading_(reading),
        document_(reading.document),
        lexicon_(reading.lexicon),
        attribution_(reading.attribution_at[predicate]),
        climb_(climb_from(reading, predicate, reading.carrier_of[predicate])),
        reasons_(reasons) {}

  Factuality read();

 private:
  const Token& token(std::int32_t index) const { return document_.tokens[index]; }
  std::int32_t top() const { return climb_.rungs.back().head; }
  void set_tense(std::optional<ClaimTense> to, TenseFrom from, std::int32_t word) {
    if (!tense_ && to) replace_tense(to, from, word);
  }
  void replace_tense(std::optional<ClaimTense> to, TenseFrom from, std::int32_t word) {
    tense_ = to;
    if (reasons_ != nullptr) reasons_->tense = {from, word};
  }
  std::vector<Reason>* reasons() const { return reasons_ == nullptr ? nullptr : &reasons_->commitment; }
  bool is_result(std::int32_t clause) const;
  bool came_about(const Rung& rung) const;
  Commitment pass_down(Commitment above, const Effect& effect, bool past, std::int32_t word, std::vector<Reason>* reasons) const;
  bool is_reported() const;
  void read_tenses();
  Commitment read_cue();
  Commitment commitment_of_cue(std::int32_t cue) const;
  Commitment read_top(const Climb& climb, Commitment above, std::vector<Reason>* reasons) const;
  Commitment come_down(const Climb& climb, Commitment above, bool reported, std::vector<Reason>* reasons) const;
  Commitment own(const Climb& climb, std::size_t rung, bool reported, std::vector<Reason>* reasons) const;
  bool is_shifted_condition() const;
  void read_tense_of_top();
  bool is_left_open(std::int32_t clause) const;

  const Reading& reading_;
  const Document& document_;
  const EventLexicon& lexicon_;
  std::int32_t attribution_;
  Climb climb_;
  Reasons* reasons_;
  std::optional<ClaimTense> tense_;
  bool shared_ = false;                 // the outlet takes it for true as the source does
  Certainty cue_ = Certainty::certain;  // of the saying itself
};

// "get it signed", "will be repealed and replaced": the participle has no time of its own.
bool Descent::is_result(std::int32_t clause) const {
  const auto& word = token(clause);
  if (word.deprel == Deprel::conj) return shares_auxiliary(document_, clause);
  if (word.deprel != Deprel::xcomp || word.feats.verb_form != VerbForm::part || word.feats.tense != Tense::past) return false;
  return child_with_base(document_, clause, Deprel::aux) < 0;
}

// "had to leave", "let him leave": it came about, or was kept from it, and does not lie ahead any more.
bool Descent::came_about(const Rung& rung) const {
  return rung.into.in_past && rung.into.in_past->certainty == Certainty::certain &&
         tense_of_clause(document_, lexicon_, rung.head) == ClaimTense::past;
}

void Descent::read_tenses() {
  for (std::size_t i = 0; i < climb_.rungs.size(); ++i) {
    const auto& rung = climb_.rungs[i];
    if (i > 0) {
      const auto from = rung.into.construction.empty() ? TenseFrom::governor : TenseFrom::construction;
      const bool ahead =
          rung.into.ahead && tense_ == ClaimTense::present && !is_state_of_now(document_, lexicon_, climb_.rungs[i - 1].head);
      if (ahead) replace_tense(rung.into.tense, from, rung.head);
      else if (!came_about(rung)) set_tense(rung.into.tense, from, rung.head);
    }
    if (!heads_clause(document_, rung.head)) {
      set_tense(tense_of_noun(document_, lexicon_, rung.head), TenseFrom::modifier, rung.head);
    } else if (!is_result(rung.head) && (i == 0 || rung.counts || !tense_)) {
      const auto told = tense_of_clause(document_, lexicon_, rung.head);
      set_tense(is_shifted_present(reading_, rung.head) ? ClaimTense::present : told, TenseFrom::clause, rung.head);
    }
  }
  set_tense(climb_.from_verb, TenseFrom::setting, token(top()).head);
  if (climb_.states && is_command(document_, top()))
    set_tense(construction_named(lexicon_, "command").tense, TenseFrom::construction, top());
}

// What becomes of the rung below, and the reason where that changed something.
Commitment Descent::pass_down(Commitment above, const Effect& effect, bool past, std::int32_t word, std::vector<Reason>* reasons) const {
  const auto out = passed_down(above, effect, past);
  if (reasons == nullptr) return out;
  if (effect.presupposes) {  // whatever stands above
    reasons->clear();
    reasons->push_back({Because::presupposed, word, above, out});
  } else {
    const auto because = effect.construction.empty() ? Because::governor : Because::construction;
    note(reasons, {because, word, above, out, effect.construction});
  }
  return out;
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

Commitment Descent::own(const Climb& climb, std::size_t i, bool reported, std::vector<Reason>* reasons) const {
  const auto& rung = climb.rungs[i];
  if (!rung.counts) return {};
  const auto below = i == 0 ? -1 : climb.rungs[i - 1].head;
  auto out = heads_clause(document_, rung.head) ? commitment_of_clause(document_, lexicon_, rung.head, below, reported, reasons)
                                                : commitment_of_noun(document_, lexicon_, rung.head, reasons);
  if (!rung.counts_denial) out.negative = false;
  if (!rung.counts_denial && reasons != nullptr)
    std::erase_if(*reasons, [](const Reason& reason) { return reason.because == Because::denial; });
  return out;
}

// How far the saying itself is committed to: "may have said", "failed to agree", "nobody said".
Commitment Descent::commitment_of_cue(std::int32_t cue) const { return come_down(climb_from(reading_, cue, -1), {}, false, nullptr); }

// What the last source commits to: the cue's word or its stance, denied or not.
Commitment Descent::read_cue() {
  if (attribution_ < 0 || !climb_.reaches_cue) return {};
  const auto& attribution = document_.attributions[attribution_];
  Commitment out;
  if (!attribution.sources.empty() && attribution.sources.back().kind == SourceKind::public_) {
    out.certainty = Certainty::probable;
    note(reasons(), {Because::nobody_named, attribution.cue ? attribution.cue->head : -1, {}, out});
  }
  if (!attribution.cue) return out;
  const auto& cue = *attribution.cue;
  const auto of_cue = effect_of_cue(document_, lexicon_, cue, top(), tense_);
  const auto& effect = of_cue.effect;
  // "demanded that he leave" has no tense of its own.
  const bool ahead = cue.stance == Stance::demands || (effect.ahead && !is_state_of_now(document_, lexicon_, top()));
  if (ahead && effect.tense && tense_ == ClaimTense::present) replace_tense(effect.tense, TenseFrom::cue, cue.head);
  set_tense(effect.tense, TenseFrom::cue, cue.head);
  // "could not verify the figure" leaves it open, and "could" is no future there.
  const bool withheld = cue.stance == Stance::declines && cue.head >= 0 && lexicon_.occurrence.contains(token(cue.head).lemma);
  if (withheld) set_tense(ClaimTense::past, TenseFrom::cue, cue.head);
  if (!tense_ && cue.head >= 0) set_tense(tense_of_clause(document_, lexicon_, cue.head), TenseFrom::cue, cue.head);
  shared_ = of_cue.shared;
  const auto said = cue.head < 0 || of_cue.aside ? Commitment{} : commitment_of_cue(cue.head);
  cue_ = said.certainty;
  const auto before = out;
  out.certainty = std::max(out.certainty, said.certainty);
  out.negative = said.negative;
  note(reasons(), {Because::saying, cue.head, before, out});
  if (withheld || (said.negative && !effect.presupposes && asks_for(document_, top()))) {  // "is not sure how it will end"
    note(reasons(), {Because::left_open, cue.head, out, {Certainty::unknown, false}});
    return {Certainty::unknown, false};
  }
  const auto passed = passed_down(out, effect, false);
  const auto because = effect.presupposes ? Because::presupposed : of_cue.by_word ? Because::cue_word : Because::cue_stance;
  note(reasons(), {because, cue.head, out, passed});
  return passed;
}

// The content of a cue that opens with "whether" or "if": "asked if he came", "whether he came remains unknown".
bool Descent::is_left_open(std::int32_t clause) const {
  if (const auto relation = base_of(token(clause).deprel); relation != Deprel::ccomp && relation != Deprel::csubj) return false;
  for (const auto child : children_of(document_, clause))
    if (token(child).deprel == Deprel::mark &&
        (lexicon_.open_markers.contains(token(child).lemma) || lexicon_.condition_markers.contains(token(child).lemma)))
      return true;
  return false;
}

// The clause that nothing embeds further: a condition, a question, a command.
Commitment Descent::read_top(const Climb& climb, Commitment above, std::vector<Reason>* reasons) const {
  const auto top = climb.rungs.back().head;
  if (climb.setting) above = pass_down(above, *climb.setting, false, top, reasons);
  if (is_left_open(top)) {
    const auto before = above;
    above = {Certainty::unknown, false};
    note(reasons, {Because::left_open, child_with(document_, top, Deprel::mark), before, above});
  }
  if (!climb.states) return above;
  if (is_command(document_, top)) above = pass_down({above.certainty, false}, construction_named(lexicon_, "command"), false, top, reasons);
  if (const auto asked = asks(document_, lexicon_, top); asked != Asks::nothing)
    above = pass_down(above, construction_named(lexicon_, asked == Asks::all ? "open" : "question_of_detail"), false, top, reasons);
  return above;
}

// From the top of a climb down to where it began.
Commitment Descent::come_down(const Climb& climb, Commitment above, bool reported, std::vector<Reason>* reasons) const {
  auto commitment = read_top(climb, above, reasons);
  for (auto i = climb.rungs.size(); i-- > 0;) {
    std::vector<Reason> of_words;
    const auto words = own(climb, i, reported, reasons == nullptr ? nullptr : &of_words);
    for (const auto& reason : of_words)  // what others have left less sure already is not theirs
      if (reason.after.negative != reason.before.negative || reason.after.certainty > commitment.certainty) reasons->push_back(reason);
    commitment = {std::max(commitment.certainty, words.certainty), commitment.negative != words.negative};
    if (i == 0) break;
    const auto above = climb.rungs[i].head, below = climb.rungs[i - 1].head;
    const bool past = tense_of_clause(document_, lexicon_, above) == ClaimTense::past ||
                      (token(above).upos == Upos::adj && token(below).deprel != Deprel::conj && is_perfect(document_, below) &&
                       !is_finite_clause(document_, below));  // "is glad to have found him"
    commitment = pass_down(commitment, climb.rungs[i].into, past, climb.rungs[i].head, reasons);
  }
  return commitment;
}

// "Would leave if the pay was cut": the past of such a condition lies no further back than what hangs on it; "if he had known" does.
bool Descent::is_shifted_condition() const {
  const auto main = token(top()).head;
  const bool own =
      climb_.rungs.size() == 1 || !heads_clause(document_, climb_.rungs.front().head);  // not of what "it is found that" is over
  return own && main >= 0 && tense_of_clause(document_, lexicon_, main) == ClaimTense::future && !is_perfect(document_, main) &&
         !is_perfect(document_, top());
}

// What lies ahead of a condition, a command or a headline ("Kim to visit Russia").
void Descent::read_tense_of_top() {
  const bool ahead = tense_ != ClaimTense::past || is_present_perfect(document_, top()) || is_shifted_condition();
  if (climb_.setting && climb_.setting->tense && ahead) replace_tense(climb_.setting->tense, TenseFrom::construction, top());
  const auto& word = token(top());
  if (climb_.states && word.head < 0 && word.feats.verb_form == VerbForm::inf && child_with_lemma(document_, top(), "to") >= 0)
    set_tense(ClaimTense::future, TenseFrom::construction, top());
}

Factuality Descent::read() {
  read_tenses();
  const auto cue = read_cue();
  read_tense_of_top();
  const auto commitment = come_down(climb_, cue, is_reported(), reasons());
  Factuality out;
  out.certainty = commitment.certainty;
  out.outlet = attribution_ < 0 ? out.certainty : shared_ ? std::max(out.certainty, cue_) : Certainty::unknown;
  out.polarity = commitment.negative ? Polarity::negative : Polarity::positive;
  out.tense = tense_.value_or(ClaimTense::present);
  return out;
}

// "any transfer of arms would violate the resolutions": nobody says that there is or will be one.
bool is_any(const Document& document, std::int32_t noun) {
  const auto& word = document.tokens[noun];
  return word.upos == Upos::noun && base_of(word.deprel) == Deprel::nsubj && child_with_lemma(document, noun, "any") >= 0;
}

}  // namespace

Factuality factuality_of(const Reading& reading, std::int32_t predicate, Reasons* reasons) {
  auto out = Descent(reading, predicate, reasons).read();
  if (is_any(reading.document, predicate) && out.tense == ClaimTense::future && out.polarity == Polarity::positive) {
    const Commitment before{out.certainty, false};
    out.certainty = out.outlet = Certainty::unknown;
    note(reasons == nullptr ? nullptr : &reasons->commitment, {Because::any, predicate, before, {Certainty::unknown, false}});
  }
  return out;
}

Span condition_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate) {
  auto at = predicate;
  for (int depth = 0; depth < 3 && at >= 0; ++depth) {
    if (const auto condition = conditional_child(document, lexicon, at); condition >= 0 && condition != predicate)
      return span_of(document, subtree_of(document, condition));
    const auto relation = document.tokens[at].deprel;
    at = relation == Deprel::xcomp || relation == Deprel::obj || relation == Deprel::conj ? document.tokens[at].head : -1;
  }
  return {};
}

}  // namespace hearsay
