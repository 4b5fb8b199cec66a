// Whom a demand, promise, threat or refusal concerns where none of its own arguments says so: found in what is demanded or refused.
#pragma once

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Adds recipients to a claim of an event that has none; does nothing for events that concern nobody else.
void add_concerned(Claim& claim, const Reading& reading);

}  // namespace hearsay
