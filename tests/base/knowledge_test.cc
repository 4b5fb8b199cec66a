#include "base/knowledge.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/pack.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

TEST(Knowledge, AFileOfTheOverlayMayBeALink) {
  const testing::TemporaryFolder folder;
  write_pack(folder.file("pack"), {{"words/a.toml", "packed"}, {"words/b.toml", "packed"}});
  std::filesystem::create_directories(folder.path() / "mine" / "words");
  std::ofstream(folder.file("elsewhere.toml")) << "mine";
  std::filesystem::create_symlink(folder.path() / "elsewhere.toml", folder.path() / "mine" / "words" / "a.toml");
  for (const auto* end : {"", "/"}) {
    const Knowledge knowledge(folder.file("pack"), folder.file("mine") + end);
    EXPECT_EQ(knowledge.file("words/a.toml"), "mine");
    EXPECT_EQ(knowledge.file("words/b.toml"), "packed");
  }
}

}  // namespace
}  // namespace hearsay
