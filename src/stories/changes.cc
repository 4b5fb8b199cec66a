#include "stories/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/calendar.h"
#include "base/earth.h"
#include "base/fold.h"
#include "stories/incidents.h"
#include "stories/states.h"
#include "stories/stored.h"

namespace hearsay {
namespace {

constexpr std::int64_t kShort = 2;  // days; a longer interval names no day
constexpr double kOneTown = 40;     // km within which two places are one

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

// A value that a claim gives for a slot.
struct Value {
  std::string slot, shown;
  std::size_t claim = 0;
  std::size_t origin = 0;
  Instant published;
  bool ahead = false;
  // Of one slot each:
  bool yes = false;
  Day begin, end;
  std::optional<double> lat, lon;
  double low = 0, high = 0;
  std::string of;
  bool part = false;  // of some only: "civilians"
};

void add_whether(std::vector<Value>& out, Value value, const StoredClaim& claim) {
  if (claim.claim.certainty == Certainty::unknown || (claim.claim.cue && claim.claim.cue->stance == Stance::declines)) return;
  value.slot = "whether", value.yes = claim.claim.polarity == Polarity::positive, value.shown = value.yes ? "yes" : "no";
  out.push_back(std::move(value));
}

void add_day(std::vector<Value>& out, Value value, const StoredClaim& claim) {
  if (!claim.time || claim.claim.polarity == Polarity::negative) return;
  const auto begin = parse_iso_date(claim.time->time.earliest.substr(0, 10)), end = parse_iso_date(claim.time->time.latest.substr(0, 10));
  if (!begin || !end || (*end - *begin).count() > kShort) return;
  value.slot = "day", value.begin = *begin, value.end = *end;
  value.shown = *begin == *end ? iso_date(*begin) : iso_date(*begin) + ".." + iso_date(*end);
  out.push_back(std::move(value));
}

void add_places(std::vector<Value>& out, const Value& base, const StoredClaim& claim) {
  for (const auto& place : claim.places) {
    const bool where = place.role == PlaceRole::at || place.role == PlaceRole::to;
    // Countries, provinces and regions hold too much to exclude a town.
    if (!where || is_wide(place.place) || place.place.id.starts_with("admin") || !place.place.lat) continue;
    auto value = base;
    value.slot = "place", value.shown = place.place.name, value.lat = place.place.lat, value.lon = place.place.lon;
    value.yes = claim.claim.polarity == Polarity::positive;
    out.push_back(std::move(value));
  }
}

// The names between a count and what is counted: "Norwegian" of "two Norwegian aid workers". A count of some excludes no count of all.
std::string narrower(const std::string& text, const std::string& of, const StoryWords& words) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(' ', begin), text.size());
    const auto word = text.substr(begin, end - begin);
    if (!word.empty() && is_ascii_upper(word[0]) && !has_words(of, word) && !words.unspecific.contains(fold_case(word))) out += ' ' + word;
    begin = end + 1;
  }
  return out;
}

void add_numbers(std::vector<Value>& out, const Value& base, const StoredClaim& claim, const std::string& event, const StoryWords& words) {
  if (claim.claim.polarity == Polarity::negative) return;
  // Of an incident, the dead are compared with the dead, not with those aboard.
  const auto victims = event == "INCIDENT" ? casualties_of(claim, words) : std::string();
  if (event == "INCIDENT" && victims.empty()) return;
  for (const auto& quantity : claim.quantities) {
    const auto& q = quantity.quantity;
    if (q.of.empty() && q.unit.empty() && victims.empty()) continue;
    auto value = base;
    value.slot = "number", value.of = victims.empty() ? q.of + '|' + q.unit + narrower(quantity.text, q.of, words) : victims;
    value.shown = quantity.text, value.part = words.part_of.contains(fold_case(q.of));
    // "About" gives or takes a tenth.
    const double give = q.bound == Bound::about ? std::abs(q.value) / 10 : 0;
    value.low = q.bound == Bound::at_most ? 0 : q.value - give, value.high = q.bound == Bound::at_least ? 1e300 : q.value + give;
    out.push_back(std::move(value));
  }
}

std::vector<Value> values_of(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around) {
  const auto origins_of = origins_by_claim(happening);
  std::vector<Value> out;
  for (const auto index : happening.claims) {
    const auto origin = origins_of.find(index);
    const auto& claim = claims[index];
    if (is_retraction(claim, around.words)) continue;
    Value base;
    // What rests on nobody, or goes round in a ring, can still be contradicted.
    base.origin = origin == origins_of.end() ? kNobody : origin->second.front();
    base.published = publication_order(claim.document->published);
    base.claim = index, base.ahead = claim.claim.tense == ClaimTense::future || is_moved(claim, around.words);
    add_whether(out, base, claim);
    if (claim.claim.certainty == Certainty::unknown) continue;
    add_day(out, base, claim);
    // A journey has many places, and so have fighting and protests.
    if (happening.event != "TRAVEL" && !around.words.of_tolls.contains(happening.kind)) add_places(out, base, claim);
    add_numbers(out, base, claim, happening.event, around.words);
  }
  // One origin that says the same again adds nothing but time.
  std::set<std::tuple<std::string, std::string, std::size_t, bool>> known;
  std::erase_if(out, [&](const Value& v) { return !known.emplace(v.slot, v.shown, v.origin, v.ahead).second; });
  return out;
}

