// Who does it and to whom it is done: actor, recipient and theme of a claim, from its frame or from its bare syntax.
#pragma once

#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Of an event word, by what fills its frame. The claim's attribution is set already: speakers are no part of what they say.
void set_event_participants(Claim& claim, const Reading& reading);

// Of any other predicate, by subject and objects.
void set_plain_participants(Claim& claim, const Reading& reading);

// "The meeting" that says nothing of who meets is the one told of before.
void recall_participants(Claim& claim, const Document& document, const std::vector<Claim>& earlier);

}  // namespace hearsay
