// Politics at home in the words of war: rivals who "attack" one another in speeches accuse, and who "beat" one another in an election do no
// violence. Words: [en.politics] of events/words.toml.
#pragma once

#include "claims/reading.h"

namespace hearsay {

// "Smith beat Jones in the primary": parties that stand for election, in a sentence that speaks of one.
bool is_contest(const Reading& reading, const Claim& claim);

// "The president attacked lawmakers in his own party": turned into ACCUSE.
void read_as_criticism(const Reading& reading, Claim& claim);

}  // namespace hearsay
