#include "stories/recent.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

struct Kept {
  explicit Kept(std::size_t most) : recent(most) {}
  int get(std::int64_t document, std::size_t weight) {
    const auto make = [&](std::int64_t key) {
      ++made;
      return static_cast<int>(key);
    };
    return *recent.get(document, make, [&](int) { return weight; });
  }
  Recent<int> recent;
  int made = 0;
};

TEST(Recent, WhatIsLightStays) {
  Kept kept(10);
  for (int round = 0; round < 3; ++round)
    for (std::int64_t document = 0; document < 10; ++document) EXPECT_EQ(kept.get(document, 1), document);
  EXPECT_EQ(kept.made, 10);
}

// Of reports as long as books no five hundred are held.
TEST(Recent, WhatIsHeavyCountsForMany) {
  Kept kept(10);
  for (std::int64_t document = 0; document < 5; ++document) kept.get(document, 10);
  EXPECT_EQ(kept.made, 5);
  kept.get(4, 10), kept.get(3, 10);
  EXPECT_EQ(kept.made, 5) << "the last two are there";
  kept.get(0, 10);
  EXPECT_EQ(kept.made, 6);
}

}  // namespace
}  // namespace hearsay
