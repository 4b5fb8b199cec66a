// What a cue does to the proposition that it attributes: by its own entry in factuality.toml, or by its stance.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

struct CueEffect {
  Effect effect;
  bool by_word = false;  // by its entry, not by its stance
  bool shared = false;   // the outlet takes the content for true as the source does
  bool aside = false;    // "as many had feared, it fell": how sure the cue is says nothing of the content
};

// `content` heads what is attributed, `tense` is the tense of its own words, where they have one. A cue without a word (a colon) goes by
// its stance alone.
CueEffect effect_of_cue(const Document& document, const EventLexicon& lexicon, const Cue& cue, std::int32_t content,
                        std::optional<ClaimTense> tense);

}  // namespace hearsay
