// Verbs that go back to the one before what is told, and what they need to know of subjects.
#pragma once

#include <cstdint>

#include "attribution/reading.h"

namespace hearsay {

// Of several subjects (a parse gone wrong) the last one before the verb, else the first one; -1 for none.
std::int32_t own_subject(const AttributionReading& reading, std::int32_t verb);

// A thing: no name, no noun for people or bodies.
bool is_mute(const AttributionReading& reading, std::int32_t noun);

// "[confirmed] that its clinic had been hit, but said it was open": the cue that a finite verb behind a content goes back to, though the
// tree has it beside the content's own verb; -1 for none.
std::int32_t gone_back_to(const AttributionReading& reading, std::int32_t verb);

}  // namespace hearsay
