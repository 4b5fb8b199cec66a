// Words that stand in names, and in what kinds of name: a gazetteer by words, given to the net as features.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/class_table.h"

namespace hearsay {

// Word in lower case -> classes, one bit each, in the order of "gscdm123GSR" (data/languages/<code>/name_words.tsv tells what they mean).
// Immutable once read; safe to use from many threads.
class NameWords {
 public:
  // Reads name_words.tsv; throws Error bad_format naming the line.
  explicit NameWords(std::string_view tsv);

  // 0 for a word that stands in no known name.
  std::uint16_t classes_of(std::string_view form) const;

 private:
  ClassTable table_;
};

}  // namespace hearsay
