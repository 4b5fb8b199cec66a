// Nouns of saying and thinking whose content stands behind a copula, a colon or a verb of another. Internal to attribution.
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// "The fear in Kyiv is that", "Her argument is simple: ...", "The answer from the bank was short. “No.”"
void find_noun_copula(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);

void find_it_is_noun(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);  // "It is the view of the bank that"

// "Speculation is rife that", "Fears are growing that".
void find_noun_extraposed(const AttributionReading& reading, std::int32_t noun, std::vector<Finding>& out);

// "Rumour has it that", "The theory goes that", by the verb.
void find_has_it(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);

// "Her answer: no", "The union has only one demand: new boats": whether a noun before the colon told whose words stand behind it.
bool find_noun_before_colon(const AttributionReading& reading, std::int32_t colon, TokenRange before, TokenRange said,
                            std::vector<Finding>& out);

}  // namespace hearsay
