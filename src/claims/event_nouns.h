// Which nouns tell of an event of their own: "the attack on the port", not "the delivery" of which nothing is said.
#pragma once

#include <cstdint>

#include "claims/reading.h"

namespace hearsay {

// A relation of a word that serves another: auxiliaries, prepositions, modifiers, parts of names.
bool is_function(Deprel relation);

// Whether a noun's event is told of: a verb carries it, or its words say who, on whom, where, or what is imposed or eased.
bool is_event_noun(const Reading& reading, std::int32_t noun);

}  // namespace hearsay
