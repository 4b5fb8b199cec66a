// Datelines: "PYONGYANG, Sept 12 (Outlet) -", "MOSCOW. Sept 7 -", "Seoul (Outlet) —", "(Outlet) -" before the first words of a report.
// They are no part of the sentence after them, whose subject they would otherwise become.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "language/words.h"

namespace hearsay {

// The number of words, the dash included where there is one, that a dateline at the beginning of a paragraph takes; 0 where there is none.
// A place in capitals is enough; one written otherwise needs a date or an outlet in brackets after it. An outlet alone, in brackets, needs a
// dash, or capitals at the beginning of the text: "(CNN) The House".
std::size_t dateline_length(std::string_view text, std::span<const SplitWord> words, const WordLexicon& lexicon);

}  // namespace hearsay
