// Words of saying that are deeds where they stand: "showed no remorse", "came to support the team", "loans backed by the profits".
#pragma once

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// By the verb's own words.
bool is_deed(const AttributionReading& reading, std::int32_t verb);

// By who would say it, once that is known: a thing that is no text backs and defends without a word.
bool is_deed_of_thing(const AttributionReading& reading, const Finding& finding);

}  // namespace hearsay
