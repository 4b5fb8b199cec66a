#include "base/ascii.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Ascii, OnlyItsOwnLettersChange) {
  EXPECT_EQ(ascii_lowered("TASS @[`{ 09 Ärzte \xC3\x84"), "tass @[`{ 09 Ärzte \xC3\x84");
  EXPECT_TRUE(is_ascii_letter('z') && is_ascii_letter('A') && !is_ascii_letter('@') && !is_ascii_letter('{'));
  EXPECT_FALSE(is_ascii_letter('\xC4'));
}

}  // namespace
}  // namespace hearsay
