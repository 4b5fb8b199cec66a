// Words of documents and servers on a terminal: a blank stands for what it would obey (control characters) or be misled by (turned
// writing).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearsay {

// Appends text to a line; the ends of its lines become blanks too.
void append_shown(std::string& line, std::string_view text);

// One line.
std::string shown_line(std::string_view text);

// The same, with its line ends as they are.
std::string shown_lines(std::string_view text);

// The beginning of UTF-8, at most so many bytes, to a whole character.
std::string_view beginning(std::string_view text, std::size_t most);

}  // namespace hearsay
