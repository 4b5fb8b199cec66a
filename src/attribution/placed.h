// What the cues by place share. Internal to attribution.
#pragma once

#include "attribution/cues.h"

namespace hearsay {

inline bool is_finite_word(const AttributionReading& reading, std::int32_t i) {
  const auto& token = reading.token(i);
  return (token.upos == Upos::verb || token.upos == Upos::aux) && token.feats.verb_form == VerbForm::fin;
}

inline bool has_finite_word(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (is_finite_word(reading, i)) return true;
  return false;
}

// "Union: pay offer an insult", with what stands before the colon read as a sentence of its own: the rest of the headline.
TokenRange behind_colon(const AttributionReading& reading, std::int32_t colon);

inline Finding finding_of(std::int32_t verb, TokenRange cue_words, Stance stance) {
  Finding out;
  out.cue = verb;
  out.cue_words = cue_words;
  out.stance = stance;
  return out;
}

}  // namespace hearsay
