// Those who speak for the outlet itself: its correspondents, and its own name as a label. Internal to attribution.
#pragma once

#include "attribution/reading.h"

namespace hearsay {

// "MIRROR:" in the Policy Mirror, "HARKER:" of "our correspondent Lucía Harker": whoever speaks by that label (`entity`: whom it is known
// for, -1 for nobody) tells what the outlet tells, and is no link.
bool speaks_for_outlet(const AttributionReading& reading, TokenRange label, std::int32_t entity);

}  // namespace hearsay
