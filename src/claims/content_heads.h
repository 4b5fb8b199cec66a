// What an attributed content without a predicate of its own claims: "called it a mistake", "denied involvement".
#pragma once

#include "claims/reading.h"

namespace hearsay {

// Marks the heads of such contents as predicates, or the cue where what it has is a thing ("found a body"). After the clauses are marked.
void mark_content_heads(Reading& reading);

}  // namespace hearsay
