// The index of groups finds what a look at all of them finds.
#include "stories/group_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace hearsay {
namespace {

constexpr std::int64_t kNear = 3;

struct Kept {
  std::vector<std::string> parties;
  std::int64_t begin, end;
};

std::vector<std::size_t> found(const GroupIndex& index, const std::vector<std::string>& parties, std::int64_t begin, std::int64_t end) {
  std::vector<std::size_t> out;
  index.each_near(parties, begin, end, [&](std::size_t group) { out.push_back(group); });
  std::sort(out.begin(), out.end());
  return out;
}

TEST(GroupIndex, FindsEachNearGroupOnce) {
  std::mt19937 random(7);
  const std::vector<std::string> names = {"a", "b", "c"};
  GroupIndex index(kNear);
  std::vector<Kept> groups;
  for (std::size_t g = 0; g < 300; ++g) {
    const std::int64_t begin = static_cast<std::int64_t>(random() % 400) - 200;
    groups.push_back({{names[random() % 3]}, begin, begin + static_cast<std::int64_t>(random() % 40)});
    index.add(g, groups.back().parties);
    index.spans(g, begin, begin);
    if (random() % 2 == 0) index.spans(g, begin, groups.back().end);  // it grew
    else groups.back().end = begin;
  }
  for (std::int64_t day = -210; day < 250; day += 5)
    for (const auto& name : names) {
      const auto some = found(index, {name}, day, day + 2);
      EXPECT_EQ(std::adjacent_find(some.begin(), some.end()), some.end()) << "one group came twice";
      for (std::size_t g = 0; g < groups.size(); ++g) {
        const bool near = std::max(groups[g].begin, day) - std::min(groups[g].end, day + 2) <= kNear;
        const bool there = std::binary_search(some.begin(), some.end(), g);
        const bool ours = groups[g].parties[0] == name;
        EXPECT_TRUE(there || !(near && ours)) << "group " << g << " on day " << day;
        EXPECT_FALSE(there && !ours) << "group " << g << " is of another";
      }
      EXPECT_LT(some.size(), 60U) << "those far off are left alone";
    }
}

TEST(GroupIndex, TakesThePartyOfFewestGroups) {
  GroupIndex index(kNear);
  for (std::size_t g = 0; g < 3; ++g) {
    index.add(g, g == 1 ? std::vector<std::string>{"state", "envoy"} : std::vector<std::string>{"state"});
    index.spans(g, 10, 12);
  }
  EXPECT_EQ(found(index, {"state"}, 10, 10), (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(found(index, {"state", "envoy"}, 10, 10), std::vector<std::size_t>{1});
  EXPECT_TRUE(found(index, {"state", "nobody"}, 10, 10).empty()) << "who has no group is in none";
  EXPECT_TRUE(found(index, {"state"}, 100, 101).empty());
}

}  // namespace
}  // namespace hearsay
