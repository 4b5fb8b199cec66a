// Who acts and who is acted upon by an event noun, where the words around it turn what stands before it or behind "of".
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "claims/frame_parts.h"

namespace hearsay {

// Of the parts that a frame of the noun has found: "their visit by his father", "Garfield's assassination", "the Russia investigation",
// "the support of Turkey".
void turn_parts(const Head& head, std::vector<std::pair<Part, std::int32_t>>& fills);

}  // namespace hearsay
