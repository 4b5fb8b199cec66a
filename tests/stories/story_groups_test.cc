#include "stories/story_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "stories/story_features.h"

namespace hearsay {
namespace {

TEST(StoryGroups, TheLikestAreJoinedFirst) {
  // 1 is like both; 0 and 2 have nothing in common.
  EXPECT_EQ(story_groups({1, 1, 1}, {{0, 1, 5000}, {1, 2, 4000}}), (std::vector<std::size_t>{0, 0, 2}));
  EXPECT_EQ(story_groups({1, 1, 1}, {{0, 1, 5000}, {1, 2, 4000}, {0, 2, 3000}}), (std::vector<std::size_t>{0, 0, 0}));
}

TEST(StoryGroups, AStoryMayDriftOverWeeks) {
  std::vector<std::int32_t> days;
  std::vector<GroupLink> links;
  for (std::size_t i = 0; i < 8; ++i) {
    days.push_back(static_cast<std::int32_t>(i * 6));
    if (i > 0) links.push_back({i - 1, i, 4000});
  }
  EXPECT_EQ(story_groups(days, links), std::vector<std::size_t>(8, 0));
}

TEST(StoryGroups, AReportWithoutADateBridgesNoYears) {
  EXPECT_EQ(story_groups({kNoDay, 100, 900}, {{0, 1, 5000}, {0, 2, 5000}}), (std::vector<std::size_t>{0, 0, 2}));
}

TEST(StoryGroups, EachIsAloneWithoutLinks) { EXPECT_EQ(story_groups({1, 2}, {}), (std::vector<std::size_t>{0, 1})); }

TEST(StoryGroups, OrderOfLinksDoesNotMatter) {
  std::mt19937 random(3);
  std::vector<std::int32_t> days(60);
  for (auto& day : days) day = static_cast<std::int32_t>(random() % 30);
  std::sort(days.begin(), days.end());
  std::vector<GroupLink> links;
  for (std::size_t a = 0; a < days.size(); ++a)
    for (std::size_t b = a + 1; b < days.size(); ++b)
      if (random() % 8 == 0) links.push_back({a, b, static_cast<int>(kLinkLikeness + random() % 4 * 500)});  // many ties
  const auto first = story_groups(days, links);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(links.begin(), links.end(), random);
    EXPECT_EQ(story_groups(days, links), first);
  }
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_LE(first[i], i);
}

}  // namespace
}  // namespace hearsay
