// Time expressions: TIMEX3 (ISO 24617-1) types and values, and the interval [earliest, latest] that each stands for.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct TimeLexicon;  // languages/<code>/times.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const TimeLexicon> load_time_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills times, in order of text, without overlaps. Reads text, tokens, tags and `published`.
void find_times(Document& document, const TimeLexicon& lexicon);

}  // namespace hearsay
