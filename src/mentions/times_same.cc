// A stretch of the calendar a year or more away from the one that is told of: this time last year, the same period of 2021.
#include <algorithm>

#include "mentions/times_amount.h"

namespace hearsay {
namespace {

// How many years away: "last year", "next year", "a year ago", "three years earlier", from word i on.
std::optional<Ordinal> years_away_at(const Scan& scan, std::int32_t i) {
  if (!scan.spaced(i)) return std::nullopt;
  const std::int32_t unit = i + 1;
  if (scan.at(unit).unit == Unit::year && !scan.at(unit).plural && scan.spaced(unit)) {
    const Relative relative = scan.at(i).relative;
    if (relative == Relative::last || relative == Relative::previous) return Ordinal{unit + 1, -1};
    if (relative == Relative::next) return Ordinal{unit + 1, 1};
  }
  const std::int32_t the = scan.at(i).is(kThe) && scan.spaced(i + 1) ? i + 1 : i;
  if (the > i && scan.at(the).relative == Relative::previous && scan.at(the + 1).unit == Unit::year) return Ordinal{the + 2, -1};
  const auto amount = amount_at(scan, i);
  if (!amount || amount->unit != Unit::year || amount->open || amount->count > 200 || amount->count < 1) return std::nullopt;
  if (!scan.at(amount->end).is(kAgo | kBefore) || !scan.spaced(amount->end)) return std::nullopt;
  return Ordinal{amount->end + 1, -static_cast<int>(amount->count)};
}

// What "the same" month, quarter or period is the same as; nullopt where the last sentences told of none.
std::optional<Period> stretch_in_context(const Scan& scan, std::int32_t i, const TimeWord& unit) {
  constexpr std::int32_t kReach = 2;  // sentences
  if (unit.unit == Unit::quarter) return scan.quarter_in_context(i);
  const bool near = scan.narrative && scan.word(i).sentence - scan.narrative_sentence <= kReach;
  if (unit.unit == Unit::month)
    return near && scan.narrative->unit <= Unit::month ? std::optional(period_of(scan.narrative->first, Unit::month)) : std::nullopt;
  if (const auto quarter = scan.quarter_in_context(i)) return quarter;
  const bool stretch = near && (scan.narrative->unit == Unit::month || scan.narrative->unit == Unit::half);
  return stretch ? scan.narrative : std::nullopt;
}

int steps_a_year(Unit unit) { return unit == Unit::month ? 12 : unit == Unit::quarter ? 4 : 2; }

}  // namespace

// "This time last year", "at the same time two years ago": the month of publication then.
std::optional<Found> same_time_at(const Scan& scan, std::int32_t at) {
  std::int32_t end = 0;
  const TimePhrase* phrase = phrase_at(scan, at, end);
  if (phrase == nullptr || phrase->kind != TimePhrase::Kind::same_time || !scan.published) return std::nullopt;
  const auto years = years_away_at(scan, end);
  if (!years) return std::nullopt;
  return found_period(at, years->end, shifted(period_of(*scan.published, Unit::month), 12 * years->value));
}

// "The same month last year", "the corresponding quarter of 2021", "the same period a year earlier".
std::optional<Found> same_stretch_at(const Scan& scan, std::int32_t at) {
  if (!scan.at(at).is(kThe) || !scan.at(at + 1).is(kComparable) || !scan.spaced(at + 1) || !scan.spaced(at + 2)) return std::nullopt;
  const TimeWord& unit = scan.at(at + 2);
  if (unit.plural || !(unit.unit == Unit::month || unit.unit == Unit::quarter || unit.is(kPeriod))) return std::nullopt;
  const auto context = stretch_in_context(scan, at, unit);
  if (!context) return std::nullopt;
  const int steps = steps_a_year(context->unit);
  std::int32_t i = at + 3;
  if (auto years = years_away_at(scan, i)) {
    // Last year is publication's; of a December told of in January it is the one before.
    const bool calendar = scan.published && !scan.at(years->end - 1).is(kAgo | kBefore);
    int away = years->value;
    if (calendar && away < 0) away = std::min(-1, year_of(*scan.published) + away - year_of(context->first));
    Found out = found_period(at, years->end, shifted(*context, away * steps));
    out.compared = context->unit == Unit::month;
    return out;
  }
  if (scan.at(i).is(kOf | kIn) && scan.spaced(i)) ++i;
  const auto year = year_at(scan, i);
  if (!year || !scan.spaced(i) || i == at + 3) return std::nullopt;
  Found out = found_period(at, year->end, shifted(*context, (year->value - year_of(context->first)) * steps));
  out.year_given = true;
  return out;
}

}  // namespace hearsay
