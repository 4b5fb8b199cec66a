// To whom something is told: where the words for the hearer end, and the medium that was told it.
#pragma once

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// Cuts the medium told, by the links found so far, off what it was told.
void cut_addressee(const AttributionReading& reading, Finding& finding);

// The same for any hearer, by word order.
void cut_hearer(const AttributionReading& reading, Finding& finding);

// Adds the medium that "was told by an officer" as the first link.
void add_told_medium(const AttributionReading& reading, Finding& finding);

}  // namespace hearsay
