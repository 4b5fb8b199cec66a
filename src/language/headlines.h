// Headlines whose tree the parser, trained on whole sentences, misses: "Court jails editor", read as three nouns; "Biden, Xi meet", read as
// somebody who is called upon. Which nouns may be verbs there, and which words are several without saying so: lines `headline_verb` and
// `headline_plural` of languages/<code>/words.tsv.
#pragma once

#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

// Mends tags, heads and relations of paragraphs that are one short sentence without a full stop; with one, only those of an infinitive that
// the parser missed ("Iran to free sailors."). Before the children are indexed.
void mend_headlines(Document& document, const WordLexicon& lexicon);

}  // namespace hearsay
