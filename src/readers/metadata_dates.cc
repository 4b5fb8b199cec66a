#include "readers/metadata_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "base/calendar.h"
#include "base/fold.h"
#include "base/lines.h"
#include "readers/metadata_date_words.h"

namespace hearsay {
namespace {

constexpr int kFirstYear = 1800;
constexpr std::size_t kReach = 300;  // bytes of a text that are looked at

struct Found {
  int year = 0, month = 0, day = 0;
  int hour = -1, minute = 0, second = 0;
  bool has_zone = false;
  int zone = 0;
  std::size_t end = 0;        // the piece after the date
  std::size_t clock_end = 0;  // the piece after the clock and its zone
  bool half = false;          // am, pm or "Uhr" is told
};

class Reading {
 public:
  Reading(std::vector<DatePiece> pieces, DayOrder order) : p_(std::move(pieces)), order_(order) {}

  std::optional<Found> first() {
    for (std::size_t i = 0; i < p_.size(); ++i) {
      for (const auto rule :
           {&Reading::year_first, &Reading::numbers, &Reading::day_in_words, &Reading::month_in_words, &Reading::east_asian}) {
        Found found;
        if (!(this->*rule)(i, found)) continue;
        if (found.year < kFirstYear || found.year > 9999 || !day_of(found.year, found.month, found.day)) continue;
        read_clock(found);
        return found;
      }
    }
    return std::nullopt;
  }

  // The clock time that the text begins with.
  std::optional<Found> clock() const {
    Found found;
    const std::size_t at = past(0, " [(");
    if (!clock_at(at, found)) return std::nullopt;
    const bool minutes = mark(at + 1, ":.") || (word(at + 1) && p_[at + 1].text != "a" && p_[at + 1].text != "p");
    return minutes || found.half ? std::optional(found) : std::nullopt;  // "5 a day" is none
  }
  // Bytes before a piece.
  std::size_t bytes_before(std::size_t piece) const {
    std::size_t out = 0;
    for (std::size_t i = 0; i < std::min(piece, p_.size()); ++i) out += p_[i].text.size();
    return out;
  }

 private:
  bool number(std::size_t i, std::size_t least, std::size_t most) const {
    return i < p_.size() && p_[i].kind == DatePiece::number && p_[i].text.size() >= least && p_[i].text.size() <= most;
  }
  bool mark(std::size_t i, std::string_view any) const {
    return i < p_.size() && p_[i].kind == DatePiece::mark && any.find(p_[i].text[0]) != std::string_view::npos;
  }
  bool word(std::size_t i) const { return i < p_.size() && p_[i].kind == DatePiece::word; }
  std::size_t past(std::size_t i, std::string_view any) const {
    while (mark(i, any)) ++i;
    return i;
  }

  // 2023-09-11, 2023/9/11, 2023.09.11, 20230911.
  bool year_first(std::size_t i, Found& to) const {
    if (number(i, 8, 8) && !(i > 0 && mark(i - 1, "."))) {
      const int all = p_[i].value;
      to.year = all / 10000, to.month = all / 100 % 100, to.day = all % 100, to.end = i + 1;
      return to.year >= 1900 && to.year < 2200 && to.month >= 1 && to.month <= 12;
    }
    if (!number(i, 4, 4) || !mark(i + 1, "-/.") || !number(i + 2, 1, 2) || !mark(i + 3, "-/.") || !number(i + 4, 1, 2)) return false;
    to.year = p_[i].value, to.month = p_[i + 2].value, to.day = p_[i + 4].value, to.end = i + 5;
    return true;
  }

  // 11.09.2023, 11/09/2023, 9-11-2023, 11.09.23.
  bool numbers(std::size_t i, Found& to) const {
    if (!number(i, 1, 2) || !mark(i + 1, "-/.") || !number(i + 2, 1, 2) || !mark(i + 3, "-/.") || p_[i + 1].text != p_[i + 3].text)
      return false;
    if (!number(i + 4, 4, 4) && !(number(i + 4, 2, 2) && p_[i + 1].text != "-")) return false;
    if (i > 0 && mark(i - 1, "-/.")) return false;
    const int a = p_[i].value, b = p_[i + 2].value;
    const bool dots = p_[i + 1].text == ".";
    bool day_first = dots || order_ == DayOrder::day_first;
    if (a > 12) day_first = true;
    else if (b > 12) day_first = false;
    else if (!dots && order_ == DayOrder::unknown && a != b) return false;
    to.day = day_first ? a : b, to.month = day_first ? b : a, to.year = p_[i + 4].value, to.end = i + 5;
    if (to.year < 100) to.year += to.year < 70 ? 2000 : 1900;
    return true;
  }

