#include "cli/report_places.h"

#include <algorithm>
#include <set>

#include "document/names.h"
#include "writers/stored_places.h"

namespace hearsay {
namespace {

// Its middle stands for all of it. What is told by a country ("200 km north of Mali") is a point like any other.
bool is_country(const StoredPlace& stored) { return stored.place.id.starts_with("country:") && !stored.place.point; }

ReportPlace report_place(const StoredPlace& stored, std::string name, const std::optional<Spot>& spot) {
  return {.name = std::move(name),
          .role = std::string(name_of(stored.role)),
          .lat = spot ? spot->lat : 0,
          .lon = spot ? spot->lon : 0,
          .located = spot.has_value(),
          .wide = is_country(stored),
          .radius_km = spot && spot->radius_km ? *spot->radius_km : 0};
}

// A journey leads from and to the places themselves: what is told by one ("flew 1,000 km from X") is its length.
ReportPlace stop_of(const StoredPlace& stored) {
  auto plain = stored;
  plain.place.point.reset();
  return report_place(plain, spot_name(plain), spot_of(plain));
}

bool same_place(const ReportPlace& a, const ReportPlace& b) { return a.name == b.name && a.role == b.role; }

void add_route(ReportHappening& out, const StoredClaim& stored) {
  if (!stored.claim.route || stored.stops.size() < 2) return;
  ReportRoute route{.stops = {}, .km = stored.claim.route->km, .stated = stored.claim.route->stated};
  for (const auto& stop : stored.stops) route.stops.push_back(stop_of(stop));
  const auto same = [&](const ReportRoute& other) {
    return std::equal(other.stops.begin(), other.stops.end(), route.stops.begin(), route.stops.end(), same_place);
  };
  const auto known = std::find_if(out.routes.begin(), out.routes.end(), same);
  if (known == out.routes.end()) out.routes.push_back(std::move(route));
  else if (route.stated && !known->stated) *known = std::move(route);
}

}  // namespace

void add_places(ReportHappening& out, const StoredClaim& stored) {
  for (const auto& place : stored.places) {
    auto add = report_place(place, spot_name(place), spot_of(place));
    if (std::none_of(out.places.begin(), out.places.end(), [&](const auto& other) { return same_place(other, add); }))
      out.places.push_back(std::move(add));
  }
  add_route(out, stored);
}

void leave_out_countries(ReportHappening& out, const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some) {
  std::set<std::string> narrow, wide;
  for (const auto index : some)
    for (const auto& stored : claims[index].places)
      if (!is_country(stored) && spot_of(stored)) narrow.insert(stored.place.country);
  for (const auto index : some)
    for (const auto& stored : claims[index].places)
      if (is_country(stored) && narrow.contains(stored.place.country)) wide.insert(spot_name(stored));
  for (auto& place : out.places)
    if (place.wide && wide.contains(place.name)) place.located = false;
}

}  // namespace hearsay
