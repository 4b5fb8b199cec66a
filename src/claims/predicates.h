// Which words head a claim.
#pragma once

#include "claims/reading.h"

namespace hearsay {

// Marks the tokens that head a claim: predicates of clauses, event nouns that say who or what, and the heads of attributed contents.
void mark_predicates(Reading& reading);

}  // namespace hearsay
