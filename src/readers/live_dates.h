// The dates of a live blog's entries, of which most tell their clock time alone. Internal to live_blog.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "readers/live_stamps.h"
#include "readers/metadata.h"

namespace hearsay {

// One stretch of the page from a stamp on.
struct LiveStretch {
  std::int32_t begin = 0, end = 0;  // nodes
  const Stamp* stamp = nullptr;
  const Stamp* day = nullptr;  // the heading before it that tells its day
};

// Fills `published` of each entry; `stretches` are theirs, in the order of the page.
void date_entries(const PageMetadata& page, const std::vector<const LiveStretch*>& stretches, std::vector<LiveEntry>& out);

}  // namespace hearsay
