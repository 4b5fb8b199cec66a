// Calendar dates as ISO 8601 writes them. Dates are std::chrono's (proleptic Gregorian); nothing here reads a clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

using Day = std::chrono::sys_days;

// "2023-09-11" or the date part of "2023-09-11T14:05:00+09:00" (the date as it stands there, not moved to UTC).
// nullopt for anything else, an impossible date (2023-02-30) or an impossible time or zone included.
std::optional<Day> parse_iso_date(std::string_view text);

using Instant = std::chrono::sys_seconds;

// The moment in UTC of "2023-09-11T14:05:00+09:00", to the second; a clock time without a zone is taken for UTC's, a date alone for its
// beginning there. nullopt where parse_iso_date() has none.
std::optional<Instant> parse_iso_moment(std::string_view text);

// What times of publication are ordered by, across zones: the moment, so that a date alone stands before every clock time of that day in
// UTC; of what is no date the earliest of all.
Instant publication_order(std::string_view published);

// "2023-09-11".
std::string iso_date(Day day);

// The minute of the day of a clock time: "15:00", "15:00:00-04:00", its zone left aside. What is no number counts as 0.
int minutes_of_clock(std::string_view clock);
// "Z", "-04:00": a zone as ISO 8601 writes it, by how many minutes it is ahead of UTC.
std::string zone_text(int minutes);

// A unit of the calendar or of the clock, from short to long.
enum class Unit : std::uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  millennium
};

// One named stretch of the calendar: that day, ISO week, quarter, decade. `first` is its first day.
// Seasons are the meteorological ones of the northern hemisphere (winter of a year begins in its December).
struct Period {
  Unit unit = Unit::day;
  Day first;
  friend bool operator==(const Period&, const Period&) = default;
};

// The period of that unit that holds the day; a day for units of the clock. The weekend is that of the day's ISO week.
Period period_of(Day day, Unit unit);
// The period `count` units later (earlier where negative). Days are kept within the calendar's years 1 to 9999.
Period shifted(const Period& period, int count);
Day last_day(const Period& period);
// Of the periods of that unit that begin with that month, one a year, the last that has begun by `day`; in the calendar's first year that
// year's.
Period last_begun(Unit unit, int month, Day day);
// A date that may not exist (30 February) gives nullopt, and so does a year outside 1 to 9999.
std::optional<Day> day_of(int year, int month, int day);
int year_of(Day day);
int month_of(Day day);
int day_of_month(Day day);
// 1 Monday to 7 Sunday, as ISO 8601 counts.
int weekday_of(Day day);
// The `nth` such weekday of a month, from its end where nth is negative (-1: the last).
Day nth_weekday(int year, int month, int weekday, int nth);
// Western Easter (Gauss's rule in its anonymous Gregorian form); Orthodox Easter by Meeus's Julian rule.
Day easter(int year);
Day orthodox_easter(int year);
// A day of the tabular Islamic calendar, in that Gregorian year; a day off what is sighted at times. Its year is eleven days shorter, so
// there is one such day as a rule, none or two at times. `after`: days from the first of the month.
std::vector<Day> islamic_days(int year, int month, int after);

// TIMEX3 (ISO 24617-1) value: 2023-09-12, 2023-W37, 2023-W37-WE, 2023-09, 2023-Q3, 2023-FA, 2023-H2, 2023, 202, 20, 2.
std::string timex_value(const Period& period);

}  // namespace hearsay
