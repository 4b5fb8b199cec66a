// Whose a plan, decision or offer is: who owns, made or presented the thing that another accepts, refuses or condemns. Read-only.
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/reading.h"

namespace hearsay {

// Types that are about somebody even where their words name a thing of his: "condemned Russia's decision" is aimed at Russia.
bool concerns_another(std::string_view type);

// The actor behind a thing: its possessor ("Russia's decision"), its maker ("the offer made by Serbia", "the plan that France presented")
// or the one it is of ("the policy of Israel"); -1 where there is none.
std::int32_t owner_of(const Reading& reading, std::int32_t thing);

// "Houses belonging to refugees", "a yacht owned by a banker": the actor whose thing it is, as a clause on it says; -1 for none.
std::int32_t holder_behind(const Reading& reading, std::int32_t thing);

// Who planted, fired or sent a thing that acts: "a bomb planted by separatists", "missiles fired by the rebels", "PKK fire"; -1 where
// nobody is said to.
std::int32_t wielder_of(const Scene& scene, std::int32_t thing);

}  // namespace hearsay
