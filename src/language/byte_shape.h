// The shapes of words by their bytes, as features of the linear models see them. Internal to language.
#pragma once

#include "base/ascii.h"

namespace hearsay {

// X, x, d, u: a capital, a small letter, a digit, a byte beyond ASCII; all else stands for itself.
constexpr char shape_of(char c) {
  if (is_ascii_upper(c)) return 'X';
  if (is_ascii_small(c)) return 'x';
  if (is_ascii_digit(c)) return 'd';
  return static_cast<unsigned char>(c) >= 0x80 ? 'u' : c;
}

}  // namespace hearsay
