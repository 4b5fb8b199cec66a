// The report's timeline: when each event is said to happen, and when who told it, as inline SVG.
#pragma once

#include <string>
#include <string_view>

#include "writers/report.h"

namespace hearsay {

// An <svg> element with one row for each of the most told happenings: a bar over the days that it is said to fall on, and a mark for
// each day of publication, hollow where it is expected, filled where it is told as having come, red where it is denied.
// Empty where fewer than two happenings can be shown.
std::string timeline_svg(const Report& report);

// A PLOVER type in a reader's words: "talks, visit" for CONSULT; the type itself, small, where there are none. Not escaped.
std::string event_words(std::string_view type);

}  // namespace hearsay
