// What disagrees within a happening, and what is merely newer.
//
// A contradiction: two independent origins give values that exclude each other for the same thing at the same time: whether it is so, on
// which day, where, how many. An update: a later word that replaces an earlier one: the same origin with another value, a day that moved,
// a count that can only grow and has grown, a report taken back, what came after it was denied beforehand.
#pragma once

#include <string>
#include <vector>

#include "stories/happenings.h"

namespace hearsay {

struct Disagreement {
  bool update = false;                // else a contradiction
  std::string slot;                   // whether, day, place, number, report
  std::string one, other;             // the values: "2023-09-12", "350000 shells", "yes"
  std::size_t first = 0, second = 0;  // the claims, in order of publication
  std::string why;                    // in fixed words
};

// Each pair of values of a slot once, by its first claims. Contradictions before updates, then by slot and claims.
std::vector<Disagreement> find_disagreements(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around);

}  // namespace hearsay
