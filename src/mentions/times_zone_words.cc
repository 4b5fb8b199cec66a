// The zone behind a clock time: ET, Eastern, Moscow time, UTC+3, local time in Seoul.
#include "mentions/times_scan.h"

namespace hearsay {
namespace {

// A blank, or the point of "a.m." and a blank.
bool follows_clock(const Scan& scan, std::int32_t i) {
  const Word& word = scan.word(i);
  return scan.spaced(i) || (word.mark == '.' && !word.marks && word.space && scan.at(i - 1).is(kM));
}

// A place whose zone is known, from word i on: its zone, or -1. `end` is set behind it.
std::int16_t place_at(const Scan& scan, std::int32_t i, std::int32_t& end) {
  if (i < 0 || !scan.word(i).capital) return -1;
  const TimePhrase* phrase = phrase_at(scan, i, end);
  return phrase != nullptr && phrase->kind == TimePhrase::Kind::place ? phrase->zone : std::int16_t{-1};
}

// "arrived in Tokyo at 7 a.m. local time", "In Tokyo trading starts at 9 a.m. local time": the place right before the clock time that
// begins at word `begin`, or the one that opens its sentence. Another place in the sentence may be the speaker's.
std::int16_t place_before(const Scan& scan, std::int32_t begin) {
  constexpr std::int32_t kLongest = 3, kSentence = 60;  // words
  const auto sentence = scan.word(begin).sentence;
  std::int32_t end = begin;
  while (end > 0 && end > begin - 4 && scan.word(end - 1).sentence == sentence &&
         (scan.at(end - 1).is(kAt | kOn | kNearDate) || scan.at(end - 1).weekday > 0))
    --end;
  for (std::int32_t i = end - kLongest; i < end; ++i) {
    std::int32_t behind = 0;
    if (const auto zone = place_at(scan, i, behind); zone >= 0 && behind == end && scan.spaced(end)) return zone;
  }
  std::int32_t first = begin;
  while (first > 0 && first > begin - kSentence && scan.word(first - 1).sentence == sentence) --first;
  std::int32_t behind = 0;
  return scan.at(first).is(kIn) && scan.spaced(first + 1) ? place_at(scan, first + 1, behind) : std::int16_t{-1};
}

// "UTC+3", "GMT-5:30": minutes ahead, from the number behind the zone.
std::optional<int> offset_at(const Scan& scan, std::int32_t& end) {
  const Word &hours = scan.word(end), &minutes = scan.word(end + 1);
  const bool plus = hours.mark == '+', minus = hours.mark == '-' && !hours.space;
  if (!(plus || minus) || hours.marks || hours.digits == 0 || hours.digits > 2 || hours.value > 14) return std::nullopt;
  int out = static_cast<int>(hours.value) * 60;
  ++end;
  if (minutes.mark == ':' && !minutes.space && minutes.digits == 2 && minutes.value < 60) out += static_cast<int>(minutes.value), ++end;
  return minus ? -out : out;
}

bool all_capitals(std::string_view text) {
  for (const char c : text)
    if (c < 'A' || c > 'Z') return false;
  return true;
}

// "Eastern", "Pacific" alone: no part of a longer name ("8 p.m. Central Park").
bool stands_alone(const Scan& scan, std::int32_t i) {
  const bool name_goes_on = scan.spaced(i + 1) && scan.word(i + 1).capital && scan.at(i + 1).weekday == 0 && scan.at(i + 1).month == 0;
  return scan.at(i).zone_alone && scan.word(i).capital && follows_clock(scan, i) && !name_goes_on;
}

}  // namespace

ZoneRead zone_at(const Scan& scan, std::int32_t clock, std::int32_t i, bool sure) {
  ZoneRead out;
  out.end = out.place_end = i;
  std::int32_t end = 0;
  if (follows_clock(scan, i) && scan.word(i).capital) {
    const TimePhrase* phrase = phrase_at(scan, i, end);
    if (phrase != nullptr && phrase->kind == TimePhrase::Kind::zone) {
      out.end = out.place_end = end;
      out.zone = phrase->zone;
      return out;
    }
  }
  if (scan.at(i).is(kLocal) && scan.at(i + 1).is(kTime)) {
    out.end = out.place_end = i += 2;
    out.local = true;
    const bool placed = scan.at(i).is(kIn) && scan.spaced(i) && scan.spaced(i + 1);
    out.zone = placed ? place_at(scan, i + 1, end) : std::int16_t{-1};
    if (out.zone >= 0) out.place_end = end;
    else if (!placed) out.zone = place_before(scan, clock);
  }
  const Word& word = scan.word(i);
  const TimeWord& entry = scan.at(i);
  if (entry.zone < 0 || word.marks) return out;
  if (sure && stands_alone(scan, i)) {
    out.end = out.place_end = i + 1;
    out.zone = entry.zone;
    return out;
  }
  const bool letter = word.end - word.begin < 2;  // "1500Z", "15:00Z": only right behind the digits
  if (entry.zone_alone || (letter && !(word.glued() && scan.word(i - 1).number())) || !all_capitals(scan.text(i))) return out;
  if (!word.spaced() && !word.glued() && !(word.mark == '.' && word.space)) return out;
  out.end = i + 1;
  out.zone = entry.zone;
  if (const auto minutes = scan.lexicon.zones.minutes_at(entry.zone, std::nullopt, {}); minutes == 0 && !letter)  // "04:30Z-06:00Z"
    out.offset = offset_at(scan, out.end);
  out.place_end = out.end;
  return out;
}

std::string clock_text(const Scan& scan, const Found& found, std::optional<Day> day) {
  if (found.clock.empty()) return {};
  const auto minutes = zone_minutes(scan, found, day);
  return minutes ? found.clock + zone_text(*minutes) : found.clock;
}

std::optional<int> zone_minutes(const Scan& scan, const Found& found, std::optional<Day> day) {
  return found.offset ? found.offset : scan.lexicon.zones.minutes_at(found.zone, day, found.clock);
}

}  // namespace hearsay
