// Paragraphs, sentences and words of a document.
#pragma once

#include "language/contractions.h"
#include "language/sentences.h"
#include "language/words.h"

namespace hearsay {

struct SplitModel {
  SentenceModel sentences;
  ContractionModel contractions;
};

// Fills paragraphs, sentences and tokens (spans only) of a document that has none. Paragraphs are divided by blank lines.
// Text without any word gives none. Linear time.
void split_document(Document& document, const WordLexicon& lexicon, const SplitModel& model);

}  // namespace hearsay
