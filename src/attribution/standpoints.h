// Phrases that tell from whose standpoint a clause is said, by the words of cues.toml ("from * point of view"). Internal to attribution.
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// "To hear the firm tell it, nobody fell ill", "By all accounts the well is old". Where it finds one, the tokens of the whole phrase: other
// cues within it are none.
TokenRange find_standpoint(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);

// "For critics, the plan is a fraud", "To him, the rope was cut": a view, where somebody stands alone and a copula follows.
void find_for_somebody(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);

// "is in favour of", "was of the opinion that": behind a form of "be", which is `word`.
void find_predicate(const AttributionReading& reading, std::int32_t word, std::vector<Finding>& out);

}  // namespace hearsay
