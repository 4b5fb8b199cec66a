#include "stories/group_index.h"

#include <algorithm>

namespace hearsay {

void GroupIndex::add(std::size_t group, std::span<const std::string> parties) {
  spans_.resize(group + 1, {1, 0}), of_.resize(group + 1);
  for (const auto& name : parties) {
    auto& party = parties_[name];  // stays where it is while others come
    ++party.groups;
    of_[group].push_back(&party);
  }
}

void GroupIndex::spans(std::size_t group, std::int64_t begin, std::int64_t end) {
  auto& [first, last] = spans_[group];
  const bool fresh = first > last;
  const auto from = week_of(begin), to = week_of(end);
  const auto low = fresh ? from : std::min(first, from), high = fresh ? to : std::max(last, to);
  for (auto week = low; week <= high; ++week)
    if (fresh || week < first || week > last)
      for (auto* party : of_[group]) party->weeks[week].push_back(static_cast<std::uint32_t>(group));
  first = low, last = high;
}

}  // namespace hearsay
