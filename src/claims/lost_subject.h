// Subjects that a parser of news tends to hang elsewhere: before words that broke in, behind a semicolon, under a phrase at the beginning.
// All functions are read-only and look at a bounded part of the sentence.
#pragma once

#include <cstdint>

#include "hearsay/document.h"

namespace hearsay {

// The subject of a finite verb that has none of its own in the tree; -1 where no construction tells. `verb` must be a verb.
std::int32_t lost_subject(const Document& document, std::int32_t verb);

}  // namespace hearsay
