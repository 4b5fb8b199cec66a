#include "writers/stored_places.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/names.h"
#include "writers/joined.h"

namespace hearsay {
namespace {

std::string with_role(const StoredPlace& place, const std::string& name) { return fmt::format("{} {}", name_of(place.role), name); }

}  // namespace

std::optional<Spot> spot_of(const StoredPlace& place) {
  if (place.place.point) return Spot{place.place.point->lat, place.place.point->lon, place.place.point->radius_km};
  if (place.place.lat && place.place.lon) return Spot{*place.place.lat, *place.place.lon, std::nullopt};
  return std::nullopt;
}

std::string spot_name(const StoredPlace& place) {
  if (place.place.point) return place.point_text;
  return stop_name(place);
}

std::string stop_name(const StoredPlace& stop) { return stop.place.name.empty() ? stop.text : stop.place.name; }

std::string route_text(const StoredClaim& claim) {
  return joined(claim.stops, "; ", [](const StoredPlace& stop) { return with_role(stop, stop_name(stop)); });
}

std::string where_text(const StoredClaim& claim) {
  const auto on_the_way = [&](const StoredPlace& place) {
    return std::any_of(claim.stops.begin(), claim.stops.end(), [&](const auto& stop) { return stop.place.span == place.place.span; });
  };
  std::string out = route_text(claim);
  if (claim.claim.route && claim.claim.route->km) out += fmt::format(" ({:.0f} km)", *claim.claim.route->km);
  for (const auto& place : claim.places)
    if (!on_the_way(place)) out += (out.empty() ? "" : "; ") + with_role(place, spot_name(place));
  return out;
}

}  // namespace hearsay
