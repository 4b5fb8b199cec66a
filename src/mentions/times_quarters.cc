// Quarters and halves of years: third quarter, Q3 2023, the July-September quarter, the year-earlier quarter.
#include <fmt/format.h>

#include "mentions/times_quarters.h"

namespace hearsay {
namespace {

std::string open_value(Unit unit) {
  switch (unit) {
    case Unit::week: return "XXXX-WXX";
    case Unit::weekend: return "XXXX-WXX-WE";
    case Unit::month: return "XXXX-XX";
    case Unit::quarter: return "XXXX-QX";
    case Unit::season: return "XXXX-SX";
    case Unit::half: return "XXXX-HX";
    case Unit::year: return "XXXX";
    case Unit::decade: return "XXX";
    case Unit::century: return "XX";
    case Unit::millennium: return "X";
    default: return "XXXX-XX-XX";
  }
}

// The last such quarter that has begun, or the next one where the verb looks ahead.
Found quarter_of_unknown_year(const Scan& scan, std::int32_t begin, std::int32_t end, int number) {
  if (!scan.published) return found_value(begin, end, TimeType::date, fmt::format("XXXX-Q{}", number));
  Period quarter = last_begun(Unit::quarter, number * 3 - 2, *scan.published);
  const int direction = direction_of(scan, begin, end);
  if (direction > 0 && last_day(quarter) < *scan.published && (*scan.published - last_day(quarter)).count() > 120)
    quarter = shifted(quarter, 4);
  Found out = found_period(begin, end, quarter);
  out.number_given = true;
  return out;
}

// The year that "of 1990", "last year", "1990", "of fiscal 1990" name after a quarter or half.
std::optional<Ordinal> year_beside(const Scan& scan, std::int32_t i) {
  if (scan.at(i).is(kOf) && scan.spaced(i)) ++i;
  if (scan.at(i).is(kFiscal) && scan.spaced(i)) ++i;
  if (!scan.joined(i) && !scan.listed(i)) return std::nullopt;
  if (const auto year = year_at(scan, i); year && scan.joined(i)) return year;
  const std::int32_t unit = i + 1;
  if (!scan.published || scan.at(unit).unit != Unit::year || scan.at(unit).plural || !scan.spaced(unit)) return std::nullopt;
  const int base = year_of(*scan.published);
  switch (scan.at(i).relative) {
    case Relative::last:
    case Relative::previous: return Ordinal{unit + 1, base - 1};
    case Relative::this_:
    case Relative::current: return Ordinal{unit + 1, base};
    case Relative::next: return Ordinal{unit + 1, base + 1};
    default: return std::nullopt;
  }
}

struct Part {
  std::int32_t end = 0;
  Unit unit = Unit::none;
  int number = 0;
  bool named = false;  // its number was said
};

// "third quarter", "third-quarter", "first half", "final quarter" is left out; "quarter" alone where `bare` allows it.
std::optional<Part> part_of_year_at(const Scan& scan, std::int32_t i) {
  std::optional<Ordinal> ordinal = ordinal_at(scan.words, scan.lexicon.numbers, i);
  if (!ordinal && scan.at(i).relative == Relative::last && scan.at(i + 1).is(kHalf)) return Part{i + 2, Unit::half, 2, true};
  if (!ordinal || ordinal->value < 1 || !scan.joined(ordinal->end)) return std::nullopt;
  const TimeWord& unit = scan.at(ordinal->end);
  if (unit.unit == Unit::quarter && !unit.plural && ordinal->value <= 4) return Part{ordinal->end + 1, Unit::quarter, ordinal->value, true};
  if (unit.is(kHalf) && ordinal->value <= 2) return Part{ordinal->end + 1, Unit::half, ordinal->value, true};
  return std::nullopt;
}

Found found_part(std::int32_t begin, std::int32_t end, const Part& part, int year) {
  const auto first = day_of(year, part.unit == Unit::half ? part.number * 6 - 5 : part.number * 3 - 2, 1);
  if (!first) return found_value(begin, end, TimeType::date, fmt::format("{:04}-Q{}", year, part.number));
  Found out = found_period(begin, end, {part.unit, *first});
  out.number_given = true;
  return out;
}

// "a year ago" and "year-earlier" of the quarter that the figures are about, else of the year.
Found year_before(const Scan& scan, std::int32_t begin, std::int32_t end, bool from_publication) {
  if (const auto quarter = scan.quarter_in_context(begin)) return found_period(begin, end, shifted(*quarter, -4));
  const auto base = from_publication || !scan.narrative ? scan.published : std::optional(scan.narrative->first);
  return from_day(scan, begin, end, base, Unit::year, -1);
}

// "year-earlier", "year-ago quarter", "the year-earlier third quarter"
std::optional<Found> year_before_at(const Scan& scan, std::int32_t i) {
  if (scan.at(i).unit != Unit::year || scan.at(i).plural) return std::nullopt;
  const TimeWord& next = scan.at(i + 1);
  const Word& word = scan.word(i + 1);
  if (!next.is(kAgo | kBefore) || word.mark != '-' || word.space) return std::nullopt;
  std::int32_t end = i + 2;
  if (const auto part = part_of_year_at(scan, end); part && scan.spaced(end)) {
    Found base = quarter_of_unknown_year(scan, i, part->end, part->number);
    if (base.period) base = found_period(i, part->end, shifted(*base.period, -4));
    return base;
  }
  if (scan.spaced(end) && ((scan.at(end).unit == Unit::quarter && !scan.at(end).plural) || scan.at(end).is(kPeriod))) ++end;
  return year_before(scan, i, end, true);
}

// "July-September quarter", "January-March period of 2022"
std::optional<Found> quarter_by_months_at(const Scan& scan, std::int32_t i) {
  const TimeWord &first = scan.at(i), &last = scan.at(i + 1), &unit = scan.at(i + 2);
  const Word& dash = scan.word(i + 1);
  if (first.month == 0 || first.month % 3 != 1 || last.month != first.month + 2 || !scan.word(i).capital || !dash.capital)
    return std::nullopt;
  if (dash.mark != '-' || !scan.spaced(i + 2) || unit.plural || !(unit.unit == Unit::quarter || unit.is(kPeriod))) return std::nullopt;
  const int number = (first.month + 2) / 3;
  if (const auto year = year_beside(scan, i + 3)) return found_part(i, year->end, {0, Unit::quarter, number, true}, year->value);
  return quarter_of_unknown_year(scan, i, i + 3, number);
}

}  // namespace

Found from_day(const Scan&, std::int32_t begin, std::int32_t end, std::optional<Day> day, Unit unit, int offset) {
  if (!day) return found_value(begin, end, TimeType::date, open_value(unit));
  return found_period(begin, end, shifted(period_of(*day, unit), offset));
}

std::optional<Found> part_after_year(const Scan& scan, const Found& year) {
  if (!year.period || year.period->unit != Unit::year) return std::nullopt;
  std::int32_t i = year.end;
  if (scan.genitive(i)) ++i;
  if (scan.at(i).is(kFiscal)) ++i;
  if (!scan.spaced(i)) return std::nullopt;
  const int number = year_of(year.period->first);
  if (const auto part = part_of_year_at(scan, i)) {
    Found out = found_part(year.begin, part->end, *part, number);
    out.year_given = year.year_given;
    return out;
  }
  const TimeWord& unit = scan.at(i);
  const bool bare = (unit.unit == Unit::quarter && !unit.plural) || (unit.is(kPeriod) && scan.at(year.begin - 1).is(kThe));
  if (!bare) return std::nullopt;
  const auto context = scan.quarter_in_context(i);
  if (!context) {
    if (unit.unit == Unit::quarter) return found_value(year.begin, i + 1, TimeType::date, fmt::format("{:04}-QX", number));
    return found_period(year.begin, i + 1, *year.period);
  }
  return found_period(year.begin, i + 1, {Unit::quarter, *day_of(number, month_of(context->first), 1)});
}

std::optional<Found> quarter_at(const Scan& scan, std::int32_t i) {
  const TimeWord& entry = scan.at(i);
  std::int32_t j = i;
  const bool led = (entry.is(kThe) || entry.is(kPossessive)) && scan.spaced(i + 1);
  if (led) ++j;
  if (auto quarter = quarter_by_months_at(scan, j)) {
    quarter->begin = i;
    return quarter;
  }
  if (scan.at(j).is(kFiscal) && scan.joined(j + 1)) {
    auto quarter = part_of_year_at(scan, j + 1) ? quarter_at(scan, j + 1) : std::nullopt;
    if (!quarter) return std::nullopt;
    quarter->begin = i;
    quarter->earliest.reset();  // whose fiscal year is not said
    quarter->latest.reset();
    return quarter;
  }
  // "Q3 2023", "third-quarter 2023"
  if (scan.at(j).is(kQuarterLetter) && scan.word(j).capital && scan.word(j + 1).glued() && scan.word(j + 1).digits == 1 &&
      scan.word(j + 1).value >= 1 && scan.word(j + 1).value <= 4) {
    const int number = static_cast<int>(scan.word(j + 1).value);
    if (const auto year = year_beside(scan, j + 2)) return found_part(i, year->end, {0, Unit::quarter, number, true}, year->value);
    return quarter_of_unknown_year(scan, i, j + 2, number);
  }
  if (auto before = year_before_at(scan, j)) {
    if (before->end > j + 2) before->begin = i;  // "the year-earlier quarter", but "the [year-earlier] profit"
    return before;
  }
  if (const auto part = part_of_year_at(scan, j)) {
    if (const auto year = year_beside(scan, part->end)) {
      Found out = found_part(i, year->end, *part, year->value);
      out.year_given = true;
      return out;
    }
    if (part->unit == Unit::quarter) return quarter_of_unknown_year(scan, i, part->end, part->number);
    // "the first half" needs its year: it is half of a match as often.
    return std::nullopt;
  }
  if (led && entry.is(kThe) && scan.at(j).unit == Unit::quarter && !scan.at(j).plural && !scan.at(j + 1).is(kOf) &&
      (scan.word(j + 1).mark != '-' || scan.word(j + 1).space)) {
    const auto context = scan.quarter_in_context(i);
    if (context) return found_period(i, j + 1, *context);
    return from_day(scan, i, j + 1, scan.published, Unit::quarter, -1);
  }
  // "the 1988 third quarter", "1988 period"
  if (const auto year = year_at(scan, j); year && scan.word(j).digits == 4 && (led || scan.word(i).spaced())) {
    Found whole = found_period(j, year->end, {Unit::year, *day_of(year->value, 1, 1)});
    whole.year_given = true;
    if (auto part = part_after_year(scan, whole)) {
      part->begin = led ? i : j;
      return part;
    }
  }
  return std::nullopt;
}

}  // namespace hearsay
