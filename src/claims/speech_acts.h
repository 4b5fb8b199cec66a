// Acts done by saying something plain: to announce help of one's own is to promise (AGREE), to announce harm of one's own is to threaten
// (THREATEN), to announce that one will not is to refuse (REJECT), to say what another must do is to demand (REQUEST).
#pragma once

#include <optional>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// The act that goes with a content claim, told in the voice that tells of the speaking; nullopt where there is none.
std::optional<Claim> act_of_speaking(const Reading& reading, const Claim& content);

}  // namespace hearsay