bool exclude(const Value& a, const Value& b) {
  if (a.slot == "whether") return a.yes != b.yes;
  if (a.slot == "day") return a.end < b.begin || b.end < a.begin;
  if (a.slot == "place") {
    const bool apart = a.lat && b.lat && distance_km({*a.lat, *a.lon}, {*b.lat, *b.lon}) > kOneTown;
    return a.yes && b.yes && apart;
  }
  // Fewer children than people: the ones are among the others.
  if (a.part != b.part && (a.part ? a.low <= b.low : b.low <= a.low)) return false;
  return a.of == b.of && (a.high < b.low || b.high < a.low);
}

// Why the later of two values that exclude each other is no contradiction; empty where it is one.
std::string update_of(const Value& a, const Value& b, const Around& around) {
  if (a.ahead && !b.ahead)
    return a.slot == "whether" ? (b.yes ? "it came after it was denied" : "it was expected, and did not come")
                               : "what was expected gave way to what came";
  const bool later = a.published < b.published;
  if (a.origin == b.origin && later)
    return a.slot == "day" && a.ahead && b.ahead && a.end < b.begin ? "the same origin names a later day"
                                                                    : "the same origin says otherwise later";
  if (a.slot == "number" && later && names_any(a.of, around.words.grows) && a.low < b.low) return "a later, larger count";
  return {};
}

}  // namespace

std::vector<Disagreement> find_disagreements(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around) {
  const auto values = values_of(happening, claims, around);
  using Pair = std::tuple<std::string, std::string, std::string>;  // slot, values
  std::map<Pair, Disagreement> by_values;
  // By slot and words, in order: once two values are known to contradict each other, nobody else who gives them is looked at.
  std::map<std::string_view, std::map<std::string_view, std::vector<std::size_t>>> alike;
  for (std::size_t i = 0; i < values.size(); ++i) alike[values[i].slot][values[i].shown].push_back(i);
  for (std::size_t i = 0; i < values.size(); ++i)
    for (const auto& others : alike.at(values[i].slot)) {
      const auto& a = values[i];
      if (others.first == a.shown && (a.slot == "whether" || a.slot == "day")) continue;  // the same words say the same
      auto known = by_values.end();
      Pair key;  // empty until a pair is found that exclude each other
      for (auto at = std::upper_bound(others.second.begin(), others.second.end(), i); at != others.second.end(); ++at) {
        const auto& b = values[*at];
        if (a.claim == b.claim || !exclude(a, b)) continue;
        if (std::get<0>(key).empty()) {
          const auto shown = std::minmax(a.shown, b.shown);
          key = Pair(a.slot, shown.first, shown.second);
          known = by_values.find(key);
        }
        if (known != by_values.end() && !known->second.update) break;
        const auto update = update_of(a, b, around);
        if (known != by_values.end() && !update.empty()) continue;
        // Of a count that grew and grew, each step once.
        const auto between = [&](const Value& v) { return v.slot == a.slot && v.of == a.of && exclude(a, v) && exclude(v, b); };
        if (!update.empty() && a.slot == "number" &&
            std::any_of(values.begin() + static_cast<long>(i) + 1, values.begin() + static_cast<long>(*at), between))
          continue;
        if (update.empty() && a.origin == b.origin) continue;  // one who gives two values in one breath
        if (update.empty() && a.ahead != b.ahead) continue;    // it lay ahead of the later report still: another time is meant
        Disagreement found{!update.empty(), a.slot, a.shown, b.shown, a.claim, b.claim, update};
        const auto name = [&](const Value& v) {
          return v.origin == kNobody ? std::string("reports without an origin") : happening.origins[v.origin].name;
        };
        if (update.empty()) found.why = fmt::format("{} against {}", name(a), name(b));
        known = by_values.insert_or_assign(key, std::move(found)).first;
      }
    }
  std::vector<Disagreement> out;
  for (const auto& [key, found] : by_values) out.push_back(found);
  for (const auto index : happening.claims)
    if (is_retraction(claims[index], around.words))
      out.push_back(
          {true, "report", claims[index].document->outlet, claims[index].document->title, index, index, "a report is taken back"});
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.update < b.update; });
  return out;
}

std::vector<SlotValue> slot_values(const Happening& happening, const std::vector<StoredClaim>& claims, const Around& around) {
  std::vector<SlotValue> out;
  for (const auto& value : values_of(happening, claims, around))
    if (value.origin != kNobody) out.push_back({value.slot, value.shown, value.claim, value.origin, value.ahead});
  return out;
}

}  // namespace hearsay
