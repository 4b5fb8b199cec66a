// GeoNames' export files (download.geonames.org/export/dump): one place a line, 19 fields divided by tabs; as text or in a zip archive.
#pragma once

#include <cstdint>
#include <string>

#include "mentions/gazetteer_draft.h"

namespace hearsay {

// Adds the dump's towns, villages, waters, mountains, islands, regions, airports and bases that the draft does not have yet (by GeoNames'
// number), and returns the number of lines. Throws Error not_found, io, or bad_format naming the line (the draft is then half filled).
std::uint64_t add_geonames_dump(const std::string& path, GazetteerDraft& draft);

}  // namespace hearsay
