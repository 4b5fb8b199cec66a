// Months and days of months, and the year that one without a year belongs to.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "mentions/times_amount.h"
#include "mentions/times_dates.h"

namespace hearsay {
namespace {

// The year that a month or day without one belongs to: the narrative's where it tells of another year, else nearest in the direction of the
// verb.
struct YearChoice {
  int year = 0;
  bool known = false;
};

bool in_another_year(const Scan& scan, std::int32_t begin, std::int32_t end) {
  if (!scan.narrative || !scan.narrative_year_given) return false;
  if (!scan.published) return true;
  const std::int32_t apart = scan.word(begin).sentence - scan.narrative_sentence;
  const bool near = apart <= 1;
  // "peaked in May 2008 and fell until October"
  if (apart == 0 && scan.at(begin - 1).is(kUntil | kTo) && year_of(*scan.published) > year_of(scan.narrative->first)) return true;
  return near && year_of(*scan.published) - year_of(scan.narrative->first) >= 2 && direction_of(scan, begin, end) < 0;
}

YearChoice choose_year(const Scan& scan, std::int32_t begin, std::int32_t end, int month, int day) {
  if (in_another_year(scan, begin, end)) {
    // "In November 1877 ... in January": the one after it.
    const bool turns = scan.narrative->unit <= Unit::month && month_of(scan.narrative->first) - month >= 6;
    return {year_of(scan.narrative->first) + turns, true};
  }
  if (!scan.published) return {};
  const int base = year_of(*scan.published);
  const auto first_of = [&](int year) { return day > 0 ? day_of(year, month, day) : day_of(year, month, 1); };
  const auto last_of = [&](int year) -> std::optional<Day> {
    const auto first = first_of(year);
    if (!first || day > 0) return first;
    return last_day({Unit::month, *first});
  };
  const auto distance = [&](int year) -> long {
    const auto first = first_of(year), last = last_of(year);
    if (!first || !last) return 100000;
    if (*first > *scan.published) return (*first - *scan.published).count();
    if (*last < *scan.published) return (*last - *scan.published).count();
    return 0;
  };
  const int direction = direction_of(scan, begin, end);
  YearChoice best{base, true};
  long best_cost = 1000000;
  for (const int year : {base - 1, base, base + 1}) {
    const long apart = distance(year);
    long cost = std::labs(apart);
    // The verb's tense outweighs nearness by eight months, no more: "the dividend declared for Nov. 15" is ahead all the same.
    if ((direction < 0 && apart > 0) || (direction > 0 && apart < 0)) cost += 240;
    if (direction == 0 && apart > 0) cost += 10;
    if (cost < best_cost) best_cost = cost, best.year = year;
  }
  return best;
}

Found month_or_day(const Scan& scan, std::int32_t begin, std::int32_t end, std::optional<int> year, int month, int day) {
  bool given = year.has_value();
  if (!year) {
    const YearChoice choice = choose_year(scan, begin, end, month, day);
    if (choice.known) year = choice.year;
  }
  const std::string open = day > 0 ? fmt::format("XXXX-{:02}-{:02}", month, day) : fmt::format("XXXX-{:02}", month);
  if (!year) return found_value(begin, end, TimeType::date, open);
  const auto first = day_of(*year, month, std::max(day, 1));
  if (!first) return found_value(begin, end, TimeType::date, open);
  Found out = found_period(begin, end, {day > 0 ? Unit::day : Unit::month, *first});
  out.year_given = given;
  return out;
}

// A day of the month in digits or as an ordinal, not followed by what makes it something else; its end, 0 where there is none.
std::optional<Ordinal> day_at(const Scan& scan, std::int32_t i) {
  if (const auto ordinal = ordinal_at(scan.words, scan.lexicon.numbers, i)) {
    if (ordinal->value >= 1 && ordinal->value <= 31) return ordinal;
    return std::nullopt;
  }
  const Word& word = scan.word(i);
  if (word.digits == 0 || word.digits > 2 || word.value < 1 || word.value > 31) return std::nullopt;
  if (scan.word(i + 1).glued()) return std::nullopt;
  if (scan.word(i + 1).mark == ':' && !scan.word(i + 1).space && scan.word(i + 1).number()) return std::nullopt;
  return Ordinal{i + 1, static_cast<int>(word.value)};
}

// The year behind a day or month: "2019", "two years ago".
std::optional<Ordinal> year_or_years_ago(const Scan& scan, std::int32_t i) {
  if (const auto year = year_after(scan, i)) return year;
  const auto ago = scan.published && scan.spaced(i) ? ago_at(scan, i, Unit::year) : std::nullopt;
  return ago ? std::optional(Ordinal{ago->end, year_of(*scan.published) - ago->value}) : std::nullopt;
}

// "10-12", "10 to 12", "10 and 11" where the second is a day too: the second day.
std::optional<Ordinal> second_day(const Scan& scan, std::int32_t i) {
  std::int32_t j = i;
  if (scan.spaced(j) && (scan.at(j).is(kTo) || scan.at(j).is(kAnd))) ++j;
  else if (scan.word(j).mark != '-') return std::nullopt;
  if (j > i && !scan.spaced(j)) return std::nullopt;
  return day_at(scan, j);
}

// Two days of one month as one expression: an ISO 8601 interval.
Found day_range(const Scan& scan, std::int32_t begin, std::int32_t end, std::optional<int> year, int month, int first, int last) {
  Found a = month_or_day(scan, begin, end, year, month, first);
  const Found b = month_or_day(scan, begin, end, a.period ? std::optional(year_of(a.period->first)) : year, month, last);
  a.value += "/" + b.value;
  a.latest = b.latest;
  return a;
}

}  // namespace

bool is_month(const Scan& scan, std::int32_t i) { return scan.at(i).month > 0 && scan.word(i).capital; }

std::optional<Ordinal> year_after(const Scan& scan, std::int32_t i) {
  if (scan.at(i).is(kOf) && scan.spaced(i)) ++i;
  if (!scan.listed(i) && !(scan.joined(i))) return std::nullopt;
  const auto year = year_at(scan, i);
  if (!year || scan.word(year->end).glued()) return std::nullopt;
  return year;
}

std::optional<Found> month_at(const Scan& scan, std::int32_t i) {
  const TimeWord& entry = scan.at(i);
  const int month = entry.month;
  std::int32_t next = i + 1;
  const bool dotted = scan.word(next).mark == '.' && scan.word(next).space;
  std::int32_t day_index = next;
  if (scan.at(day_index).is(kThe) && scan.spaced(day_index)) ++day_index;
  if (scan.spaced(next) || dotted || (scan.word(next).glued() && scan.word(next).number()) || scan.word(next).mark == '-') {
    if (const auto day = day_at(scan, day_index); day && !scan.word(day_index).marks) {
      const auto last = second_day(scan, day->end);
      if (last && last->value > day->value && !is_month(scan, last->end)) {
        const auto year = year_after(scan, last->end);
        return day_range(scan, i, year ? year->end : last->end, year ? std::optional(year->value) : std::nullopt, month, day->value,
                         last->value);
      }
      const auto year = year_or_years_ago(scan, day->end);
      return month_or_day(scan, i, year ? year->end : day->end, year ? std::optional(year->value) : std::nullopt, month, day->value);
    }
  }
  if (const auto year = year_after(scan, next)) return month_or_day(scan, i, year->end, year->value, month, 0);
  if (entry.abbreviation) return std::nullopt;
  // "June last year", "June of last year", "January this year"
  const std::int32_t which = next + (scan.at(next).is(kOf) && scan.spaced(next) ? 1 : 0);
  const Relative relative = scan.at(which).relative;
  if (scan.published && scan.spaced(which) && scan.at(which + 1).unit == Unit::year && !scan.at(which + 1).plural &&
      scan.spaced(which + 1)) {
    const int offset = relative == Relative::last ? -1 : relative == Relative::this_ ? 0 : relative == Relative::next ? 1 : 2;
    if (offset < 2) return month_or_day(scan, i, which + 2, year_of(*scan.published) + offset, month, 0);
  }
  if (const auto year = year_or_years_ago(scan, which)) return month_or_day(scan, i, year->end, year->value, month, 0);
  // "June and July 2020"
  if (scan.spaced(next) && (scan.at(next).is(kAnd) || scan.at(next).is(kTo)) && is_month(scan, next + 1))
    if (const auto year = year_after(scan, next + 2)) return month_or_day(scan, i, next, year->value, month, 0);
  if (entry.ambiguous) {
    const TimeWord& before = scan.at(i - 1);
    const bool placed = scan.spaced(i) && (before.is(kIn | kOf | kSince | kBy | kUntil | kTo) || before.side != Side::none ||
                                           before.relative != Relative::none);
    const bool listed_month = scan.spaced(i) && before.is(kAnd | kFrom | kBetween) && (is_month(scan, i - 2) || is_month(scan, i + 2));
    if (!placed && !listed_month) return std::nullopt;
  }
  return month_or_day(scan, i, next, std::nullopt, month, 0);
}

// "10 September 2023", "the 10th of September", "10-12 September", "the 5th"
std::optional<Found> day_month_at(const Scan& scan, std::int32_t i) {
  const auto day = day_at(scan, i);
  if (!day) return std::nullopt;
  std::int32_t j = day->end;
  std::optional<Ordinal> last = second_day(scan, j);
  if (last && last->value > day->value) j = last->end;
  else last.reset();
  std::int32_t month_index = j;
  if (scan.at(j).is(kOf) && scan.spaced(j)) ++month_index;
  if (!is_month(scan, month_index) || !(scan.joined(month_index) || scan.word(month_index).mark == '-')) return std::nullopt;
  if (scan.at(month_index).ambiguous && scan.word(month_index).sentence != scan.word(i).sentence) return std::nullopt;
  const int month = scan.at(month_index).month;
  std::int32_t after = month_index + 1;
  auto year = year_after(scan, after);
  if (!year && scan.word(after).mark == '-' && !scan.word(after).space) year = year_at(scan, after);
  const std::int32_t end = year ? year->end : after;
  const auto number = year ? std::optional(year->value) : std::nullopt;
  if (last) return day_range(scan, i, end, number, month, day->value, last->value);
  return month_or_day(scan, i, end, number, month, day->value);
}

// 2023-09-12, 9/12/2023, 12.9.2023, 12/09/23; the American order for slashes where both are possible.
std::optional<Found> numeric_at(const Scan& scan, std::int32_t i) {
  const Word &a = scan.word(i), &b = scan.word(i + 1), &c = scan.word(i + 2);
  if (i + 2 >= scan.size() || a.digits == 0 || b.digits == 0 || c.digits == 0 || b.mark != c.mark || b.space || c.space || b.marks ||
      c.marks)
    return std::nullopt;
  if (b.mark != '-' && b.mark != '/' && b.mark != '.') return std::nullopt;
  if (a.mark == b.mark && !a.space) return std::nullopt;
  if (scan.word(i + 3).mark == b.mark && !scan.word(i + 3).space && scan.word(i + 3).number()) return std::nullopt;
  int year = 0, month = 0, day = 0;
  const int x = static_cast<int>(std::min(a.value, 9999.0)), y = static_cast<int>(std::min(b.value, 9999.0)),
            z = static_cast<int>(std::min(c.value, 9999.0));
  if (a.digits == 4 && b.digits <= 2 && c.digits <= 2 && plausible_year(a.value)) year = x, month = y, day = z;
  else if (a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || (c.digits == 2 && b.mark == '/'))) {
    year = c.digits == 4 ? z : z < 50 ? 2000 + z : 1900 + z;
    const bool day_first = b.mark == '.' || x > 12;
    month = day_first ? y : x;
    day = day_first ? x : y;
  }
  const auto date = day_of(year, month, day);
  if (!date || !plausible_year(year)) return std::nullopt;
  Found out = found_period(i, i + 3, {Unit::day, *date});
  out.year_given = true;
  return out;
}

