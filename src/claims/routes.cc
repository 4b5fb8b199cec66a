// The way of a journey: stops in the order of travel, and how far it is.
#include <algorithm>

#include "base/earth.h"
#include "claims/claim_places.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// From, then via, then to; within a role in the order of the text ("to Shanghai and then to Hong Kong").
void sort_stops(std::vector<ClaimPlace>& stops) {
  const auto rank = [](const ClaimPlace& stop) {
    return std::pair(stop.role == PlaceRole::from ? 0 : stop.role == PlaceRole::via ? 1 : 2, stop.place);
  };
  std::sort(stops.begin(), stops.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

bool has(const std::vector<ClaimPlace>& stops, PlaceRole role) {
  return std::any_of(stops.begin(), stops.end(), [&](const auto& stop) { return stop.role == role; });
}

void add_stops(std::vector<ClaimPlace>& stops, const std::vector<ClaimPlace>& places, bool via_only) {
  for (const auto& there : places) {
    if (there.role == PlaceRole::at || (via_only && there.role != PlaceRole::via)) continue;
    if (std::none_of(stops.begin(), stops.end(), [&](const auto& stop) { return stop.place == there.place; })) stops.push_back(there);
  }
}

// Stops that a clause or phrase under the journey's verb adds: "flew from A to C, stopping in B"; "left A and arrived in B".
void add_below(const Document& document, const EventLexicon& lexicon, const std::vector<Claim>& claims, const Claim& claim,
               std::vector<ClaimPlace>& stops) {
  for (const auto& other : claims) {
    if (&other == &claim || other.predicate_token <= claim.predicate_token) continue;
    const auto& token = document.tokens[other.predicate_token];
    if (token.head != claim.predicate_token) continue;
    if (lexicon.halts.contains(document.tokens[other.predicate_token].lemma) && has(stops, PlaceRole::to)) {
      for (const auto& there : other.places) stops.push_back({there.place, PlaceRole::via});
      continue;
    }
    const bool whole = has(stops, PlaceRole::from) && has(stops, PlaceRole::to);
    const bool ends = token.deprel == Deprel::conj && has(stops, PlaceRole::from) && !has(stops, PlaceRole::to);
    if (ends || whole) add_stops(stops, other.places, whole);
  }
}

double factor_of(const std::string& unit) { return unit == "km" ? 1 : unit == "mi" ? 1.609344 : unit == "nmi" ? 1.852 : 0; }

// The length that the text gives the journey; none where the length only says where a place is ("30 km from Kyiv").
std::optional<double> stated_km(const Document& document, const Claim& claim) {
  for (const auto index : claim.quantities) {
    const auto& quantity = document.quantities[index];
    if (factor_of(quantity.unit) == 0) continue;
    const bool of_point = std::any_of(document.places.begin(), document.places.end(),
                                      [&](const Place& place) { return place.point && place.point->span.contains(quantity.span); });
    if (!of_point) return quantity.value * factor_of(quantity.unit);
  }
  return std::nullopt;
}

std::optional<double> flown_km(const Document& document, const std::vector<ClaimPlace>& stops) {
  double sum = 0;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const auto& here = document.places[stops[i].place];
    if (!here.lat || !here.lon) return std::nullopt;
    if (i == 0) continue;
    const auto& last = document.places[stops[i - 1].place];
    sum += distance_km({*last.lat, *last.lon}, {*here.lat, *here.lon});
  }
  return sum;
}

bool is_journey(const EventLexicon& lexicon, const Claim& claim) {
  return (claim.event && claim.event->type == "TRAVEL") || lexicon.journeys.contains(claim.predicate_lemma) ||
         lexicon.motion_to.contains(claim.predicate_lemma) || lexicon.motion_from.contains(claim.predicate_lemma);
}

}  // namespace

void add_routes(const Document& document, const EventLexicon& lexicon, std::vector<Claim>& claims) {
  for (auto& claim : claims) {
    Route route;
    add_stops(route.stops, claim.places, false);
    if (route.stops.empty()) continue;  // nothing below begins a way: not all claims are looked through for each
    add_below(document, lexicon, claims, claim, route.stops);
    const auto stated = stated_km(document, claim);
    if (route.stops.size() < 2 && !(stated && is_journey(lexicon, claim))) continue;
    const auto role = route.stops.front().role;  // "visits Riyadh, Doha and Cairo", "people from Colorado and Wyoming" are no ways
    const bool one_role = std::all_of(route.stops.begin(), route.stops.end(), [&](const auto& stop) { return stop.role == role; });
    if (one_role && !stated) continue;
    sort_stops(route.stops);
    route.km = stated ? stated : flown_km(document, route.stops);
    route.stated = stated.has_value();
    claim.route = std::move(route);
  }
}

}  // namespace hearsay
