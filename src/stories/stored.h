// What the stages of stories/ read off stored claims alike. Header only.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "ledger/queries.h"

namespace hearsay {

// Of publication, ISO 8601.
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

// Orders indices in `claims` by publication, then by report and place in it.
inline void sort_by_publication(std::vector<std::size_t>& some, const std::vector<StoredClaim>& claims) {
  std::sort(some.begin(), some.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t i) {
      return std::tuple(std::string_view(claims[i].document->published), std::string_view(claims[i].document->id),
                        claims[i].claim.span.begin, std::string_view(claims[i].claim.id));
    };
    return rank(a) < rank(b);
  });
}

}  // namespace hearsay
