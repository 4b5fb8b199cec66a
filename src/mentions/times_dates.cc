// Dates by name and number: days, months, years, decades, centuries, quarters, halves, seasons, holidays, weekdays.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "mentions/times_amount.h"
#include "mentions/times_scan.h"

namespace hearsay {
namespace {

using std::chrono::days;

// ---- years

bool plausible_year(double value) { return value >= 1000 && value <= 2199; }

Found found_year(std::int32_t begin, std::int32_t end, int year) {
  const auto day = day_of(year, 1, 1);
  Found out = day ? found_period(begin, end, {Unit::year, *day}) : found_value(begin, end, TimeType::date, fmt::format("{:04}", year));
  out.year_given = true;
  return out;
}

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

// ---- days of months

bool is_month(const Scan& scan, std::int32_t i) { return scan.at(i).month > 0 && scan.word(i).capital; }

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

std::optional<Ordinal> year_after(const Scan& scan, std::int32_t i) {
  if (scan.at(i).is(kOf) && scan.spaced(i)) ++i;
  if (!scan.listed(i) && !(scan.joined(i))) return std::nullopt;
  const auto year = year_at(scan, i);
  if (!year || scan.word(year->end).glued()) return std::nullopt;
  return year;
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

// ---- decades and centuries

Found found_decade(std::int32_t begin, std::int32_t end, int year) {
  Found out = found_period(begin, end, {Unit::decade, *day_of(year, 1, 1)});
  out.year_given = true;
  return out;
}

// "1990s", "'90s", "90s" after "the", "nineties" after "the" or a side word
std::optional<Found> decade_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  const bool plural = scan.at(i + 1).is(kS) && (scan.word(i + 1).glued() || scan.genitive(i + 1)) && !scan.word(i + 1).marks;
  if (word.digits == 4 && plural && plausible_year(word.value) && static_cast<int>(word.value) % 10 == 0)
    return found_decade(i, i + 2, static_cast<int>(word.value));
  const bool placed = scan.at(i - 1).is(kThe) || scan.at(i - 1).side != Side::none || word.mark == '\'';
  if (word.digits == 2 && plural && static_cast<int>(word.value) % 10 == 0 && word.value >= 20 && placed)
    return found_decade(i, i + 2, 1900 + static_cast<int>(word.value));
  if (scan.at(i).decade > 0 && (scan.at(i - 1).is(kThe) || (scan.at(i - 1).side != Side::none && scan.at(i - 2).is(kThe))))
    return found_decade(i, i + 1, 1900 + scan.at(i).decade);
  return std::nullopt;
}

std::optional<Found> century_at(const Scan& scan, std::int32_t i) {
  const auto ordinal = ordinal_at(scan.words, scan.lexicon.numbers, i);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 30 || !scan.joined(ordinal->end)) return std::nullopt;
  const TimeWord& unit = scan.at(ordinal->end);
  if (unit.unit != Unit::century || unit.plural) return std::nullopt;
  std::int32_t end = ordinal->end + 1;
  if (scan.at(end).is(kBc) && scan.listed(end)) return found_value(i, end + 1, TimeType::date, fmt::format("BC{:02}", ordinal->value - 1));
  Found out = found_period(i, end, {Unit::century, *day_of((ordinal->value - 1) * 100 + 1, 1, 1)});
  out.year_given = true;
  return out;
}

// ---- years that stand alone

bool is_lower_word(const Scan& scan, std::int32_t i) { return scan.spaced(i) && !scan.word(i).number() && !scan.word(i).capital; }

bool year_stands(const Scan& scan, std::int32_t i, int year) {
  const Word &word = scan.word(i), &after = scan.word(i + 1);
  const TimeWord& before = scan.at(i - 1);
  if (word.mark == '$' || word.mark == '#' || word.mark == '+' || word.mark == '%' || word.glued()) return false;
  if ((word.mark == '.' || word.mark == ':' || word.mark == '@' || word.mark == '_') && !word.space) return false;
  if (word.mark == '/' && !word.space && !scan.word(i - 1).number()) return false;
  if (word.mark == '-' && !word.space && before.side == Side::none && !plausible_year(scan.word(i - 1).value) && !before.is(kFiscal))
    return false;
  const bool second_year = after.digits == 4 && plausible_year(after.value) && after.mark == '-';
  if (after.glued() || ((after.mark == '.' || after.mark == '-') && !after.space && after.digits > 2 && !second_year)) return false;
  if (after.mark == '%' || after.mark == '$') return false;
  if (scan.spaced(i + 1) && (scan.at(i + 1).zone >= 0 || scan.at(i + 1).unit != Unit::none) && scan.at(i + 1).plural) return false;
  if (scan.spaced(i + 1) && scan.lexicon.numbers.of(after).kind == NumberWord::Kind::scale) return false;
  const bool usual = year >= 1900 && year <= 2050;
  const bool opens = word.mark == '(' || word.mark == '[' || i == 0 || word.paragraph;
  if (!word.spaced() && !opens && word.mark != ',' && word.mark != '-' && word.mark != '\'' && word.mark != '"')
    return usual && word.mark != 0;
  if (word.mark == '-' && !word.space && before.side != Side::none) return true;  // mid-1882
  if (word.mark == '-' || word.mark == '/') return usual || plausible_year(scan.word(i - 1).value);
  if (before.is(kYearPreposition) && word.space) {
    if (usual) return true;
    return !is_lower_word(scan, i + 1) || scan.at(i + 1).functions != 0;
  }
  if (opens || word.mark == ',') return usual && !is_lower_word(scan, i + 1);
  if (before.month > 0 || before.season > 0 || before.relative != Relative::none) return true;
  return usual && !scan.word(i - 1).capital && !scan.word(i - 1).number() && (!scan.spaced(i + 1) || scan.at(i + 1).functions != 0);
}

// ---- weekdays

// A weekday without a week: the last one up to publication, or the next from it on, as the verb tells.
std::optional<Day> choose_weekday(const Scan& scan, std::int32_t begin, std::int32_t end, int weekday) {
  if (!scan.published) return std::nullopt;
  const int back = (weekday_of(*scan.published) - weekday + 7) % 7;
  if (back == 0) return *scan.published;
  if (direction_of(scan, begin, end) > 0) return *scan.published + days{7 - back};
  return *scan.published - days{back};
}

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
  Found out = found_period(the, month->end, {Unit::day, nth_weekday(year_of(first), month_of(first), day.weekday, nth)});
  out.year_given = month->year_given;
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

// ---- seasons and holidays

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
  Period season{Unit::season, *day_of(year_of(*scan.published) + 1, entry.season, 1)};
  while (season.first > *scan.published) season = shifted(season, -4);
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
  const auto found = [&](int year, std::int32_t stop, bool given) -> std::optional<Found> {
    const auto range = holiday_in(holiday, year);
    if (!range) return std::nullopt;
    Found out = found_period(i, stop, {Unit::day, range->first});
    out.latest = range->last;
    if (range->last != range->first) out.value += "/" + iso_date(range->last);
    out.year_given = given;
    return out;
  };
  if (const auto year = year_after(scan, end)) return found(year->value, year->end, true);
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
  for (int year = base - 1; year <= base + 1; ++year) {
    const auto one = found(year, end, false);
    if (!one) continue;
    const long apart = (one->period->first - *scan.published).count();
    const bool wrong_side = (direction < 0 && apart > 0) || (direction > 0 && apart < 0) || (std::abs(direction) == 2 && apart == 0);
    const long cost = std::labs(apart) + (wrong_side ? (std::abs(direction) == 2 ? 10000 : 200) : 0);
    if (!best || cost < best_cost) best = one, best_cost = cost;
  }
  return best;
}

