// What expressions say of each other once all are found: ranges, open ends, what is counted from an event.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "mentions/times_scan.h"

namespace hearsay {

struct TimeItem {
  Found found;
  bool closed = false;                         // its interval was set by a range
  std::pair<std::string, std::string> clocks;  // clock times of the range's ends
};

// "between Tuesday and Wednesday", "from March to May", "1914-1918": one interval, which both carry. False where they are no range.
bool join_range(const Scan& scan, TimeItem& a, TimeItem& b);

// "9 p.m. ET (0100 GMT)": two clock times of one moment lend each other the day and the zone that one of them lacks.
void same_moment(const Scan& scan, std::vector<TimeItem>& items, std::size_t at);

// "Two weeks after the summit": the interval of what is counted from an event or date, where the day of that is known.
void lean_on_event(const Scan& scan, std::vector<TimeItem>& items, std::size_t at);

// Since, until, by, no later than: one end is open, or publication stands there.
void open_end(const Scan& scan, TimeItem& item);

}  // namespace hearsay
