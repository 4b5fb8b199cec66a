// Letters and digits of ASCII, and their case, whatever the locale; all other bytes are left as they are. Names of any script are
// compared by base/fold.h. Header only.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace hearsay {

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_small(c); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// A byte of a word in any script: an ASCII letter or digit, or any byte of a code point beyond ASCII.
constexpr bool is_word_byte(char c) { return static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c) || is_ascii_digit(c); }

constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c; }
constexpr char ascii_upper(char c) { return is_ascii_small(c) ? static_cast<char>(c & ~0x20) : c; }

// "19.42", "8:05": a time of day as live reports write it.
inline bool is_clock_time(std::string_view word) {
  const auto stop = word.find_first_of(".:");
  if (stop == std::string_view::npos || stop == 0 || stop > 2 || word.size() != stop + 3) return false;
  return std::all_of(word.begin(), word.end(), [&](const char& c) { return is_ascii_digit(c) || &c == word.data() + stop; });
}

inline std::string ascii_lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

// The same but for the case of its letters.
constexpr bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace hearsay
