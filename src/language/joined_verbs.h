// Verbs that "and" or "but" joins, where the parser takes the nearest verb for the one that they go with and no grammar does: "refused to
// meet them and is flying home", "said it would leave and accused Kyiv", "denied that any votes were lost but declined to say". What a verb
// of saying is stands in languages/<code>/words.tsv (`saying`, `silence`); without such words nothing is mended.
#pragma once

#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

// Mends heads of whole sentences. Before the children are indexed.
void mend_joined_verbs(Document& document, const WordLexicon& lexicon);

}  // namespace hearsay