  std::size_t past_ordinal(std::size_t i) const {
    if (mark(i, ".")) ++i;
    if (word(i)) {
      const std::string_view w = p_[i].text;
      if (w == "st" || w == "nd" || w == "rd" || w == "th" || w == "er" || w == "º" || w == "ª") ++i;
    }
    return i;
  }
  std::size_t past_of(std::size_t i) const {
    i = past(i, " ,./-");
    if (word(i) && (p_[i].text == "de" || p_[i].text == "of" || p_[i].text == "del" || p_[i].text == "do")) i = past(i + 1, " ");
    return i;
  }
  bool year(std::size_t i, Found& to) const {
    if (number(i, 4, 4)) to.year = p_[i].value;
    else if (number(i, 2, 2) && !mark(i + 1, ":")) to.year = p_[i].value + (p_[i].value < 70 ? 2000 : 1900);
    else return false;
    to.end = i + 1;
    return true;
  }

  // 11 September 2023, 11. September 2023, 11th of Sept., 2023, 11 de septiembre de 2023, 11-Sep-23.
  bool day_in_words(std::size_t i, Found& to) const {
    if (!number(i, 1, 2) || p_[i].value < 1 || p_[i].value > 31) return false;
    const std::size_t at = past_of(past_ordinal(i + 1));
    if (!word(at) || at == i + 1) {
      if (!word(i + 1)) return false;
    }
    const std::size_t month = word(at) ? at : i + 1;
    to.month = month_between_numbers(p_[month].text);
    if (to.month == 0) return false;
    to.day = p_[i].value;
    return year(past_of(month + 1), to);
  }

  // September 11, 2023; Sept. 11th 2023; Sep 11 14:05:00 2023 (asctime).
  bool month_in_words(std::size_t i, Found& to) const {
    if (!word(i)) return false;
    to.month = month_of_word(p_[i].text);
    if (to.month <= 0) return false;
    const std::size_t day = past(i + 1, " .-/");
    if (!number(day, 1, 2) || p_[day].value < 1 || p_[day].value > 31) return false;
    to.day = p_[day].value;
    std::size_t at = past(past_ordinal(day + 1), " ,./-");
    if (number(at, 4, 4)) return year(at, to);
    if (number(at, 1, 2) && mark(at + 1, ":")) {
      for (std::size_t k = at + 2; k < std::min(at + 12, p_.size()); ++k) {
        if (number(k, 4, 4)) {
          to.year = p_[k].value, to.end = day + 1;
          return true;
        }
      }
    }
    return false;
  }

  // 2023年9月11日, 2023년 9월 11일.
  bool east_asian(std::size_t i, Found& to) const {
    const auto unit = [&](std::size_t at, std::string_view a, std::string_view b) {
      return word(at) && (p_[at].text.starts_with(a) || p_[at].text.starts_with(b));
    };
    if (!number(i, 4, 4) || !unit(past(i + 1, " "), "年", "년")) return false;
    const std::size_t month = past(past(i + 1, " ") + 1, " ");
    if (!number(month, 1, 2) || !unit(past(month + 1, " "), "月", "월")) return false;
    const std::size_t day = past(past(month + 1, " ") + 1, " ");
    if (!number(day, 1, 2) || !unit(past(day + 1, " "), "日", "일")) return false;
    to.year = p_[i].value, to.month = p_[month].value, to.day = p_[day].value, to.end = past(day + 1, " ") + 1;
    return true;
  }

  // "T14:05:00.123+0900", ", 2:05 p.m. ET", " at 14h05", "14.05 Uhr": within a few pieces after the date, or just before it.
  void read_clock(Found& to) const {
    bool afternoon = false;
    for (std::size_t i = to.end; i < std::min(to.end + 12, p_.size()); ++i) {
      afternoon = afternoon || (word(i) && (p_[i].text == "오후" || p_[i].text == "下午" || p_[i].text == "午後"));
      if (clock_at(i, to)) {
        if (afternoon && to.hour < 12) to.hour += 12;
        return;
      }
      if (number(i, 3, 9) && !number(i, 6, 6)) return;
    }
  }

  bool clock_at(std::size_t i, Found& to) const {
    if (number(i, 6, 6) && i > 0 && word(i - 1) && p_[i - 1].text == "t") {  // 20230911T140500Z
      to.hour = p_[i].value / 10000, to.minute = p_[i].value / 100 % 100, to.second = p_[i].value % 100;
      return finish_clock(i + 1, to);
    }
    if (!number(i, 1, 2) || p_[i].value > 24) return false;
    const bool colon = mark(i + 1, ":") && number(i + 2, 2, 2);
    const bool hours = word(i + 1) && (p_[i + 1].text == "h" || p_[i + 1].text == "시") && number(i + 2, 2, 2);
    const bool dot = mark(i + 1, ".") && number(i + 2, 2, 2);
    if (colon || hours || dot) {
      if (p_[i + 2].value > 59) return false;
      std::size_t at = i + 3;
      int second = 0;
      if (colon && mark(at, ":") && number(at + 1, 2, 2)) {
        second = p_[at + 1].value;
        at += 2;
        if (mark(at, ".,") && number(at + 1, 1, 9)) at += 2;
      }
      to.hour = p_[i].value, to.minute = p_[i + 2].value, to.second = second;
      return finish_clock(at, to);
    }
    if (const std::size_t at = past(i + 1, " ");
        word(at) && (p_[at].text == "am" || p_[at].text == "pm" || p_[at].text == "a" || p_[at].text == "p")) {
      to.hour = p_[i].value;
      return finish_clock(i + 1, to);
    }
    return false;
  }

