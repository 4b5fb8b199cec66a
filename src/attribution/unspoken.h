// Words of saying, asking and wanting by which nothing is said: questions that nobody answered, a name kept back, what a reporter asks, a
// deed.
#pragma once

#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// Takes out what is no attribution, whichever rule has found it. Reads content and sources. Linear in the findings and their words.
void leave_out_unspoken(const AttributionReading& reading, std::vector<Finding>& findings);

// "asked us not to print his name", "wants to stay nameless", "gave her name only as Ada": why and how a name is held back.
bool keeps_name_back(const AttributionReading& reading, const Finding& finding);

}  // namespace hearsay
