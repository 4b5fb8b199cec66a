// Reports that are alike, put into stories: agglomeration by average likeness. Pure; the same result whatever the
// order of the links, since sums are of integers and ties are settled by the reports' own order.
#pragma once

#include <cstdint>
#include <vector>

namespace hearsay {

// Reports by their place in the order of publication (0, 1, ...), days as in Profile.
struct GroupLink {
  std::size_t a = 0, b = 0;
  int likeness = 0;  // 0 to 10000
};

inline constexpr int kLinkLikeness = 2200;   // below, two reports are not linked
inline constexpr int kStoryLikeness = 2200;  // below, two groups of reports are not joined

// For each report the first one of its group. Two groups are joined while the average likeness between their reports is kStoryLikeness or
// more, the likest first. The average is over pairs not further apart than kStoryGap days, so that a story may go on for weeks and drift;
// pairs that are not linked count 0. Groups with dates of which none are near each other are not joined, whatever report without a date
// lies between them.
std::vector<std::size_t> story_groups(const std::vector<std::int32_t>& days, const std::vector<GroupLink>& links);

}  // namespace hearsay
