// What quarters and relative dates share. Internal to the rules of time.
#pragma once

#include <optional>

#include "mentions/times_scan.h"

namespace hearsay {

// The period of that unit so many before or after that of a day; open (XXXX-WXX) without a day.
Found from_day(const Scan& scan, std::int32_t begin, std::int32_t end, std::optional<Day> day, Unit unit, int offset);

// A part of a year that stands after the year: "1990 third quarter", "last year's first half", "this year's quarter".
std::optional<Found> part_after_year(const Scan& scan, const Found& year);

}  // namespace hearsay
