// What a word is to the end of a sentence: coarse classes by its characters, and running counts over its paragraph.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace hearsay {

enum class WordClass : std::uint8_t {
  edge,          // before the first and after the last word
  small,         // "said"
  begun,         // a capital on a word that is written small elsewhere: "The", "Officials" (small_words.tsv)
  capital,       // "Geneva"
  capitals,      // "NATO"
  letter,        // "J"
  number,        // "1,200"
  date,          // "9/11"
  clock,         // "7:30"
  address,       // "desk@example.org"
  abbreviation,  // with its full stop
  comma,
  semicolon,
  colon,
  dash,
  opening,  // brackets and opening quotation marks
  closing,
  quote,  // a straight quotation mark
  stop,   // . ! ?
  dots,   // "..."
  symbol,
};

// Whether the sentence goes on behind the "a.m." of a time: "9 a.m. | Ann Dole said", "9 a.m. Monday", "9 a.m. Oslo time".
enum class BehindClock : std::uint8_t { open, sentence, more };

// `opened`, `quotes`, `small`: brackets open, straight quotation marks and small words up to this word, itself included.
struct ClassedWord {
  WordClass kind = WordClass::edge;
  BehindClock behind_clock = BehindClock::open;
  std::int32_t opened = 0;
  std::uint32_t quotes = 0, small = 0;
};

inline std::string_view form_of(std::string_view text, const SplitWord& word) { return text.substr(word.span.begin, word.span.size()); }

// Closing brackets and quotation marks, and signs that may be such.
bool is_closing(std::string_view form);
// Whether a blank parts it from the word before; French writes one before a closing mark all the same.
inline bool stands_apart(std::string_view form, const SplitWord& word) { return word.space_before && form != "»"; }

// The shapes of the first two characters: X capital, x small, d digit, u other letters, else the sign itself; 0 where there is none.
std::array<char, 2> shape_of(std::string_view form);

// One for each word. Linear time.
void classify(std::string_view text, std::span<const SplitWord> words, const WordLexicon& lexicon, std::vector<ClassedWord>& out);

}  // namespace hearsay
