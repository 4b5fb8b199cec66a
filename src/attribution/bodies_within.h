// Bodies that speak from within: "in the ministry they explained", "as noted in the press service". Internal to attribution.
#pragma once

#include <cstdint>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// The body in which the verb says something, where no one else says it: the noun behind "in" or "at"; -1 for none.
std::int32_t body_within(const AttributionReading& reading, std::int32_t verb);

// Whether the noun is a body whose people speak for it, a text or a medium: "as noted in the ministry", "as stated in the report".
bool speaks_from_within(const AttributionReading& reading, std::int32_t noun);

// The body or the text that "In the ministry", "In the letter" at the head of the verb's sentence names; -1 for none.
std::int32_t body_or_text_in_front(const AttributionReading& reading, std::int32_t verb);

// "In the ministry they explained": they are the ministry.
void name_body_within(const AttributionReading& reading, Finding& finding);

}  // namespace hearsay
