#include "stories/story_groups.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "stories/story_features.h"

namespace hearsay {
namespace {

struct Group {
  std::size_t first = 0;                     // names it
  std::vector<std::int32_t> days;            // sorted
  std::map<std::size_t, std::int64_t> sums;  // likeness to other groups, by their first report
};

// How many pairs could be linked: not further apart than the gap, or one of them without a date. 0 where both groups have dates, and none
// near.
std::int64_t pairs_near(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  const auto dated = [](const auto& days) { return std::upper_bound(days.begin(), days.end(), kNoDay); };  // kNoDay sorts first
  const auto undated_a = dated(a) - a.begin(), undated_b = dated(b) - b.begin();
  const auto size_a = static_cast<std::int64_t>(a.size()), size_b = static_cast<std::int64_t>(b.size());
  std::int64_t pairs = 0;
  auto low = dated(b), high = low;
  for (auto at = dated(a); at != a.end(); ++at) {
    while (low != b.end() && std::int64_t{*low} < std::int64_t{*at} - kStoryGap) ++low;
    while (high != b.end() && std::int64_t{*high} <= std::int64_t{*at} + kStoryGap) ++high;
    pairs += high - low;
  }
  if (pairs == 0 && undated_a < size_a && undated_b < size_b) return 0;
  return pairs + undated_a * size_b + (size_a - undated_a) * undated_b;
}

// Pairs of groups, the likest first; ties by the reports.
using Queue = std::set<std::tuple<std::int64_t, std::size_t, std::size_t>>;

class Agglomeration {
 public:
  Agglomeration(const std::vector<std::size_t>& reports, const std::vector<std::int32_t>& days, const std::vector<GroupLink>& links) {
    for (const auto report : reports) groups_[report] = {report, {days[report]}, {}};
    for (const auto& link : links) groups_[link.a].sums[link.b] = groups_[link.b].sums[link.a] = link.likeness;
    for (const auto& link : links) queue_.insert(entry(groups_[link.a], groups_[link.b]));
  }

  void run(std::vector<std::size_t>& first_of) {
    std::map<std::size_t, std::size_t> joined;
    while (!queue_.empty()) {
      const auto [minus, a, b] = *queue_.begin();
      if (-minus < kStoryLikeness) break;
      join(a, b);
      joined[b] = a;
    }
    // A group's name is its first report, and joins go to the smaller one: later joins of `a` are looked up from the end of the chain.
    for (const auto& [report, into] : joined) {
      auto root = into;
      for (auto at = joined.find(root); at != joined.end(); at = joined.find(root)) root = at->second;
      first_of[report] = root;
    }
  }

 private:
  static std::tuple<std::int64_t, std::size_t, std::size_t> entry(const Group& a, const Group& b) {
    const auto pairs = pairs_near(a.days, b.days);
    return {pairs == 0 ? 0 : -(a.sums.at(b.first) / pairs), std::min(a.first, b.first), std::max(a.first, b.first)};
  }

  void join(std::size_t a, std::size_t b) {  // a < b
    auto &into = groups_[a], &from = groups_[b];
    for (const auto& [other, sum] : from.sums) queue_.erase(entry(from, groups_[other]));
    for (const auto& [other, sum] : into.sums)
      if (other != b) queue_.erase(entry(into, groups_[other]));
    into.sums.erase(b);
    for (const auto& [other, sum] : from.sums) {
      auto& theirs = groups_[other].sums;
      theirs.erase(b);
      if (other != a) into.sums[other] += sum;
    }
    std::vector<std::int32_t> days;
    days.reserve(into.days.size() + from.days.size());
    std::merge(into.days.begin(), into.days.end(), from.days.begin(), from.days.end(), std::back_inserter(days));
    into.days = std::move(days);
    for (const auto& [other, sum] : into.sums) {
      groups_[other].sums[a] = sum;
      queue_.insert(entry(into, groups_[other]));
    }
    groups_.erase(b);
  }

  std::map<std::size_t, Group> groups_;
  Queue queue_;
};

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t at) {
  while (parents[at] != at) at = parents[at] = parents[parents[at]];
  return at;
}

// What is connected, by its first report.
std::map<std::size_t, std::vector<std::size_t>> components(const std::vector<std::size_t>& reports, const std::vector<GroupLink>& links,
                                                           std::size_t size) {
  std::vector<std::size_t> parents(size);
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  for (const auto& link : links) {
    const auto a = root_of(parents, link.a), b = root_of(parents, link.b);
    parents[std::max(a, b)] = std::min(a, b);
  }
  std::map<std::size_t, std::vector<std::size_t>> out;
  for (const auto report : reports) out[root_of(parents, report)].push_back(report);
  return out;
}

void group(const std::vector<std::size_t>& reports, const std::vector<std::int32_t>& days, const std::vector<GroupLink>& links, int least,
           std::vector<std::size_t>& first_of) {
  for (const auto& [first, members] : components(reports, links, days.size())) {
    if (members.size() == 1) continue;
    const std::set<std::size_t> within(members.begin(), members.end());
    std::vector<GroupLink> own;
    std::copy_if(links.begin(), links.end(), std::back_inserter(own), [&](const auto& link) { return within.contains(link.a); });
    if (members.size() <= kMostConnected) {
      Agglomeration(members, days, own).run(first_of);
      continue;
    }
    const auto more = least + least / 8;  // the weakest go
    std::erase_if(own, [&](const auto& link) { return link.likeness < more; });
    group(members, days, own, more, first_of);
  }
}

}  // namespace

std::vector<std::size_t> story_groups(const std::vector<std::int32_t>& days, const std::vector<GroupLink>& links) {
  std::vector<std::size_t> reports(days.size());
  std::iota(reports.begin(), reports.end(), std::size_t{0});
  auto first_of = reports;
  group(reports, days, links, kLinkLikeness, first_of);
  return first_of;
}

}  // namespace hearsay
