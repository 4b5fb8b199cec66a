// Rows of the ledger's tables as the structs of document.h: the columns to select, and what reads them. Used within this folder only.
#pragma once

#include "hearsay/document.h"
#include "ledger/sqlite.h"

namespace hearsay {

inline constexpr const char* kTimeColumns = "times.begin, times.end, times.type, times.value, times.earliest, times.latest, times.text";
inline constexpr int kTimeWidth = 7;
Time time_at(const Statement& row, int first);

inline constexpr const char* kPlaceColumns =
    "places.begin, places.end, places.name, places.country, places.admin1, places.lat, places.lon, places.id, places.score, "
    "places.point_begin, places.point_end, places.point_relation, places.point_lat, places.point_lon, places.radius_km, "
    "places.point_text, places.text";
inline constexpr int kPlacePointText = 15, kPlaceWidth = 17;
Place place_at(const Statement& row, int first);

inline constexpr const char* kQuantityColumns =
    "quantities.begin, quantities.end, quantities.value, quantities.unit, quantities.counted, quantities.bound, quantities.text";
inline constexpr int kQuantityWidth = 7;
Quantity quantity_at(const Statement& row, int first);

// `claims` without what stands in other tables; the first column is the key.
inline constexpr const char* kClaimColumns =
    "claims.key, claims.document, claims.id, claims.begin, claims.end, claims.text, claims.sentence_begin, claims.sentence_end, "
    "claims.cue_begin, claims.cue_end, claims.cue_text, claims.cue_lemma, claims.stance, claims.speech, claims.certainty, "
    "claims.outlet_certainty, claims.polarity, claims.tense, claims.condition_begin, claims.condition_end, claims.predicate_begin, "
    "claims.predicate_end, claims.predicate, claims.event, claims.mode, claims.contexts, claims.cameo, claims.time, claims.exchange, "
    "claims.route_km, claims.route_km_from";
inline constexpr int kClaimText = 5, kClaimSentence = 6, kClaimCueText = 10, kClaimTime = 27, kClaimWidth = 31;
// A claim with a route has one without stops: they stand in route_stops.
Claim claim_at(const Statement& row);

// Sources and participants of one claim after the other.
class ClaimParts {
 public:
  explicit ClaimParts(Database& database);
  void fill(std::int64_t key, Claim& claim);

 private:
  Statement sources_, participants_;
};

}  // namespace hearsay
