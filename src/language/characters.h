// The characters of a text with their classes, decoded once for the splitter.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay {

enum class CharacterKind : std::uint8_t { blank, line_end, upper, lower, letter, digit, mark, punctuation, symbol };

struct Character {
  char32_t code = 0;
  std::uint32_t begin = 0;  // byte in the text
  CharacterKind kind = CharacterKind::blank;

  bool is_space() const { return kind <= CharacterKind::line_end; }
  bool is_letter() const { return kind >= CharacterKind::upper && kind <= CharacterKind::letter; }
  bool is_digit() const { return kind == CharacterKind::digit; }
  // Letters, digits, and marks that belong to the letter before them.
  bool is_word() const { return kind >= CharacterKind::upper && kind <= CharacterKind::mark; }
};

// All characters of valid UTF-8, then one blank at the end of the text. Control and zero-width characters count as blanks, but a joiner,
// a variation selector and a soft hyphen are marks. A byte that is no UTF-8 counts as a symbol.
std::vector<Character> characters_of(std::string_view text);

}  // namespace hearsay
