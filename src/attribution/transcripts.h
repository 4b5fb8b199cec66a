// Turns of a transcript: paragraphs that begin with who speaks, in capitals, and a colon. Internal to attribution.
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// "KVIST: We shall not sell. They may make an offer.": the whole paragraph is hers, where the document has at least two such turns; what
// the rules of words found for it by its colon is replaced.
void find_turns(const AttributionReading& reading, std::vector<Finding>& findings);

}  // namespace hearsay
