// Clauses whose tree the parser gets wrong in ways no sentence can be built: two subjects of one verb, a finite verb that is an adjective,
// two nouns for one preposition. The words before and behind tell what was meant. Adjectives that look like verbs: lines `adjective` of
// languages/<code>/words.tsv.
#pragma once

#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

// Mends heads and relations. Before the children are indexed; linear time.
void mend_impossible_trees(Document& document, const WordLexicon& lexicon);

}  // namespace hearsay
