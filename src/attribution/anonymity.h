// Why a source's name is withheld, in the words of the report: "because he was not authorised to speak", "citing the sensitivity of the
// talks".
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// "speaking on condition of anonymity", "who asked not to be named", "unidentified" beside the noun.
bool name_is_withheld(const AttributionReading& reading, std::int32_t noun);

// Fills Source::anonymity_reason of the sources of which a sentence tells it, wherever else in the document they speak; what is told of
// a source without a name makes it anonymous too; what the reason says attributes nothing. Linear in the tokens and the sources.
void tell_reasons(const AttributionReading& reading, std::vector<Finding>& findings);

}  // namespace hearsay
