// Time zones by the law of the day: how far a clock is ahead of UTC, summer time included. Facts of data/zones.toml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/knowledge.h"

namespace hearsay {

// The day of a year on which clocks change: a weekday of a month, or a day of it where `weekday` is 0.
struct ClockChange {
  int month = 0, weekday = 0, nth = 0;  // nth: -1 for the last; the day where weekday is 0
  int days = 0;                         // after (before where negative) that day
};

// From `year` on, until the next line's.
struct SummerTime {
  int year = 0;
  bool none = false;
  ClockChange begin, end;
};

struct Zone {
  struct Era {
    std::optional<Day> since;  // nullopt: always
    int minutes = 0;           // ahead of UTC, without summer time
    int law = -1;              // in ZoneTable::laws; -1 for no summer time
  };
  std::vector<Era> eras;
};

struct ZoneTable {
  std::vector<Zone> zones;
  std::vector<std::vector<SummerTime>> laws;
  std::vector<std::pair<std::string, int>> names;  // of zones.toml

  // The zone of that name. Throws Error bad_value where there is none; `path` is who asks.
  int named(std::string_view name, std::string_view path) const;
  // A zone that is always so many minutes ahead.
  int fixed(int minutes);
  // Minutes ahead of UTC at that clock time ("15:00"); nullopt where that is not known, also without a day where it matters.
  std::optional<int> minutes_at(int zone, std::optional<Day> day, std::string_view clock) const;
};

// Throws Error bad_format, bad_value.
ZoneTable load_zones(const Knowledge& knowledge);

}  // namespace hearsay
