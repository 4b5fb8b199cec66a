// Dates counted from another: yesterday, last week, this coming Sunday, the following day, the year-earlier quarter.
#include <fmt/format.h>

#include "mentions/times_scan.h"

namespace hearsay {
namespace {

using std::chrono::days;

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

Found from_day(const Scan&, std::int32_t begin, std::int32_t end, std::optional<Day> day, Unit unit, int offset) {
  if (!day) return found_value(begin, end, TimeType::date, open_value(unit));
  return found_period(begin, end, shifted(period_of(*day, unit), offset));
}

// ---- quarters

// The last such quarter that has begun, or the next one where the verb looks ahead.
Found quarter_of_unknown_year(const Scan& scan, std::int32_t begin, std::int32_t end, int number) {
  if (!scan.published) return found_value(begin, end, TimeType::date, fmt::format("XXXX-Q{}", number));
  Period quarter{Unit::quarter, *day_of(year_of(*scan.published) + 1, number * 3 - 2, 1)};
  const int direction = direction_of(scan, begin, end);
  while (quarter.first > *scan.published) quarter = shifted(quarter, -4);
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
  if (!ordinal || !scan.joined(ordinal->end)) return std::nullopt;
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

// A part of a year that stands after the year: "1990 third quarter", "last year's first half", "this year's quarter".
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

// ---- weekdays, months and seasons with last, this, next

Day weekday_picked(Day base, int weekday, Relative relative) {
  const Day monday = base - days{weekday_of(base) - 1};
  switch (relative) {
    case Relative::last:
    case Relative::past:
    case Relative::previous: {
      const int back = (weekday_of(base) - weekday + 7) % 7;
      return base - days{back == 0 ? 7 : back};
    }
    case Relative::next: {
      const int ahead = (weekday - weekday_of(base) + 7) % 7;
      return ahead == 0 ? base + days{7} : ahead >= 5 || weekday < weekday_of(base) ? base + days{ahead} : monday + days{7 + weekday - 1};
    }
    case Relative::coming:
    case Relative::following: {
      const int ahead = (weekday - weekday_of(base) + 7) % 7;
      return base + days{ahead == 0 ? 7 : ahead};
    }
    default: return monday + days{weekday - 1};
  }
}

Period named_part_picked(Day base, Unit unit, int month, Relative relative) {
  Period period{unit, *day_of(year_of(base) - 1, month, 1)};
  Period now = period;
  while (shifted(now, unit == Unit::month ? 12 : 4).first <= base) now = shifted(now, unit == Unit::month ? 12 : 4);
  const int step = unit == Unit::month ? 12 : 4;
  // A season that ended weeks ago is still "this" one, and "last" is that of a year ago.
  const bool running = last_day(now) + days{unit == Unit::season ? 25 : 0} >= base;
  switch (relative) {
    case Relative::last:
    case Relative::past:
    case Relative::previous: return running ? shifted(now, -step) : now;
    case Relative::next:
    case Relative::coming:
    case Relative::following: return shifted(now, step);
    default: return year_of(now.first) == year_of(base) || running ? now : shifted(now, step);
  }
}

bool counts_from_narrative(Relative relative) {
  return relative == Relative::that || relative == Relative::same || relative == Relative::previous || relative == Relative::following;
}

int offset_of(Relative relative) {
  switch (relative) {
    case Relative::last:
    case Relative::past:
    case Relative::previous: return -1;
    case Relative::next:
    case Relative::coming:
    case Relative::following: return 1;
    default: return 0;
  }
}

// The day that "that", "the following" and "the same" count from, fit for the unit: a month's narrative says nothing about "that day".
std::optional<Day> base_of(const Scan& scan, Relative relative, Unit unit) {
  if (!counts_from_narrative(relative)) return scan.published;
  if (scan.narrative) {
    const bool coarse = unit == Unit::day && scan.narrative->unit != Unit::day;
    if (!coarse) return relative == Relative::following ? last_day(*scan.narrative) : scan.narrative->first;
    return std::nullopt;
  }
  return scan.published;
}

// "the past year", "the next decade": as long as the unit, up to publication or on from it; the value is the calendar unit before or after.
Found unit_around(const Scan& scan, std::int32_t begin, std::int32_t end, Unit unit, int sign, std::optional<Day> base) {
  Found out = from_day(scan, begin, end, base, unit, sign);
  if (!base) return out;
  const Period now{Unit::day, *base};
  const int length = static_cast<int>((last_day(*out.period) - out.period->first).count()) + 1;
  out.earliest = sign < 0 ? shifted(now, -length).first : shifted(now, 1).first;
  out.latest = sign < 0 ? now.first : shifted(now, length).first;
  out.period.reset();
  return out;
}

Found weekend_picked(const Scan& scan, std::int32_t begin, std::int32_t end, Relative relative) {
  if (!scan.published) return found_value(begin, end, TimeType::date, open_value(Unit::weekend));
  const Day now = *scan.published;
  Period weekend = period_of(now, Unit::weekend);
  if (relative == Relative::last || relative == Relative::past || relative == Relative::previous) weekend = shifted(weekend, -1);
  else if (relative == Relative::next || relative == Relative::following) weekend = shifted(weekend, 1);
  else if (relative != Relative::coming && weekday_of(now) <= 4 && direction_of(scan, begin, end) <= 0) weekend = shifted(weekend, -1);
  return found_period(begin, end, weekend);
}

std::optional<Found> unit_picked(const Scan& scan, std::int32_t begin, std::int32_t end, Relative relative, Unit unit, bool the) {
  switch (unit) {
    case Unit::hour:
    case Unit::minute:
    case Unit::second: {
      if (relative != Relative::past && relative != Relative::last && relative != Relative::next) return std::nullopt;
      Found out = found_value(begin, end, TimeType::duration, unit == Unit::hour ? "PT1H" : unit == Unit::minute ? "PT1M" : "PT1S");
      return out;
    }
    case Unit::weekend: return weekend_picked(scan, begin, end, relative);
    case Unit::quarter:
      if (relative == Relative::latest || counts_from_narrative(relative)) {
        if (const auto context = scan.quarter_in_context(begin)) return found_period(begin, end, shifted(*context, offset_of(relative)));
        return from_day(scan, begin, end, scan.published, unit, relative == Relative::latest ? -1 : offset_of(relative));
      }
      break;
    case Unit::day:
      if (relative == Relative::last || relative == Relative::past || relative == Relative::latest || relative == Relative::coming ||
          relative == Relative::current)
        return std::nullopt;
      if (relative == Relative::next) relative = Relative::following;
      break;
    default: break;
  }
  if (relative == Relative::past && (the || unit == Unit::decade)) return unit_around(scan, begin, end, unit, -1, scan.published);
  // "The next year" of what is long past is the year after it.
  const auto story = relative == Relative::next && the && direction_of(scan, begin, end) < 0 ? scan.day_of_old_story(begin) : std::nullopt;
  if (story && unit >= Unit::week && unit <= Unit::year && scan.narrative->unit <= unit) return from_day(scan, begin, end, story, unit, 1);
  // "over the next decade" begins now, not in 2030.
  if ((relative == Relative::next || relative == Relative::coming) && the && (unit == Unit::decade || unit == Unit::century))
    return unit_around(scan, begin, end, unit, 1, story ? story : scan.published);
  if (relative == Relative::latest)
    return unit == Unit::week || unit == Unit::month || unit == Unit::year
               ? std::optional(from_day(scan, begin, end, scan.published, unit, 0))
               : std::nullopt;
  return from_day(scan, begin, end, base_of(scan, relative, unit), unit, offset_of(relative));
}

std::optional<Found> part_picked(const Scan& scan, std::int32_t begin, std::int32_t end, Relative relative, const std::string& part) {
  std::optional<Day> day;
  switch (relative) {
    case Relative::last: day = scan.published ? std::optional(*scan.published - days{1}) : std::nullopt; break;
    case Relative::this_: day = scan.published; break;
    case Relative::that:
    case Relative::same: day = scan.narrative && scan.narrative->unit == Unit::day ? scan.narrative_day() : std::nullopt; break;
    case Relative::next:
    case Relative::following:
      if (const auto base = scan.narrative_day()) day = *base + days{1};
      break;
    case Relative::previous:
      if (const auto base = scan.narrative_day()) day = *base - days{1};
      break;
    default: return std::nullopt;
  }
  Found out = found_value(begin, end, TimeType::time, (day ? iso_date(*day) : "XXXX-XX-XX") + "T" + part);
  if (day) {
    out.period = Period{Unit::day, *day};
    out.earliest = out.latest = *day;
  }
  return out;
}

}  // namespace

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

std::optional<Found> named_at(const Scan& scan, std::int32_t i) {
  const TimeWord& entry = scan.at(i);
  if (!entry.names_day || (scan.word(i).capital && scan.spaced(i) && scan.word(i - 1).capital)) return std::nullopt;  // a title
  const auto value = entry.day_part;
  if (!scan.published)
    return found_value(i, i + 1, value.empty() ? TimeType::date : TimeType::time, value.empty() ? "XXXX-XX-XX" : "XXXX-XX-XXT" + value);
  Found out = found_period(i, i + 1, shifted({Unit::day, *scan.published}, entry.day_offset));
  if (!value.empty()) {
    out.type = TimeType::time;
    out.value += "T" + value;
  }
  out.from_publication = true;
  return out;
}

std::optional<Found> relative_at(const Scan& scan, std::int32_t i) {
  std::int32_t j = i;
  const bool the = scan.at(i).is(kThe | kPossessive) && scan.spaced(i + 1);
  if (the) ++j;
  Relative relative = scan.at(j).relative;
  if (relative == Relative::none || relative == Relative::each) return std::nullopt;
  std::int32_t k = j + 1;
  const Relative second = scan.at(k).relative;
  if (relative == Relative::this_ && scan.spaced(k) &&
      (second == Relative::past || second == Relative::coming || second == Relative::last || second == Relative::next)) {
    relative = second == Relative::past ? Relative::last : second;
    ++k;
  }
  if (scan.at(k).is(kFiscal) && scan.spaced(k)) ++k;
  if (!scan.spaced(k) && !(scan.word(k).mark == '-' && !scan.word(k).space)) return std::nullopt;
  const TimeWord& target = scan.at(k);
  const Word& word = scan.word(k);
  if (target.weekday > 0 && word.capital && !target.recurring && !target.abbreviation) {
    const auto base = counts_from_narrative(relative) ? scan.narrative_day() : scan.published;
    if (relative == Relative::same || relative == Relative::recent || relative == Relative::latest) return std::nullopt;
    if (!base) return found_value(i, k + 1, TimeType::date, fmt::format("XXXX-WXX-{}", target.weekday));
    return found_period(i, k + 1, {Unit::day, weekday_picked(*base, target.weekday, relative)});
  }
  if (target.month > 0 && word.capital && !target.abbreviation) {
    const auto base = counts_from_narrative(relative) ? scan.narrative_day() : scan.published;
    if (relative == Relative::recent || relative == Relative::latest) return std::nullopt;
    // "last Sept. 30", "next May 5"
    if (const auto full = absolute_at(scan, k); full && full->end > k + 1) return std::nullopt;
    if (!base) return found_value(i, k + 1, TimeType::date, fmt::format("XXXX-{:02}", target.month));
    return found_period(i, k + 1, named_part_picked(*base, Unit::month, target.month, relative));
  }
  if (target.season > 0 && !target.recurring) {
    const auto base = counts_from_narrative(relative) ? scan.narrative_day() : scan.published;
    if (relative == Relative::recent || relative == Relative::latest || (target.ambiguous && scan.at(k + 1).is(kOf))) return std::nullopt;
    if (!base) return found_value(i, k + 1, TimeType::date, "XXXX-SX");
    return found_period(i, k + 1, named_part_picked(*base, Unit::season, target.season, relative));
  }
  if (!target.part.empty() && !target.recurring && target.part.size() == 2) {
    if (auto out = part_picked(scan, i, k + 1, relative, target.part)) return out;
  }
  if (scan.word(k).capital) {
    if (auto holiday = absolute_at(scan, k); holiday && holiday->type == TimeType::date && holiday->period) {
      holiday->begin = i;
      return holiday;
    }
  }
  if (target.is(kPeriod) && the && (relative == Relative::latest || relative == Relative::same)) {
    if (const auto context = scan.quarter_in_context(i)) return found_period(i, k + 1, *context);
    return std::nullopt;
  }
  if (target.unit == Unit::none || target.unit_count != 1) return std::nullopt;
  if (target.plural) {
    if (scan.at(k + 1).is(kOld)) return std::nullopt;
    if (relative == Relative::recent || relative == Relative::past) {
      Found out = found_value(i, k + 1, TimeType::date, "PAST_REF");
      // "In recent days" is the week up to publication; longer units are left open.
      if (scan.published && target.unit == Unit::day) out.earliest = *scan.published - days{7}, out.latest = scan.published;
      return out;
    }
    if (relative == Relative::coming) {
      Found out = found_value(i, k + 1, TimeType::date, "FUTURE_REF");
      if (scan.published && target.unit == Unit::day) out.earliest = *scan.published + days{1}, out.latest = *scan.published + days{7};
      return out;
    }
    return std::nullopt;
  }
  if (relative == Relative::recent) return std::nullopt;
  if (word.mark == '-' || (word.capital && scan.word(j).capital)) return std::nullopt;  // "next-day delivery", "This Week" as a title
  // "the last day of", "the last minute" are no dates; "that second", "this second" neither; "the current day" hardly.
  if (relative == Relative::last && the && scan.at(k + 1).is(kOf)) return std::nullopt;
  if (relative == Relative::that && target.unit == Unit::day && scan.at(k).part == "NI") return std::nullopt;
  auto out = unit_picked(
      scan, i, k + 1,
      the && relative == Relative::last && target.unit != Unit::weekend && target.unit != Unit::quarter ? Relative::past : relative,
      target.unit, the);
  if (out && target.unit == Unit::year)
    if (auto part = part_after_year(scan, *out)) return part;
  return out;
}

}  // namespace hearsay
