// What the stages of stories/ read off stored claims alike. Header only.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/calendar.h"
#include "document/names.h"
#include "ledger/queries.h"

namespace hearsay {

// Of publication, ISO 8601: as the report has it, in its own zone. For what came first, publication_order().
inline std::string day_of(const StoredClaim& claim) { return claim.document->published.substr(0, 10); }

// A name, not a noun: "the newspaper". Letters beyond ASCII count as large.
inline bool is_written_large(const std::string& name) {
  return !name.empty() && (static_cast<unsigned char>(name[0]) >= 0x80 || is_ascii_upper(name[0]));
}

// Of what was counted, the one told most often; of equals the first. There is one.
template <typename Count>
const std::string& most_told(const std::map<std::string, Count>& counts) {
  return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

inline bool is_wide(const Place& place) { return place.id.starts_with("country:") || place.id.starts_with("region:"); }

// Who publishes it, as readers are told: the outlet, else the report's own id.
inline const std::string& outlet_of(const StoredClaim& claim) {
  return claim.document->outlet.empty() ? claim.document->id : claim.document->outlet;
}

// Told as ahead; or in the present before `earliest`, the day for which the happening is told: "their meeting is a mistake" does not say
// that they have met.
inline bool lies_ahead(const StoredClaim& claim, const std::string& earliest) {
  const auto day = day_of(claim);
  return claim.claim.tense == ClaimTense::future || (claim.claim.tense == ClaimTense::present && !day.empty() && earliest > day);
}

// Orders indices in `claims` by publication, across zones, then by report and place in it.
inline void sort_by_publication(std::vector<std::size_t>& some, const std::vector<StoredClaim>& claims) {
  std::vector<std::pair<Instant, std::size_t>> placed;
  placed.reserve(some.size());
  for (const auto i : some) placed.emplace_back(publication_order(claims[i].document->published), i);
  std::sort(placed.begin(), placed.end(), [&](const auto& a, const auto& b) {
    const auto rank = [&](const std::pair<Instant, std::size_t>& one) {
      const auto& claim = claims[one.second];
      return std::tuple(one.first.time_since_epoch().count(), std::string_view(claim.document->published),
                        std::string_view(claim.document->id), claim.claim.span.begin, std::string_view(claim.claim.id));
    };
    return rank(a) < rank(b);
  });
  std::transform(placed.begin(), placed.end(), some.begin(), [](const auto& one) { return one.second; });
}

}  // namespace hearsay
