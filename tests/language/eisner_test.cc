#include "language/eisner.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace hearsay {
namespace {

bool is_projective_tree(const std::vector<std::int32_t>& heads) {
  const int n = static_cast<int>(heads.size());
  int roots = 0;
  for (int d = 0; d < n; ++d) {
    roots += heads[d] < 0;
    int steps = 0;
    for (int at = d; at >= 0; at = heads[at])
      if (++steps > n) return false;  // a cycle
  }
  for (int d = 0; d < n; ++d) {
    if (heads[d] < 0) continue;
    // Every word between a head and its dependent stands under the head.
    for (int between = std::min(d, heads[d]) + 1; between < std::max(d, heads[d]); ++between) {
      int at = between;
      while (at >= 0 && at != heads[d]) at = heads[at];
      if (at < 0) return false;
    }
  }
  return roots == 1;
}

float score_of(const std::vector<std::int32_t>& heads, const std::vector<float>& scores) {
  float sum = 0;
  const auto n = heads.size();
  for (std::size_t d = 0; d < n; ++d) sum += scores[d * (n + 1) + heads[d] + 1];
  return sum;
}

// The best score of all projective trees, by trying each.
float best_by_trying(int n, const std::vector<float>& scores) {
  std::vector<std::int32_t> heads(n, -1);
  float best = -1e9f;
  const std::function<void(int)> set = [&](int d) {
    if (d == n) {
      if (is_projective_tree(heads)) best = std::max(best, score_of(heads, scores));
      return;
    }
    for (heads[d] = -1; heads[d] < n; ++heads[d])
      if (heads[d] != d) set(d + 1);
    heads[d] = -1;
  };
  set(0);
  return best;
}

TEST(BestTree, IsTheBestOfAllProjectiveTrees) {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> values(-5, 5);
  for (int n = 1; n <= 5; ++n)
    for (int round = 0; round < 40; ++round) {
      std::vector<float> scores(n * (n + 1));
      for (auto& s : scores) s = values(random);
      const auto heads = best_tree(scores.data(), n);
      ASSERT_TRUE(is_projective_tree(heads)) << n;
      EXPECT_NEAR(score_of(heads, scores), best_by_trying(n, scores), 1e-3) << n;
    }
}

TEST(BestTree, TakesLongAndFlatInput) {
  EXPECT_TRUE(best_tree(nullptr, 0).empty());
  const int n = 200;
  const std::vector<float> flat(n * (n + 1), 0.0f);
  EXPECT_TRUE(is_projective_tree(best_tree(flat.data(), n)));
}

}  // namespace
}  // namespace hearsay
