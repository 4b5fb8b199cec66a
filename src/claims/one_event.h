// One event is told once: which event words only say more of another's event. "Agreed to send arms" is an agreement, whose deed lies
// ahead; "killed two in an attack" is one assault; "rejected an offer of talks" is one refusal.
#pragma once

#include "claims/reading.h"

namespace hearsay {

// Fills Reading::told_in. A word that stands there keeps its claim, but the event is the other's; a noun that only repeats the other's
// event
// ("in an attack") loses its claim as well.
// Call it after mark_predicates (predicates.h).
void join_events(Reading& reading);

// Where the parts of an event stand: its sentence, as far as a reader would look.
TokenRange within_reach(const Document& document, std::int32_t event);

}  // namespace hearsay
