// Numbers in digits and in words, in running text: "1,200", "3.5 million", "two hundred and five", "a dozen", "several", "two and a half".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "mentions/words.h"

namespace hearsay {

// What a word is in a number; the values of numbers.toml.
struct NumberWord {
  enum class Kind : std::uint8_t { none, unit, tens, scale, vague_scale, vague, pair };
  Kind kind = Kind::none;
  bool article = false, conjunction = false, ordinal_ending = false;
  double value = 0;
  double fraction = 0;       // 0 where it is none
  std::uint8_t ordinal = 0;  // 0 where it is none
};

// By vocabulary id. Immutable, shared between threads.
struct NumberWords {
  std::vector<NumberWord> words;
  const NumberWord& of(const Word& word) const;
};

struct Numeral {
  enum class Kind : std::uint8_t { exact, open, magnitude };  // 26; several; dozens
  std::int32_t end = 0;                                       // index of the word after it
  Kind kind = Kind::exact;
  double value = 0;     // of the order for a magnitude, 0 for an open one
  bool digits = false;  // written in digits
};

// Reads languages/<code>/numbers.toml into the vocabulary. Throws Error bad_format or bad_value naming the file.
NumberWords load_number_words(const Knowledge& knowledge, const std::string& language, Vocabulary& vocabulary);

// The number that begins at word `at` and ends before `limit`; nullopt where none does. An article counts only before a scale ("a dozen").
std::optional<Numeral> numeral_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at);

// "third", "3rd", "twenty-first": its value and end; nullopt where none begins at `at`.
struct Ordinal {
  std::int32_t end = 0;
  int value = 0;
};
std::optional<Ordinal> ordinal_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at);

// A year in words: "nineteen ninety-six", "two thousand and three", "twenty twenty-three". `value` is 1100 to 2099.
std::optional<Ordinal> worded_year_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at);

}  // namespace hearsay
