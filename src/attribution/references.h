// "with reference to", "on the word of": the words by which a speaker refers to whom he has it from. Internal to attribution.
#pragma once

#include <cstdint>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

struct Reference {
  std::int32_t begin = -1;        // first word; -1 for none
  std::int32_t preposition = -1;  // the one before whom it refers to
};

// "The channel, with reference to diplomats, claims", "wrote, on the word of a clerk, that", "On the strength of one source, it wrote".
Reference reference_of(const AttributionReading& reading, const Finding& saying);

}  // namespace hearsay
