#include "language/name_phrases.h"

#include <gtest/gtest.h>

#include <string>

#include "base/knowledge.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

NamePhrases::Key key_of(std::initializer_list<std::string_view> forms) {
  NamePhrases::Key out;
  for (const auto form : forms) out.add(form);
  return out;
}

TEST(NamePhrases, AreOneKeyHoweverTheyAreCut) {
  const NamePhrases phrases("# a note\nal-qaeda\tO\nat&t\tb\nnew york\t1r\n");
  const auto qaeda = phrases.classes_of(key_of({"al", "-", "Qaeda"}));
  EXPECT_NE(qaeda, 0);
  EXPECT_EQ(phrases.classes_of(key_of({"Al-Qaeda"})), qaeda);
  EXPECT_EQ(phrases.classes_of(key_of({"AL", "QAEDA"})), qaeda);
  EXPECT_NE(phrases.classes_of(key_of({"AT&T"})), qaeda);
  EXPECT_NE(phrases.classes_of(key_of({"AT&T"})), 0);
  EXPECT_EQ(phrases.classes_of(key_of({"New"})), 0);
  EXPECT_NE(phrases.classes_of(key_of({"New", "York"})), 0);
  EXPECT_EQ(phrases.classes_of(key_of({"-"})), 0);
}

TEST(NamePhrases, OfTwoLinesHasTheClassesOfBoth) {
  const NamePhrases both("perth\t1\nPerth\tr\n"), one("perth\t1\n");
  EXPECT_NE(both.classes_of(key_of({"Perth"})), one.classes_of(key_of({"Perth"})));
}

TEST(NamePhrases, NoneAreKnownWithoutAList) {
  const NamePhrases none("");
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(none.classes_of(key_of({"Perth"})), 0);
}

TEST(NamePhrases, TellWhichLineIsWrong) {
  try {
    const NamePhrases wrong("perth\t1\nparis\tQ\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::bad_format);
    EXPECT_NE(std::string(error.what()).find("name_phrases.tsv:2"), std::string::npos) << error.what();
  }
}

// The list is made of our tables: what stands in them must be found in it.
TEST(NamePhrases, TheShippedListKnowsNamesOfEveryKind) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  const NamePhrases phrases(knowledge.file("languages/en/name_phrases.tsv"));
  for (const std::string_view name : {"United Nations", "Wells Fargo", "Rice University", "Vladimir Putin", "Buenos Aires", "Saudi Arabia", "Crimea"})
    EXPECT_NE(phrases.classes_of(key_of({name})), 0) << name;
}

}  // namespace
}  // namespace hearsay
