// Sides of periods and what stands beside a date: early last week, the end of 1990, the day after Christmas, the quarter ended Sept. 30.
#include <algorithm>

#include "mentions/times_scan.h"

namespace hearsay {
namespace {

using std::chrono::days;

bool can_have_side(const Found& found) {
  if (found.type != TimeType::date) return false;
  return found.period || found.value.starts_with("XX") || found.value.size() <= 7;
}

// The stretch of a period that early, mid and late pick: thirds, in whole months for quarters to years, 0-3, 4-6, 7-9 for a decade, in
// years for what is longer.
void narrow(Found& found, Side side) {
  if (!found.period || found.period->unit == Unit::day || !found.earliest || !found.latest) return;
  const Unit unit = found.period->unit;
  const bool by_month = unit == Unit::quarter || unit == Unit::season || unit == Unit::half || unit == Unit::year;
  const Unit step = by_month ? Unit::month : unit >= Unit::decade ? Unit::year : Unit::day;
  const Period first = period_of(*found.earliest, step);
  int steps = 1;
  while (steps < 1000 && last_day(shifted(first, steps - 1)) < *found.latest) ++steps;
  const int early = (steps + 2) / 3, late = unit == Unit::decade ? 7 : steps - steps / 3;
  const auto end_of = [&](int count) { return last_day(shifted(first, count - 1)); };
  if (side == Side::early) found.latest = end_of(early);
  else if (side == Side::mid) found.earliest = shifted(first, early).first, found.latest = end_of(late);
  else if (side == Side::late) found.earliest = shifted(first, late).first;
}

// "earlier this year" ends at publication, "later this year" begins there.
void bound_by_publication(const Scan& scan, Found& found, Side side) {
  if (!scan.published || !found.earliest || !found.latest) return;
  if (side == Side::earlier && *found.latest > *scan.published && *found.earliest <= *scan.published) found.latest = *scan.published;
  if (side == Side::later && *found.earliest < *scan.published && *found.latest >= *scan.published) found.earliest = *scan.published;
}

Found with_side(const Scan& scan, Found date, std::int32_t begin, Side side) {
  date.begin = begin;
  narrow(date, side);
  bound_by_publication(scan, date, side);
  return date;
}

// The date that "of" leads to after "the end": also "the month", "the year", "the week" by themselves.
std::optional<Found> whole_at(const Scan& scan, std::int32_t i) {
  auto out = date_at(scan, i);
  if (out && out->type == TimeType::date) return out;
  if (scan.at(i).is(kThe)) {
    const TimeWord& unit = scan.at(i + 1);
    const bool years = unit.unit >= Unit::year;
    const bool fine = scan.narrative && scan.narrative->unit <= unit.unit &&
                      (!years || !scan.published || year_of(*scan.published) - year_of(scan.narrative->first) > 1);
    const auto story = fine ? scan.day_of_old_story(i) : std::nullopt;  // "by the end of the month", of a month long past
    const auto base = story && direction_of(scan, i, i + 2) <= 0 ? story : scan.published;
    if (base && unit.unit != Unit::none && !unit.plural && scan.spaced(i + 1)) {
      const Unit whole = unit.unit;
      if (whole == Unit::week || whole == Unit::month || whole == Unit::year || whole == Unit::decade || whole == Unit::century)
        return found_period(i, i + 2, period_of(*base, whole));
    }
  }
  return std::nullopt;
}

// "the end of 1990", "the middle of October", "year-end"
std::optional<Found> edge_at(const Scan& scan, std::int32_t at) {
  const TimeWord& first = scan.at(at);
  if (first.unit != Unit::none && !first.plural && scan.at(at + 1).edge == Side::late && scan.joined(at + 1) && scan.published &&
      (first.unit == Unit::year || first.unit == Unit::month || first.unit == Unit::quarter)) {
    if (scan.at(at + 2).is(kOf)) return std::nullopt;
    return with_side(scan, found_period(at, at + 2, period_of(*scan.published, first.unit)), at, Side::late);
  }
  std::int32_t i = at;
  if (first.is(kThe) && scan.spaced(i + 1)) ++i;
  else return std::nullopt;
  if (scan.at(i).side != Side::none && scan.joined(i + 1) && scan.at(i).edge == Side::none) ++i;
  const Side side = scan.at(i).edge;
  if (side == Side::none || !scan.at(i + 1).is(kOf) || !scan.spaced(i + 1) || !scan.spaced(i + 2)) return std::nullopt;
  auto whole = whole_at(scan, i + 2);
  if (!whole || !can_have_side(*whole)) return std::nullopt;
  return with_side(scan, *whole, at, side);
}

}  // namespace

std::optional<Found> sided_at(const Scan& scan, std::int32_t at) {
  if (auto edge = edge_at(scan, at)) return edge;
  std::int32_t i = at;
  const bool the = scan.at(i).is(kThe) && scan.spaced(i + 1);
  if (the) ++i;
  const Side side = scan.at(i).side;
  if (side == Side::none) return std::nullopt;
  std::int32_t j = i + 1;
  // "mid-to-late May"
  if (scan.at(j).is(kTo) && scan.at(j + 1).side != Side::none && scan.word(j).mark == '-') j += 2;
  if ((side == Side::early || side == Side::late || side == Side::earlier || side == Side::later) && scan.at(j).is(kIn | kOn) &&
      scan.spaced(j)) {
    if (!scan.spaced(j + 1)) return std::nullopt;
    auto date = date_at(scan, j + 1);
    if (!date) date = counted_at(scan, j + 1);
    const bool named = date && date->period && (date->period->unit == Unit::month || date->period->unit == Unit::year);  // "early in 2019"
    const bool near = date && date->type == TimeType::date && (scan.at(j + 1).is(kThe) || (named && scan.at(j).is(kIn)));
    if (!near || !can_have_side(*date)) return std::nullopt;
    return with_side(scan, *date, at, side);
  }
  if (!scan.joined(j)) return std::nullopt;
  auto date = date_at(scan, j);
  if (!date || !can_have_side(*date)) return std::nullopt;
  if (the && date->period && date->period->unit == Unit::day) return std::nullopt;
  return with_side(scan, *date, at, side);
}

// "the day after Christmas", "the week before the vote": from a date, or from an event whose day is told.
std::optional<Found> beside_at(const Scan& scan, std::int32_t at) {
  const TimeWord &unit = scan.at(at + 1), &side = scan.at(at + 2);
  if (scan.at(at).is(kThe) && unit.unit == Unit::week && !unit.plural && side.is(kOf) && scan.spaced(at + 2) && scan.spaced(at + 3)) {
    const auto day = date_at(scan, at + 3);  // "the week of Jan. 13"
    if (day && day->period && day->period->unit == Unit::day && day->type == TimeType::date)
      return found_period(at, day->end, period_of(day->period->first, Unit::week));
  }
  if (!scan.at(at).is(kThe) || unit.unit == Unit::none || unit.unit < Unit::day || unit.plural || !unit.part.empty() ||
      !side.is(kEventAfter))
    return std::nullopt;
  if (!scan.spaced(at + 1) || !scan.spaced(at + 2) || !scan.spaced(at + 3)) return std::nullopt;
  const int sign = side.is(kBefore) ? -1 : 1;
  const auto date = date_at(scan, at + 3);
  if (date && date->period && date->period->unit == Unit::day && date->type == TimeType::date && !scan.genitive(date->end))
    return counted_from(at, date->end, {unit.unit, 1, false}, date->period->first, sign);
  Found out = found_value(at, at + 2, TimeType::date, "XXXX");
  out.lean = {at + 3, sign, unit.unit, 1, true};
  return out;
}

// "the quarter ended Sept. 30", "the year ending June 30, 1990", "the nine months through September": what lies before that day.
void end_on_date(const Scan& scan, Found& found) {
  if (!scan.at(found.end).is(kEnded) || !scan.spaced(found.end) || !scan.spaced(found.end + 1)) return;
  const std::int32_t date_begin = found.end + (scan.at(found.end + 1).is(kOn) ? 2 : 1);
  const bool quarter = found.type == TimeType::date && found.period && found.period->unit == Unit::quarter;
  const bool year = found.type == TimeType::date && found.period && found.period->unit == Unit::year && !found.year_given;
  if (!quarter && !year && found.months <= 0) return;
  const bool through = scan.at(found.end).is(kTo);
  if (through && !quarter && !year && !scan.at(found.begin).is(kThe)) return;  // "five months to May 3" is a span of its own
  const auto end = absolute_at(scan, date_begin);
  if (!end || !end->period || !end->latest || end->type != TimeType::date || end->period->unit > Unit::month) return;
  constexpr int kHalfQuarter = 45;  // days
  if (quarter && !found.number_given) {
    const Found of =
        found_period(found.begin, found.end, period_of(shifted({Unit::day, *end->latest}, -kHalfQuarter).first, Unit::quarter));
    found.period = of.period;
    found.value = of.value;
  }
  if (year && !scan.at(found.begin).is(kThe)) {  // "this year through Oct. 19"
    if (through && *end->latest >= *found.earliest && *end->latest <= *found.latest) found.latest = end->latest;
    return;
  }
  if (year) found.type = TimeType::duration, found.value = "P1Y", found.period.reset();
  const int months = quarter ? 3 : year ? 12 : found.months;
  const Day next = *end->latest + days{1};
  found.earliest = months_away(next, -months);
  found.latest = end->latest;
  if (*found.earliest > *found.latest) found.earliest.reset();  // at the beginning of the calendar
}

}  // namespace hearsay
