#include "mentions/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "base/earth.h"
#include "hearsay/error.h"
#include "hearsay/pipeline.h"
#include "mentions/gazetteer.h"
#include "support/conllu.h"

namespace hearsay {
namespace {

const Resources& resources() {
  static const Resources loaded = load_resources({.home = HEARSAY_BUILD_DIR "/share/hearsay", .overlay = ""});
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
  for (Claim claim : document.claims) {
    std::sort(claim.places.begin(), claim.places.end(), [](const ClaimPlace& a, const ClaimPlace& b) { return a.place < b.place; });
    for (const ClaimPlace& there : claim.places)
      if (claim.event)
        out += (out.empty() ? "" : "|") + std::string(kNames[static_cast<int>(there.role)]) + " " +
               std::string(document.text_of(document.places[static_cast<std::size_t>(there.place)].span));
  }
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

TEST(Places, NamesThatNewsHasAreKnown) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  const Gazetteer gazetteer(knowledge.file("places/gazetteer"), knowledge.owner(), "gazetteer");
  const auto table = rows("/tests/mentions/place_names.tsv");
  ASSERT_GE(table.size(), 450u);
  for (const auto& row : table) {
    const EarthPoint there{std::stod(row.at(1)), std::stod(row.at(2))};
    double nearest = 1e9;
    for (const auto ref : gazetteer.find(name_key(row[0]))) {
      const auto& entry = gazetteer.entries[ref.entry()];
      nearest = std::min(nearest, distance_km(there, {entry.latitude(), entry.longitude()}));
    }
    EXPECT_LE(nearest, std::stod(row.at(3))) << row[0];
  }
}

const PlacePoint* point_in(const Document& document, std::string_view name) {
  for (const Place& place : document.places)
    if (place.name == name && place.point) return &*place.point;
  return nullptr;
}

// Words, relation, how far from the place itself (km), how far off it may be (km, from and to). The formulas are in docs/places.md.
TEST(Places, APointBesideAPlace) {
  const struct {
    const char *text, *name, *words, *relation;
    double away, least, most;
  } kCases[] = {
      {"The missile fell 700 km north-east of Moscow.", "Moscow", "700 km north-east of Moscow", "direction", 700, 270, 300},
      {"A tanker was hit 20 miles off the coast of Yemen.", "Yemen", "20 miles off the coast of Yemen", "off", 0, 100, 800},
      {"Troops clashed outside Kherson.", "Kherson", "outside Kherson", "outside", 0, 11, 25},
      {"A bus crashed near Bakhmut on Monday.", "Bakhmut", "near Bakhmut", "near", 0, 21, 35},
      {"The ferry sank between Crete and Cyprus.", "Cyprus", "between Crete and Cyprus", "between", 369, 360, 380},
      {"The quake struck about 30 km to the south-west of Adana.", "Adana", "30 km to the south-west of Adana", "direction", 30, 13, 25},
      {"The village lies 12 kilometres from Kyiv.", "Kyiv", "12 kilometres from Kyiv", "distance", 0, 25, 45},
      {"Shells fell on the outskirts of Kharkiv.", "Kharkiv", "outskirts of Kharkiv", "outside", 0, 15, 30},
      {"The base is 5 miles north-northwest of Gao.", "Gao", "5 miles north-northwest of Gao", "direction", 8.05, 2, 8},
      {"The village is north of Kharkiv.", "Kharkiv", "north of Kharkiv", "direction", 38, 20, 60},
  };
  for (const auto& one : kCases) {
    const auto document = read(one.text);
    const auto* point = point_in(document, one.name);
    ASSERT_NE(point, nullptr) << one.text;
    EXPECT_EQ(document.text_of(point->span), one.words);
    EXPECT_EQ(point->relation, one.relation) << one.text;
    const auto place =
        std::find_if(document.places.begin(), document.places.end(), [&](const Place& there) { return there.name == one.name; });
    EXPECT_NEAR(distance_km({*place->lat, *place->lon}, {point->lat, point->lon}), one.away, 0.15 * one.away + 2) << one.text;
    EXPECT_GE(point->radius_km, one.least) << one.text;
    EXPECT_LE(point->radius_km, one.most) << one.text;
  }
}

TEST(Places, AJourneyIsNoPointBesideItsStart) {
  EXPECT_EQ(point_in(read("The missile flew 1,000 km from Sunan."), "Sunan"), nullptr);
  EXPECT_EQ(point_in(read("He lives in Kyiv."), "Kyiv"), nullptr);
}

TEST(Places, RunnersUpAreKept) {
  const auto document = read("The council in Richmond met.");
  const Place& place = document.places.at(0);
  ASSERT_GE(place.others.size(), 2u);
  double sum = place.score, last = 1;
  for (const auto& other : place.others) {
    EXPECT_NE(other.id, place.id);
    EXPECT_EQ(other.name, "Richmond");
    EXPECT_LE(other.score, last);
    last = other.score, sum += other.score;
  }
  EXPECT_LE(sum, 1.0001);
}

std::string country_in(std::string_view view, std::string text) {
  const auto with = load_resources({.home = HEARSAY_BUILD_DIR "/share/hearsay", .overlay = "", .view = std::string(view)});
  Document document;
  document.text = std::move(text);
  document.language = "en";
  annotate(document, with);
  std::string out;
  for (const Place& place : document.places) out += (out.empty() ? "" : " ") + (place.country.empty() ? "-" : place.country);
  return out;
}

TEST(Places, AViewDecidesContestedCountries) {
  const std::string text = "Shells fell in Crimea and in Yalta, in Taipei in Taiwan, in Pristina, in the Golan Heights and in Kyiv.";
  EXPECT_EQ(country_in("gazetteer", text), "UA UA TW TW XK - UA");
  EXPECT_EQ(country_in("un", text), "UA UA CN CN RS SY UA");
  EXPECT_EQ(country_in("control", text), "RU RU TW TW XK IL UA");
  EXPECT_THROW(country_in("nobody", text), Error);
}

// data/places/views.tsv names places by id; a wrong id would leave a place without its view.
TEST(Places, ViewsNamePlacesOfTheGazetteer) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  const Gazetteer gazetteer(knowledge.file("places/gazetteer"), knowledge.owner(), "gazetteer");
  std::set<std::string> ids;
  for (const auto& entry : gazetteer.entries) ids.insert(gazetteer.id(entry));
  for (const auto& row : rows("/data/places/views.tsv")) {
    ASSERT_GE(row.size(), 3u);
    EXPECT_TRUE(ids.contains(row[1])) << row[1];
    EXPECT_TRUE(row[2] == "-" || row[2].size() == 2) << row[1];
  }
}

TEST(Places, TheOutletsCountryIsAWeakPrior) {
  const auto share = [](const Document& document, std::string_view country) {
    const Place& place = document.places.at(0);
    double out = place.country == country ? place.score : 0;
    for (const auto& other : place.others) out += other.country == country ? other.score : 0;
    return out;
  };
  Document british;
  british.text = "The council in Perth met.";
  british.url = "https://www.example.co.uk/news/1";
  british.language = "en";
  annotate(british, resources());
  const auto anywhere = read("The council in Perth met."), paper = read("The council in Perth met.", "The Guardian");
  EXPECT_GT(share(british, "GB"), share(anywhere, "GB"));
  EXPECT_GT(share(paper, "GB"), share(anywhere, "GB"));
  british.text = "The council in Perth, Australia, met.";
  annotate(british, resources());
  EXPECT_EQ(british.places.at(0).country, "AU");
}

// Seconds; beyond the limit of a test where each name looks for the ends of the whole run.
TEST(Places, TimeIsLinearInARunOfCapitals) {
  std::string words;
  for (int i = 1; i <= 300'000; ++i) words += std::to_string(i) + " Paris Paris PROPN 0 root\n";
  Document document = testing::document_from_conllu(words);
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  const auto lexicon = load_place_lexicon(knowledge, "en");
  find_places(document, *lexicon);
  EXPECT_TRUE(document.places.empty()) << "a list of capitals speaks for no place";
}

TEST(Places, TheGazetteerIsSmall) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  EXPECT_LT(knowledge.file("places/gazetteer").size(), 60u << 20);
}

}  // namespace
}  // namespace hearsay