// "1914-18", "1998-99": the years' interval.
std::optional<Found> short_range_at(const Scan& scan, std::int32_t i, int year) {
  const Word& second = scan.word(i + 1);
  if (second.digits != 2 || second.mark != '-' || second.space || second.marks || scan.word(i + 2).mark == '-' || scan.word(i + 2).glued())
    return std::nullopt;
  const int last = year / 100 * 100 + static_cast<int>(second.value);
  if (last <= year || (second.value <= 12 && last - year > 12)) return std::nullopt;
  Found out = found_year(i, i + 2, year);
  out.value += fmt::format("/{:04}", last);
  out.latest = last_day({Unit::year, *day_of(last, 1, 1)});
  return out;
}

std::optional<Found> bare_year_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  const bool digits = word.digits == 4 && plausible_year(word.value);
  if (!digits) {
    const auto year = worded_year_at(scan.words, scan.lexicon.numbers, i);
    if (!year || scan.at(year->end).unit != Unit::none) return std::nullopt;
    const TimeWord& before = scan.at(i - 1);
    const bool two_thousand = year->value >= 2000 && year->value < 2100 && year->end - i != 2;
    if (year->value % 100 == 0 && !before.is(kIn | kSince | kBy) && before.unit != Unit::year) return std::nullopt;
    if (two_thousand && !before.is(kIn | kSince | kBy | kUntil) && before.unit != Unit::year) return std::nullopt;
    return found_year(i, year->end, year->value);
  }
  const int year = static_cast<int>(word.value);
  if (!year_stands(scan, i, year)) return std::nullopt;
  if (auto range = short_range_at(scan, i, year)) return range;
  std::int32_t end = i + 1;
  if (scan.at(end).is(kBc) && scan.listed(end)) return found_value(i, end + 1, TimeType::date, fmt::format("BC{:04}", year));
  if (scan.at(end).is(kAd) && scan.spaced(end) && scan.word(end).capital) ++end;
  return found_year(i, end, year);
}

// "500 BC", "AD 70": only with the era, for years that are no four digits.
std::optional<Found> era_year_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  if (word.number() && word.digits > 0 && word.digits < 5 && scan.at(i + 1).is(kBc) && scan.word(i + 1).capital && scan.listed(i + 1))
    return found_value(i, i + 2, TimeType::date, fmt::format("BC{:04}", static_cast<int>(word.value)));
  if (scan.at(i).era != 0 && word.capital && scan.word(i + 1).digits > 0 && scan.word(i + 1).digits < 4 && scan.spaced(i + 1))
    return found_year(i, i + 2, scan.at(i).era + static_cast<int>(scan.word(i + 1).value));
  return std::nullopt;
}

}  // namespace

std::optional<Ordinal> year_at(const Scan& scan, std::int32_t at) {
  const Word& word = scan.word(at);
  if (word.digits == 4 && plausible_year(word.value) && word.mark != '$') return Ordinal{at + 1, static_cast<int>(word.value)};
  if (word.digits == 2 && word.mark == '\'' && !word.marks) {
    return Ordinal{at + 1, static_cast<int>(word.value) + (word.value < 50 ? 2000 : 1900)};
  }
  if (word.number()) return std::nullopt;
  const auto year = worded_year_at(scan.words, scan.lexicon.numbers, at);
  if (year && year->value >= 1500) return year;
  return std::nullopt;
}

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
