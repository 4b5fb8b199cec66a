// Clauses that a reader would not count among what a document reports: who or what somebody or something is, how a source was reached and
// why it stays unnamed, where its words stand.
#pragma once

#include "claims/reading.h"

namespace hearsay {

// Unmarks the predicates of such clauses. What has an event of its own stays, and so does what somebody has done. Linear in the tokens.
void unmark_asides(Reading& reading);

}  // namespace hearsay
