#include "claims/cue_effect.h"

#include "claims/arguments.h"
#include "claims/effects.h"
#include "claims/mood.h"
#include "claims/shape.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

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

// "As many had feared, the bridge fell", "as you may know, it fell".
bool is_aside(const Document& document, std::int32_t cue) {
  const auto& word = document.tokens[cue];
  if (word.deprel != Deprel::advcl && word.deprel != Deprel::parataxis) return false;
  const auto as = child_with_lemma(document, cue, "as");
  return as >= 0 && as < cue && child_with_lemma(document, cue, "if") < 0;
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

}  // namespace

CueEffect effect_of_cue(const Document& document, const EventLexicon& lexicon, const Cue& cue, std::int32_t content,
                        std::optional<ClaimTense> tense) {
  CueEffect out;
  out.effect = effect_of_stance(cue.stance);
  out.shared = cue.stance == Stance::confirms || cue.stance == Stance::admits;
  if (cue.head < 0) return out;
  const auto* word = governing_effect(lexicon, document, cue.head, content);
  out.by_word = word != nullptr && goes_by_word(*word, cue.stance, !tense);
  if (out.by_word) out.effect = *word;
  out.shared = out.shared || (word != nullptr && word->shared);
  out.aside = is_aside(document, cue.head);
  const bool open = out.effect.affirmed.certainty == Certainty::unknown;
  if (is_participle_aside(document, lexicon, cue.head, content)) {
    out.effect = {};
  } else if (out.aside && out.effect.tense == ClaimTense::future && tense && *tense != ClaimTense::future) {
    out.effect = {};
    out.shared = true;
  } else if (open && asks_about_fact(document, lexicon, content)) {
    out.effect = construction_named(lexicon, "question_of_detail");
  }
  if (!out.by_word && !heads_clause(document, content)) out.effect.negated = {Certainty::certain, false};  // "did not mention the raid"
  return out;
}

}  // namespace hearsay
