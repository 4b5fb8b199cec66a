#include "base/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"

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
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
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

std::optional<Instant> parse_iso_moment(std::string_view text) {
  const auto day = parse_iso_date(text);
  if (!day) return std::nullopt;
  if (text.size() == 10) return Instant{*day};
  const std::string_view clock = text.substr(11);
  const std::size_t at = std::min(clock.find_first_of("+-"), clock.size());
  const std::string_view zone = clock.substr(at);
  const int seconds = at > 5 && clock[5] == ':' ? digits(clock, 6, 2) : 0;
  int ahead = zone.empty() ? 0 : digits(zone, 1, 2) * 60 + std::max(0, digits(zone, zone.size() > 3 && zone[3] == ':' ? 4 : 3, 2));
  if (zone.starts_with('-')) ahead = -ahead;
  return *day + std::chrono::minutes(minutes_of_clock(clock) - ahead) + std::chrono::seconds(seconds);
}

Instant publication_order(std::string_view published) { return parse_iso_moment(published).value_or(Instant::min()); }

std::string iso_date(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

int minutes_of_clock(std::string_view clock) { return std::max(0, digits(clock, 0, 2)) * 60 + std::max(0, digits(clock, 3, 2)); }

std::string zone_text(int minutes) {
  if (minutes == 0) return "Z";
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
}

namespace {

std::chrono::year_month_day date_of(Day day) { return std::chrono::year_month_day{day}; }

Day make_day(int year, int month, int day) {
  using namespace std::chrono;
  year = std::clamp(year, 1, 9999);
  return sys_days{std::chrono::year{year} / month / day};
}

// The month `count` months after the one that holds `day`, as its first day.
Day add_months(Day day, int count) {
  const int months = std::max(year_of(day) * 12 + month_of(day) - 1 + count, 12);  // January of the year 1
  return make_day(months / 12, months % 12 + 1, 1);
}

// Years in a unit of a year and more; 0 for shorter ones.
int years_in(Unit unit) {
  switch (unit) {
    case Unit::year: return 1;
    case Unit::decade: return 10;
    case Unit::century: return 100;
    case Unit::millennium: return 1000;
    default: return 0;
  }
}

int months_in(Unit unit) {
  switch (unit) {
    case Unit::month: return 1;
    case Unit::quarter:
    case Unit::season: return 3;
    case Unit::half: return 6;
    default: return 12 * years_in(unit);
  }
}

int days_in(Unit unit) { return unit == Unit::week ? 7 : unit == Unit::weekend ? 2 : 1; }

// Julian day number of a date of the tabular Islamic calendar (civil epoch, years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30 are leap).
Day islamic_day(int year, int month) {
  const int days = (month - 1) * 29 + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30;
  return Day{std::chrono::year{622} / 7 / 19} + std::chrono::days{days};
}

std::string iso_week(Day day) {
  const Day thursday = day + std::chrono::days{4 - weekday_of(day)};
  const int year = year_of(thursday);
  const int week = static_cast<int>((thursday - make_day(year, 1, 1)).count()) / 7 + 1;
  return fmt::format("{:04}-W{:02}", year, week);
}

}  // namespace

int year_of(Day day) { return static_cast<int>(date_of(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(date_of(day).month())); }
int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(date_of(day).day())); }
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

std::optional<Day> day_of(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const year_month_day date = std::chrono::year{year} / month / day;
  if (!date.ok()) return std::nullopt;
  return sys_days{date};
}

