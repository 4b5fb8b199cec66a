// Dates counted from another: yesterday, last week, this coming Sunday, the following day.
#include <fmt/format.h>

#include "mentions/times_quarters.h"

namespace hearsay {
namespace {

using std::chrono::days;

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
  const Period now = last_begun(unit, month, base);
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
  if (!scan.published) return from_day(scan, begin, end, std::nullopt, Unit::weekend, 0);
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

namespace {

// "this past", "last", "the next": how a word picks one of what is named behind it.
struct Picking {
  std::int32_t begin = 0, word = 0;  // of the expression; of what is picked
  Relative relative = Relative::none;
  bool the = false;              // or a possessive
  bool follows_capital = false;  // "This Week": the picking word is written large
};

std::optional<Picking> picking_at(const Scan& scan, std::int32_t i) {
  Picking out{.begin = i, .the = scan.at(i).is(kThe | kPossessive) && scan.spaced(i + 1)};
  const std::int32_t j = out.the ? i + 1 : i;
  out.relative = scan.at(j).relative;
  if (out.relative == Relative::none || out.relative == Relative::each) return std::nullopt;
  out.follows_capital = scan.word(j).capital;
  std::int32_t k = j + 1;
  const Relative second = scan.at(k).relative;
  if (out.relative == Relative::this_ && scan.spaced(k) &&
      (second == Relative::past || second == Relative::coming || second == Relative::last || second == Relative::next)) {
    out.relative = second == Relative::past ? Relative::last : second;
    ++k;
  }
  if (scan.at(k).is(kFiscal) && scan.spaced(k)) ++k;
  if (!scan.spaced(k) && !(scan.word(k).mark == '-' && !scan.word(k).space)) return std::nullopt;
  out.word = k;
  return out;
}

std::optional<Day> day_picked_from(const Scan& scan, const Picking& picking) {
  return counts_from_narrative(picking.relative) ? scan.narrative_day() : scan.published;
}

bool is_recent(const Picking& picking) { return picking.relative == Relative::recent || picking.relative == Relative::latest; }

// "last Friday"
std::optional<Found> weekday_at(const Scan& scan, const Picking& picking) {
  const auto weekday = scan.at(picking.word).weekday;
  if (is_recent(picking) || picking.relative == Relative::same) return std::nullopt;
  const auto base = day_picked_from(scan, picking);
  if (!base) return found_value(picking.begin, picking.word + 1, TimeType::date, fmt::format("XXXX-WXX-{}", weekday));
  return found_period(picking.begin, picking.word + 1, {Unit::day, weekday_picked(*base, weekday, picking.relative)});
}

// "last May"; not "last Sept. 30", "next May 5".
std::optional<Found> month_at(const Scan& scan, const Picking& picking) {
  const auto month = scan.at(picking.word).month;
  if (is_recent(picking)) return std::nullopt;
  if (const auto full = absolute_at(scan, picking.word); full && full->end > picking.word + 1) return std::nullopt;
  const auto base = day_picked_from(scan, picking);
  if (!base) return found_value(picking.begin, picking.word + 1, TimeType::date, fmt::format("XXXX-{:02}", month));
  return found_period(picking.begin, picking.word + 1, named_part_picked(*base, Unit::month, month, picking.relative));
}

// "last winter"
std::optional<Found> season_at(const Scan& scan, const Picking& picking) {
  const TimeWord& target = scan.at(picking.word);
  if (is_recent(picking) || (target.ambiguous && scan.at(picking.word + 1).is(kOf))) return std::nullopt;
  const auto base = day_picked_from(scan, picking);
  if (!base) return found_value(picking.begin, picking.word + 1, TimeType::date, "XXXX-SX");
  return found_period(picking.begin, picking.word + 1, named_part_picked(*base, Unit::season, target.season, picking.relative));
}

// "recent days" is the week up to publication, "the coming days" the week after it; longer units are left open.
std::optional<Found> units_at(const Scan& scan, const Picking& picking) {
  const bool before = picking.relative == Relative::recent || picking.relative == Relative::past;
  if (scan.at(picking.word + 1).is(kOld) || (!before && picking.relative != Relative::coming)) return std::nullopt;
  Found out = found_value(picking.begin, picking.word + 1, TimeType::date, before ? "PAST_REF" : "FUTURE_REF");
  if (scan.published && scan.at(picking.word).unit == Unit::day) {
    out.earliest = *scan.published + days{before ? -7 : 1};
    out.latest = *scan.published + days{before ? 0 : 7};
  }
  return out;
}

// "last week", "the following year"
std::optional<Found> unit_at(const Scan& scan, const Picking& picking) {
  const TimeWord& target = scan.at(picking.word);
  const Word& word = scan.word(picking.word);
  if (picking.relative == Relative::recent) return std::nullopt;
  if (word.mark == '-' || (word.capital && picking.follows_capital)) return std::nullopt;  // "next-day delivery", "This Week" as a title
  // "the last day of", "the last minute" are no dates; "that second", "this second" neither; "the current day" hardly.
  const bool the_last = picking.relative == Relative::last && picking.the;
  if (the_last && scan.at(picking.word + 1).is(kOf)) return std::nullopt;
  if (picking.relative == Relative::that && target.unit == Unit::day && target.part == "NI") return std::nullopt;
  const bool past = the_last && target.unit != Unit::weekend && target.unit != Unit::quarter;
  auto out = unit_picked(scan, picking.begin, picking.word + 1, past ? Relative::past : picking.relative, target.unit, picking.the);
  if (out && target.unit == Unit::year)
    if (auto part = part_after_year(scan, *out)) return part;
  return out;
}

}  // namespace

std::optional<Found> relative_at(const Scan& scan, std::int32_t i) {
  const auto picking = picking_at(scan, i);
  if (!picking) return std::nullopt;
  const TimeWord& target = scan.at(picking->word);
  const bool capital = scan.word(picking->word).capital;
  if (target.weekday > 0 && capital && !target.recurring && !target.abbreviation) return weekday_at(scan, *picking);
  if (target.month > 0 && capital && !target.abbreviation) return month_at(scan, *picking);
  if (target.season > 0 && !target.recurring) return season_at(scan, *picking);
  if (target.part.size() == 2 && !target.recurring)
    if (auto out = part_picked(scan, i, picking->word + 1, picking->relative, target.part)) return out;
  if (capital)
    if (auto holiday = absolute_at(scan, picking->word); holiday && holiday->type == TimeType::date && holiday->period) {
      holiday->begin = i;
      return holiday;
    }
  if (target.is(kPeriod) && picking->the && (picking->relative == Relative::latest || picking->relative == Relative::same)) {
    const auto context = scan.quarter_in_context(i);
    return context ? std::optional(found_period(i, picking->word + 1, *context)) : std::nullopt;
  }
  if (target.unit == Unit::none || target.unit_count != 1) return std::nullopt;
  return target.plural ? units_at(scan, *picking) : unit_at(scan, *picking);
}

}  // namespace hearsay
