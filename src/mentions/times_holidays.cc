// Seasons and holidays.
#include <fmt/format.h>

#include <cstdlib>

#include "mentions/times_dates.h"

namespace hearsay {
std::optional<Found> season_at(const Scan& scan, std::int32_t i) {
  const TimeWord& entry = scan.at(i);
  if (entry.recurring) return std::nullopt;
  static constexpr const char* kNames[] = {"SP", "SU", "FA", "WI"};
  const auto of_year = [&](std::int32_t end, int year, bool given) -> std::optional<Found> {
    const auto first = day_of(year, entry.season, 1);
    if (!first) return std::nullopt;
    Found out = found_period(i, end, {Unit::season, *first});
    out.year_given = given;
    return out;
  };
  if (const auto year = year_after(scan, i + 1)) return of_year(year->end, year->value, true);
  const TimeWord& before = scan.at(i - 1);
  const bool describes = scan.spaced(i + 1) && scan.word(i + 1).id < 0 && !scan.word(i + 1).capital;  // "the winter campaign"
  const bool placed =
      scan.spaced(i) && ((before.is(kThe) && !describes) || (before.is(kIn | kSince | kBy | kUntil | kOf) && !is_lower_word(scan, i + 1)) ||
                         before.side != Side::none);
  if (!placed || (entry.ambiguous && scan.at(i + 1).is(kOf)) || (scan.word(i).capital && scan.word(i + 1).capital && scan.spaced(i + 1)))
    return std::nullopt;
  if (entry.ambiguous && before.is(kThe) && !scan.at(i - 2).is(kIn | kOf | kBy | kSince | kUntil | kTo)) return std::nullopt;
  if (!scan.published) return found_value(i, i + 1, TimeType::date, fmt::format("XXXX-{}", kNames[(entry.season - 3) / 3]));
  const int direction = direction_of(scan, i, i + 1);
  Period season = last_begun(Unit::season, entry.season, *scan.published);
  if (direction > 0 && last_day(season) < *scan.published) season = shifted(season, 4);
  return found_period(i, i + 1, season);
}

std::optional<Found> holiday_at(const Scan& scan, std::int32_t i) {
  std::int32_t end = 0;
  const TimePhrase* phrase = phrase_at(scan, i, end);
  if (phrase == nullptr || phrase->kind != TimePhrase::Kind::holiday || (!scan.word(i).capital && !scan.at(i).is(kThe)))
    return std::nullopt;
  // "The Yom Kippur War", "Easter Rising": part of a name.
  const bool named = scan.spaced(end) && scan.word(end).capital && scan.word(end).id < 0;
  if (named && !scan.at(i - 1).is(kOn | kSince | kUntil | kBy | kIn)) return std::nullopt;
  const Holiday& holiday = scan.lexicon.holidays[static_cast<std::size_t>(phrase->holiday)];
  const auto found = [&](const DayRange& range, std::int32_t stop, bool given) {
    Found out = found_period(i, stop, {Unit::day, range.first});
    out.latest = range.last;
    if (range.last != range.first) out.value += "/" + iso_date(range.last);
    out.year_given = given;
    return out;
  };
  if (const auto year = year_after(scan, end)) {
    const auto ranges = holidays_in(holiday, year->value);
    if (ranges.empty()) return std::nullopt;
    return found(ranges.front(), year->end, true);
  }
  if (!scan.published) {
    if (holiday.rule == Holiday::Rule::fixed)
      return found_value(i, end, TimeType::date, fmt::format("XXXX-{:02}-{:02}", holiday.month, holiday.day));
    return found_value(i, end, TimeType::date, "XXXX-XX-XX");
  }
  const TimeWord& before = scan.at(i - 1);
  int direction = direction_of(scan, i, end);
  if (before.relative == Relative::last) direction = -2;
  if (before.relative == Relative::next) direction = 2;
  const int base = year_of(*scan.published);
  std::optional<Found> best;
  long best_cost = 0;
  for (int year = base - 1; year <= base + 1; ++year)
    for (const DayRange& range : holidays_in(holiday, year)) {
      const long apart = (range.first - *scan.published).count();
      const bool wrong_side = (direction < 0 && apart > 0) || (direction > 0 && apart < 0) || (std::abs(direction) == 2 && apart == 0);
      const long cost = std::labs(apart) + (wrong_side ? (std::abs(direction) == 2 ? 10000 : 200) : 0);
      if (!best || cost < best_cost) best = found(range, end, false), best_cost = cost;
    }
  return best;
}

}  // namespace hearsay
