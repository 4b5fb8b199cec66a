// Words of documents and servers on a terminal: a blank stands for what it would obey (control characters) or be misled by (turned
// writing).
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

// Appends text to a line; the ends of its lines become blanks too.
void append_shown(std::string& line, std::string_view text);

// One line.
std::string shown_line(std::string_view text);

// The same, with its line ends as they are.
std::string shown_lines(std::string_view text);

}  // namespace hearsay
