// Claims as GeoJSON features (RFC 7946): places as points, journeys as lines.
#include <nlohmann/json.hpp>

#include <cmath>

#include "document/names.h"
#include "writers/export.h"
#include "writers/joined.h"
#include "writers/json_text.h"
#include "writers/stored_places.h"

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

// What every feature of a claim says, after what is its own.
void add_claim(Json& properties, const StoredClaim& stored) {
  properties["event"] = stored.claim.event ? stored.claim.event->type : "";
  properties["text"] = stored.text;
  properties["sources"] = joined_names(stored.claim.sources, " > ");
  properties["certainty"] = name_of(stored.claim.certainty);
  properties["polarity"] = name_of(stored.claim.polarity);
  properties["tense"] = name_of(stored.claim.tense);
  properties["earliest"] = stored.time ? stored.time->time.earliest : "";
  properties["latest"] = stored.time ? stored.time->time.latest : "";
}

Json properties_of(const StoredClaim& stored) {
  return {{"claim", stored.claim.id},
          {"document", stored.document->id},
          {"outlet", stored.document->outlet},
          {"published", stored.document->published}};
}

std::string feature(Json geometry, Json properties) {
  const Json out = {{"type", "Feature"}, {"geometry", std::move(geometry)}, {"properties", std::move(properties)}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace) + ",\n";
}

Json position(double lon, double lat) { return {rounded(lon, 1e5), rounded(lat, 1e5)}; }

std::string place_feature(const StoredClaim& stored, const StoredPlace& place, const Spot& spot) {
  auto properties = properties_of(stored);
  properties["place"] = place.place.name;
  properties["role"] = name_of(place.role);
  add_claim(properties, stored);
  if (const auto& point = place.place.point) {
    properties["point"] = place.point_text;
    properties["relation"] = point->relation;
    properties["radius_km"] = rounded(point->radius_km, 10);
  }
  return feature({{"type", "Point"}, {"coordinates", position(spot.lon, spot.lat)}}, std::move(properties));
}

// Lines through the stops, cut where they cross the 180th meridian (RFC 7946, 3.1.9).
Json lines_through(const std::vector<Spot>& stops) {
  Json lines = Json::array({Json::array()});
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (i > 0 && std::fabs(stops[i].lon - stops[i - 1].lon) > 180) {
      const auto &last = stops[i - 1], &next = stops[i];
      const double edge = last.lon > 0 ? 180 : -180, shifted = next.lon + 2 * edge;
      const double share = shifted == last.lon ? 0 : (edge - last.lon) / (shifted - last.lon);
      const double lat = last.lat + share * (next.lat - last.lat);
      lines.back().push_back(position(edge, lat));
      lines.push_back(Json::array({position(-edge, lat)}));
    }
    lines.back().push_back(position(stops[i].lon, stops[i].lat));
  }
  return lines;
}

// None where fewer than two stops have coordinates.
std::string route_feature(const StoredClaim& stored) {
  std::vector<Spot> spots;
  Json names = Json::array(), roles = Json::array();
  for (const auto& stop : stored.stops) {
    names.push_back(stop_name(stop));
    roles.push_back(name_of(stop.role));
    if (stop.place.lat && stop.place.lon) spots.push_back({*stop.place.lat, *stop.place.lon, std::nullopt});
  }
  if (spots.size() < 2) return {};
  auto properties = properties_of(stored);
  properties["stops"] = std::move(names);
  properties["roles"] = std::move(roles);
  if (stored.claim.route->km) properties["km"] = rounded(*stored.claim.route->km, 10);
  else properties["km"] = nullptr;
  properties["km_from"] = stored.claim.route->stated ? "text" : "stops";
  add_claim(properties, stored);
  auto lines = lines_through(spots);
  if (lines.size() == 1) return feature({{"type", "LineString"}, {"coordinates", std::move(lines[0])}}, std::move(properties));
  return feature({{"type", "MultiLineString"}, {"coordinates", std::move(lines)}}, std::move(properties));
}

}  // namespace

std::string geojson_features(const StoredClaim& stored) {
  std::string out;
  for (const auto& place : stored.places)
    if (const auto spot = spot_of(place)) out += place_feature(stored, place, *spot);
  if (stored.claim.route) out += route_feature(stored);
  return out;
}

}  // namespace hearsay
