// Deeds that another event only holds as lying ahead: its purpose ("marched to demand his release"), what it waits for ("refused to talk
// until they left") or what it depends on ("threatened to strike unless paid"). They are told in that event and count as none of their own.
#pragma once

#include <cstdint>

#include "claims/reading.h"

namespace hearsay {

// The event in which the event word is told as no more than ahead of it; -1 where it stands for itself.
std::int32_t event_ahead_of(const Reading& reading, std::int32_t token);

}  // namespace hearsay
