// The ground of the report's map.
#pragma once

#include "base/knowledge.h"
#include "writers/report.h"

namespace hearsay {

// The rings of map/land.txt; none where the knowledge has no such file. Throws Error bad_format for a line that is no ring.
LandRings load_land(const Knowledge& knowledge);

// A ring that crosses the date line jumps from one edge of the map to the other, and would be drawn over all that lies between. It is made
// continuous, once at each edge; one that goes round a pole, and any other, stays as it is.
LandRings at_both_edges(const std::vector<std::pair<float, float>>& ring);

// The part of a ring within a box of degrees; empty where nothing of it is. Cutting keeps a page small whose map shows a corner of Asia.
std::vector<std::pair<float, float>> clipped(std::vector<std::pair<float, float>> ring, float west, float east, float south, float north);

}  // namespace hearsay
