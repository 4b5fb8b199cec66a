// Times of the day: clock times with zones, noon and midnight, mornings and nights, and the day that they belong to.
#include <fmt/format.h>

#include <cstdlib>

#include "mentions/times_scan.h"

namespace hearsay {
namespace {

struct Clock {
  std::int32_t end = 0;
  int hour = 0, minute = 0;
  ZoneRead zone;
  bool sure = false;  // a zone, am or pm, or "o'clock" stands by it
};

// "am", "a.m.": its end and whether it is the afternoon; nullopt for neither.
std::optional<Ordinal> half_of_day_at(const Scan& scan, std::int32_t i) {
  if (!scan.joined(i)) return std::nullopt;
  if (scan.at(i).is(kAm)) return Ordinal{i + 1, 0};
  if (scan.at(i).is(kPm)) return Ordinal{i + 1, 12};
  const Word& m = scan.word(i + 1);
  if (scan.at(i).is(kDotted) && scan.at(i + 1).is(kM) && m.mark == '.') return Ordinal{i + 2, (scan.text(i)[0] | 0x20) == 'p' ? 12 : 0};
  return std::nullopt;
}

void apply_half(Clock& clock, int half) {
  if (clock.hour <= 12) clock.hour = clock.hour % 12 + half;
  clock.sure = true;
}

// "p.m." or "o'clock" behind an hour, this with an apostrophe alone where `apostrophe`; false for neither.
bool read_half(const Scan& scan, bool apostrophe, Clock& clock) {
  if (const auto half = half_of_day_at(scan, clock.end)) {
    clock.end = half->end;
    apply_half(clock, half->value);
    return true;
  }
  if (!scan.at(clock.end).is(kO) || !scan.at(clock.end + 1).is(kClock)) return false;
  if (apostrophe && scan.word(clock.end + 1).mark != '\'') return false;
  clock.end += 2;
  clock.sure = true;
  return true;
}

// "3.30pm"
bool read_pointed(const Scan& scan, std::int32_t i, Clock& clock) {
  const std::string_view text = scan.text(i);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || text.size() != point + 3 || point > 2 || text.find(',') != std::string_view::npos) return false;
  clock.hour = static_cast<int>(scan.word(i).value);
  clock.minute = (text[point + 1] - '0') * 10 + text[point + 2] - '0';
  const auto half = half_of_day_at(scan, i + 1);
  if (!half) return false;
  clock.end = half->end;
  apply_half(clock, half->value);
  return true;
}

// "14:05", "2:05 p.m.", "10am"
bool read_hour(const Scan& scan, std::int32_t i, Clock& clock) {
  clock.hour = static_cast<int>(scan.word(i).value);
  clock.end = i + 1;
  const Word& minutes = scan.word(i + 1);
  const bool colon = minutes.mark == ':' && !minutes.space && !minutes.marks && minutes.digits == 2 && minutes.value < 60;
  if (colon) {
    clock.minute = static_cast<int>(minutes.value);
    clock.end = i + 2;
    const Word& seconds = scan.word(i + 2);
    if (seconds.mark == ':' && !seconds.space && seconds.digits == 2) ++clock.end;
  }
  return read_half(scan, true, clock) || colon;
}

// "1500 GMT"
bool read_four_digits(const Scan& scan, std::int32_t i, Clock& clock) {
  const Word& word = scan.word(i);
  if (word.digits != 4 || word.value >= 2400 || static_cast<int>(word.value) % 100 >= 60) return false;
  if (scan.at(i + 1).zone < 0 || !scan.word(i + 1).capital) return false;
  clock.hour = static_cast<int>(word.value) / 100;
  clock.minute = static_cast<int>(word.value) % 100;
  clock.end = i + 1;
  return true;
}

// "three o'clock"
bool read_numeral(const Scan& scan, std::int32_t i, Clock& clock) {
  const auto number = numeral_at(scan.words, scan.lexicon.numbers, i);
  if (!number || number->kind != Numeral::Kind::exact || number->value > 12 || number->value < 1 || !scan.spaced(number->end)) return false;
  clock.hour = static_cast<int>(number->value);
  clock.end = number->end;
  return read_half(scan, false, clock);
}

// A time of the clock with its zone, in digits or words.
std::optional<Clock> clock_time_at(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  if (word.mark == '$' || word.mark == '#') return std::nullopt;
  Clock clock;
  const bool found = !word.number()     ? read_numeral(scan, i, clock)
                     : word.digits == 0 ? read_pointed(scan, i, clock)
                     : word.digits <= 2 ? read_hour(scan, i, clock)
                                        : read_four_digits(scan, i, clock);
  if (!found || clock.minute >= 60 || clock.hour * 60 + clock.minute > 24 * 60) return std::nullopt;  // "3.75pm", "24:30"
  clock.zone = zone_at(scan, i, clock.end, clock.sure);
  if (clock.zone.end > clock.end) clock.sure = true;
  clock.end = clock.zone.end;
  return clock;
}

// A day-long date after a clock time or part: ", Wednesday", "on Sept. 12", "yesterday".
std::optional<Found> day_after(const Scan& scan, std::int32_t i) {
  std::int32_t j = i;
  if (scan.word(j).sentence != scan.word(j - 1).sentence) return std::nullopt;  // "at dawn. On 5 November"
  if (scan.at(j).is(kOn | kOf) && scan.listed(j)) ++j;
  if (!scan.listed(j) && !(scan.word(j).mark == '(')) return std::nullopt;
  if (scan.word(j).mark == '(') return std::nullopt;
  auto day = absolute_at(scan, j);
  keep_longer(day, named_at(scan, j));
  keep_longer(day, relative_at(scan, j));
  if (!day || day->type != TimeType::date || (day->period && day->period->unit != Unit::day)) return std::nullopt;
  if (!day->period && !day->value.starts_with("XXXX-XX-XX") && !day->value.starts_with("XXXX-WXX-") && day->value.size() != 10)
    return std::nullopt;
  return day;
}

// The day behind a clock time and its zone, over "in Seoul" as well.
std::optional<Found> day_after_zone(const Scan& scan, const ZoneRead& zone) {
  if (auto day = day_after(scan, zone.end)) return day;
  return zone.place_end > zone.end ? day_after(scan, zone.place_end) : std::nullopt;
}

// A bare clock time or part belongs to the day just told of, else what is over to the day of the news ("killed nine on Tuesday ... the
// first blast came at 9 a.m."), and the rest to that of publication.
std::optional<Day> day_in_context(const Scan& scan, std::int32_t i) {
  if (scan.narrative && scan.narrative->unit == Unit::day && scan.word(i).sentence - scan.narrative_sentence <= 2)
    return scan.narrative->first;
  return scan.lead && direction_of(scan, i, i + 1) < 0 ? scan.lead : scan.published;
}

Found timed(std::int32_t begin, std::int32_t end, std::optional<Found> day, std::optional<Day> fallback, const std::string& part,
            const ZoneRead& zone) {
  Found out = day ? *day : Found{};
  out.begin = begin;
  out.end = end;
  out.type = TimeType::time;
  if (!day) {
    out.value = fallback ? iso_date(*fallback) : "XXXX-XX-XX";
    if (fallback) {
      out.period = Period{Unit::day, *fallback};
      out.earliest = out.latest = *fallback;
    }
  }
  if (const std::size_t slash = out.value.find('/'); slash != std::string::npos) out.value.resize(slash);  // the night of 16-17 October
  out.value += "T" + part;
  out.day_given = day.has_value();
  if (part.size() > 2) out.clock = part, out.zone = zone.zone, out.offset = zone.offset;
  return out;
}

std::string part_text(const Clock& clock) { return fmt::format("{:02}:{:02}", clock.hour, clock.minute); }

}  // namespace

