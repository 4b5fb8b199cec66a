#include "stories/story_groups.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "stories/story_features.h"

namespace hearsay {
namespace {

using Days = std::vector<std::pair<std::int32_t, std::int64_t>>;  // how many reports of each day, sorted; kNoDay is first

struct Group {
  Days days;
  std::int64_t size = 1;
  std::unordered_map<std::size_t, std::int64_t> sums;  // likeness to other groups, by their first report
  std::uint32_t version = 0;                           // how often it was joined; what is queued of an older one is void
};

// How many pairs could be linked: not further apart than the gap, or one of them without a date. 0 where both groups have dates, and none
// near.
std::int64_t pairs_near(const Group& a, const Group& b) {
  const auto undated_in = [](const Days& days) { return days.front().first == kNoDay ? days.front().second : 0; };
  const auto undated_a = undated_in(a.days), undated_b = undated_in(b.days);
  const auto dated = [](const Days& days) { return days.begin() + (days.front().first == kNoDay ? 1 : 0); };
  std::int64_t pairs = 0, near = 0;  // near: reports of b that the window holds
  auto low = dated(b.days), high = low;
  for (auto at = dated(a.days); at != a.days.end(); ++at) {
    while (high != b.days.end() && std::int64_t{high->first} <= std::int64_t{at->first} + kStoryGap) near += (high++)->second;
    while (low != high && std::int64_t{low->first} < std::int64_t{at->first} - kStoryGap) near -= (low++)->second;
    pairs += at->second * near;
  }
  if (pairs == 0 && undated_a < a.size && undated_b < b.size) return 0;
  return pairs + undated_a * b.size + (a.size - undated_a) * undated_b;
}

Days joined(const Days& a, const Days& b) {
  Days out;
  out.reserve(a.size() + b.size());
  for (auto i = a.begin(), j = b.begin(); i != a.end() || j != b.end();) {
    if (j == b.end() || (i != a.end() && i->first < j->first)) out.push_back(*i++);
    else if (i == a.end() || j->first < i->first) out.push_back(*j++);
    else out.emplace_back(i->first, i->second + j->second), ++i, ++j;
  }
  return out;
}

// A pair of groups to be joined. The likest comes out of the queue first, of equals that of the earliest reports.
struct Pair {
  std::int64_t likeness;
  std::size_t a, b;  // a < b
  std::uint32_t a_version, b_version;
  friend bool operator<(const Pair& x, const Pair& y) { return std::tie(x.likeness, y.a, y.b) < std::tie(y.likeness, x.a, x.b); }
};

class Agglomeration {
 public:
  Agglomeration(const std::vector<std::int32_t>& days, const std::vector<GroupLink>& links) : groups_(days.size()) {
    for (std::size_t i = 0; i < days.size(); ++i) groups_[i].days = {{days[i], 1}};
    for (const auto& link : links) groups_[link.a].sums[link.b] = groups_[link.b].sums[link.a] = link.likeness;
    for (const auto& link : links) queue(link.a, link.b);
  }

  // For each report the group that it was joined to, itself where it was not.
  std::vector<std::size_t> run() {
    std::vector<std::size_t> into(groups_.size());
    std::iota(into.begin(), into.end(), std::size_t{0});
    while (!queue_.empty()) {
      const auto next = queue_.top();
      queue_.pop();
      if (groups_[next.a].version != next.a_version || groups_[next.b].version != next.b_version) continue;
      join(next.a, next.b);
      into[next.b] = next.a;
    }
    return into;
  }

 private:
  void queue(std::size_t one, std::size_t other) {
    const auto [a, b] = std::minmax(one, other);
    const auto pairs = pairs_near(groups_[a], groups_[b]);
    if (pairs == 0) return;
    const auto likeness = groups_[a].sums.at(b) / pairs;
    if (likeness >= kStoryLikeness) queue_.push({likeness, a, b, groups_[a].version, groups_[b].version});
  }

  void join(std::size_t a, std::size_t b) {
    auto &into = groups_[a], &from = groups_[b];
    ++into.version, ++from.version;
    into.sums.erase(b);
    for (const auto& [other, sum] : from.sums) {
      auto& theirs = groups_[other].sums;
      theirs.erase(b);
      if (other == a) continue;
      into.sums[other] += sum;
      theirs[a] += sum;
    }
    into.days = joined(into.days, from.days), into.size += from.size;
    from = {{}, 0, {}, from.version};
    for (const auto& [other, sum] : into.sums) queue(a, other);
  }

  std::vector<Group> groups_;
  std::priority_queue<Pair> queue_;
};

}  // namespace

std::vector<std::size_t> story_groups(const std::vector<std::int32_t>& days, const std::vector<GroupLink>& links) {
  auto first_of = Agglomeration(days, links).run();
  // A group's name is its first report, and joins go to the smaller one: what a report was joined to has its end already.
  for (std::size_t i = 0; i < first_of.size(); ++i) first_of[i] = first_of[first_of[i]];
  return first_of;
}

}  // namespace hearsay
