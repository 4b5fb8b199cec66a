// Phrases and participles that the parser hangs where none can be: a noun that modifies a verb, a subject with a preposition, a phrase that
// is told as if it were a clause, a bare participle beside the main clause, a participle that is read as a noun, a noun as a verb, an
// inserted "she recalls" with two subjects.
#pragma once

#include "language/words.h"

namespace hearsay {

// One sentence; before the children are indexed.
void mend_impossible_phrases(Document& document, TokenRange sentence, const WordLexicon& lexicon);

}  // namespace hearsay
