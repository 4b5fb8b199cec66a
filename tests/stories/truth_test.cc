#include "stories/truth.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TruthItem item(std::size_t values, const std::vector<std::size_t>& said, double others = 10) {
  TruthItem out{values, others, {}};
  for (std::size_t source = 0; source < said.size(); ++source)
    if (said[source] < values) out.votes.push_back({source, said[source]});
  return out;
}
constexpr std::size_t kSilent = 99;

double on(const Truth& truth, std::size_t a, std::size_t b) {
  for (const auto& [other, probable] : truth.on[a])
    if (other == b) return probable;
  return 0;
}

// The affiliations of five researchers by five sources, example 2.1 of the paper: the first is right in all, the second is independent of
// it and wrong in two, the last two copy the third. Counting heads gets three of them wrong or undecided.
TEST(Truth, CopiersDoNotOutvoteIndependents) {
  const std::vector<TruthItem> items = {
      item(3, {0, 1, 0, 0, 2}, 100),  // MIT, Berkeley, MIT, MIT, MS
      item(2, {0, 0, 1, 1, 1}, 100),  // MSR, MSR, UWisc, UWisc, UWisc
      item(1, {0, 0, 0, 0, 0}, 100),  // MSR
      item(3, {0, 1, 2, 2, 2}, 100),  // UCI, AT&T, BEA, BEA, BEA
      item(2, {0, 0, 1, 1, 1}, 100),  // Google, Google, UW, UW, UW
  };
  const auto truth = discover_truth(items, 5);
  EXPECT_GT(truth.probability[0][0], 0.5);
  EXPECT_GT(truth.probability[1][0], truth.probability[1][1]);
  EXPECT_GT(truth.probability[2][0], 0.9);
  EXPECT_GT(truth.probability[3][0], truth.probability[3][2]);
  EXPECT_GT(truth.probability[4][0], truth.probability[4][1]);
  for (const auto& [a, b] : {std::pair(2, 3), std::pair(2, 4), std::pair(3, 4)}) EXPECT_GT(on(truth, a, b), 0.8) << a << b;
  EXPECT_LT(on(truth, 0, 1), 0.5);
  EXPECT_GT(truth.accuracy[0], truth.accuracy[2]);
}

TEST(Truth, KnownCopiersCountOnce) {
  const std::vector<TruthItem> items = {item(2, {0, 0, 1, 1, 1})};
  const auto heads = discover_truth(items, 5, {}, {.dependence = 1e-9});
  EXPECT_GT(heads.probability[0][1], 0.9);
  const auto truth = discover_truth(items, 5, {{2, 3}, {2, 4}, {3, 4}});
  EXPECT_GT(truth.probability[0][0], truth.probability[0][1]);
  EXPECT_DOUBLE_EQ(on(truth, 2, 3), 1);
}

TEST(Truth, IndependentsWhoAgreeAreBelieved) {
  const auto truth = discover_truth({item(2, {0, 0, 1})}, 3);
  EXPECT_GT(truth.probability[0][0], 0.7);
  const auto more = discover_truth({item(2, {0, 0, 0, 1})}, 4);
  EXPECT_GT(more.probability[0][0], truth.probability[0][0]);
}

// One against one is as open as it looks, and something is left for what nobody says.
TEST(Truth, OneAgainstOneIsOpen) {
  const auto truth = discover_truth({item(2, {0, 1})}, 2);
  EXPECT_DOUBLE_EQ(truth.probability[0][0], truth.probability[0][1]);
  EXPECT_LT(truth.probability[0][0], 0.5);
  const auto whether = discover_truth({item(2, {0, 1}, 1)}, 2);
  EXPECT_DOUBLE_EQ(whether.probability[0][0], 0.5);
}

// Who was borne out elsewhere weighs more here.
TEST(Truth, AccuracyElsewhereCounts) {
  std::vector<TruthItem> items;
  for (int i = 0; i < 6; ++i) items.push_back(item(2, {0, 1, 0, 0, kSilent}));
  items.push_back(item(2, {0, 1, kSilent, kSilent, kSilent}));
  const auto truth = discover_truth(items, 5);
  EXPECT_GT(truth.probability[6][0], truth.probability[6][1] * 2);
  EXPECT_GT(truth.accuracy[0], 0.8);
  EXPECT_LT(truth.accuracy[1], 0.5);
}

// Sharing what is true is no sign of copying, sharing what is false is.
TEST(Truth, SharedErrorsBetrayCopying) {
  std::vector<TruthItem> items;
  for (int i = 0; i < 4; ++i) items.push_back(item(3, {0, 0, 0, 0, 1, 1}));
  const auto truth = discover_truth(items, 6);
  EXPECT_GT(on(truth, 4, 5), on(truth, 0, 1) + 0.2);
}

// Pairs of sources cost what they share, and who gives one value what they are: tried on all items and each three, this takes many minutes.
TEST(Truth, ManyItemsAndManyVotersAreWeighedInProportion) {
  std::vector<TruthItem> items(30000);
  for (std::size_t i = 0; i < items.size(); ++i) items[i] = {2, 10, {{2 * i, 0}, {2 * i + 1, 1}}};
  std::vector<std::size_t> said(400);
  said.back() = 1;
  items.push_back(item(2, said));
  const auto truth = discover_truth(items, 60000);
  EXPECT_GT(truth.probability.back()[0], 0.9);
  EXPECT_DOUBLE_EQ(truth.probability[29999][0], truth.probability[29999][1]);
}

TEST(Truth, NothingToWeigh) {
  EXPECT_TRUE(discover_truth({}, 0).probability.empty());
  EXPECT_EQ(discover_truth({TruthItem{}}, 2).probability[0].size(), 0u);
}

}  // namespace
}  // namespace hearsay
