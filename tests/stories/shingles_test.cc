#include "stories/shingles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace hearsay {
namespace {

std::vector<std::uint64_t> random_shingles(std::mt19937_64& random, std::size_t count) {
  std::vector<std::uint64_t> out(count);
  for (auto& shingle : out) shingle = random();
  return out;
}

// Two sets of that Jaccard similarity.
std::pair<std::vector<std::uint64_t>, std::vector<std::uint64_t>> alike(std::mt19937_64& random, double similarity) {
  constexpr double kAll = 1000;
  const auto common = random_shingles(random, static_cast<std::size_t>(std::lround(kAll * similarity)));
  auto a = random_shingles(random, static_cast<std::size_t>(std::lround(kAll * (1 - similarity) / 2))),
       b = random_shingles(random, a.size());
  a.insert(a.end(), common.begin(), common.end());
  b.insert(b.end(), common.begin(), common.end());
  return {a, b};
}

TEST(Shingles, WordsAreFoldedAndSignsDoNotCount) {
  const auto a = text_words("\u201CKim\u2019s train\u201D left - Pyongyang"), b = text_words("KIM'S TRAIN LEFT, PYONGYANG");
  ASSERT_EQ(a.size(), 5u);
  ASSERT_EQ(b.size(), 5u);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(a[i].hash, b[i].hash);
  EXPECT_EQ(text_words("").size(), 0u);
  EXPECT_EQ(text_words(" ... ").size(), 0u);
  EXPECT_EQ(text_words("Élysée").front().hash, text_words("éLYSÉE").front().hash);
}

TEST(Shingles, FewWordsAreOneShingle) {
  EXPECT_EQ(shingles_of(text_words("two words"), 4).size(), 1u);
  EXPECT_EQ(shingles_of(text_words("one two three four five"), 4).size(), 2u);
  EXPECT_TRUE(shingles_of({}, 4).empty());
}

// Share of places in which signatures agree, against the similarity that they estimate: 120 places have a standard error of .046 at .5.
TEST(Shingles, SignaturesEstimateSimilarity) {
  std::mt19937_64 random(7);
  for (const double similarity : {0.0, 0.1, 0.3, 0.5, 0.8, 1.0}) {
    double agree = 0;
    constexpr int kPairs = 40;
    for (int i = 0; i < kPairs; ++i) {
      const auto [a, b] = alike(random, similarity);
      const auto x = signature_of(a), y = signature_of(b);
      for (std::size_t k = 0; k < x.size(); ++k) agree += x[k] == y[k] ? 1 : 0;
    }
    EXPECT_NEAR(agree / (kPairs * kRows * kBands), similarity, 0.025) << similarity;
  }
}

// The measured share of pairs that share a band follows 1 - (1 - s^r)^b.
TEST(Shingles, BandsMeetAsTheCurveSays) {
  std::mt19937_64 random(11);
  constexpr int kPairs = 400;
  for (const double similarity : {0.05, 0.1, 0.2, 0.3, 0.4, 0.6}) {
    int met = 0;
    for (int i = 0; i < kPairs; ++i) {
      const auto [a, b] = alike(random, similarity);
      const auto x = bands_of(signature_of(a)), y = bands_of(signature_of(b));
      bool meet = false;
      for (std::size_t k = 0; k < kBands; ++k) meet |= x[k] == y[k];
      met += meet ? 1 : 0;
    }
    const double expected = chance_to_meet(similarity);
    EXPECT_NEAR(static_cast<double>(met) / kPairs, expected, 4 * std::sqrt(expected * (1 - expected) / kPairs) + 0.005) << similarity;
  }
  EXPECT_LT(chance_to_meet(0.02), 0.001);
  EXPECT_GT(chance_to_meet(0.5), 0.99);
}

TEST(Shingles, ASharedPassageHasTheSameMarks) {
  std::mt19937_64 random(5);
  std::string passage, a, b;
  for (int i = 0; i < 400; ++i) passage += "p" + std::to_string(random() % 1000000) + " ";
  for (int i = 0; i < 300; ++i) a += "a" + std::to_string(random()) + " ", b += "b" + std::to_string(random()) + " ";
  const auto alone = marks_of(text_words(passage)), in_a = marks_of(text_words(a + passage)), in_b = marks_of(text_words(passage + b));
  EXPECT_NEAR(static_cast<double>(alone.size()), 393.0 * 2 / (kMarkWindow + 1), 12);
  std::size_t shared = 0;
  for (const auto mark : in_a) shared += std::binary_search(in_b.begin(), in_b.end(), mark) ? 1 : 0;
  EXPECT_GE(shared + 2, alone.size());  // but for those at the passage's ends
}

// What winnowing promises: twenty words in a row are never missed, wherever they stand.
TEST(Shingles, TwentyWordsInARowAlwaysShareAMark) {
  std::mt19937_64 random(17);
  const auto some = [&](std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += "w" + std::to_string(random()) + " ";
    return out;
  };
  for (int i = 0; i < 300; ++i) {
    const auto passage = some(kPassageWords + kMarkWindow - 1);
    const auto a = marks_of(text_words(some(random() % 60) + passage + some(random() % 60))),
               b = marks_of(text_words(some(random() % 60) + passage + some(random() % 60)));
    EXPECT_TRUE(std::any_of(a.begin(), a.end(), [&](auto mark) { return std::binary_search(b.begin(), b.end(), mark); })) << i;
  }
}

}  // namespace
}  // namespace hearsay
