// What files and servers wrote, as messages show it. Header only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearsay {

// On one line: control characters, those of ASCII and those beyond (U+0080 to U+009F), are "?", so that nothing moves a terminal's cursor
// or begins a line of a log.
inline std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const bool beyond_ascii = byte == 0xC2 && next >= 0x80 && next < 0xA0;
    out += byte < ' ' || byte == 0x7F || beyond_ascii ? '?' : text[i];
    if (beyond_ascii) ++i;
  }
  return out;
}

// The beginning of UTF-8, at most so many bytes, to a whole character.
inline std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

}  // namespace hearsay
