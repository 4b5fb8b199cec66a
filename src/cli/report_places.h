// The places and journeys of a happening for the report and its map.
#pragma once

#include "ledger/queries.h"
#include "writers/report.h"

namespace hearsay {

// Adds what a claim of the happening says, once.
void add_places(ReportHappening& out, const StoredClaim& stored);

// Where a narrower place of the same country is told, the middle of the country would only mislead on the map: it is marked as not
// located. To be called when all claims, `some` of `claims`, have been added.
void leave_out_countries(ReportHappening& out, const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some);

}  // namespace hearsay
