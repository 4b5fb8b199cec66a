// Who takes part in talks of which a clause tells only with whom they were, or does the deed that sums up a clause. Read-only.
#pragma once

#include <cstdint>

#include "claims/reading.h"

namespace hearsay {

// "Asked for patience after a call with the king": the subject of the clause in whose adverbial the noun stands; -1 where the noun is
// no meeting or the clause has no subject that acts.
std::int32_t implied_party(const Reading& reading, std::int32_t noun);

// "Troops crossed the river, the second raid on the town": the one who acts in the clause that the noun sums up; -1 where it does not.
std::int32_t summed_up_doer(const Reading& reading, std::int32_t noun);

}  // namespace hearsay
