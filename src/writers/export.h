// Claims for other programs: the claim record as JSON lines, flat CSV, GeoJSON (RFC 7946).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/document.h"
#include "ledger/queries.h"

namespace hearsay {

// The formats of `hearsay export`: jsonl, csv, geojson, plover (plover.h), gdelt (gdelt.h). A new one is a line in the table, a branch in
// src/cli/export_command.cc, a case.
std::span<const std::string_view> export_formats();

// The names of csv_row's fields, as one line.
std::string csv_header();

// One claim as one line of CSV; lists are joined by "; ", the chain of sources by " > ".
std::string csv_row(const StoredClaim& claim);

// One Feature for each place of the claim that has coordinates and one for its route (geojson.cc), longitude before latitude, each ending
// with a comma and a line end.
std::string geojson_features(const StoredClaim& claim);

}  // namespace hearsay
