// Where something is that the text only tells by a place: "700 km north-east of Moscow", "20 miles off the coast of Yemen", "outside
// Kherson", "between Crete and Cyprus". The formulas of point and radius stand in docs/places.md.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "base/ascii.h"
#include "base/earth.h"
#include "mentions/places_match.h"

namespace hearsay {
namespace {

constexpr double kNear = 20, kOutside = 10, kOff = 50;  // km beyond the place's own extent
constexpr double kUnsaid = 25;                          // km: a direction without a distance

// What stands before a place, read backwards from it.
struct Before {
  std::int32_t begin = -1;        // first token
  std::optional<PointWord> word;  // near, outside, off, apart
  std::optional<double> bearing;  // degrees
  double sector = 0;              // half the sector that the direction's name covers, degrees
  double km = 0, rounding = 0;    // 0 where no distance is told
};

bool is_word(const Placing& work, std::int32_t token, std::string_view word) { return ascii_lowered(form(work, token)) == word; }

bool has(const Placing& work, const std::string& word, PointWord kind) {
  const auto found = work.lexicon.point_words.find(word);
  return found != work.lexicon.point_words.end() && std::find(found->second.begin(), found->second.end(), kind) != found->second.end();
}

// The words of a list that end at a token: one, two or three of them. Returns the first token, or -1.
std::int32_t words_ending(const Placing& work, std::int32_t token, PointWord kind) {
  std::string words;
  std::int32_t found = -1;
  for (auto at = token; at > token - 3 && same_sentence(work, at, token); --at) {
    words = ascii_lowered(form(work, at)) + (words.empty() ? "" : " ") + words;
    if (has(work, words, kind)) found = at;
  }
  return found;
}

// A direction that ends at a token: "north", "north-east", "north-northeast" in any spelling. Sets begin, bearing, sector.
bool read_direction(const Placing& work, std::int32_t token, Before& out) {
  std::string word;
  for (auto at = token; at > token - 5 && same_sentence(work, at, token); --at) {
    std::string part = ascii_lowered(form(work, at));
    std::erase(part, '-');
    word = part + word;
    const auto found = work.lexicon.directions.find(word);
    if (found == work.lexicon.directions.end()) continue;
    out.begin = at;
    out.bearing = found->second;
    out.sector = std::fmod(found->second, 45) == 0 ? 22.5 : 11.25;
  }
  return out.bearing.has_value();
}

double km_of(const Quantity& quantity) {
  if (quantity.unit == "km") return quantity.value;
  if (quantity.unit == "mi") return quantity.value * 1.609344;
  if (quantity.unit == "nmi") return quantity.value * 1.852;
  return quantity.unit == "m" ? quantity.value / 1000 : 0;
}

// How roughly a number is given: half a unit of its last digit that is not 0, at most a tenth of it; a tenth for "about".
double rounding_of(const Quantity& quantity) {
  double unit = 1;
  while (unit < quantity.value && std::fmod(quantity.value, unit * 10) == 0) unit *= 10;
  const double part = quantity.bound == Bound::exact ? std::min(unit / 2 / std::max(quantity.value, 1e-9), 0.1) : 0.1;
  return part * km_of(quantity);
}

// A distance whose last token is `token`. Sets begin, km, rounding.
bool read_distance(const Placing& work, std::int32_t token, Before& out) {
  const auto& quantities = work.document.quantities;
  if (token < 0) return false;
  const auto end = work.token(token).span.end;
  const auto found = std::partition_point(quantities.begin(), quantities.end(), [&](const Quantity& one) { return one.span.end < end; });
  if (found == quantities.end() || found->span.end != end || km_of(*found) <= 0 || km_of(*found) > 12000) return false;
  auto begin = token;
  while (begin > 0 && work.token(begin - 1).span.begin >= found->span.begin) --begin;
  out.begin = begin;
  out.km = km_of(*found);
  out.rounding = rounding_of(*found);
  return true;
}

// "flew 1,000 km from Sunan" is a journey; "lies 30 km from Kyiv" is a place.
bool is_journey(const Placing& work, std::int32_t begin) {
  auto verb = begin - 1;
  while (verb >= 0 && same_sentence(work, verb, begin) && (work.token(verb).upos == Upos::adv || work.token(verb).upos == Upos::adp))
    --verb;
  return same_sentence(work, verb, begin) && work.token(verb).upos == Upos::verb && !work.lexicon.staying.contains(work.token(verb).lemma);
}

// "of" and what stands before it: directions, coasts, outskirts, a bare distance ("within 30 km of Kyiv").
bool read_of(const Placing& work, std::int32_t of, Before& out) {
  const auto at = of - 1;
  if (read_direction(work, at, out)) return true;
  if (auto begin = words_ending(work, at, PointWord::off_of); begin >= 0) {
    for (int i = 0; i < 4 && same_sentence(work, begin - 1, of); ++i, --begin)
      if (const auto off = words_ending(work, begin - 1, PointWord::off); off >= 0) {
        out.begin = off, out.word = PointWord::off;
        return true;
      }
    return false;
  }
  for (const auto& [list, word] : {std::pair(PointWord::near_of, PointWord::near), std::pair(PointWord::outside_of, PointWord::outside)})
    if (const auto begin = words_ending(work, at, list); begin >= 0) {
      out.begin = begin, out.word = word;
      return true;
    }
  return read_distance(work, at, out);
}

// The distance before a direction or a word: "30 km to the south-west", "20 miles off".
void read_distance_before(const Placing& work, Before& out) {
  auto at = out.begin - 1;
  if (is_word(work, at, "the")) --at;
  if (is_word(work, at, "to") || is_word(work, at, "in") || is_word(work, at, "due") || is_word(work, at, "further")) --at;
  Before with = out;
  if (same_sentence(work, at, out.begin) && read_distance(work, at, with)) out = with;
}

std::optional<Before> read_before(const Placing& work, std::int32_t place) {
  Before out;
  auto at = place - 1;
  if (is_word(work, at, "the")) --at;
  if (!same_sentence(work, at, place)) return std::nullopt;
  if (is_word(work, at, "of")) {
    if (!read_of(work, at, out)) return std::nullopt;
    if (out.km == 0) read_distance_before(work, out);
    return out;
  }
  if (const auto begin = words_ending(work, at, PointWord::apart); begin >= 0 && read_distance(work, begin - 1, out)) {
    if (is_word(work, begin, "from") && is_journey(work, out.begin)) return std::nullopt;
    out.word = PointWord::apart;
    return out;
  }
  for (const auto word : {PointWord::near, PointWord::outside, PointWord::off})
    if (const auto begin = words_ending(work, at, word); begin >= 0) {
      out.begin = begin, out.word = word;
      return out;
    }
  return std::nullopt;
}

EarthPoint point_of(const Place& place) { return {*place.lat, *place.lon}; }

PlacePoint point_by(const Placing& work, const Place& place, double extent, const Before& before) {
  PlacePoint out;
  out.span = {work.token(before.begin).span.begin, place.span.end};
  EarthPoint at = point_of(place);
  if (before.bearing) {
    const bool said = before.km > 0;
    const double km = said ? before.km : extent + kUnsaid, rounding = said ? before.rounding : km * 2 / 3;
    const double lateral = 2 * km * std::sin(before.sector / 2 * std::numbers::pi / 180);
    at = destination(at, *before.bearing, km);
    out.relation = "direction";
    out.radius_km = std::hypot(lateral, rounding, extent);
  } else if (before.km > 0) {
    out.relation = before.word == PointWord::off ? "off" : "distance";
    out.radius_km = extent + before.km + before.rounding;
  } else {
    const bool near = before.word == PointWord::near, off = before.word == PointWord::off;
    out.relation = near ? "near" : off ? "off" : "outside";
    out.radius_km = extent + (near ? kNear : off ? kOff : kOutside);
  }
  out.lat = at.lat, out.lon = at.lon;
  return out;
}

// "between Crete and Cyprus": the middle, and as far as either.
bool point_between(Placing& work, std::size_t first) {
  auto& places = work.document.places;
  if (first + 1 >= places.size() || !places[first + 1].lat) return false;
  Place &one = places[first], &other = places[first + 1];
  auto at = one.tokens.begin - 1, and_at = one.tokens.end;
  if (is_word(work, at, "the")) --at;
  const bool joined = is_word(work, and_at, "and") && other.tokens.begin - and_at <= 2 && same_sentence(work, at, other.tokens.begin);
  if (!is_word(work, at, "between") || !joined) return false;
  const auto middle = midpoint(point_of(one), point_of(other));
  const PlacePoint point{{work.token(at).span.begin, other.span.end},
                         "between",
                         middle.lat,
                         middle.lon,
                         std::max(distance_km(point_of(one), point_of(other)) / 2, 1.0)};
  one.point = other.point = point;
  return true;
}

}  // namespace

void point_places(Placing& work) {
  auto& places = work.document.places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!places[i].lat || places[i].point || work.entries[i] < 0) continue;
    if (point_between(work, i)) continue;
    const auto before = read_before(work, places[i].tokens.begin);
    if (!before) continue;
    const double extent = work.gazetteer().entries[static_cast<std::size_t>(work.entries[i])].extent_km();
    places[i].point = point_by(work, places[i], extent, *before);
  }
}

}  // namespace hearsay
