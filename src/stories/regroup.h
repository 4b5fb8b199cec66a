// Stories made anew where links have changed, and nowhere else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "ledger/lineup.h"
#include "stories/lineup_limits.h"

namespace hearsay {

// `touched`: reports that are new, or have other links than when their stories were made. `lost_any`: whether a link was taken away.
// Returns how many reports were looked at.
std::size_t regroup(Lineup& lineup, const std::unordered_set<std::int64_t>& touched, bool lost_any, const LineupLimits& limits);

// "s" and 12 hexadecimal digits of the story's first report, so that the id is the same on every machine.
std::string story_id(std::string_view first_document);

}  // namespace hearsay
