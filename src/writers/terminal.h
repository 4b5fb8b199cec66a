// Words of documents on their way to a terminal: nothing in them may move its cursor, colour it, or turn the order of what follows.
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

// Appends the text as a part of one line: control characters and line ends become a blank, characters of format that are not seen (marks
// and overrides of direction, soft hyphens) are left out.
void append_for_terminal(std::string& out, std::string_view text);
std::string for_terminal(std::string_view text);

// A whole line, with its end.
void append_terminal_line(std::string& out, std::string_view text);

}  // namespace hearsay
