#include "mentions/gazetteer.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "hearsay/error.h"
#include "mentions/gazetteer_draft.h"

namespace hearsay {
namespace {

// A copy that is aligned as a mapped section is.
Gazetteer opened(std::string_view bytes) {
  const auto copy = std::make_shared<std::vector<std::uint64_t>>((bytes.size() + 7) / 8);
  if (!bytes.empty()) std::memcpy(copy->data(), bytes.data(), bytes.size());
  return Gazetteer({reinterpret_cast<const char*>(copy->data()), bytes.size()}, copy, "test");
}

ErrorCode failure(std::string_view bytes) {
  try {
    opened(bytes);
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::internal;
}

GazetteerEntry entry(PlaceKind kind, std::uint32_t population, std::uint32_t admin1 = 0) {
  GazetteerEntry out;
  out.kind = kind;
  out.population = population;
  out.admin1 = admin1;
  out.lat = 4480000, out.lon = -6880000;
  out.country[0] = 'U', out.country[1] = 'S';
  return out;
}

std::string small() {
  GazetteerDraft draft;
  const auto state = draft.add_entry(entry(PlaceKind::admin1, 1300000), "Maine", "admin1:US.ME");
  auto town = entry(PlaceKind::city, 32000, state + 1);
  town.id = 4957280;
  draft.add_entry(town, "Bangor");
  const auto other = draft.add_entry(entry(PlaceKind::city, 60000), "Bangor");
  draft.add_name(other, "St. Deiniol's Town", NameOf::other);
  draft.add_name(state, "ME", NameOf::postal);
  return gazetteer_bytes(draft);
}

TEST(Gazetteer, GivesBackWhatWasWritten) {
  const auto gazetteer = opened(small());
  const auto bangor = gazetteer.find(name_key("BANGOR"));
  ASSERT_EQ(bangor.size(), 2u);
  EXPECT_EQ(gazetteer.entries[bangor[0].entry()].population, 60000u) << "the larger one first";
  const auto& small_one = gazetteer.entries[bangor[1].entry()];
  EXPECT_EQ(gazetteer.id(small_one), "geonames:4957280");
  ASSERT_NE(gazetteer.container(small_one.admin1), nullptr);
  EXPECT_EQ(gazetteer.name(*gazetteer.container(small_one.admin1)), "Maine");
  EXPECT_EQ(gazetteer.id(*gazetteer.container(small_one.admin1)), "admin1:US.ME");
  EXPECT_EQ(small_one.country_code(), "US");
  EXPECT_NEAR(small_one.latitude(), 44.8, 1e-9);
  EXPECT_EQ(gazetteer.id(gazetteer.entries[bangor[0].entry()]), "");
  ASSERT_EQ(gazetteer.find(name_key("ME")).size(), 1u);
  EXPECT_EQ(gazetteer.find(name_key("ME"))[0].use(), NameOf::postal);
  EXPECT_TRUE(gazetteer.find(name_key("Augusta")).empty());
}

TEST(Gazetteer, FoldsCaseAccentsAndSaint) {
  const auto gazetteer = opened(small());
  EXPECT_EQ(gazetteer.find(name_key("Saint Deiniol's town")).size(), 1u);
  EXPECT_EQ(name_key("São Paulo"), name_key("Sao Paulo"));
  EXPECT_EQ(name_key("Mt. Vernon"), name_key("Mount Vernon"));
  EXPECT_NE(name_key("Bangor"), name_key("Ban gor"));
  EXPECT_EQ(name_key("..."), 0u);
}

TEST(Gazetteer, SameDraftSameBytes) { EXPECT_EQ(small(), small()); }

TEST(Gazetteer, DraftOfAGazetteerWritesItAgain) { EXPECT_EQ(gazetteer_bytes(draft_of(opened(small()))), small()); }

TEST(Gazetteer, RefusesWhatIsCutShortOrTooLong) {
  const auto bytes = small();
  for (std::size_t size = 0; size < bytes.size(); size += size < 600 ? 1 : 997)
    EXPECT_EQ(failure(bytes.substr(0, size)), ErrorCode::bad_format) << size;
  EXPECT_EQ(failure(bytes.substr(0, bytes.size() - 1)), ErrorCode::bad_format);
  EXPECT_EQ(failure(bytes + "x"), ErrorCode::bad_format);
}

TEST(Gazetteer, RefusesCountsThatOverflow) {
  for (const std::size_t field : {8u, 12u, 16u, 20u}) {
    auto bytes = small();
    for (int i = 0; i < 4; ++i) bytes[field + static_cast<std::size_t>(i)] = '\xFF';
    EXPECT_EQ(failure(bytes), ErrorCode::bad_format) << field;
  }
}

// Whatever a damaged file says, it is refused or can be read without leaving it (the sanitizers watch).
TEST(Gazetteer, DamageNeverLeadsOutside) {
  const auto whole = small();
  std::size_t refused = 0;
  for (std::size_t at = 0; at<whole.size(); at += at> 600 && at < whole.size() - 400 ? 509 : 1)
    for (const char wrong : {'\xFF', '\x01', '\x80'}) {
      auto bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ wrong);
      try {
        const auto gazetteer = opened(bytes);
        for (const auto& one : gazetteer.entries) {
          EXPECT_LE(gazetteer.name(one).size() + gazetteer.id(one).size(), 512u);
          if (const auto* container = gazetteer.container(one.admin1); container != nullptr) {
            EXPECT_LE(gazetteer.name(*container).size(), 255u);
          }
        }
        for (const auto* name : {"Bangor", "Maine", "ME", "nowhere"})
          for (const auto ref : gazetteer.find(name_key(name))) EXPECT_LT(ref.entry(), gazetteer.entries.size());
      } catch (const Error& error) {
        EXPECT_EQ(error.code, ErrorCode::bad_format);
        ++refused;
      }
    }
  EXPECT_GT(refused, 100u);
}

}  // namespace
}  // namespace hearsay
