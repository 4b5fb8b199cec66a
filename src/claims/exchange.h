// What is given in return: "arms in exchange for aid" links the claims of both by their ids.
#pragma once

#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// claims: those of the document, in order of their predicates.
void link_exchanges(const Document& document, const EventLexicon& lexicon, std::vector<Claim>& claims);

}  // namespace hearsay
