// Whom a sentence beside a quotation without a cue tells of: its speaker. Internal to attribution.
#pragma once

#include "attribution/sources.h"

namespace hearsay {

// The person who is the subject of the sentence that holds the token, or who is introduced by it ("That was Nora, a nurse"), or whose
// answer it tells of ("Her own was shorter"), or the document ("The letter hangs on the wall"); head -1 for none.
Subject told_of(const AttributionReading& reading, std::int32_t token);

}  // namespace hearsay
