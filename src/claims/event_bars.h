// What has the words of an event and is none: a match, a deed that is denied of nobody. Read-only.
#pragma once

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Of a claim that is complete.
bool is_no_event(const Reading& reading, const Claim& claim);

}  // namespace hearsay
