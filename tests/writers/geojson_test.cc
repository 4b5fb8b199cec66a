// Features of a claim: points told by a place, ways of journeys.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "writers/export.h"
#include "writers/stored_places.h"

namespace hearsay {
namespace {

StoredPlace place_of(std::string name, double lat, double lon, PlaceRole role) {
  StoredPlace out;
  out.place.name = out.text = std::move(name);
  out.place.lat = lat, out.place.lon = lon;
  out.role = role;
  return out;
}

StoredClaim claim_with(std::vector<StoredPlace> stops) {
  StoredClaim out;
  out.document = std::make_shared<StoredDocument>();
  out.claim.id = "aa";
  out.claim.route.emplace().km = 683.94;
  out.stops = std::move(stops);
  return out;
}

std::vector<nlohmann::json> features_of(const StoredClaim& claim) {
  auto text = geojson_features(claim);
  if (text.ends_with(",\n")) text.resize(text.size() - 2);
  return nlohmann::json::parse('[' + text + ']');
}

TEST(GeoJson, ARouteIsALineOverItsStops) {
  const auto claim =
      claim_with({place_of("Pyongyang", 39.03385, 125.75432, PlaceRole::from), place_of("Khasan", 42.43, 130.645, PlaceRole::via),
                  place_of("Vladivostok", 43.10562, 131.87353, PlaceRole::to)});
  const auto features = features_of(claim);
  ASSERT_EQ(features.size(), 1u);
  EXPECT_EQ(features[0]["geometry"]["type"], "LineString");
  EXPECT_EQ(features[0]["geometry"]["coordinates"].dump(), "[[125.75432,39.03385],[130.645,42.43],[131.87353,43.10562]]");
  const auto& properties = features[0]["properties"];
  EXPECT_EQ(properties["stops"].dump(), R"(["Pyongyang","Khasan","Vladivostok"])");
  EXPECT_EQ(properties["roles"].dump(), R"(["from","via","to"])");
  EXPECT_EQ(properties["km"], 683.9);
  EXPECT_EQ(properties["km_from"], "stops");
  EXPECT_EQ(properties["claim"], "aa");
}

TEST(GeoJson, AStopWithoutCoordinatesIsLeftOutOfTheLineAlone) {
  auto claim = claim_with({place_of("Pyongyang", 39, 125, PlaceRole::from), place_of("Somewhere", 0, 0, PlaceRole::via),
                           place_of("Vladivostok", 43, 131, PlaceRole::to)});
  claim.stops[1].place.lat.reset(), claim.stops[1].place.lon.reset();
  claim.claim.route->km.reset();
  const auto features = features_of(claim);
  ASSERT_EQ(features.size(), 1u);
  EXPECT_EQ(features[0]["geometry"]["coordinates"].size(), 2u);
  EXPECT_EQ(features[0]["properties"]["stops"].size(), 3u);
  EXPECT_TRUE(features[0]["properties"]["km"].is_null());
  claim.stops.pop_back();
  EXPECT_TRUE(features_of(claim).empty()) << "one point is no line";
}

// RFC 7946, 3.1.9: no line crosses the 180th meridian.
TEST(GeoJson, ALineIsCutAtTheDateLine) {
  const auto features =
      features_of(claim_with({place_of("Tokyo", 40, 140, PlaceRole::from), place_of("Seattle", 50, -120, PlaceRole::to)}));
  ASSERT_EQ(features.size(), 1u);
  EXPECT_EQ(features[0]["geometry"]["type"], "MultiLineString");
  EXPECT_EQ(features[0]["geometry"]["coordinates"].dump(), "[[[140.0,40.0],[180.0,44.0]],[[-180.0,44.0],[-120.0,50.0]]]");
  const auto back = features_of(claim_with({place_of("Seattle", 50, -120, PlaceRole::from), place_of("Tokyo", 40, 140, PlaceRole::to)}));
  EXPECT_EQ(back[0]["geometry"]["coordinates"].dump(), "[[[-120.0,50.0],[-180.0,44.0]],[[180.0,44.0],[140.0,40.0]]]");
}

TEST(GeoJson, APointIsWhereTheWordsTellIt) {
  auto claim = claim_with({});
  claim.claim.route.reset();
  auto near = place_of("Moscow", 55.75, 37.62, PlaceRole::at);
  near.place.point = PlacePoint{{}, "direction", 59.8, 46.6, 172.34};
  near.point_text = "700 km north-east of Moscow";
  claim.places = {near, place_of("Kazan", 55.79, 49.12, PlaceRole::at)};
  const auto features = features_of(claim);
  ASSERT_EQ(features.size(), 2u);
  EXPECT_EQ(features[0]["geometry"]["coordinates"].dump(), "[46.6,59.8]");
  EXPECT_EQ(features[0]["properties"]["place"], "Moscow");
  EXPECT_EQ(features[0]["properties"]["point"], "700 km north-east of Moscow");
  EXPECT_EQ(features[0]["properties"]["radius_km"], 172.3);
  EXPECT_FALSE(features[1]["properties"].contains("radius_km")) << "the gazetteer's own point has none";
  EXPECT_EQ(where_text(claim), "at 700 km north-east of Moscow; at Kazan");
}

TEST(WhereText, TellsAWayOnce) {
  auto claim = claim_with({place_of("Pyongyang", 39, 125, PlaceRole::from), place_of("Vladivostok", 43, 131, PlaceRole::to)});
  claim.stops[0].place.span = {5, 14}, claim.stops[1].place.span = {18, 29};
  claim.places = claim.stops;
  EXPECT_EQ(where_text(claim), "from Pyongyang; to Vladivostok (684 km)");
}

}  // namespace
}  // namespace hearsay
