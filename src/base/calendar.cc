#include "base/calendar.h"

#include <fmt/format.h>

namespace hearsay {
namespace {

// The number that the `count` digits at `at` spell; -1 where one is no digit or the text ends.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// "Z", "+09:00", "+0900", "-05" or nothing.
bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return true;
  if (text[0] != '+' && text[0] != '-') return false;
  const int hours = digits(text, 1, 2);
  if (hours < 0 || hours > 14) return false;
  if (text.size() == 3) return true;
  const std::size_t at = text[3] == ':' ? 4 : 3;
  const int minutes = digits(text, at, 2);
  return minutes >= 0 && minutes < 60 && text.size() == at + 2;
}

// "14:05", "14:05:00", "14:05:00.123" with a zone after it.
bool is_time(std::string_view text) {
  const int hour = digits(text, 0, 2), minute = digits(text, 3, 2);
  if (text.size() < 5 || text[2] != ':' || hour < 0 || hour > 24 || minute < 0 || minute > 59) return false;
  text.remove_prefix(5);
  if (text.empty() || text[0] != ':') return is_zone(text);
  const int second = digits(text, 1, 2);
  if (second < 0 || second > 60) return false;
  text.remove_prefix(3);
  if (!text.empty() && text[0] == '.') {
    std::size_t end = 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end == 1) return false;
    text.remove_prefix(end);
  }
  return is_zone(text);
}

}  // namespace

std::optional<Day> parse_iso_date(std::string_view text) {
  using namespace std::chrono;
  const int y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
  if (text.size() < 10 || text[4] != '-' || text[7] != '-' || y < 0 || m < 0 || d < 0) return std::nullopt;
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  if (text.size() > 10 && ((text[10] != 'T' && text[10] != ' ') || !is_time(text.substr(11)))) return std::nullopt;
  return sys_days{date};
}

std::string iso_date(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace hearsay
