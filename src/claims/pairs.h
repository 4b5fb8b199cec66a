// "The two leaders", "both sides", "the three countries", "the pair", "they meet": whom words for so many mean.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// The entities that a word for two or three of a kind means, in order of text: those that were joined last ("Abe and Moon"), else the last
// ones of their kind that are named before it; empty where the word is none or too few are named. Where something only happens ("in
// Muscat") is no side, nor is he who acts upon them ("the UN urged both sides").
std::vector<std::int32_t> pair_at(const Document& document, const EventLexicon& lexicon, std::int32_t token);

}  // namespace hearsay
