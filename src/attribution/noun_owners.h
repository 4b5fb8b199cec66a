// Whose claim, promise or hope a noun of saying or thinking is. Internal to attribution.
#pragma once

#include "attribution/reading.h"

namespace hearsay {

// "Kyiv's claim", "the claim by Kyiv", "a Reuters report", "from Kyiv came a claim": the token that heads its owner; -1 for none.
std::int32_t owner_of(const AttributionReading& reading, std::int32_t noun);

// ... where the noun is the subject of a copula or stands before a colon, also "the view of the bank", "the hope in Berlin", "In Brussels
// the assumption is": of people, bodies and places alone.
std::int32_t thinker_of(const AttributionReading& reading, std::int32_t noun);

// Its noun or name is of one who can speak.
bool may_speak(const AttributionReading& reading, std::int32_t noun);

}  // namespace hearsay
