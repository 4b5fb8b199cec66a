// Whose a noun's people or things are, by the words around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// The entity that a token heads a mention of; -1 for none.
std::int32_t entity_at(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token);

const EventLexicon::State* demonym_at(const Document& document, const EventLexicon& lexicon, std::int32_t token);

// "The Lebanese decision": the adjective of a state before a noun; -1 for none.
std::int32_t state_before(const Document& document, const EventLexicon& lexicon, std::int32_t noun);

// The actor code of the country of the place that a token names; empty for none.
std::string_view country_at(const Document& document, const EventLexicon& lexicon, std::int32_t token);

// The country that a word's modifiers tie it to: "Russian artillery", "a camp for Congolese refugees", "the army of Sudan", "refugees
// fleeing Eritrea". The nearest one; empty for none. Who backs or arms them is none ("Iran-backed militias"), nor is he whose ally or
// captive one is ("Syria's ally").
std::string affiliation_of(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                           std::int32_t token);

// "US and British forces", "the ministers of Chad and Niger", "troops from Uganda and Burundi" are those of several countries: the others,
// where the first is already known.
std::vector<std::string> other_affiliations(const Document& document, const EventLexicon& lexicon,
                                            const std::vector<std::int32_t>& mention_at, std::int32_t token, std::string_view first);

}  // namespace hearsay
