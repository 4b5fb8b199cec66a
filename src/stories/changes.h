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

// Each pair of values of a slot once, by its first claims. Contradictions before updates, then by slot and values; reports taken back last.
std::vector<Disagreement> find_disagreements(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around);

// What is said for one slot, by one origin.
struct SlotValue {
  std::string slot, shown;            // as in Disagreement
  std::size_t claim = 0, origin = 0;  // the first claim of that origin that says it; origin: index in Happening::origins
  bool ahead = false;                 // it lay ahead then
};
// Of those that rest on an origin, each value of an origin once.
std::vector<SlotValue> slot_values(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around);

}  // namespace hearsay
