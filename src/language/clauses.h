// Clauses whose verb the parser takes for something else: for a participle or a noun ("A drone slammed into the embassy", "Police shot and
// wounded a protester"), its particle for a preposition ("hunting down rebels"), its subject for a clause ("Fighting broke out"), its
// conjunction for an object. Only where the sentence would else have no verb, or no grammar has what is read. Which words: lines `past`,
// `intransitive`, `two_objects`, `particle` and `conjunction` of languages/<code>/words.tsv; without them nothing is mended.
#pragma once

#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

// Mends tags, heads and relations of whole sentences. Before the children are indexed.
void mend_clauses(Document& document, const WordLexicon& lexicon);

}  // namespace hearsay
