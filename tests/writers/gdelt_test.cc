// Events and mentions of GDELT's tables, from claims made by hand.
#include "writers/gdelt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>

namespace hearsay {
namespace {

StoredClaim clash_in(double lat, double lon) {
  StoredClaim out;
  StoredDocument document;
  document.id = "a", document.outlet = "Coast Post", document.published = "2024-03-05";
  out.document = std::make_shared<StoredDocument>(document);
  out.claim.tense = ClaimTense::past;
  out.claim.event.emplace();
  out.claim.event->cameo = "190";
  out.claim.actor.emplace_back();
  out.claim.actor.back().code = "USA.COP";
  StoredPlace place;
  place.place.name = place.text = "Springfield";
  place.place.country = "US", place.place.id = "geonames:1";
  place.place.lat = lat, place.place.lon = lon;
  out.places.push_back(place);
  return out;
}

std::ptrdiff_t events_of(const StoredClaim& first, const StoredClaim& second) {
  const ForeignCodes codes{};
  GdeltWriter writer(codes);
  writer.add(first, "Police fired.");
  writer.add(second, "Police fired.");
  const auto events = writer.events();
  return std::count(events.begin(), events.end(), '\n');
}

TEST(Gdelt, TwoTownsOfOneNameAreTwoEvents) {
  EXPECT_EQ(events_of(clash_in(39.80172, -89.64371), clash_in(39.80172, -89.64371)), 1);
  EXPECT_EQ(events_of(clash_in(39.80172, -89.64371), clash_in(37.21533, -93.29824)), 2);
}

}  // namespace
}  // namespace hearsay
