// Who becomes or ceases to be a neighbour of whom, in the lists of src/ledger/postings.h, when a report comes in between or is taken out.
// Pure.
#pragma once

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "ledger/postings.h"

namespace hearsay {

// Pairs of documents, the later one first.
using Pairs = std::set<std::pair<std::int64_t, std::int64_t>>;

// Linked reports from this likeness on are compared though they share no band: strong rewriting leaves few words in a row.
inline constexpr int kCopyLikeness = 6000;

// Both sorted.
inline bool have_common(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) return true;
    ++(*i < *j ? i : j);
  }
  return false;
}

// Of the reports around one in a list, those pairs that stand `most` apart without it and further apart with it.
inline void add_pairs_across(const Neighbourhood& around, int most, Pairs& out) {
  for (const auto& later : around.behind) {
    const auto at = static_cast<std::size_t>(most - later.distance);  // the distance of the other one is one more
    if (later.distance <= most && at < around.before.size()) out.emplace(later.document, around.before[at].document);
  }
}

}  // namespace hearsay
