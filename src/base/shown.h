// Words of documents and servers on a terminal: nothing in them may move its cursor, colour it, begin a line, or turn the order of what
// follows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearsay {

// Appends text as a part of one line: control characters and line ends become a blank, characters of format that are not seen (marks and
// overrides of direction, soft hyphens) are left out.
void append_shown(std::string& line, std::string_view text);
std::string shown_line(std::string_view text);

// A whole line, with its end.
void append_shown_line(std::string& out, std::string_view text);

// The beginning of UTF-8, at most so many bytes, to a whole character.
std::string_view beginning(std::string_view text, std::size_t most);

}  // namespace hearsay
