#pragma once

#include "attribution/reading.h"
#include "attribution/sources.h"

namespace hearsay {

// "The king, the palace said, [wants] a quiet ceremony": the subject before the insertion; none where the verb has no such.
Subject interrupted_subject(const AttributionReading& reading, std::int32_t verb);

}  // namespace hearsay
