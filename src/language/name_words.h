// Words that stand in names, and in what kinds of name: a gazetteer by words, given to the net as features.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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
  static constexpr std::size_t kFilterBits = std::size_t{1} << 20;
  // A bit a hash: most words are in no list, and these 128 KB say so from the cache where the table would be fetched from memory.
  std::vector<std::uint64_t> filter_;
  std::unordered_map<std::string_view, std::uint16_t> classes_;  // keys point into text_
  std::string text_;
};

}  // namespace hearsay
