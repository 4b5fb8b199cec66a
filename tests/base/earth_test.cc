#include "base/earth.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

TEST(Earth, DistancesBetweenCities) {
  EXPECT_NEAR(distance_km({48.8566, 2.3522}, {51.5074, -0.1278}), 343.6, 1);    // Paris, London
  EXPECT_NEAR(distance_km({55.7558, 37.6173}, {43.1155, 131.8855}), 6417, 15);  // Moscow, Vladivostok
  EXPECT_NEAR(distance_km({0, 179.5}, {0, -179.5}), 111.2, 0.2);                // over the date line
  EXPECT_EQ(distance_km({10, 20}, {10, 20}), 0);
}

TEST(Earth, ADestinationLiesAsFarAndInThatDirection) {
  const EarthPoint moscow{55.75, 37.62};
  for (const double bearing : {0.0, 45.0, 90.0, 135.0, 222.5, 315.0}) {
    const auto there = destination(moscow, bearing, 700);
    EXPECT_NEAR(distance_km(moscow, there), 700, 0.01) << bearing;
  }
  EXPECT_NEAR(destination({0, 0}, 90, 111.195).lon, 1, 0.001);
  EXPECT_NEAR(destination({0, 0}, 0, 111.195).lat, 1, 0.001);
  EXPECT_NEAR(destination({0, 179.5}, 90, 111.195).lon, -179.5, 0.001);
}

TEST(Earth, TheMiddleIsAsFarFromBoth) {
  const EarthPoint a{35.2, 24.9}, b{35.0, 33.0}, middle = midpoint(a, b);
  EXPECT_NEAR(distance_km(a, middle), distance_km(b, middle), 0.01);
  EXPECT_NEAR(distance_km(a, middle), distance_km(a, b) / 2, 0.01);
  EXPECT_NEAR(midpoint({0, 179}, {0, -179}).lon, 180, 1e-9);
}

}  // namespace
}  // namespace hearsay
