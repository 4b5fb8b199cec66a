// What is said of what others say: "The Kremlin denied reports that talks had resumed" is a claim of the reports, and the Kremlin's word
// on it. The first is read like any claim; the second is told here, at the noun, so that the denial is not lost.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Claims of those who deny, doubt, confirm or will not confirm a told report, each like the claim of the report itself but with the noun
// ("reports") as its predicate and its own certainty and polarity. Attribution and id are left to the caller. Pure.
std::vector<Claim> verdicts_on(const Reading& reading, const std::vector<Claim>& claims);

// The denial that a claim without an event only names, its content being a pronoun ("..., which [he denies]"): the claim is the denier's.
// -1 for none.
std::int32_t bare_denial(const Reading& reading, const Claim& claim);

}  // namespace hearsay
