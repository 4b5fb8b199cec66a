#include "base/shown.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Shown, NothingThatATerminalObeysIsLeft) {
  EXPECT_EQ(shown_line("red \x1b[31m, title \x1b]0;x\x07"), "red [31m, title ]0;x ");
  EXPECT_EQ(shown_line("one byte \xc2\x9b"
                       "31m of C1"),
            "one byte 31m of C1");
  EXPECT_EQ(shown_line("a\xe2\x80\xae"
                       "b\xe2\x81\xa6"
                       "c\xe2\x80\x8f"),
            "abc")
      << "marks and overrides of direction";
  EXPECT_EQ(shown_line("\xe2\x80\xa8"
                       "one\r\n\ttwo\xe2\x80\xa9"
                       "three"),
            "one two three");
}

TEST(Shown, WordsStayWhole) {
  EXPECT_EQ(shown_line("co\xc2\xad"
                       "operation"),
            "cooperation");
  for (const char* text : {"  Владивосток — 北京, 12 %  ", "صحيفة الشرق", "\xf0\x9f\x98\x80", ""}) EXPECT_EQ(shown_line(text), text);
}

TEST(Shown, AppendsToALine) {
  std::string out = "said";
  append_shown(out, "\nhe");
  append_shown_line(out, "\x7f!");
  EXPECT_EQ(out, "said he !\n");
}

TEST(Shown, BeginningsEndWithACharacter) {
  EXPECT_EQ(beginning("aé", 2), "a");
  EXPECT_EQ(beginning("aé", 3), "aé");
  EXPECT_EQ(beginning("\x80\x80", 1), "");
  EXPECT_EQ(beginning("", 0), "");
}

}  // namespace
}  // namespace hearsay