std::optional<Found> clock_at(const Scan& scan, std::int32_t at) {
  if (const auto clock = clock_time_at(scan, at)) {
    const ZoneRead& zone = clock->zone;
    if (const auto day = day_after_zone(scan, zone)) return timed(at, day->end, day, std::nullopt, part_text(*clock), zone);
    const TimeWord& before = scan.at(at - 1);
    if (!clock->sure && !before.is(kAt | kBy | kSince | kUntil | kFrom | kTo | kAfter | kBefore)) return std::nullopt;
    return timed(at, clock->end, std::nullopt, day_in_context(scan, at), part_text(*clock), zone);
  }
  std::int32_t i = at;
  const bool the = scan.at(i).is(kThe) && scan.spaced(i + 1);
  if (the) ++i;
  if (scan.at(i).side != Side::none && (scan.joined(i + 1))) ++i;
  const TimeWord& entry = scan.at(i);
  if (entry.part.empty() || entry.recurring) return std::nullopt;
  const std::string& part = entry.part;
  ZoneRead zone;
  zone.end = zone.place_end = i + 1;
  if (part.size() > 2) zone = zone_at(scan, at, i + 1, true);
  const std::int32_t end = zone.end;
  // "the morning of Sept. 12", "noon Saturday", "mid-afternoon yesterday"
  if (const auto day = day_after_zone(scan, zone); day && (the || !scan.at(end).is(kOf)))
    return timed(at, day->end, day, std::nullopt, part, zone);
  const TimeWord& before = scan.at(at - 1);
  const bool capital_name = scan.word(i).capital && at > 0 && scan.word(i).spaced();
  if (part.size() > 2 || entry.unit == Unit::none) {
    if (capital_name) return std::nullopt;
    const bool alone = part.size() > 2 || i > at || the || before.is(kAt | kBy | kUntil | kSince | kIn) || entry.is(kAlone);
    if (!alone || (part.size() == 2 && !the && i == at && !before.is(kAt | kBy | kUntil | kSince | kIn) && !entry.is(kAlone)))
      return std::nullopt;
    if (the && !before.is(kIn | kOn | kBy | kUntil | kAt | kOf)) return std::nullopt;
    Found out = timed(at, end, std::nullopt, day_in_context(scan, at), part, zone);
    // "Killed overnight": in the night that ends on the day told of.
    if (entry.is(kAlone) && out.earliest && direction_of(scan, at, end) <= 0) *out.earliest -= std::chrono::days{1};
    return out;
  }
  return std::nullopt;
}

