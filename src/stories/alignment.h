// Which words of two texts are the same: the runs that stand in both, also where they stand in another order. Pure functions.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "stories/shingles.h"

namespace hearsay {

// The same words in both texts, as word indices.
struct SharedRun {
  std::uint32_t a = 0, b = 0, words = 0;
};

struct Alignment {
  std::vector<SharedRun> runs;   // in order in both texts
  std::vector<SharedRun> moved;  // in another order, by their place in a; of no word that is in `runs`
  std::uint32_t words = 0;       // sum over both
  SharedRun longest;
  std::uint32_t a_words = 0, b_words = 0;  // length of the texts
  double share_of_a() const { return a_words == 0 ? 0 : static_cast<double>(words) / a_words; }
  double share_of_b() const { return b_words == 0 ? 0 : static_cast<double>(words) / b_words; }
  // Words of the runs in order of `least` words and more, one or two exchanged words aside, and of the moved ones of `moved_least`: a
  // paragraph in another place is as it was, half a sentence is not.
  std::uint32_t kept(std::uint32_t least, std::uint32_t moved_least) const;
};

// A text made ready to be aligned with many.
struct AlignText {
  std::vector<TextWord> words;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> once;  // shingles that stand once in it, and where; sorted
};
AlignText align_text(std::vector<TextWord> words);

// Anchors: shingles that stand once in each text, the longest sequence of them that rises in both, each grown to both sides while the words
// agree. What is left is tiled by the other anchors, the longest runs first (greedy string tiling, Wise 1993). O(n log n).
Alignment align(const AlignText& a, const AlignText& b);
Alignment align(const std::vector<TextWord>& a, const std::vector<TextWord>& b);

// The same, a and b exchanged.
Alignment turned(Alignment alignment);

// All runs by their place in one text: &SharedRun::a or &SharedRun::b.
std::vector<SharedRun> runs_by(const Alignment& alignment, std::uint32_t SharedRun::*side);

}  // namespace hearsay