// "on the 5th": of the month that was last told of, else of that of publication or the one beside it, as the verb says.
std::optional<Found> day_of_known_month_at(const Scan& scan, std::int32_t the) {
  const auto ordinal = scan.word(the + 1).number() ? ordinal_at(scan.words, scan.lexicon.numbers, the + 1) : std::nullopt;
  if (!ordinal || ordinal->value < 1 || ordinal->value > 31 || !scan.at(the - 1).is(kOn | kUntil | kBy | kSince | kOf)) return std::nullopt;
  if (!scan.spaced(the) || (scan.spaced(ordinal->end) && scan.at(ordinal->end).functions == 0)) return std::nullopt;
  if (scan.word(ordinal->end).mark == '-' && !scan.word(ordinal->end).space) return std::nullopt;
  const bool told = scan.narrative && scan.narrative->unit <= Unit::month && scan.word(the).sentence - scan.narrative_sentence <= 1;
  const auto base = told ? std::optional(scan.narrative->first) : scan.published;
  if (!base) return std::nullopt;
  Period month = period_of(*base, Unit::month);
  const auto day_in = [&](const Period& in) { return day_of(year_of(in.first), month_of(in.first), ordinal->value); };
  auto day = day_in(month);
  if (!told && day) {
    const int direction = direction_of(scan, the, ordinal->end);
    if (direction > 0 && *day < *base) day = day_in(shifted(month, 1));
    else if (direction < 0 && *day > *base) day = day_in(shifted(month, -1));
  }
  if (!day) return std::nullopt;
  return found_period(the, ordinal->end, {Unit::day, *day});
}

}  // namespace hearsay
