#include "mentions/times_zones.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "hearsay/error.h"
#include "mentions/lexicon_file.h"

namespace hearsay {
namespace {

constexpr const char* kPath = "zones.toml";
constexpr int kChange = 2 * 60;  // clocks change at about two in the morning

[[noreturn]] void fail(std::string_view what) { throw Error(ErrorCode::bad_value, fmt::format("{}: '{}' is not understood", kPath, what)); }

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.size(), text.find(' ', at));
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::optional<int> number_of(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? std::optional(value) : std::nullopt;
}

template <std::size_t Size>
int place_in(const std::array<std::string_view, Size>& list, std::string_view word) {
  const auto found = std::find(list.begin(), list.end(), word);
  if (found == list.end()) fail(word);
  return static_cast<int>(found - list.begin()) + 1;
}

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 4> kNth = {"first", "second", "third", "fourth"};

// "last sunday march -2", "22 march"
ClockChange change_of(std::string_view text) {
  auto words = words_of(text);
  ClockChange out;
  if (words.size() == 2) {
    const auto day = number_of(words[0]);
    if (!day) fail(text);
    out.nth = *day;
  } else if (words.size() == 3 || words.size() == 4) {
    out.nth = words[0] == "last" ? -1 : place_in(kNth, words[0]);
    out.weekday = place_in(kWeekdays, words[1]);
    if (words.size() == 4) {
      const auto days = number_of(words[3]);
      if (!days) fail(text);
      out.days = *days;
      words.pop_back();
    }
  } else {
    fail(text);
  }
  out.month = place_in(kMonths, words.back());
  return out;
}

// "2007 second sunday march, first sunday november", "2023 none"
SummerTime summer_time_of(std::string_view line) {
  const auto blank = line.find(' '), comma = line.find(',');
  const auto year = number_of(line.substr(0, blank));
  if (!year || blank == line.npos) fail(line);
  SummerTime out;
  out.year = *year;
  out.none = line.substr(blank + 1) == "none";
  if (out.none) return out;
  if (comma == line.npos) fail(line);
  out.begin = change_of(line.substr(blank + 1, comma - blank - 1));
  out.end = change_of(line.substr(comma + 1));
  return out;
}

Day day_in(const ClockChange& change, int year) {
  const Day first = change.weekday == 0 ? day_of(year, change.month, change.nth).value_or(*day_of(year, change.month, 1))
                                        : nth_weekday(year, change.month, change.weekday, change.nth);
  return first + std::chrono::days{change.days};
}

// nullopt before the first line.
std::optional<bool> is_summer(const std::vector<SummerTime>& law, Day day, int minute) {
  const SummerTime* line = nullptr;
  for (const auto& other : law)
    if (other.year <= year_of(day)) line = &other;
  if (line == nullptr) return std::nullopt;
  if (line->none) return false;
  const Day begin = day_in(line->begin, year_of(day)), end = day_in(line->end, year_of(day));
  const auto after = [&](Day change) { return day > change || (day == change && minute >= kChange); };
  return begin < end ? after(begin) && !after(end) : after(begin) || !after(end);
}

}  // namespace

int ZoneTable::named(std::string_view name, std::string_view path) const {
  for (const auto& [known, zone] : names)
    if (known == name) return zone;
  throw Error(ErrorCode::bad_value, fmt::format("{}: {} has no zone '{}'", path, kPath, name));
}

int ZoneTable::fixed(int minutes) {
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const auto& eras = zones[i].eras;
    if (eras.size() == 1 && !eras[0].since && eras[0].law < 0 && eras[0].minutes == minutes) return static_cast<int>(i);
  }
  zones.push_back({{{std::nullopt, minutes, -1}}});
  return static_cast<int>(zones.size()) - 1;
}

std::optional<int> ZoneTable::minutes_at(int zone, std::optional<Day> day, std::string_view clock) const {
  if (zone < 0) return std::nullopt;
  const Zone::Era* era = nullptr;
  for (const auto& other : zones[static_cast<std::size_t>(zone)].eras)
    if (!other.since || (day && *day >= *other.since)) era = &other;
  if (era == nullptr) return std::nullopt;
  if (!day && (era->law >= 0 || zones[static_cast<std::size_t>(zone)].eras.size() > 1)) return std::nullopt;
  if (era->law < 0) return era->minutes;
  const auto summer = is_summer(laws[static_cast<std::size_t>(era->law)], *day, minutes_of_clock(clock));
  return summer ? std::optional(era->minutes + (*summer ? 60 : 0)) : std::nullopt;
}

ZoneTable load_zones(const Knowledge& knowledge) {
  const LexiconFile file(knowledge, kPath);
  ZoneTable out;
  std::vector<std::string> law_names;
  for (const auto& [name, lines] : file.lists("summer_time")) {
    law_names.push_back(name);
    auto& law = out.laws.emplace_back();
    for (const auto& line : lines) law.push_back(summer_time_of(line));
  }
  for (const auto& [name, lines] : file.lists("zones")) {
    out.names.emplace_back(name, static_cast<int>(out.zones.size()));
    auto& zone = out.zones.emplace_back();
    for (const auto& line : lines) {
      auto words = words_of(line);
      Zone::Era era;
      if (!words.empty() && (era.since = parse_iso_date(words[0]))) words.erase(words.begin());
      const auto minutes = words.empty() ? std::nullopt : number_of(words[0]);
      if (!minutes || words.size() > 2) fail(line);
      era.minutes = *minutes;
      if (words.size() == 2) {
        const auto law = std::find(law_names.begin(), law_names.end(), words[1]);
        if (law == law_names.end()) fail(line);
        era.law = static_cast<int>(law - law_names.begin());
      }
      zone.eras.push_back(era);
    }
  }
  return out;
}

}  // namespace hearsay
