// The ground of the report's map.
#pragma once

#include "base/knowledge.h"
#include "writers/report.h"

namespace hearsay {

// The rings of map/land.txt; none where the knowledge has no such file. Throws Error bad_format for a line that is no ring.
LandRings load_land(const Knowledge& knowledge);

// The part of a ring within a box of degrees; empty where nothing of it is. Cutting keeps a page small whose map shows a corner of Asia.
std::vector<std::pair<float, float>> clipped(std::vector<std::pair<float, float>> ring, float west, float east, float south, float north);

}  // namespace hearsay
