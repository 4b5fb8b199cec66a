#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// Ends contents before a participle that tells why or on what grounds somebody says them, and gives it to him.
void leave_out_trailing_participles(const AttributionReading& reading, std::vector<Finding>& findings);

}  // namespace hearsay
