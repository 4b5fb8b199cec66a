// What the rules look at, in sentences that are sentences and in texts without a full stop.
#include "attribution/reading.h"

#include <gtest/gtest.h>

#include <string>

#include "support/conllu.h"

namespace hearsay::testing {
namespace {

// Each word hangs on the one before it.
Document chain_of(int words) {
  std::string out;
  for (int i = 1; i <= words; ++i) out += std::to_string(i) + " ship ship NOUN " + std::to_string(i - 1) + (i == 1 ? " root\n" : " nmod\n");
  return document_from_conllu(out);
}

TEST(Reading, ASentenceIsSeenWhole) {
  const auto document = chain_of(kFarthest);
  const AttributionLexicon lexicon{};
  const auto reading = read_for_attribution(document, lexicon);
  for (const std::int32_t token : {0, kFarthest / 2, kFarthest - 1}) {
    EXPECT_EQ(reading.sentence(token), (TokenRange{0, kFarthest}));
    EXPECT_EQ(reading.reach[static_cast<std::size_t>(token)], (TokenRange{token, kFarthest}));
  }
}

// Else every cue of a long text without a full stop is looked for in all of it.
TEST(Reading, WhatIsFarAwayIsNotLookedAt) {
  const std::int32_t size = 5 * kFarthest, middle = size / 2;
  const auto document = chain_of(size);
  const AttributionLexicon lexicon{};
  const auto reading = read_for_attribution(document, lexicon);
  EXPECT_EQ(reading.sentence(middle), (TokenRange{middle - kFarthest, middle + kFarthest + 1}));
  EXPECT_EQ(reading.sentence(0), (TokenRange{0, kFarthest + 1}));
  EXPECT_EQ(reading.sentence(size - 1), (TokenRange{size - 1 - kFarthest, size}));
  EXPECT_EQ(reading.reach[0], (TokenRange{0, kFarthest + 1}));
}

}  // namespace
}  // namespace hearsay::testing
