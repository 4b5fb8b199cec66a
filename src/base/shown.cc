#include "base/shown.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace hearsay {

void append_shown(std::string& line, std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const auto begin = i;
    UChar32 c;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    if (u_charType(c) == U_FORMAT_CHAR) continue;
    if (!u_iscntrl(c)) line += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
}

std::string shown_line(std::string_view text) {
  std::string out;
  append_shown(out, text);
  return out;
}

void append_shown_line(std::string& out, std::string_view text) {
  append_shown(out, text);
  out += '\n';
}

std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

}  // namespace hearsay
