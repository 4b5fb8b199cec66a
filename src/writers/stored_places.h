// Where a stored claim's places lie and how they are called, for tables and maps.
#pragma once

#include <optional>
#include <string>

#include "ledger/queries.h"

namespace hearsay {

struct Spot {
  double lat = 0, lon = 0;          // degrees, WGS 84
  std::optional<double> radius_km;  // only where the words tell a point by the place
};

// The point that the words tell by the place, else the place's own; none where nothing is known of it.
std::optional<Spot> spot_of(const StoredPlace& place);

// The words of the point ("700 km north-east of Moscow"), else the place's name, else its words.
std::string spot_name(const StoredPlace& place);

// The place's own name, else its words: a journey leads to places, not to points that are told by them.
std::string stop_name(const StoredPlace& stop);

// The stops in the order of travel, by name: "from Pyongyang; via Khasan; to Vladivostok". Empty without a route.
std::string route_text(const StoredClaim& claim);

// Places and route for a table: "at 40 km north of Kharkiv"; "from Pyongyang; to Vladivostok (684 km)".
std::string where_text(const StoredClaim& claim);

}  // namespace hearsay
