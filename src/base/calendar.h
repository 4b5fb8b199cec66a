// Calendar dates as ISO 8601 writes them. Dates are std::chrono's (proleptic Gregorian); nothing here reads a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

using Day = std::chrono::sys_days;

// "2023-09-11" or the date part of "2023-09-11T14:05:00+09:00" (the date as it stands there, not moved to UTC).
// nullopt for anything else, an impossible date (2023-02-30) or an impossible time or zone included.
std::optional<Day> parse_iso_date(std::string_view text);

// "2023-09-11".
std::string iso_date(Day day);

}  // namespace hearsay
