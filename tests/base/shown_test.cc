#include "base/shown.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Shown, OneLineWithoutControlCharacters) {
  EXPECT_EQ(on_one_line("a\x1B[2J\r\nb\x7F\t\xC2\x85z"), "a?[2J??b???z");
  EXPECT_EQ(on_one_line("“Größe” \xC2\xA0 \xC2"), "“Größe” \xC2\xA0 \xC2");
}

TEST(Shown, BeginningsEndWithACharacter) {
  EXPECT_EQ(beginning("aé", 2), "a");
  EXPECT_EQ(beginning("aé", 3), "aé");
  EXPECT_EQ(beginning("\x80\x80", 1), "");
  EXPECT_EQ(beginning("", 0), "");
}

}  // namespace
}  // namespace hearsay
