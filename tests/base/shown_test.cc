#include "base/shown.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Shown, NothingThatATerminalObeysIsLeft) {
  EXPECT_EQ(shown_line("red \x1b[31m and\xc2\x9b"
                       "2J \xe2\x80\xae turned\na\tb"),
            "red [31m and 2J  turned a b");
  EXPECT_EQ(shown_line("Ärzte, 北京"), "Ärzte, 北京");
  EXPECT_EQ(shown_line(""), "");
}

TEST(Shown, LineEndsStayInLines) {
  EXPECT_EQ(shown_lines("a\x07\n\n  b\x1b"), "a \n\n  b ");
  EXPECT_EQ(shown_lines("one\ntwo\n"), "one\ntwo\n");
  EXPECT_EQ(shown_lines("\n"), "\n");
  EXPECT_EQ(shown_lines(""), "");
}

TEST(Shown, BeginningsEndWithACharacter) {
  EXPECT_EQ(beginning("aé", 2), "a");
  EXPECT_EQ(beginning("aé", 3), "aé");
  EXPECT_EQ(beginning("\x80\x80", 1), "");
  EXPECT_EQ(beginning("", 0), "");
}

}  // namespace
}  // namespace hearsay
