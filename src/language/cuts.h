// Cutting a written word into those that syntax knows: contractions, clitics before and behind it, units, a lost blank.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace hearsay {

constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
// What people type for one between letters.
constexpr bool stands_for_apostrophe(char32_t c) { return is_apostrophe(c) || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2BC; }
constexpr bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

// characters[begin, end) as the lexicon writes short words: small letters, plain apostrophes and hyphens, '?' for what is not ASCII.
// Empty where it does not fit the buffer.
using WordBuffer = std::array<char, 16>;
std::string_view folded_word(const std::vector<Character>& characters, std::size_t begin, std::size_t end, WordBuffer& buffer);

// Appends the pieces of the word characters[begin, end).
void cut_word(std::string_view text, const std::vector<Character>& characters, std::size_t begin, std::size_t end,
              const WordLexicon& lexicon, std::vector<SplitWord>& out);

}  // namespace hearsay
