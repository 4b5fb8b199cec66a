// The form of name_words.tsv and name_phrases.tsv: a word or phrase, a tab, letters that stand for its classes; # begins a note.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "base/lines.h"
#include "hearsay/error.h"

namespace hearsay {

// Calls visit(words, classes) for each line, classes one bit a letter in the order of `letters`. Throws Error bad_format naming the line.
template <typename Visit>
void for_each_classed_line(std::string_view tsv, std::string_view file, std::string_view letters, Visit visit) {
  each_entry(tsv, [&](std::string_view line, int number) {
    const auto tab = line.find('\t');
    std::uint16_t classes = 0;
    for (const char letter : tab == std::string_view::npos ? std::string_view("?") : line.substr(tab + 1)) {
      const auto bit = letters.find(letter);
      if (bit == std::string_view::npos)
        throw Error(ErrorCode::bad_format, fmt::format("{}:{}: wants words, a tab and classes out of \"{}\"", file, number, letters));
      classes = static_cast<std::uint16_t>(classes | 1U << bit);
    }
    visit(line.substr(0, tab), classes);
  });
}

}  // namespace hearsay
