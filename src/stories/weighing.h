// The variants of happenings, weighed by truth discovery (stories/truth.h): an option beside the counts, never a verdict.
//
// An item is a slot of a happening for which independent origins give values that exclude each other (stories/changes.h). A source is an
// origin, the same in all happenings: a person or body by its name, an outlet by its own voice, an unnamed source by the outlet that it
// spoke to. What a report has from an origin is that origin's vote, however many outlets repeat it; a report that is as a whole a copy of
// another one in the happening has none, and nor has who only foretold what others tell as having come. Two origins of one interest depend
// on each other for certain.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "stories/happenings.h"
#include "stories/truth.h"

namespace hearsay {

struct WeighedVote {
  std::string source, interest;
  std::size_t claim = 0;  // index in the claims given
  double accuracy = 0;    // of the source, as estimated over all items
};

struct WeighedValue {
  std::string shown;
  double probability = 0;
  std::vector<WeighedVote> votes;
};

struct WeighedSlot {
  std::size_t happening = 0;  // index in the happenings given
  std::string slot;
  std::vector<WeighedValue> values;  // in order of their first claim; votes too
  double unsaid = 0;                 // that none of them is true
};

// By document keys: copies as a whole, and what they were taken from.
using WholeCopies = std::set<std::pair<std::int64_t, std::int64_t>>;

// In order of happenings; slots by name.
std::vector<WeighedSlot> weigh_variants(const std::vector<Happening>& happenings, const std::vector<StoredClaim>& claims,
                                        const Around& around, const WholeCopies& copies, const TruthSettings& settings = {});

// What the numbers take for granted, in fixed words, one line each.
std::vector<std::string> truth_assumptions(const TruthSettings& settings = {});

}  // namespace hearsay
