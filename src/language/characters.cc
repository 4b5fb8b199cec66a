#include "language/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

namespace hearsay {
namespace {

using Kind = CharacterKind;

Kind wide_kind(UChar32 c) {
  if (c == 0x200D || c == 0xFE0F || c == 0x00AD) return Kind::mark;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return Kind::line_end;
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return Kind::upper;
    case U_LOWERCASE_LETTER: return Kind::lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER: return Kind::letter;
    case U_DECIMAL_DIGIT_NUMBER: return Kind::digit;
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER: return Kind::symbol;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return Kind::mark;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: return Kind::blank;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION: return Kind::punctuation;
    default: return Kind::symbol;
  }
}

constexpr auto kAscii = [] {
  std::array<Kind, 128> out{};
  for (int c = 0; c < 128; ++c) {
    if (c == '\n' || c == '\v' || c == '\f' || c == '\r') out[c] = Kind::line_end;
    else if (c <= ' ' || c == 127) out[c] = Kind::blank;
    else if (c >= 'A' && c <= 'Z') out[c] = Kind::upper;
    else if (c >= 'a' && c <= 'z') out[c] = Kind::lower;
    else if (c >= '0' && c <= '9') out[c] = Kind::digit;
    else if (c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '`' || c == '|' || c == '~')
      out[c] = Kind::symbol;
    else out[c] = Kind::punctuation;
  }
  return out;
}();

}  // namespace

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> out;
  out.reserve(text.size() + 1);
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const auto begin = static_cast<std::uint32_t>(i);
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 128) {
      out.push_back({byte, begin, kAscii[byte]});
      ++i;
      continue;
    }
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    if (c < 0) out.push_back({0xFFFD, begin, Kind::symbol});
    else out.push_back({static_cast<char32_t>(c), begin, wide_kind(c)});
  }
  out.push_back({0, static_cast<std::uint32_t>(size), Kind::blank});
  return out;
}

}  // namespace hearsay
