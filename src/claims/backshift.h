// The past after a past verb of saying, where the speaker spoke of what held as he spoke.
#pragma once

#include <cstdint>

#include "claims/reading.h"

namespace hearsay {

// "Said it supported the plan", "said the group was massing troops", "said it was too early": a state or something under way, told in the
// past only because the saying is. Not what happened ("said the bridge fell"), nor where the words point further back.
bool is_shifted_present(const Reading& reading, std::int32_t clause);

}  // namespace hearsay
