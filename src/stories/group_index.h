// Groups by party and by time, so that a claim is compared only with groups of its parties that lie near it: their number in the days
// around counts, not that in the ledger.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hearsay {

// Weeks count from 1970-01-01; what lies before has negative numbers.
inline std::int64_t week_of(std::int64_t day) { return day >= 0 ? day / 7 : -((6 - day) / 7); }

class GroupIndex {
 public:
  // Groups of up to `near` days before or after are near.
  explicit GroupIndex(std::int64_t near) : near_(near) {}

  // A new group under these names of its parties; the numbers of groups count from 0, without gaps.
  void add(std::size_t group, std::span<const std::string> parties);

  // The group lies in these days, both included. Days told before stay.
  void spans(std::size_t group, std::int64_t begin, std::int64_t end);

  // Calls take(group) once for each group that is near [begin, end], of that one of the parties which has fewest groups (of equals the
  // first); perhaps for some a little further off. In no particular order.
  template <typename Take>
  void each_near(std::span<const std::string> parties, std::int64_t begin, std::int64_t end, Take take) const {
    const Party* fewest = nullptr;
    for (const auto& name : parties) {
      const auto found = parties_.find(name);
      if (found == parties_.end()) return;  // has none
      if (fewest == nullptr || found->second.groups < fewest->groups) fewest = &found->second;
    }
    if (fewest == nullptr) return;
    const auto first = week_of(begin - near_), last = week_of(end + near_);
    for (auto week = first; week <= last; ++week)
      if (const auto found = fewest->weeks.find(week); found != fewest->weeks.end())
        for (const auto group : found->second)
          if (week == first || week == spans_[group].first) take(static_cast<std::size_t>(group));  // each once: where it begins
  }

 private:
  struct Party {
    std::size_t groups = 0;
    std::map<std::int64_t, std::vector<std::uint32_t>> weeks = {};  // most parties have one or two: an unordered one is larger
  };

  std::int64_t near_;
  std::unordered_map<std::string, Party> parties_;
  std::vector<std::pair<std::int64_t, std::int64_t>> spans_;  // by group: first and last week; the first is greater where none was told
  std::vector<std::vector<Party*>> of_;                       // by group
};

}  // namespace hearsay
