// Which place a toponym means, and whether it is one after all. All mentions of one name in a document are one sense, save where what
// contains them is written behind.
#include <algorithm>
#include <cmath>

#include "mentions/places_weigh.h"

namespace hearsay {
namespace {

Place place_of(const Placing& work, const Toponym& toponym) {
  Place out;
  out.tokens = toponym.tokens;
  out.span = {work.token(toponym.tokens.begin).span.begin, work.token(toponym.tokens.end - 1).span.end};
  return out;
}

// By the entry, or by the view that was asked for: that of the place itself, or of what contains it.
std::string country_of(const PlaceLexicon& lexicon, std::uint32_t index) {
  const auto& entry = lexicon.gazetteer.entries[index];
  for (const auto& view : lexicon.views) {
    const auto& contested = lexicon.gazetteer.entries[view.entry];
    const bool country = contested.kind == PlaceKind::country || contested.kind == PlaceKind::territory;
    if (view.entry == index || entry.admin1 == view.entry + 1 || entry.admin2 == view.entry + 1 ||
        (country && entry.country_code() == contested.country_code()))
      return view.country;
  }
  return std::string(entry.country_code());
}

std::string division_of(const Gazetteer& gazetteer, const GazetteerEntry& entry) {
  if (const auto* division = gazetteer.container(entry.admin1)) return std::string(gazetteer.name(*division));
  return entry.kind == PlaceKind::admin1 ? std::string(gazetteer.name(entry)) : std::string();
}

constexpr std::size_t kMostOthers = 3;
constexpr double kLeastShare = 0.005;  // of a runner-up worth a line

void add_others(const Placing& work, const Sense& sense, const ScoredEntry& chosen, Place& place) {
  std::vector<const ScoredEntry*> others;
  for (const ScoredEntry& reading : sense.readings)
    if (&reading != &chosen && reading.share >= kLeastShare) others.push_back(&reading);
  const auto count = std::min(others.size(), kMostOthers);
  std::partial_sort(
      others.begin(), others.begin() + static_cast<std::ptrdiff_t>(count), others.end(),
      [](const ScoredEntry* a, const ScoredEntry* b) { return a->share != b->share ? a->share > b->share : a->entry < b->entry; });
  others.resize(count);
  for (const ScoredEntry* reading : others) {
    const auto& entry = work.gazetteer().entries[reading->entry];
    place.others.push_back({work.gazetteer().id(entry), std::string(work.gazetteer().name(entry)), country_of(work.lexicon, reading->entry),
                            division_of(work.gazetteer(), entry), entry.latitude(), entry.longitude(), reading->share});
  }
}

void fill(const Placing& work, const Sense& sense, const ScoredEntry& reading, Place& place) {
  const auto& gazetteer = work.gazetteer();
  const auto& entry = gazetteer.entries[reading.entry];
  place.name = gazetteer.name(entry);
  place.country = country_of(work.lexicon, reading.entry);
  place.admin1 = division_of(gazetteer, entry);
  place.lat = entry.latitude();
  place.lon = entry.longitude();
  place.id = gazetteer.id(entry);
  place.score = reading.share;
  add_others(work, sense, reading, place);
}

// For each toponym whether "and", "or" or a comma joins it to one that the words around make a place, or a way: "between Crete and Cyprus",
// "from Bakhmut to Dnipro".
std::vector<bool> joined_to_places(const Placing& work) {
  std::vector<bool> out(work.toponyms.size(), false);
  for (std::size_t i = 1; i < work.toponyms.size(); ++i) {
    const Toponym &left = work.toponyms[i - 1], &right = work.toponyms[i];
    if (right.tokens.begin != left.tokens.end + 1) continue;
    const auto between = work.document.form_of(work.token(left.tokens.end));
    const bool way = between == "to" && left.tokens.begin > 0 && work.document.form_of(work.token(left.tokens.begin - 1)) == "from";
    if (between != "and" && between != "or" && between != "," && !way) continue;
    out[i] = out[i] || left.evidence > 0;
    out[i - 1] = out[i - 1] || right.evidence > 0;
  }
  return out;
}

// A name that the words around it leave open is a place where the document speaks of that neighbourhood anyway, or of that name as a
// place; one that they hardly support and that lies far from all else is none.
void judge_by_document(const Gazetteer& gazetteer, Placing& work, const std::vector<Sense>& senses) {
  Map map;
  std::unordered_map<std::uint64_t, std::int32_t> named;
  std::unordered_map<std::uint64_t, double> nearest;  // by name, so that a name that is repeated costs once
  for (const Sense& sense : senses) spread(gazetteer, sense, 1, map);
  for (const Toponym& toponym : work.toponyms)
    if (toponym.evidence > 0) ++named[toponym.key];
  const auto joined = joined_to_places(work);
  std::vector<Toponym> kept;
  for (Toponym& toponym : work.toponyms) {
    if (toponym.evidence > (toponym.well_known ? 0 : 2) || toponym.refs.empty() || toponym.abbreviated) {
      kept.push_back(toponym);
      continue;
    }
    const bool counted = toponym.evidence > 0;
    const auto [known, fresh] = nearest.try_emplace(toponym.key, 0.0);
    if (fresh)
      for (const ScoredEntry& reading : readings_of(work, toponym))
        known->second = std::max(known->second, nearness(gazetteer, map, reading));
    double near = known->second;
    if (counted) near = std::max(0.0, near - 1);
    double score = toponym.evidence + std::min(2.5, 1.2 * std::log1p(near)) - (near < 0.5 ? 0.5 : 0);
    const auto found = named.find(toponym.key);
    if (found != named.end() && found->second > (counted ? 1 : 0)) score += 2.5;
    if (!counted && joined[static_cast<std::size_t>(&toponym - work.toponyms.data())]) score += toponym.well_known ? 2.5 : 1.5;
    if (score <= 0) continue;
    if (!counted) toponym.evidence = 0.1;
    kept.push_back(toponym);
  }
  work.toponyms = std::move(kept);
}

// Of overlapping toponyms the one with more evidence.
void drop_overlaps(Placing& work) {
  std::vector<Toponym> kept;
  for (const Toponym& toponym : work.toponyms) {
    if (toponym.evidence <= 0) continue;
    if (!kept.empty() && kept.back().tokens.end > toponym.tokens.begin) {
      if (toponym.evidence > kept.back().evidence) kept.back() = toponym;
      continue;
    }
    kept.push_back(toponym);
  }
  work.toponyms = std::move(kept);
}

// The best reading of one mention: the sense's, or the one that lies in what is written behind this very mention.
const ScoredEntry* reading_of(const Placing& work, const Toponym& toponym, const Sense& sense) {
  const ScoredEntry* best = nullptr;
  double most = -1e9;
  for (const ScoredEntry& reading : sense.readings) {
    const bool held = toponym.within != 0 && holds(work.gazetteer(), toponym.within, reading.entry);
    const double score = reading.score + (held ? kWeights.written : 0);
    if (score > most) most = score, best = &reading;
  }
  return best;
}

}  // namespace

void resolve_toponyms(Placing& work) {
  const auto home = home_of(work);
  auto senses = senses_of(work);
  weigh_context(work.gazetteer(), home, senses);
  judge_by_document(work.gazetteer(), work, senses);
  drop_overlaps(work);
  senses = senses_of(work);
  weigh_context(work.gazetteer(), home, senses);
  auto& places = work.document.places;
  places.clear();
  for (const Toponym& toponym : work.toponyms) {
    Place place = place_of(work, toponym);
    place.name = work.document.text_of(place.span);
    work.entries.push_back(-1);
    if (toponym.sense >= 0)
      if (const auto* reading = reading_of(work, toponym, senses[static_cast<std::size_t>(toponym.sense)]))
        fill(work, senses[static_cast<std::size_t>(toponym.sense)], *reading, place), work.entries.back() = reading->entry;
    places.push_back(std::move(place));
  }
}

}  // namespace hearsay
