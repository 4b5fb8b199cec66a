#include "writers/terminal.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace hearsay {

void append_for_terminal(std::string& out, std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < size;) {
    const auto begin = i;
    UChar32 c;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    if (u_charType(c) == U_FORMAT_CHAR) continue;
    if (!u_iscntrl(c)) out += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(i - begin));
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
}

std::string for_terminal(std::string_view text) {
  std::string out;
  append_for_terminal(out, text);
  return out;
}

void append_terminal_line(std::string& out, std::string_view text) {
  append_for_terminal(out, text);
  out += '\n';
}

}  // namespace hearsay