Found with_part(const Scan& scan, Found day) {
  const bool whole_day =
      (day.period && day.period->unit == Unit::day) || day.value.starts_with("XXXX-WXX-") || day.value.starts_with("XXXX-XX-XX");
  if (!whole_day || day.type != TimeType::date || day.value.find('/') != std::string::npos) return day;
  std::int32_t i = day.end;
  if (scan.spaced(i) && scan.at(i).side != Side::none && scan.spaced(i + 1)) ++i;
  const TimeWord& entry = scan.at(i);
  if (scan.spaced(i) && !entry.part.empty() && !entry.recurring && !scan.word(i).capital)
    return timed(day.begin, i + 1, day, std::nullopt, entry.part, {});
  std::int32_t j = day.end;
  if (!scan.listed(j) || scan.word(j).sentence != scan.word(day.end - 1).sentence) return day;
  if (scan.at(j).is(kAt)) ++j;
  if (scan.at(j).is(kOn)) return day;
  if (const auto clock = clock_time_at(scan, j); clock && scan.listed(j) && (clock->sure || j > day.end))
    return timed(day.begin, clock->end, day, std::nullopt, part_text(*clock), clock->zone);
  if (j > day.end && scan.spaced(j) && scan.at(j).part.size() > 2) return timed(day.begin, j + 1, day, std::nullopt, scan.at(j).part, {});
  return day;
}

}  // namespace hearsay
