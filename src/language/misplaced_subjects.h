// Subjects that the parser hung elsewhere, told by a preposition that they cannot have or that asks for one more.
#pragma once

#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

// "In May rebels seized the port" with May read as a part of the rebels; "talks between the army and the rebels failed" with the rebels as
// those who failed. Before the lists of children are made.
void mend_misplaced_subjects(Document& document, const WordLexicon& lexicon);

}  // namespace hearsay
