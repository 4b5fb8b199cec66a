// Plain text in pieces: line by line, cut at a mark, without what stands at its edges. All pieces are parts of the text. Header only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace hearsay {

// Without the bytes of `edges` at its beginning and end.
inline std::string_view trimmed(std::string_view text, std::string_view edges = " \t\r\n") {
  const auto begin = text.find_first_not_of(edges);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(edges) + 1 - begin);
}

// The pieces between the marks, empty ones too: one more than there are marks.
inline std::vector<std::string_view> split_at(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (;; text.remove_prefix(out.back().size() + 1)) {
    out.push_back(text.substr(0, text.find(mark)));
    if (out.back().size() == text.size()) return out;
  }
}

// visit(line, number) for each line, without its '\n', counted from 1; none behind the last '\n'.
template <typename Visit>
void each_line(std::string_view text, Visit visit) {
  for (int number = 1; !text.empty(); ++number) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    visit(line, number);
  }
}

// The same of a table's lines that say something: neither empty nor a note ("# ...").
template <typename Visit>
void each_entry(std::string_view text, Visit visit) {
  each_line(text, [&](std::string_view line, int number) {
    if (!line.empty() && line[0] != '#') visit(line, number);
  });
}

}  // namespace hearsay