  bool finish_clock(std::size_t at, Found& to) const {
    to.clock_end = at;
    at = past(at, " ");
    if (word(at)) {
      const std::string_view w = p_[at].text;
      const bool dotted = (w == "a" || w == "p") && mark(at + 1, ".") && word(at + 2) && p_[at + 2].text == "m";
      if (w == "am" || w == "pm" || dotted) {
        if (to.hour > 12 || to.hour == 0) {
          if (to.hour > 23) return false;
        } else {
          to.hour = to.hour % 12 + (w[0] == 'p' ? 12 : 0);
        }
        to.half = true;
        to.clock_end = at + (dotted ? 3 : 1) + (dotted && mark(at + 3, ".") ? 1 : 0);
        at = past(at + (dotted ? 3 : 1), " .");
      }
    }
    if (word(at) && p_[at].text == "uhr") {
      to.half = true;
      to.clock_end = at + 1;
      at = past(at + 1, " ");
    }
    if (to.hour > 23 || to.minute > 59 || to.second > 60) {
      to.hour = -1;
      return false;
    }
    to.second = std::min(to.second, 59);
    read_zone(past(at, " ,()"), to);
    return true;
  }

  void read_zone(std::size_t at, Found& to) const {
    if (word(at)) {
      const auto zone = zone_named(p_[at].text);
      if (!zone) return;
      to.has_zone = true, to.zone = *zone;
      to.clock_end = at + 1;
      if (*zone != 0 || !mark(at + 1, "+-")) return;
      ++at;  // "GMT+2": east of Greenwich, as people mean it
    }
    if (!mark(at, "+-")) return;
    const int sign = p_[at].text == "-" ? -1 : 1;
    ++at;
    int minutes = 0;
    const bool parts = number(at, 1, 2) && mark(at + 1, ":") && number(at + 2, 2, 2);
    if (number(at, 4, 4)) minutes = p_[at].value / 100 * 60 + p_[at].value % 100;
    else if (number(at, 1, 2)) minutes = p_[at].value * 60 + (parts ? p_[at + 2].value : 0);
    else return;
    if (minutes > 14 * 60) return;
    to.has_zone = true, to.zone = sign * minutes;
    to.clock_end = at + (parts ? 3 : 1);
  }

  std::vector<DatePiece> p_;
  DayOrder order_;
};

std::string written_clock(const Found& found) {
  const std::string out = fmt::format("{:02}:{:02}:{:02}", found.hour, found.minute, found.second);
  return found.has_zone ? out + zone_text(found.zone) : out;
}

std::string written(const Found& found) {
  const std::string out = fmt::format("{:04}-{:02}-{:02}", found.year, found.month, found.day);
  return found.hour < 0 ? out : out + "T" + written_clock(found);
}

bool stands_for_nothing(const Found& f) {
  return (f.year == 1970 && f.month == 1 && f.day == 1) || (f.year == 1900 && f.month == 1 && f.day == 1);
}

// 1694441100, 1694441100000.
std::optional<std::string> of_epoch(std::string_view text) {
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
  if (text.size() == 13) value /= 1000;
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(value)));
  const auto seconds = value - days.time_since_epoch().count() * 86400;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(days), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

std::optional<std::string> parse_loose_date(std::string_view text, DayOrder order) {
  text = trimmed(text).substr(0, kReach);
  if (text.empty()) return std::nullopt;
  if (auto epoch = of_epoch(text)) return epoch;
  std::string folded = fold_case(text);
  for (std::size_t at; (at = folded.find("\xC2\xA0")) != std::string::npos;) folded.replace(at, 2, " ");
  for (std::size_t at; (at = folded.find("\xE2\x80\xAF")) != std::string::npos;) folded.replace(at, 3, " ");
  const auto found = Reading(date_pieces(folded), order).first();
  if (!found || stands_for_nothing(*found)) return std::nullopt;
  return written(*found);
}

std::optional<LooseClock> parse_loose_clock(std::string_view text) {
  constexpr std::size_t kClock = 40;  // bytes
  const std::string folded = fold_case(text.substr(0, kClock));
  const Reading reading(date_pieces(folded), DayOrder::unknown);
  const auto found = reading.clock();
  if (!found) return std::nullopt;
  return LooseClock{written_clock(*found), reading.bytes_before(found->clock_end), found->half || found->has_zone};
}

}  // namespace hearsay
