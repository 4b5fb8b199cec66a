// Amounts that are counted from publication or from the narrative: two years ago, a year ago on Friday, a week from Monday, three days
// later.
#include <cmath>

#include "mentions/times_amount.h"

namespace hearsay {
namespace {

using std::chrono::days;

Found counted_from_day(std::int32_t begin, std::int32_t end, const TimeAmount& amount, std::optional<Day> base, int sign) {
  return counted_from(begin, end, Count{amount.unit, amount.count, amount.open}, base, sign);
}

bool whole(double count) { return count == std::floor(count) && count < 12000; }

// The day as long before (sign -1) or after, to the day; nullopt for amounts that are open or counted in hours.
std::optional<Day> day_away(Day day, const TimeAmount& amount, int sign) {
  if (const auto months = months_of(amount)) return months_away(day, sign * *months);
  if (amount.open || !whole(amount.count) || (amount.unit != Unit::week && amount.unit != Unit::day)) return std::nullopt;
  return day + days{sign * static_cast<int>(amount.count) * (amount.unit == Unit::week ? 7 : 1)};
}

// A weekday by its name alone; 0 for none.
int weekday_alone(const Scan& scan, std::int32_t i) {
  const TimeWord& word = scan.at(i);
  if (word.weekday == 0 || word.recurring || word.abbreviation || !scan.word(i).capital) return 0;
  const auto date = absolute_at(scan, i);
  return date && date->end == i + 1 ? word.weekday : 0;
}

// The week, month or day that "this", "last" or "next" picks, as long before: "two years ago this week". The week that holds the day of
// publication then.
std::optional<Found> ago_picked(const Scan& scan, std::int32_t begin, const TimeAmount& amount, std::int32_t i) {
  const auto picked = relative_at(scan, i);
  if (!picked || !picked->period || picked->type != TimeType::date) return std::nullopt;
  const Period period = *picked->period;
  if (period.unit == Unit::day) {
    const auto day = day_away(period.first, amount, -1);
    return day ? std::optional(found_period(begin, picked->end, {Unit::day, *day})) : std::nullopt;
  }
  const auto months = months_of(amount);
  if (period.unit == Unit::month && months) return found_period(begin, picked->end, shifted(period, -*months));
  if (period.unit != Unit::week) return std::nullopt;
  const auto moved = period.first - period_of(*scan.published, Unit::week).first;
  const auto day = day_away(*scan.published + moved, amount, -1);
  return day ? std::optional(found_period(begin, picked->end, period_of(*day, Unit::week))) : std::nullopt;
}

// What stands behind "ago", from word i on, and says which day: "ten years ago today", "two years ago on Saturday", "a week ago Tuesday",
// "four years ago this month". Of years and months a weekday is the anniversary's, today or ahead, as reports are written for it; of weeks
// it is the last one, so many weeks before.
std::optional<Found> ago_on(const Scan& scan, std::int32_t begin, const TimeAmount& amount, std::int32_t i) {
  if (!scan.published || amount.open || amount.unit < Unit::week || !scan.spaced(i)) return std::nullopt;
  const TimeWord& next = scan.at(i);
  std::int32_t end = 0;
  if (next.names_day && next.day_part.empty()) {
    const auto day = day_away(*scan.published + days{next.day_offset}, amount, -1);
    return day ? std::optional(found_period(begin, i + 1, {Unit::day, *day})) : std::nullopt;
  }
  if (const auto months = months_of(amount); months && next.is(kAt) && scan.spaced(i + 1)) {  // "a year ago at this time"
    const TimePhrase* phrase = phrase_at(scan, i + 1, end);
    if (phrase != nullptr && phrase->kind == TimePhrase::Kind::same_time)
      return found_period(begin, end, shifted(period_of(*scan.published, Unit::month), -*months));
  }
  if (next.relative == Relative::this_ || next.relative == Relative::last || next.relative == Relative::next ||
      next.relative == Relative::coming)
    return ago_picked(scan, begin, amount, i);
  const std::int32_t j = next.is(kOn) && scan.spaced(i + 1) ? i + 1 : i;
  const int weekday = weekday_alone(scan, j);
  if (weekday == 0) return std::nullopt;
  const int ahead = (weekday - weekday_of(*scan.published) + 7) % 7;
  const bool weeks = amount.unit == Unit::week;
  const auto day = day_away(*scan.published + days{weeks ? -((7 - ahead) % 7) : ahead}, amount, -1);
  return day ? std::optional(found_period(begin, j + 1, {Unit::day, *day})) : std::nullopt;
}

// "a week from Monday", "two years from today": to the day. "For two weeks from Monday" is a duration.
std::optional<Found> from_day_on(const Scan& scan, std::int32_t begin, const TimeAmount& amount, std::int32_t i) {
  if (!scan.published || !scan.at(i).is(kFrom) || !scan.spaced(i + 1)) return std::nullopt;
  const TimeWord& next = scan.at(i + 1);
  std::optional<Day> base;
  if (next.names_day && next.day_part.empty() && next.day_offset >= 0) base = *scan.published + days{next.day_offset};
  else if (const int weekday = weekday_alone(scan, i + 1); weekday > 0 && !scan.at(begin - 1).is(kFor) && !scan.at(i + 2).is(kTo | kUntil))
    base = *scan.published + days{(weekday - weekday_of(*scan.published) + 7) % 7};
  if (!base) return std::nullopt;
  const auto day = day_away(*base, amount, 1);
  return day ? std::optional(found_period(begin, i + 2, {Unit::day, *day})) : std::nullopt;
}

// What "a year earlier" is compared with: the quarter that the figures are about; "from a year earlier" the month of the same sentence.
std::optional<Period> compared_with(const Scan& scan, std::int32_t begin) {
  if (const auto quarter = scan.quarter_in_context(begin)) return shifted(*quarter, -4);
  const bool month = scan.narrative && scan.narrative->unit == Unit::month && scan.narrative_sentence == scan.word(begin).sentence;
  if (month && scan.at(begin - 1).is(kFrom)) return shifted(*scan.narrative, -12);
  return std::nullopt;
}

}  // namespace

std::optional<Found> anchored(const Scan& scan, std::int32_t begin, const TimeAmount& amount, std::int32_t i) {
  if (!scan.spaced(i)) return std::nullopt;
  const TimeWord& entry = scan.at(i);
  if (entry.is(kAgo)) {
    if (auto day = ago_on(scan, begin, amount, i + 1)) return day;
    if (amount.unit == Unit::year && amount.count == 1 && amount.article)
      if (const auto quarter = scan.quarter_in_context(begin)) return found_period(begin, i + 1, shifted(*quarter, -4));
    Found out = counted_from_day(begin, i + 1, amount, scan.published, -1);
    out.from_publication = true;
    return out;
  }
  if (auto day = from_day_on(scan, begin, amount, i)) return day;
  if (entry.is(kFrom) && scan.at(i + 1).is(kNow) && scan.spaced(i + 1)) return counted_from_day(begin, i + 2, amount, scan.published, 1);
  if (entry.is(kHence)) return counted_from_day(begin, i + 1, amount, scan.published, 1);
  if (of_clock(amount.unit)) return std::nullopt;  // "an hour later" is told as a duration
  const bool ends = !scan.spaced(i + 1) || scan.at(i + 1).functions != 0 || !scan.word(i + 1).capital;
  if (entry.is(kEventAfter)) return std::nullopt;  // "two weeks after the summit" counts from an event
  // What was told of only to the month says nothing of days: "In April ... five days later".
  const bool coarse = scan.narrative && scan.narrative->unit > amount.unit && amount.unit < Unit::year;
  if (coarse && !amount.open && entry.is(kBefore | kAfter) && ends) return counted_from_day(begin, i + 1, amount, std::nullopt, 1);
  if (entry.is(kBefore) && ends) {
    if (amount.unit == Unit::year && amount.count == 1)
      if (const auto period = compared_with(scan, begin)) {
        Found out = found_period(begin, i + 1, *period);
        out.compared = period->unit == Unit::month;
        return out;
      }
    return counted_from_day(begin, i + 1, amount, scan.narrative_day(), -1);
  }
  // "A few days later": later than what was told, which may all be past.
  if (entry.is(kAfter) && ends && amount.open) return found_value(begin, i + 1, TimeType::duration, duration_value(amount));
  if (entry.is(kAfter) && ends) {
    const auto base = scan.narrative ? std::optional(last_day(*scan.narrative)) : scan.published;
    Found out = counted_from_day(begin, i + 1, amount, base, 1);
    // "100 years later they tried again": from a day that the text does not tell.
    const bool ahead = scan.published && out.earliest && *out.earliest > *scan.published;
    if (ahead && direction_of(scan, begin, i + 1) < 0) return counted_from_day(begin, i + 1, amount, std::nullopt, 1);
    return out;
  }
  return std::nullopt;
}

std::optional<Ordinal> ago_at(const Scan& scan, std::int32_t i, Unit unit) {
  const auto amount = amount_at(scan, i);
  if (!amount || amount->unit != unit || amount->open || !whole(amount->count)) return std::nullopt;
  if (!scan.at(amount->end).is(kAgo) || !scan.spaced(amount->end)) return std::nullopt;
  return Ordinal{amount->end + 1, static_cast<int>(amount->count)};
}

}  // namespace hearsay
