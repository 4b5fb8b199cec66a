// Dates by name and number: days, months, years, decades, centuries, seasons, holidays, weekdays: which rule reads what begins here.
#include <fmt/format.h>

#include "mentions/times_dates.h"

namespace hearsay {

std::optional<Found> absolute_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  const TimeWord& entry = scan.at(i);
  std::optional<Found> best;
  if (entry.is(kThe) && (scan.spaced(i + 1) || scan.word(i + 1).mark == '\'')) {
    const std::int32_t j = i + 1;
    if (scan.at(j).unit == Unit::year && !scan.at(j).plural) {
      if (const auto year = year_at(scan, j + 1); year && scan.spaced(j + 1)) return found_year(i, year->end, year->value);
      return std::nullopt;
    }
    best = decade_at(scan, j);
    keep_longer(best, century_at(scan, j));
    keep_longer(best, day_month_at(scan, j));
    keep_longer(best, nth_weekday_at(scan, i));
    if (!best) best = day_of_known_month_at(scan, i);
    if (!best) best = holiday_at(scan, i);  // "the Lunar New Year"
    if (!best && scan.at(j).season > 0) best = season_at(scan, j);
    if (best) best->begin = i;
    return best;
  }
  if (entry.is(kFiscal)) {
    std::int32_t j = i + 1;
    if (scan.at(j).unit == Unit::year && !scan.at(j).plural && scan.spaced(j)) ++j;
    const auto year = year_at(scan, j);
    if (!year || !scan.joined(j)) return std::nullopt;
    Found out = found_value(i, year->end, TimeType::date, fmt::format("{:04}", year->value));  // whose fiscal year is not said: no interval
    return out;
  }
  if (word.number()) {
    best = numeric_at(scan, i);
    keep_longer(best, day_month_at(scan, i));
    keep_longer(best, decade_at(scan, i));
    keep_longer(best, century_at(scan, i));
    keep_longer(best, era_year_at(scan, i));
    keep_longer(best, bare_year_at(scan, i));
    return best;
  }
  if (entry.month > 0 && word.capital) keep_longer(best, month_at(scan, i));
  if (entry.weekday > 0) keep_longer(best, weekday_at(scan, i));
  if (entry.season > 0) keep_longer(best, season_at(scan, i));
  if (entry.decade > 0) keep_longer(best, decade_at(scan, i));
  if (entry.era != 0) keep_longer(best, era_year_at(scan, i));
  if (scan.lexicon.numbers.of(word).ordinal > 0 || scan.lexicon.numbers.of(word).kind != NumberWord::Kind::none) {
    keep_longer(best, century_at(scan, i));
    keep_longer(best, day_month_at(scan, i));
    keep_longer(best, bare_year_at(scan, i));
  }
  keep_longer(best, holiday_at(scan, i));
  return best;
}

}  // namespace hearsay
