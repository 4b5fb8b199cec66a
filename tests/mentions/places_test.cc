#include "mentions/places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "hearsay/pipeline.h"
#include "mentions/gazetteer.h"

namespace hearsay {
namespace {

const Resources& resources() {
  static const Resources loaded = load_resources({HEARSAY_BUILD_DIR "/share/hearsay", "", "en"});
  return loaded;
}

Document read(std::string text, std::string outlet = {}) {
  Document document;
  document.text = std::move(text);
  document.outlet = std::move(outlet);
  document.language = "en";
  annotate(document, resources());
  return document;
}

std::string told(const Document& document) {
  std::string out;
  for (const Place& place : document.places) out += (out.empty() ? "" : "|") + std::string(document.text_of(place.span)) + "=" + place.id;
  return out.empty() ? "-" : out;
}

std::vector<std::vector<std::string>> rows(const std::string& path) {
  std::ifstream in(std::string(HEARSAY_SOURCE_DIR) + path);
  std::vector<std::vector<std::string>> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    auto& row = out.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
  }
  return out;
}

TEST(Places, SentencesOfTheTable) {
  const auto table = rows("/tests/mentions/places.tsv");
  ASSERT_GE(table.size(), 60u);
  for (const auto& row : table) {
    ASSERT_EQ(row.size(), 3u) << row[0];
    EXPECT_EQ(told(read(row[0])), row[1]) << row[0];
  }
}

std::string roles(const Document& document) {
  constexpr const char* kNames[] = {"at", "from", "to", "via"};
  std::string out;
  for (const Claim& claim : document.claims)
    for (const ClaimPlace& there : claim.places)
      if (claim.event)
        out += (out.empty() ? "" : "|") + std::string(kNames[static_cast<int>(there.role)]) + " " +
               std::string(document.text_of(document.places[static_cast<std::size_t>(there.place)].span));
  return out.empty() ? "-" : out;
}

TEST(Places, RolesInTheClaimsOfTheTable) {
  int asked = 0;
  for (const auto& row : rows("/tests/mentions/places.tsv")) {
    if (row[2] == "?") continue;
    EXPECT_EQ(roles(read(row[0])), row[2]) << row[0];
    ++asked;
  }
  EXPECT_GE(asked, 30);
}

TEST(Places, AreInOrderAndTheirTextIsTheirSpan) {
  const auto document = read("From Kyiv to Odesa, from Odesa to Izmail; then Chisinau, Moldova, and back to Lviv. He left Warsaw.");
  ASSERT_GE(document.places.size(), 7u);
  for (std::size_t i = 0; i < document.places.size(); ++i) {
    const Place& place = document.places[i];
    EXPECT_FALSE(place.span.empty());
    EXPECT_GT(place.score, 0);
    EXPECT_LE(place.score, 1);
    EXPECT_EQ(document.tokens[static_cast<std::size_t>(place.tokens.begin)].span.begin, place.span.begin);
    if (i == 0) continue;
    EXPECT_LE(document.places[i - 1].span.end, place.span.begin);
  }
}

TEST(Places, OneSenseADocument) {
  const auto document = read("The fire broke out in Athens, Georgia, on Monday. People in Athens watched it.");
  ASSERT_EQ(document.places.size(), 3u);
  EXPECT_EQ(document.places[2].admin1, "Georgia");
  EXPECT_EQ(document.places[2].id, document.places[0].id);
}

TEST(Places, WhatIsWrittenBehindOutdoesTheSense) {
  const auto document = read("He lives in Portland, Oregon, but was born in Portland, Maine.");
  ASSERT_EQ(document.places.size(), 4u);
  EXPECT_EQ(document.places[0].admin1, "Oregon");
  EXPECT_EQ(document.places[2].admin1, "Maine");
}

TEST(Places, NeighboursDecide) {
  const auto american = read("Police in Ohio are looking for the man. He was seen in Columbus, and later in Dublin.");
  EXPECT_EQ(american.places.back().admin1, "Ohio");
  const auto irish = read("He was seen in Cork and in Galway, and later in Dublin.");
  EXPECT_EQ(irish.places.back().country, "IE");
}

TEST(Places, TheOutletsHomeDecides) {
  EXPECT_EQ(read("The council in Richmond met.", "Kentucky Register").places.at(0).admin1, "Kentucky");
  EXPECT_EQ(read("The council in Richmond met.", "Virginia Pilot").places.at(0).admin1, "Virginia");
}

TEST(Places, PeoplesAreNoPlaces) {
  EXPECT_EQ(told(read("Russian and Iranian officials met the Chinese envoy; Americans stayed away.")), "-");
}

TEST(Places, AnUnknownPlaceKeepsItsName) {
  const auto document = read("A bus overturned near Qwelmstadt Street in Detroit.");
  for (const Place& place : document.places)
    if (document.text_of(place.span) != "Detroit") {
      EXPECT_EQ(place.id, "");
      EXPECT_FALSE(place.lat.has_value());
      EXPECT_EQ(place.name, document.text_of(place.span));
    }
  EXPECT_EQ(document.places.back().country, "US");
}

TEST(Places, NothingFromNothing) {
  EXPECT_TRUE(read("").places.empty());
  EXPECT_TRUE(read("the quick brown fox jumps over it").places.empty());
  EXPECT_TRUE(read("(, - . ,").places.empty());
}

TEST(Places, CountriesAreStatesInTheRecord) {
  const auto document = read("Troops entered Chad.");
  ASSERT_EQ(document.places.size(), 1u);
  EXPECT_EQ(document.places[0].country, "TD");
  EXPECT_EQ(document.places[0].id, "country:TD");
  EXPECT_EQ(document.places[0].admin1, "");
}

// data/places/towns.tsv names each town beside its number; a wrong number would rename another town.
TEST(Places, TownsOfTheTableBearTheirNumbers) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  const Gazetteer gazetteer(knowledge.file("places/gazetteer"), knowledge.owner(), "gazetteer");
  for (const auto& row : rows("/data/places/towns.tsv")) {
    ASSERT_EQ(row.size(), 4u) << row[0];
    bool found = false;
    for (const auto ref : gazetteer.find(name_key(row[1])))
      found = found || gazetteer.id(gazetteer.entries[ref.entry()]) == "geonames:" + row[0];
    EXPECT_TRUE(found) << row[0] << " " << row[1];
  }
}

TEST(Places, TheGazetteerIsSmall) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  EXPECT_LT(knowledge.file("places/gazetteer").size(), 60u << 20);
}

}  // namespace
}  // namespace hearsay
