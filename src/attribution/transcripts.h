// Turns of a transcript: paragraphs that begin with who speaks, in capitals, and a colon. Internal to attribution.
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// "KVIST: We shall not sell. They may make an offer.": the whole paragraph is hers, where the document has at least two such turns; what
// the rules of words found for it by its colon is replaced. In a record of what was said (a briefing, a speech) what follows up to the next
// turn is hers too, "Q ..." is asked by the press, and "I think" within it is no attribution of its own. Linear in the tokens; for each
// turn the persons are looked through.
void find_turns(const AttributionReading& reading, std::vector<Finding>& findings);

}  // namespace hearsay
