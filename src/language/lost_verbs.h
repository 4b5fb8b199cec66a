// The verb of a clause that the parser took for a participle of a noun before it, so that the clause under a verb of saying, or the clause
// joined to another, has none: "A fire in a shop in Oslo killed two, police said."
#pragma once

#include "language/words.h"

namespace hearsay {

// One sentence; before the children are indexed.
void mend_lost_verbs(Document& document, TokenRange sentence, const WordLexicon& lexicon);

}  // namespace hearsay
