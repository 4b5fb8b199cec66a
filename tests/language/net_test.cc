// The net out of a model file that is sound by its checksum and yet is none.
#include "language/net.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "hearsay/error.h"
#include "support/temporary_folder.h"

namespace hearsay::testing {
namespace {

TEST(Net, AModelWhoseRelationsAreAllRootIsRefused) {
  const Pack shipped(HEARSAY_BUILD_DIR "/share/hearsay/models/en.hearsay");
  std::map<std::string, std::string> sections;
  for (const auto& name : shipped.names("net/")) sections[name] = shipped.section(name);
  const TemporaryFolder folder;
  const auto path = folder.file("model.hearsay");
  write_pack(path, sections);
  EXPECT_NO_THROW(load_net(Pack(path)));
  sections["net/relations"] = "root\nroot\n";
  write_pack(path, sections);
  const Pack broken(path);
  try {
    load_net(broken);
    FAIL() << "was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::bad_format);
    EXPECT_NE(std::string(error.what()).find("relations"), std::string::npos) << "not some other section's size";
  }
}

TEST(Net, HasAsManyConvolutionsAsItsFile) {
  const Pack shipped(HEARSAY_BUILD_DIR "/share/hearsay/models/en.hearsay");
  std::map<std::string, std::string> sections;
  for (const auto& name : shipped.names("net/"))
    if (!name.starts_with("net/convolution4")) sections[name] = shipped.section(name);
  const TemporaryFolder folder;
  const auto path = folder.file("model.hearsay");
  write_pack(path, sections);
  const Pack four(path);
  EXPECT_EQ(load_net(four).convolutions.size(), 4U);
  sections.erase("net/convolution0.weights");
  const auto other = folder.file("broken.hearsay");
  write_pack(other, sections);
  const Pack broken(other);
  EXPECT_THROW(load_net(broken), Error);
}

}  // namespace
}  // namespace hearsay::testing
