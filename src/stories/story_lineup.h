// New reports of a ledger lined up with those that it holds: whose words they took over, which story they belong to. Incremental: only what
// is new, and the stories that it touches, is looked at. Once the same reports are in, the ledger says the same, in whatever order they
// came and however many at a time.
#pragma once

#include <cstdint>

#include "ledger/ledger.h"
#include "stories/lineup_limits.h"
#include "stories/regroup.h"
#include "stories/story_words.h"

namespace hearsay {

struct LinedUp {
  std::size_t reports = 0;  // new ones
  std::size_t copies = 0;   // pairs found
  std::size_t links = 0;
  std::size_t regrouped = 0;  // reports whose stories were looked at again
};

// `threads`: how many make profiles; 0: one a core. In one transaction: whole or not at all. Throws Error as Ledger does.
LinedUp line_up(Ledger& ledger, const WordCounts& counts, unsigned threads = 1, const LineupLimits& limits = {});

}  // namespace hearsay
