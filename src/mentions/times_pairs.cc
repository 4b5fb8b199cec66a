// One moment in two zones: "9 p.m. ET (0100 GMT)", "7 p.m. EDT/2300 GMT", "4:17 a.m. local time (0117 GMT) on Monday".
#include <algorithm>

#include "mentions/times_spans.h"

namespace hearsay {
namespace {

constexpr int kDay = 24 * 60;

std::string_view between(const Scan& scan, const Found& a, const Found& b) {
  const auto from = scan.word(a.end - 1).end;
  return std::string_view(scan.document.text).substr(from, scan.word(b.begin).begin - from);
}

bool told_again(const Scan& scan, const Found& a, const Found& b) {
  if (a.clock.empty() || b.clock.empty() || b.begin != a.end) return false;
  const auto text = between(scan, a, b);
  return text.find_first_not_of(" .(/") == text.npos && text.find_first_of("(/") != text.npos;
}

// ") on Saturday" behind the second.
std::optional<Day> day_behind(const Scan& scan, const Found& b, const Found& c) {
  const bool day = c.type == TimeType::date && c.period && c.period->unit == Unit::day;
  const bool next = c.begin == b.end || (c.begin == b.end + 1 && scan.at(b.end).is(kOn));
  if (!day || !next || !between(scan, b, c).starts_with(")")) return std::nullopt;
  return c.period->first;
}

void move_to(Found& found, Day day) {
  found.period = Period{Unit::day, day};
  found.earliest = found.latest = day;
  found.value = iso_date(day) + "T" + found.clock;
}

std::optional<Day> day_of_clock(const Found& found) {
  return found.period && found.period->unit == Unit::day ? std::optional(found.period->first) : std::nullopt;
}

// How far `unknown` is ahead of UTC, where it is the same moment as a clock time that is so many minutes ahead.
void take_offset(Found& unknown, const Found& known, int ahead) {
  int offset = (minutes_of_clock(unknown.clock) - (minutes_of_clock(known.clock) - ahead)) % kDay;
  if (offset > 14 * 60) offset -= kDay;
  if (offset <= -12 * 60) offset += kDay;
  if (offset % 15 == 0 && offset <= 14 * 60) unknown.offset = offset;
}

// The day on which `other` shows the moment that `base` shows on its own.
void take_day(const Scan& scan, const Found& base, Found& other) {
  const auto day = day_of_clock(base);
  const auto ahead = zone_minutes(scan, base, day), other_ahead = zone_minutes(scan, other, day);
  if (!day || !ahead || !other_ahead) return;
  const int minute = minutes_of_clock(base.clock) - *ahead + *other_ahead;
  const int shift = minute < 0 ? -1 : minute >= kDay ? 1 : 0;
  if (minute - shift * kDay != minutes_of_clock(other.clock) % kDay) return;  // not the same moment after all
  move_to(other, *day + std::chrono::days{shift});
}

}  // namespace

void same_moment(const Scan& scan, std::vector<TimeItem>& items, std::size_t at) {
  if (at + 1 >= items.size()) return;
  Found &a = items[at].found, &b = items[at + 1].found;
  if (!told_again(scan, a, b)) return;
  if (at + 2 < items.size() && !a.day_given)
    if (const auto day = day_behind(scan, b, items[at + 2].found)) move_to(a, *day);
  const auto first = zone_minutes(scan, a, day_of_clock(a)), second = zone_minutes(scan, b, day_of_clock(b));
  if (!first && second) take_offset(a, b, *second);
  else if (first && !second) take_offset(b, a, *first);
  if (b.day_given && !a.day_given) take_day(scan, b, a);
  else take_day(scan, a, b);
}

}  // namespace hearsay
