// Ranges and open ends.
#include <algorithm>

#include "mentions/times_spans.h"

namespace hearsay {
namespace {

bool only_word_between(const Scan& scan, const Found& a, const Found& b, std::uint64_t function) {
  const Word& between = scan.word(a.end);
  const bool dotted = between.mark == '.' && !between.marks && between.space && scan.at(a.end - 1).is(kM);  // "7 a.m. to"
  return b.begin == a.end + 1 && scan.at(a.end).is(function) && (scan.spaced(a.end) || dotted) && scan.spaced(b.begin);
}

bool spans_days(const Found& found) {
  return found.earliest && found.latest && found.type != TimeType::set && found.type != TimeType::duration;
}

// "from Wednesday through Friday": the second day follows the first, whatever the tense said of it alone.
bool move_behind(const Found& first, Found& second) {
  const bool weekdays = first.period && second.period && first.period->unit == Unit::day && second.period->unit == Unit::day &&
                        !second.year_given && second.type == TimeType::date && second.value == iso_date(second.period->first);
  if (!weekdays || (*first.earliest - *second.latest).count() >= 7) return false;
  second.period = shifted(*second.period, 7);
  second.value = timex_value(*second.period);
  second.earliest = second.latest = second.period->first;
  return true;
}

// "from 7 a.m. to 8 p.m. on Tuesday": the day and the zone that are written once go for both.
void share_day(Found& a, Found& b) {
  if (a.clock.empty() || b.clock.empty() || a.day_given == b.day_given) return;
  const Found& given = a.day_given ? a : b;
  Found& other = a.day_given ? b : a;
  const bool past_midnight = a.day_given && b.clock < a.clock;
  other.period = given.period;
  if (past_midnight && other.period) other.period = shifted(*other.period, 1);
  if (!other.period) return;
  other.earliest = other.latest = other.period->first;
  other.value = iso_date(other.period->first) + "T" + other.clock;
}

// The phrase that ends right before word `end` ("no later than", "at least"), and its first word; or that begins behind it ("at the
// latest").
struct PhraseBeside {
  TimePhrase::Kind kind = TimePhrase::Kind::reference;
  std::int32_t begin = -1;  // -1 for none
};

PhraseBeside phrase_before(const Scan& scan, std::int32_t begin) {
  constexpr std::int32_t kLongest = 4;  // words
  for (std::int32_t at = std::max(0, begin - kLongest); scan.spaced(begin) && at < begin; ++at) {
    std::int32_t end = 0;
    const TimePhrase* phrase = phrase_at(scan, at, end);
    if (phrase != nullptr && end == begin && (phrase->kind >= TimePhrase::Kind::no_later || phrase->kind == TimePhrase::Kind::about))
      return {phrase->kind, at};
  }
  return {};
}

PhraseBeside phrase_of(const Scan& scan, const Found& found) {
  std::int32_t end = 0;
  const TimePhrase* after = scan.spaced(found.end) ? phrase_at(scan, found.end, end) : nullptr;
  if (after != nullptr && after->kind >= TimePhrase::Kind::no_later) return {after->kind, found.end};
  return phrase_before(scan, found.begin);
}

}  // namespace

// "between Tuesday and Wednesday", "from March to May", "1914-1918": one interval, which both carry.
bool join_range(const Scan& scan, TimeItem& a, TimeItem& b) {
  if (!spans_days(a.found) || !spans_days(b.found)) return false;
  const TimeWord& before = scan.at(a.found.begin - 1);
  const bool between = before.is(kBetween) && only_word_between(scan, a.found, b.found, kAnd);
  const bool from_to = only_word_between(scan, a.found, b.found, kTo) && (before.is(kFrom) || !before.is(kUntil));
  const bool dashed = b.found.begin == a.found.end && scan.word(b.found.begin).mark == '-';
  if (!between && !from_to && !dashed) return false;
  share_day(a.found, b.found);
  if (*b.found.latest < *a.found.earliest && !move_behind(a.found, b.found)) return false;
  if (*b.found.latest == *a.found.earliest && b.found.clock < a.found.clock) return false;
  a.found.latest = b.found.latest;
  b.found.earliest = a.found.earliest;
  if (a.found.zone < 0 && !a.found.offset) a.found.zone = b.found.zone, a.found.offset = b.found.offset;
  a.clocks = b.clocks = {clock_text(scan, a.found, a.found.earliest), clock_text(scan, b.found, b.found.latest)};
  a.closed = b.closed = true;
  return true;
}

// "Before Friday" ends on Thursday, "before the end of the month" with the month; "before Friday's vote" and "before 9 a.m." are left
// alone.
void end_before(const Scan& scan, Found& found) {
  if (found.type != TimeType::date || !found.clock.empty() || scan.genitive(found.end) || !scan.spaced(found.begin)) return;
  const bool edge = scan.at(found.begin).is(kThe) && scan.at(found.begin + 1).edge == Side::late;
  const Day last = edge ? *found.latest : *found.earliest - std::chrono::days{1};
  found.latest = last;
  if (scan.published && *scan.published <= last) found.earliest = *scan.published;
  else found.earliest.reset();
}

// A preposition that leaves one end open, or puts publication there.
void open_end(const Scan& scan, TimeItem& item) {
  Found& found = item.found;
  if (item.closed || !spans_days(found)) return;
  const auto [phrase, at] = phrase_of(scan, found);
  const bool about = at >= 0 && phrase == TimePhrase::Kind::about;  // "until at least Friday"
  const TimeWord& before = scan.at((about ? at : found.begin) - 1);
  const auto& now = scan.published;
  if (phrase == TimePhrase::Kind::closed) return;
  if (phrase == TimePhrase::Kind::no_earlier) {
    found.latest.reset();
  } else if (phrase == TimePhrase::Kind::no_later) {
    found.earliest = now && *now <= *found.latest ? now : std::nullopt;
  } else if (before.is(kSince)) {
    if (now && *now >= *found.earliest) found.latest = *now;
    else found.latest.reset();
  } else if (before.is(kUntil | kBy) && scan.spaced(found.begin)) {
    const bool over = now && *now == *found.latest && !found.clock.empty() && direction_of(scan, found.begin, found.end) < 0;
    if (now && *now <= *found.latest && !over) found.earliest = *now;
    else found.earliest.reset();
  } else if (before.is(kEventAfter) && before.is(kBefore)) {
    end_before(scan, found);
  }
}

}  // namespace hearsay
