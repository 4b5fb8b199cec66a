// Which links count where more reports are connected than can be grouped at once. A level is a rule that a link passes or not; each is
// stricter than the one before. A report's story is made at the first level at which no more than so many are connected with it, so that it
// can be told by looking at those alone. Pure.
#pragma once

#include <cstdint>

#include "stories/story_groups.h"

namespace hearsay {

inline constexpr int kLevels = 25;

// The first eight ask for more likeness: .22, then an eighth more each time, to .50. Beyond, what is so much alike is one large story or
// one template, and it is divided by time: links within eight days, one day, an eighth of a day ... of ranks (src/ledger/rank.h); at the
// last level none.
constexpr bool passes(int level, int likeness, std::int64_t rank, std::int64_t other) {
  int least = kLinkLikeness;
  for (int i = 0; i < level && i < 7; ++i) least += least / 8;
  if (likeness < least) return false;
  if (level < 8) return true;
  const int shift = 48 - 3 * (level - 8);
  return rank >> shift == other >> shift;
}

}  // namespace hearsay
