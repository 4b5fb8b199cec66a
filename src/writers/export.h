// Claims for other programs: the claim record as JSON lines, flat CSV, GeoJSON (RFC 7946).
#pragma once

#include <string>
#include <vector>

#include "hearsay/document.h"
#include "ledger/queries.h"

namespace hearsay {

// The names of csv_row's fields, as one line.
std::string csv_header();

// One claim as one line of CSV; lists are joined by "; ", the chain of sources by " > ".
std::string csv_row(const StoredClaim& claim);

// One Feature for each place of the claim that has coordinates, longitude before latitude, each ending with a comma and a line end.
std::string geojson_features(const StoredClaim& claim);

}  // namespace hearsay
