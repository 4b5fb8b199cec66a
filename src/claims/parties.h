// Who may receive what is said, asked or agreed: persons, bodies, states. Read-only.
#pragma once

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// "Rejected the plan", "agreed that the summit be held": in a type `among_parties` a thing without a country is what the event is about and
// becomes its theme.
void move_things(Claim& claim, const Reading& reading);

}  // namespace hearsay
