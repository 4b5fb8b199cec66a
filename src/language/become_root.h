// What the mends of trees share (headlines.h, clauses.h).
#pragma once

#include "hearsay/document.h"

namespace hearsay {

// Makes a word the finite verb of its sentence. Its lemma, and what hangs on it, are the caller's.
inline void become_root(Token& word, Tense tense) {
  word.upos = Upos::verb;
  word.feats = {};
  word.feats.mood = Mood::ind;
  word.feats.tense = tense;
  word.feats.verb_form = VerbForm::fin;
  word.deprel = Deprel::root;
  word.head = -1;
}

}  // namespace hearsay
