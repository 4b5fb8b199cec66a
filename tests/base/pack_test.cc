#include "base/pack.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "base/hash.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

class PackTest : public ::testing::Test {
 protected:
  std::string path = (std::filesystem::path(::testing::TempDir()) /
                      (std::string("pack-") + ::testing::UnitTest::GetInstance()->current_test_info()->name()))
                         .string();

  std::string bytes() const {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void rewrite(const std::string& content) const { std::ofstream(path, std::ios::binary | std::ios::trunc) << content; }
  ErrorCode failure() const {
    try {
      Pack opened(path);
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(path), std::string::npos) << "the message names the file";
      return error.code;
    }
    ADD_FAILURE() << "opened";
    return ErrorCode::internal;
  }
};

TEST_F(PackTest, GivesBackWhatWasWritten) {
  write_pack(path, {{"b", std::string(1000, 'x')}, {"a/one", "1"}, {"a/empty", ""}});
  const Pack pack(path);
  EXPECT_EQ(pack.section("a/one"), "1");
  EXPECT_EQ(pack.section("a/empty"), "");
  EXPECT_EQ(pack.section("b"), std::string(1000, 'x'));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(pack.section("b").data()) % 64, 0u);
  EXPECT_EQ(pack.names("a/"), (std::vector<std::string>{"a/empty", "a/one"}));
  EXPECT_THROW(pack.section("c"), Error);
}

TEST_F(PackTest, SameContentSameFingerprint) {
  write_pack(path, {{"a", "1"}});
  const auto first = Pack(path).fingerprint();
  write_pack(path, {{"a", "1"}});
  EXPECT_EQ(Pack(path).fingerprint(), first);
  write_pack(path, {{"a", "2"}});
  EXPECT_NE(Pack(path).fingerprint(), first);
}

TEST_F(PackTest, EveryDamagedByteIsNoticed) {
  write_pack(path, {{"a", "some bytes"}, {"b", "more"}});
  const auto good = bytes();
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x20);
    rewrite(bad);
    EXPECT_THROW(Pack{path}, Error) << "byte " << i;
  }
}

TEST_F(PackTest, NamesTheKindOfDamage) {
  write_pack(path, {{"a", "some bytes"}});
  const auto good = bytes();
  rewrite(good.substr(0, 20));
  EXPECT_EQ(failure(), ErrorCode::bad_format);
  rewrite(good.substr(0, good.size() - 1));
  EXPECT_EQ(failure(), ErrorCode::checksum);
  auto newer = good;
  newer[8] = 99;
  rewrite(newer);
  EXPECT_EQ(failure(), ErrorCode::version);
  std::filesystem::remove(path);
  EXPECT_EQ(failure(), ErrorCode::not_found);
}

// Sections are read in place, as numbers of up to eight bytes.
TEST_F(PackTest, ASectionBeginsWhereNumbersMay) {
  write_pack(path, {{"a", std::string(100, 'x')}});
  auto bad = bytes();
  bad[32] = static_cast<char>(bad[32] + 4);   // where it begins
  bad[40] = static_cast<char>(bad[40] - 10);  // its size
  const auto checksum = hash64(std::string_view(bad).substr(32));
  std::memcpy(&bad[24], &checksum, sizeof checksum);
  rewrite(bad);
  EXPECT_EQ(failure(), ErrorCode::bad_format);
}

}  // namespace
}  // namespace hearsay
