// The transitions of the fast engine, and the oracle that it learns from, on trees drawn at random.
#include "language/arc_hybrid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace hearsay {
namespace {

// heads[1] to heads[size], made by transitions drawn at random: every projective tree with one root can come out.
std::vector<std::int32_t> random_tree(std::int32_t size, std::mt19937& random) {
  ArcHybrid state;
  start(state, size);
  while (!state.done()) {
    const auto t = static_cast<Transition>(random() % 3);
    if (state.allows(t)) apply(state, t);
  }
  std::vector<std::int32_t> heads;
  for (std::int32_t i = 0; i <= size; ++i) heads.push_back(state.nodes[i].head);
  return heads;
}

int wrong_heads(const ArcHybrid& state, const std::vector<std::int32_t>& heads) {
  int wrong = 0;
  for (std::int32_t i = 1; i <= state.size; ++i) wrong += state.nodes[i].head != heads[i];
  return wrong;
}

TEST(DynamicOracle, LeadsToTheGoldTree) {
  std::mt19937 random(10);
  for (int round = 0; round < 500; ++round) {
    const auto heads = random_tree(1 + random() % 25, random);
    const DynamicOracle oracle(heads);
    ArcHybrid state;
    start(state, static_cast<std::int32_t>(heads.size()) - 1);
    while (!state.done()) {
      const auto costs = oracle.costs(state);
      const auto best = std::min_element(costs.begin(), costs.end());
      ASSERT_EQ(*best, 0);
      apply(state, static_cast<Transition>(best - costs.begin()));
    }
    ASSERT_EQ(wrong_heads(state, heads), 0);
  }
}

// Whatever errors were made, what they cost is what is wrong in the end: each arc is counted once.
TEST(DynamicOracle, CostsAddUpToTheArcsLost) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    const auto heads = random_tree(1 + random() % 25, random);
    const DynamicOracle oracle(heads);
    ArcHybrid state;
    start(state, static_cast<std::int32_t>(heads.size()) - 1);
    int lost = 0;
    while (!state.done()) {
      const auto costs = oracle.costs(state);
      auto choice = std::min_element(costs.begin(), costs.end()) - costs.begin();
      if (random() % 3 == 0) {
        const auto other = static_cast<std::ptrdiff_t>(random() % 3);
        if (state.allows(static_cast<Transition>(other))) choice = other;
      }
      lost += costs[choice];
      apply(state, static_cast<Transition>(choice));
    }
    ASSERT_EQ(wrong_heads(state, heads), lost);
  }
}

TEST(MakeProjective, LiftsWhatCrosses) {
  // "A hearing is scheduled on the issue today": "on the issue" belongs to "hearing" and crosses "scheduled".
  std::vector<std::int32_t> heads{-1, 2, 4, 4, 0, 7, 7, 2, 4};
  make_projective(heads);
  EXPECT_EQ(heads, (std::vector<std::int32_t>{-1, 2, 4, 4, 0, 7, 7, 4, 4}));
  std::mt19937 random(12);
  for (int round = 0; round < 100; ++round) {
    const auto tree = random_tree(1 + random() % 30, random);
    auto same = tree;
    make_projective(same);
    ASSERT_EQ(same, tree);
  }
}

}  // namespace
}  // namespace hearsay