Period period_of(Day day, Unit unit) {
  const int year = year_of(day), month = month_of(day);
  switch (unit) {
    case Unit::week: return {unit, std::max(day - std::chrono::days{weekday_of(day) - 1}, make_day(1, 1, 1))};
    case Unit::weekend: return {unit, std::min(day + std::chrono::days{6 - weekday_of(day)}, make_day(9999, 12, 31))};
    case Unit::month: return {unit, make_day(year, month, 1)};
    case Unit::quarter: return {unit, make_day(year, (month - 1) / 3 * 3 + 1, 1)};
    case Unit::season: return {unit, add_months(day, -(month % 3))};
    case Unit::half: return {unit, make_day(year, month <= 6 ? 1 : 7, 1)};
    case Unit::year: return {unit, make_day(year, 1, 1)};
    case Unit::decade: return {unit, make_day(year / 10 * 10, 1, 1)};
    case Unit::century: return {unit, make_day((year - 1) / 100 * 100 + 1, 1, 1)};
    case Unit::millennium: return {unit, make_day((year - 1) / 1000 * 1000 + 1, 1, 1)};
    default: return {Unit::day, day};
  }
}

Period shifted(const Period& period, int count) {
  count = std::clamp(count, -4'000'000, 4'000'000);
  if (const int months = months_in(period.unit); months > 0) {
    count = std::clamp(count, -120'000 / months, 120'000 / months);
    return {period.unit, add_months(period.first, months * count)};
  }
  const int step = period.unit == Unit::weekend ? 7 : days_in(period.unit);
  const Day moved = period.first + std::chrono::days{std::clamp(count * static_cast<long long>(step), -4'000'000LL, 4'000'000LL)};
  return {period.unit, std::clamp(moved, make_day(1, 1, 1), make_day(9999, 12, 31))};
}

Day last_day(const Period& period) {
  const int months = months_in(period.unit);
  if (months == 0) return std::min(period.first + std::chrono::days{days_in(period.unit) - 1}, make_day(9999, 12, 31));
  const int year = year_of(period.first), month = month_of(period.first) - 1 + months;
  if (year + month / 12 > 9999) return make_day(9999, 12, 31);
  return make_day(year + month / 12, month % 12 + 1, 1) - std::chrono::days{1};
}

Period last_begun(Unit unit, int month, Day day) {
  return {unit, make_day(month > month_of(day) ? year_of(day) - 1 : year_of(day), month, 1)};
}

Day nth_weekday(int year, int month, int weekday, int nth) {
  const Period whole{Unit::month, make_day(year, month, 1)};
  if (nth > 0) return whole.first + std::chrono::days{(weekday - weekday_of(whole.first) + 7) % 7 + 7 * (nth - 1)};
  const Day last = last_day(whole);
  return last - std::chrono::days{(weekday_of(last) - weekday + 7) % 7 + 7 * (-nth - 1)};
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_day(year, n / 31, n % 31 + 1);
}

Day orthodox_easter(int year) {
  const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  const int n = d + e + 114;
  return make_day(year, n / 31, n % 31 + 1) + std::chrono::days{year / 100 - year / 400 - 2};
}

std::vector<Day> islamic_days(int year, int month, int after) {
  std::vector<Day> out;
  const int guess = (year - 622) * 33 / 32;
  for (int candidate = std::max(guess - 1, 1); candidate <= guess + 2; ++candidate)
    if (const Day day = islamic_day(candidate, month) + std::chrono::days{after}; year_of(day) == year) out.push_back(day);
  return out;
}

std::string timex_value(const Period& period) {
  const int year = year_of(period.first), month = month_of(period.first);
  switch (period.unit) {
    case Unit::week: return iso_week(period.first);
    case Unit::weekend: return iso_week(period.first) + "-WE";
    case Unit::month: return fmt::format("{:04}-{:02}", year, month);
    case Unit::quarter: return fmt::format("{:04}-Q{}", year, (month - 1) / 3 + 1);
    case Unit::season: return fmt::format("{:04}-{}", year, month < 3 || month > 11 ? "WI" : month < 6 ? "SP" : month < 9 ? "SU" : "FA");
    case Unit::half: return fmt::format("{:04}-H{}", year, month < 7 ? 1 : 2);
    case Unit::year: return fmt::format("{:04}", year);
    case Unit::decade: return fmt::format("{:03}", year / 10);
    case Unit::century: return fmt::format("{:02}", year / 100);
    case Unit::millennium: return fmt::format("{}", year / 1000);
    default: return iso_date(period.first);
  }
}

}  // namespace hearsay
