// Names known beforehand, of any number of words: a gazetteer by phrases, which tells the reader of names where a known one begins and ends
// (Ratinov and Roth 2009, "external knowledge").
#pragma once

#include <cstdint>
#include <string_view>

#include "language/class_table.h"

namespace hearsay {

// A phrase in lower case without spaces and punctuation -> classes, one bit each in the order of "PGObou123cr" as
// data/languages/<code>/name_phrases.tsv explains them. "al-Qaeda" and "Al Qaeda" are one key, however a text or a tokeniser cuts them.
// Immutable once read; safe to use from many threads.
class NamePhrases {
 public:
  // Reads name_phrases.tsv (empty text: no phrase is known); throws Error bad_format naming the line.
  explicit NamePhrases(std::string_view tsv);

  // A phrase's key while its words are read one after another.
  struct Key {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
    std::uint32_t letters = 0;
    void add(std::string_view form);
  };

  // 0 for a phrase that is not known.
  std::uint16_t classes_of(const Key& key) const;
  bool empty() const { return table_.empty(); }

 private:
  ClassTable table_;
};

// Longest phrase in words that is looked for.
constexpr int kLongestNamePhrase = 7;

}  // namespace hearsay
