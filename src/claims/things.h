// What acts on nobody's behalf: "any act that threatens", "the law allows". What acts must be somebody, or at least a weapon or a vehicle.
#pragma once

#include <cstdint>

#include "claims/frames.h"

namespace hearsay {

bool is_thing(const Scene& scene, std::int32_t token);

// "Military exercises": a deed that is told of by its kind, though nobody is named.
bool has_deed_kind(const Scene& scene, std::int32_t noun);

}  // namespace hearsay
