// The times that stand at the head of a live blog's entries. Internal to live_blog.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "readers/html_tree.h"
#include "readers/metadata_dates.h"

namespace hearsay {

struct Stamp {
  std::int32_t node = -1;  // the element or text that holds it
  std::int32_t end = 0;    // one past its last node
  std::string day;         // ISO 8601; empty where only the clock is told
  std::string clock;       // "14:05:00+01:00", the zone where it is told; empty for a heading that tells the day of those behind it
  std::string_view from;   // "time", "text"
};

// In the order of the page; none from navigation, asides and comments.
std::vector<Stamp> find_stamps(const HtmlTree& tree, DayOrder order);

// The text behind a clock time that it begins with, and behind what divides the two; the text itself where it begins with none.
std::string_view without_clock(std::string_view text);

}  // namespace hearsay
