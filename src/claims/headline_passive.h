// "Hostages freed in Gaza", "Aid convoy attacked": headlines tell in the present what somebody did, so that a past form with a subject and
// no object is a passive without its verb "be", whatever the parser made of it.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/arguments.h"

namespace hearsay {

// The arguments of such a verb, turned round; none where the verb stands in no headline or may be a passive in no way.
std::optional<Arguments> headline_passive(const Document& document, std::int32_t verb);

}  // namespace hearsay
