// The report's map: places and routes over a plain ground, as inline SVG without tiles or network.
#pragma once

#include <string>

#include "writers/report.h"

namespace hearsay {

// An <svg> element, or an empty string where no happening has a located place. The view is fitted to the places, in an
// equirectangular projection with the middle latitude true to scale.
std::string map_svg(const Report& report, const LandRings& land);

}  // namespace hearsay
