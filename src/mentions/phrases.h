// Phrases of several words, found by their first: bounds, units, references to time, holidays.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "mentions/words.h"

namespace hearsay {

class PhraseTable {
 public:
  // Adds a phrase (words divided by blanks, hyphens or apostrophes) and returns its index. Throws Error bad_value for an empty one.
  std::int32_t add(std::string_view phrase, Vocabulary& vocabulary);

  struct Match {
    std::int32_t phrase = -1;  // -1 for none
    std::int32_t end = 0;      // the word after it
  };
  // The longest phrase that begins at word `at`. Its words may be divided by a blank, a hyphen, an apostrophe or a point.
  Match longest_at(std::span<const Word> words, std::int32_t at) const;

 private:
  std::vector<std::vector<std::int32_t>> phrases_;
  std::vector<std::vector<std::int32_t>> by_first_;  // by vocabulary id, longest first
};

}  // namespace hearsay
