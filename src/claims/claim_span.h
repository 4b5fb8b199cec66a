// The words that state one proposition: the clause of its predicate without what attributes it, what is coordinated with it, and
// clauses at its end that are propositions of their own.
#pragma once

#include <cstdint>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// top: the highest word of the proposition (the predicate, or the verb that raises or carries it). The span is kept within the content of
// the predicate's attribution.
Span claim_span(const Reading& reading, std::int32_t predicate, std::int32_t top);

}  // namespace hearsay
