// Auxiliaries of a clause that change how far it is committed to: "may", "would", "must", each by what it means beside its verb.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/event_lexicon.h"
#include "claims/reasons.h"
#include "hearsay/document.h"

namespace hearsay {

// What the modal `word` of the clause under `head` does to it. `reported`: the clause stands after a past verb of saying, where "would" is
// "will". `reasons`, where given, gets the change.
void apply_modal(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t word, const Effect& modal,
                 bool reported, Commitment& to, std::vector<Reason>* reasons);

// When the clause lies by its modal alone; none where the modal does not say.
std::optional<ClaimTense> tense_of_modal(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t word,
                                         const Effect& modal);

}  // namespace hearsay
