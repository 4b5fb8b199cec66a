// "We will strike back," the prime minister said: whom "I" and "we" mean in somebody's own words.
#pragma once

#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Actors and recipients that are pronouns of the first person within quotation marks become the last source of their claim: "I" the
// speaker, "we" the state or body that he speaks for, where his code tells one, else himself. "Our troops" get its country.
void resolve_first_person(const Reading& reading, std::vector<Claim>& claims);

// "I believe", "we have learnt": outside quotation marks, and where nobody is known to speak, an "I" or "we" that is cited is the outlet
// itself.
bool speaks_for_outlet(const Document& document, const Source& source);

}  // namespace hearsay
