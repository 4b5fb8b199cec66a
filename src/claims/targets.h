// Behind an event noun or a thing that stands as actor or recipient: who did it, whose it is, to whom it is done.
#pragma once

#include <cstdint>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// "the sale of North Korean arms to Russia", "the withdrawal of French troops from Niger": whose things are given gives them, where nobody
// else is said to.
std::int32_t giver_of(const Reading& reading, std::int32_t noun);

// "condemned Russia's attack" is aimed at Russia: whoever does the event that stands as recipient.
void add_target(Claim& claim, const Reading& reading, std::int32_t token);

// "An attack by rebels killed two": who did the deed that stands as subject; where nobody is said to have, the attack is no party.
void add_doer(Claim& claim, const Reading& reading, std::int32_t token);

// "Our nation has endured attacks": the subject of the verb that carries the event noun.
std::int32_t sufferer_of(const Reading& reading, std::int32_t noun);

// "Gave the rebels backing": whoever is given the event that a verb carries.
std::int32_t given_to(const Reading& reading, std::int32_t noun);

// "Asked Brazil for help" by a frame that knows of no object: the actor who stands as one all the same; -1 where none does.
std::int32_t object_left_over(const Reading& reading, std::int32_t verb);

// "Cancelled a trip to Berlin", "postponed her visit": whose verb says what becomes of a journey or meeting would have made it; else -1.
std::int32_t who_calls_off(const Reading& reading, std::int32_t noun);

// "2,200 US troops are deployed": the forces that are moved, where nobody is said to move them; -1 where they are none.
std::int32_t forces_moved(const Reading& reading, std::int32_t verb);

}  // namespace hearsay
