// What a newsroom's own stories.toml must say.
#include "stories/words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "hearsay/error.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

// The message with which such a file is refused; empty where it is taken.
std::string refused(const std::string& content) {
  const testing::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "languages" / "en");
  std::ofstream(folder.file("languages/en/stories.toml")) << content;
  try {
    load_story_words(Knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data", folder.path().string()));
  } catch (const Error& error) {
    EXPECT_TRUE(error.code == ErrorCode::bad_format);
    return error.what();
  }
  return {};
}

TEST(StoryLexicon, WhatTheProgramGoesByMustBeThere) {
  EXPECT_EQ(
      refused("[acts]\nreopened = \"\"\n"),
      "languages/en/stories.toml: \"reopened\" of [acts] names no verb; write at least one, as reopened = \"reopen\", or leave it out");
  const auto toll = refused("[incidents]\ntolls = \"toll\"\n[casualties]\ninjured = \"injure\"\n");
  EXPECT_TRUE(toll.starts_with("languages/en/stories.toml: \"tolls\"") && toll.find("dead = \"kill die\"") != std::string::npos) << toll;
  const auto kind = refused("[incidents]\nof_tolls = \"fighting\"\nwrecks = \"line\"\n[mishaps]\nfighting = \"clash\"\n");
  EXPECT_TRUE(kind.starts_with("languages/en/stories.toml: \"of_tolls\"") && kind.find("fighting = ") != std::string::npos) << kind;
}

TEST(StoryLexicon, WhatItDoesNotNeedMayBeLeftOut) {
  EXPECT_EQ(refused(""), "");
  EXPECT_EQ(refused("[acts]\nreopened = \"reopen\"\n[incidents]\ntolls = \"toll\"\nof_tolls = \"fighting\"\nfighting = \"fighting\"\n"
                    "[casualties]\ndead = \"kill\"\n"),
            "");
}

}  // namespace
}  // namespace hearsay
