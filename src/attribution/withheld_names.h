// The medium that keeps a source's name back has its words: "a nurse whom the paper does not name". Internal to attribution.
#pragma once

#include "attribution/reading.h"

namespace hearsay {

// "[an officer] whom the site does not name", "not identified by the agency", "whose name the radio withheld": who keeps the name back, by
// the verb of the clause that tells of the source; -1 for nobody.
std::int32_t withholder_of(const AttributionReading& reading, std::int32_t verb);

}  // namespace hearsay
