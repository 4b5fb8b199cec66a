// The rules that absolute_at() asks, by what they read. Internal to the rules of time.
#pragma once

#include <optional>

#include "mentions/times_scan.h"

namespace hearsay {

// times_years.cc
bool plausible_year(double value);
Found found_year(std::int32_t begin, std::int32_t end, int year);
// A word in small letters, behind a blank.
bool is_lower_word(const Scan& scan, std::int32_t i);
std::optional<Found> decade_at(const Scan& scan, std::int32_t i);     // 1990s, '90s, nineties
std::optional<Found> century_at(const Scan& scan, std::int32_t i);    // 19th century
std::optional<Found> bare_year_at(const Scan& scan, std::int32_t i);  // 1998, 1914-18
std::optional<Found> era_year_at(const Scan& scan, std::int32_t i);   // 500 BC, Juche 112

// times_months.cc
bool is_month(const Scan& scan, std::int32_t i);
// The year behind a month, season or holiday: "of 2019", ", 2019".
std::optional<Ordinal> year_after(const Scan& scan, std::int32_t i);
std::optional<Found> month_at(const Scan& scan, std::int32_t i);                 // September, Sept. 11, 2023; June of last year
std::optional<Found> day_month_at(const Scan& scan, std::int32_t i);             // 11 September 2023, the 10th of September
std::optional<Found> numeric_at(const Scan& scan, std::int32_t i);               // 2023-09-12, 9/12/2023
std::optional<Found> day_of_known_month_at(const Scan& scan, std::int32_t the);  // on the 5th

// times_weekdays.cc
std::optional<Found> weekday_at(const Scan& scan, std::int32_t i);        // Friday; Friday, Oct. 13; Tuesday of last week
std::optional<Found> nth_weekday_at(const Scan& scan, std::int32_t the);  // the first Friday of December

// times_holidays.cc
std::optional<Found> season_at(const Scan& scan, std::int32_t i);   // the winter of 2022
std::optional<Found> holiday_at(const Scan& scan, std::int32_t i);  // Good Friday, Ramadan 2024

}  // namespace hearsay
