// The names before the noun of a meeting or deal, who are its sides: "the Putin-Kim summit", "US-China talks".
#pragma once

#include "claims/reading.h"

namespace hearsay {

// Every name before the noun, and each that is joined to one by a hyphen, becomes an actor of the claim.
void add_named_sides(Claim& claim, const Reading& reading);

}  // namespace hearsay
