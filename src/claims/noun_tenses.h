// When a meeting lies that is only named ("their meeting is a mistake"): where the rest of the report tells the same event by verbs.
#pragma once

#include <vector>

#include "claims/reading.h"

namespace hearsay {

// Gives an event noun that no word and no time dates the tense in which all other claims of the report tell that event: of the same type
// and between the same two parties at least. Where they differ (the last meeting and the next) it keeps its own.
void settle_noun_tenses(const Reading& reading, std::vector<Claim>& claims);

}  // namespace hearsay
