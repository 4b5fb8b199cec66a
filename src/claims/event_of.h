// The event that a predicate tells of, as the record has it: type, mode, contexts, CAMEO code. Read-only.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/reading.h"

namespace hearsay {

// None where the predicate has no event of its own. `span` is the claim's: its words speak for mode and contexts.
std::optional<Event> event_of(const Reading& reading, std::int32_t predicate, Span span);

}  // namespace hearsay
