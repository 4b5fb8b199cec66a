// What relative pronouns stand for. Read-only, bounded in depth.
#pragma once

#include <cstdint>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// What a relative clause says something about: the noun that the clause of this verb hangs on; -1 outside relative clauses.
std::int32_t antecedent(const Document& document, std::int32_t verb);

// The argument itself, or what it stands for if it is a relative pronoun. `argument` may be -1.
std::int32_t resolved(const Document& document, std::int32_t argument, std::int32_t verb);

// Whom "whose" stands for: the noun that its relative clause hangs on; any other token itself.
std::int32_t owner_behind(const Document& document, std::int32_t token);

// "Rockets at Israel, which struck back", "ties with Rwanda, which it accuses": of the nouns before "which" a state or body acts, and no
// thing; `noun` itself where no name stands directly before the comma.
std::int32_t acting_antecedent(const Document& document, const EventLexicon& lexicon, std::int32_t pronoun, std::int32_t noun);

}  // namespace hearsay
