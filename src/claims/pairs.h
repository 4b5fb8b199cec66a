// "The two leaders", "both sides", "they meet": whom words for a pair mean.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// The two entities that a word for a pair means, the last two of their kind that are named before it, in order of text; empty where the
// word is none or fewer than two are named. Where something only happens ("in Muscat") is no side.
std::vector<std::int32_t> pair_at(const Document& document, const EventLexicon& lexicon, std::int32_t token);

}  // namespace hearsay
