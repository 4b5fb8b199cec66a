// Clauses and pronouns that the parser hangs where none can be: a conjunction that is an object, "but that" joined to the verb of saying, a
// phrase that is part of a verb's name, a passive subject of a finite verb, a main clause that is the subject of its condition.
#pragma once

#include "language/words.h"

namespace hearsay {

// One sentence; before the children are indexed.
void mend_impossible_clauses(Document& document, TokenRange sentence, const WordLexicon& lexicon);

}  // namespace hearsay
