#include "writers/terminal.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Terminal, NothingThatItObeysIsLeft) {
  EXPECT_EQ(for_terminal("red \x1b[31m, title \x1b]0;x\x07"), "red [31m, title ]0;x ");
  EXPECT_EQ(for_terminal("one byte \xc2\x9b" "31m of C1"), "one byte 31m of C1");
  EXPECT_EQ(for_terminal("a\xe2\x80\xae" "b\xe2\x81\xa6" "c\xe2\x80\x8f"), "abc") << "marks and overrides of direction";
  EXPECT_EQ(for_terminal("\xe2\x80\xa8" "one\r\n\ttwo\xe2\x80\xa9" "three"), "one two three");
}

TEST(Terminal, WordsStayWhole) {
  EXPECT_EQ(for_terminal("co\xc2\xad" "operation"), "cooperation");
  for (const char* text : {"  Владивосток — 北京, 12 %  ", "صحيفة الشرق", "\xf0\x9f\x98\x80"}) EXPECT_EQ(for_terminal(text), text);
}

TEST(Terminal, AppendsToALine) {
  std::string out = "said";
  append_for_terminal(out, "\nhe");
  append_terminal_line(out, "\x7f!");
  EXPECT_EQ(out, "said he !\n");
}

}  // namespace
}  // namespace hearsay
