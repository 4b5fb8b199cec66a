// Dates and times as pages and feeds write them, made ISO 8601. Nothing here reads a clock: a date that is not told is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

// Which number of 03/04/2023 is the day. `unknown`: only what can be one thing is read.
enum class DayOrder { day_first, month_first, unknown };

// "2023-09-11", "2023-09-11T14:05:00", "2023-09-11T14:05:00+09:00": as precise as the text is. Reads ISO 8601 in its many spellings, RFC
// 822 with wrong weekdays and loose zones, seconds and milliseconds since 1970, dates in words in eleven languages, numbers between dots
// and slashes, years before 月 and 년. The text may hold words around the date ("Updated: "); the first date counts. Years from 1800 on.
// nullopt for anything else; also for the beginnings of computers' calendars (0001-01-01, 1970-01-01), which stand for nothing.
std::optional<std::string> parse_loose_date(std::string_view text, DayOrder order = DayOrder::unknown);

// A time of the day that a text begins with: "14:05", "2.05pm BST", "[9h30]".
struct LooseClock {
  std::string written;  // "14:05:00", with the zone where it is told
  std::size_t end = 0;  // bytes of the text
  bool sure = false;    // am, pm or a zone says that it is one
};
// nullopt where the text begins with none. `text` without no-break spaces (folded_blanks).
std::optional<LooseClock> parse_loose_clock(std::string_view text);

// The day in the path of an address: /2023/09/11/, /2023/sep/11/, /2023-09-11-, /20230911/. nullopt where there is none.
std::optional<std::string> date_of_url(std::string_view url);

}  // namespace hearsay
