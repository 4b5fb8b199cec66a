// Who may receive what is said, asked or agreed: persons, bodies, states. Read-only.
#pragma once

#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// "Rejected the plan", "agreed that the summit be held": in a type `among_parties` a thing without a country is what the event is about and
// becomes its theme.
void move_things(Claim& claim, const Reading& reading);

// The head of a participant's words that stand for no entity; -1 where they do, or where there are none.
std::int32_t head_of_nameless(const Document& document, const Participant& participant);

// "Was wary of letting them go": a clause is what the event is about, and no party to it.
void move_clauses(Claim& claim, const Document& document);

// "The mood was tense", "the road remained closed": a thing of which a clause without an event only says how it is is its theme, no actor.
void move_mere_subjects(Claim& claim, const Reading& reading);

// "It is not clear who ordered it": who is only asked for is no party, and no clause is one.
void drop_unknown(Claim& claim);

// "Was cut by 10 percent": by how much, not by whom.
void drop_measures(Claim& claim, const Document& document);

// "We rebuild our country": once first persons and "our country" are known, who acts is no recipient of his own act.
void drop_own_recipients(std::vector<Claim>& claims);

}  // namespace hearsay
