// What the words of factuality.toml do to what they govern, found by word and by the form of the complement: "forget+to", "forget+that".
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// "+to", "+that", "+ing", "+bare" for a clause, "+np" for an event noun.
std::string_view form_of_complement(const Document& document, std::int32_t complement);

// The effect of a word on that complement, its form before its lemma; nullptr where the lexicon says nothing.
const Effect* effect_on(const EventLexicon& lexicon, const WordMap<Effect>& words, const Document& document, std::int32_t word,
                        std::int32_t complement);

// The effect of a governor on its complement: as a verb, an adjective or a noun, whichever it is.
const Effect* governing_effect(const EventLexicon& lexicon, const Document& document, std::int32_t governor, std::int32_t complement);

// The same by the governor together with the preposition before the complement ("kept from leaving", "guilty of killing"); nullptr where
// the lexicon has no such pair.
const Effect* effect_by_preposition(const EventLexicon& lexicon, const Document& document, std::int32_t governor, std::int32_t complement);

// A word for which its complement stands: "is expected to meet" is a meeting.
bool is_transparent(const EventLexicon& lexicon, const Document& document, std::int32_t word, std::int32_t complement);

// The effect of a construction of the lexicon ("condition", "purpose"); of one that it does not have, none.
const Effect& construction_named(const EventLexicon& lexicon, std::string_view name);

// A word of the clause's own does to it what a governor would.
void apply_own(const Effect& effect, Commitment& to);

// What becomes of a complement: `above` is how far the word that has this effect is itself committed to.
Commitment passed_down(Commitment above, const Effect& effect, bool past);

}  // namespace hearsay
