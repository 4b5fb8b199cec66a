// Weekdays: the last or the next of that name, of a week that is told, the first or last of a month.
#include <fmt/format.h>

#include "mentions/times_amount.h"
#include "mentions/times_dates.h"

namespace hearsay {
namespace {

using std::chrono::days;

// A weekday without a week: the last one up to publication, or the next from it on, as the verb tells.
std::optional<Day> choose_weekday(const Scan& scan, std::int32_t begin, std::int32_t end, int weekday) {
  if (!scan.published) return std::nullopt;
  const int back = (weekday_of(*scan.published) - weekday + 7) % 7;
  if (back == 0) return *scan.published;
  if (direction_of(scan, begin, end) > 0) return *scan.published + days{7 - back};
  return *scan.published - days{back};
}

}  // namespace

std::optional<Found> weekday_at(const Scan& scan, std::int32_t i) {
  const TimeWord& entry = scan.at(i);
  if (entry.recurring || !scan.word(i).capital) return std::nullopt;
  // "Friday, Oct. 13", "Sat, 5 May"
  const std::int32_t next = i + 1;
  std::int32_t date = next;
  if (scan.at(date).is(kThe) && scan.listed(date)) ++date;
  if (scan.listed(date)) {
    std::optional<Found> rest;
    if (is_month(scan, date)) rest = month_at(scan, date);
    if (!rest) rest = day_month_at(scan, date);
    if (rest && rest->value.size() >= 10) {
      rest->begin = i;
      return rest;
    }
  }
  if (entry.abbreviation) return std::nullopt;
  // "Tuesday of last week"
  if (scan.published && scan.at(next).is(kOf) && scan.spaced(next) && scan.at(next + 2).unit == Unit::week && !scan.at(next + 2).plural) {
    const Relative relative = scan.at(next + 1).relative;
    const int offset = relative == Relative::last ? -1 : relative == Relative::this_ ? 0 : relative == Relative::next ? 1 : 2;
    if (offset < 2) {
      const Day monday = shifted(period_of(*scan.published, Unit::week), offset).first;
      return found_period(i, next + 3, {Unit::day, monday + days{entry.weekday - 1}});
    }
  }
  if (const auto weeks = scan.published && scan.spaced(next) ? ago_at(scan, next, Unit::week) : std::nullopt) {  // "Tuesday two weeks ago"
    const Day monday = shifted(period_of(*scan.published, Unit::week), -weeks->value).first;
    return found_period(i, weeks->end, {Unit::day, monday + days{entry.weekday - 1}});
  }
  const auto day = choose_weekday(scan, i, next, entry.weekday);
  if (!day) return found_value(i, next, TimeType::date, fmt::format("XXXX-WXX-{}", entry.weekday));
  return found_period(i, next, {Unit::day, *day});
}

// "the first Friday of December", "the last Sunday in October 2024"
std::optional<Found> nth_weekday_at(const Scan& scan, std::int32_t the) {
  int nth = 0;
  std::int32_t i = the + 1;
  if (scan.at(i).relative == Relative::last) nth = -1, ++i;
  else if (const auto ordinal = ordinal_at(scan.words, scan.lexicon.numbers, i); ordinal && ordinal->value <= 5)
    nth = ordinal->value, i = ordinal->end;
  const TimeWord& day = scan.at(i);
  if (nth == 0 || day.weekday == 0 || day.recurring || day.abbreviation || !scan.word(i).capital || !scan.spaced(i)) return std::nullopt;
  if (!scan.spaced(i + 1) || !scan.at(i + 1).is(kOf | kIn) || !scan.spaced(i + 2) || !is_month(scan, i + 2)) return std::nullopt;
  const auto month = month_at(scan, i + 2);
  if (!month || !month->period || month->period->unit != Unit::month) return std::nullopt;
  const Day first = month->period->first;
  const Day picked = nth_weekday(year_of(first), month_of(first), day.weekday, nth);
  const bool exists = picked <= last_day(*month->period);  // few months have a fifth Friday
  Found out = found_period(the, month->end, exists ? Period{Unit::day, picked} : *month->period);
  out.year_given = month->year_given;
  return out;
}

}  // namespace hearsay
