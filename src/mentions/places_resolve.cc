// Which place a toponym means. All mentions of one name in a document are one sense, save where what contains them is written behind.
//
// A reading's score is a sum of logarithms: how many people live there and what it is (its prior), what contains it as written, and
// how much of the rest of the document lies in the same division, country and square of the map. The rest is weighed by how likely each
// of its own readings is, in a few rounds. The share of a reading among all is the softmax of the scores.
#include <algorithm>
#include <cmath>

#include "document/names.h"
#include "mentions/places_draft.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostReadings = 48;
constexpr int kRounds = 3;

struct Reading {
  std::uint32_t entry = 0;
  double prior = 0, score = 0, share = 0;
  bool written = false;  // somewhere in the document what contains it stands behind it
};

struct Sense {
  std::vector<Reading> readings;
  double mentions = 0;
};

struct Weights {
  double population = 0.6;  // a power of the inhabitants
  double country = 5, territory = 2.5, admin1 = 1.5, admin2 = -1.5, capital = 3.5, seat = 0.5, section = -1.5, part = -3, other = -0.3;
  double namesake = -3;  // a province named after a town of its own that holds a good part of its people: the town is meant
  double written = 9;    // what contains it is written behind
  double division = 2.8, state = 1.5, square = 2;  // the rest of the document, each times the logarithm of its weight there
};
constexpr Weights kWeights;

double prior_of(const GazetteerEntry& entry, NameOf use) {
  double out = kWeights.population * std::log(std::max<double>(entry.population, 300) / 300);
  switch (entry.kind) {
    case PlaceKind::country: out += kWeights.country; break;
    case PlaceKind::territory: out += kWeights.territory; break;
    case PlaceKind::admin1: out += kWeights.admin1; break;
    case PlaceKind::admin2: out += kWeights.admin2; break;
    case PlaceKind::capital: out += kWeights.capital; break;
    case PlaceKind::seat: out += kWeights.seat; break;
    case PlaceKind::section: out += kWeights.section; break;
    default: break;
  }
  if (use == NameOf::part) out += kWeights.part;
  return use == NameOf::other ? out + kWeights.other : out;
}

std::uint64_t square_of(const GazetteerEntry& entry, int dy, int dx) {
  const int y = static_cast<int>(std::floor(entry.latitude())) + dy, x = static_cast<int>(std::floor(entry.longitude())) + dx;
  return 3ull << 32 | static_cast<std::uint64_t>((y + 200) * 1000 + (x + 400));
}
std::uint64_t division_of(std::uint32_t index, const GazetteerEntry& entry) {
  return entry.kind == PlaceKind::admin1 ? index + 1 : entry.admin1;
}
std::uint64_t country_of(const GazetteerEntry& entry) {
  return entry.country[0] == 0
             ? 0
             : 1ull << 32 | static_cast<std::uint64_t>(entry.country[0]) << 8 | static_cast<std::uint64_t>(entry.country[1]);
}

// What weight of the document lies where: by division, country and square.
using Map = std::unordered_map<std::uint64_t, double>;

void spread(const Gazetteer& gazetteer, const Sense& sense, double sign, Map& map) {
  for (const Reading& reading : sense.readings) {
    const auto& entry = gazetteer.entries[reading.entry];
    const double weight = sign * reading.share * std::min(sense.mentions, 3.0);
    if (weight == 0) continue;
    if (const auto division = division_of(reading.entry, entry); division != 0) map[division] += weight;
    if (const auto country = country_of(entry); country != 0) map[country] += weight;
    if (entry.kind >= PlaceKind::admin2) map[square_of(entry, 0, 0)] += weight;
  }
}

double at(const Map& map, std::uint64_t key) {
  const auto found = map.find(key);
  return found == map.end() ? 0 : std::max(0.0, found->second);
}

double support(const Gazetteer& gazetteer, const Map& map, const Reading& reading) {
  const auto& entry = gazetteer.entries[reading.entry];
  const auto country = country_of(entry), division = division_of(reading.entry, entry);
  const double in_country = country == 0 ? 0 : std::log1p(at(map, country)),
               in_division = division == 0 ? 0 : std::log1p(at(map, division));
  // What is as large as a country or division has all of it around, and no finer square.
  if (entry.kind == PlaceKind::country || entry.kind == PlaceKind::territory)
    return (kWeights.state + kWeights.division + kWeights.square) * in_country;
  if (entry.kind == PlaceKind::admin1) return kWeights.state * in_country + (kWeights.division + kWeights.square) * in_division;
  const double out = kWeights.state * in_country + kWeights.division * in_division;
  if (entry.kind < PlaceKind::admin2) return out;
  double near = 0;
  for (int y = -1; y <= 1; ++y)
    for (int x = -1; x <= 1; ++x) near += at(map, square_of(entry, y, x));
  return out + kWeights.square * std::log1p(near);
}

// The weight of the document around a reading: its square and those beside it, and most of what lies in the same division.
double nearness(const Gazetteer& gazetteer, const Map& map, const Reading& reading) {
  const auto& entry = gazetteer.entries[reading.entry];
  double out = 0;
  if (const auto division = division_of(reading.entry, entry); division != 0) out += 0.8 * at(map, division);
  for (int y = -1; y <= 1; ++y)
    for (int x = -1; x <= 1; ++x) out += at(map, square_of(entry, y, x));
  return out;
}

void share_out(std::vector<Reading>& readings) {
  double most = -1e9, sum = 0;
  for (const Reading& reading : readings) most = std::max(most, reading.score);
  for (Reading& reading : readings) sum += reading.share = std::exp(reading.score - most);
  for (Reading& reading : readings) reading.share /= sum;
}

bool holds(const Gazetteer& gazetteer, std::uint32_t container, std::uint32_t index) {
  const auto& outer = gazetteer.entries[container - 1];
  const auto& inner = gazetteer.entries[index];
  if (index == container - 1) return false;
  if (outer.kind == PlaceKind::country) return inner.country_code() == outer.country_code();
  return inner.admin1 == container || inner.admin2 == container;
}

// Lessens provinces of the name of their main town.
void prefer_towns(const Gazetteer& gazetteer, std::vector<Reading>& readings) {
  for (Reading& province : readings) {
    const auto& outer = gazetteer.entries[province.entry];
    if (outer.kind != PlaceKind::admin1) continue;
    for (const Reading& town : readings) {
      const auto& inner = gazetteer.entries[town.entry];
      if (inner.admin1 != province.entry + 1 || inner.kind < PlaceKind::capital || inner.population < outer.population / 4) continue;
      province.prior += kWeights.namesake;
      province.score = province.prior;
      break;
    }
  }
}

std::vector<Reading> readings_of(const Placing& work, const Toponym& toponym) {
  std::vector<Reading> out;
  for (const NameRef ref : toponym.refs) {
    const bool abbreviation = ref.use() >= NameOf::abbreviation;
    if (abbreviation != toponym.abbreviated && (abbreviation || toponym.abbreviated)) continue;
    const auto& entry = work.gazetteer().entries[ref.entry()];
    double prior = prior_of(entry, ref.use());
    if (toponym.kind_follows && (entry.kind == PlaceKind::admin1 || entry.kind == PlaceKind::admin2))
      prior += ref.use() == NameOf::part ? 7 : 4;
    out.push_back({ref.entry(), prior, prior, 0, false});
  }
  if (!toponym.kind_follows) prefer_towns(work.gazetteer(), out);
  std::stable_sort(out.begin(), out.end(), [](const Reading& a, const Reading& b) { return a.prior > b.prior; });
  return out;
}

// One sense a name; kind_follows and abbreviations apart.
std::vector<Sense> senses_of(Placing& work) {
  std::vector<Sense> out;
  std::unordered_map<std::uint64_t, std::int32_t> by_name;
  for (Toponym& toponym : work.toponyms) {
    toponym.sense = -1;
    if (toponym.refs.empty() || toponym.evidence <= 0) continue;
    const auto key = toponym.key ^ (toponym.kind_follows ? 0x5555ull : 0) ^ (toponym.abbreviated ? 0xAAAA00ull : 0);
    const auto [found, fresh] = by_name.try_emplace(key, static_cast<std::int32_t>(out.size()));
    if (fresh) out.push_back({readings_of(work, toponym), 0});
    toponym.sense = found->second;
    auto& sense = out[static_cast<std::size_t>(found->second)];
    ++sense.mentions;
    if (toponym.within == 0) continue;
    for (Reading& reading : sense.readings)
      if (holds(work.gazetteer(), toponym.within, reading.entry) && !reading.written) {
        reading.written = true;
        reading.prior += kWeights.written;
      }
  }
  for (Sense& sense : out) {
    std::stable_sort(sense.readings.begin(), sense.readings.end(), [](const Reading& a, const Reading& b) { return a.prior > b.prior; });
    if (sense.readings.size() > kMostReadings) sense.readings.resize(kMostReadings);
    for (Reading& reading : sense.readings) reading.score = reading.prior;
    share_out(sense.readings);
  }
  return out;
}

// What the outlet's own name says of where it is: "Boston Globe", "Kyiv Independent". Empty for most.
Sense home_of(const Placing& work) {
  std::vector<Atom> atoms;
  append_atoms(work.document.outlet, 0, atoms);
  for (std::size_t begin = 0; begin < atoms.size(); ++begin) {
    std::uint64_t key = 0;
    Toponym longest;
    for (std::size_t i = begin; i < std::min(atoms.size(), begin + kLongestName); ++i) {
      key = extended(key, name_atom(atoms[i].hash));
      if (const auto refs = work.gazetteer().find(key); !refs.empty() && !work.lexicon.never.contains(key)) longest.refs = refs;
    }
    if (longest.refs.empty() || !atoms[begin].upper || work.lexicon.in(atoms[begin].hash, kCommon)) continue;
    Sense home{readings_of(work, longest), 1};
    if (home.readings.size() > kMostReadings) home.readings.resize(kMostReadings);
    share_out(home.readings);
    return home;
  }
  return {};
}

void weigh_context(const Gazetteer& gazetteer, const Sense& home, std::vector<Sense>& senses) {
  Map map;
  for (int round = 0; round < kRounds; ++round) {
    map.clear();
    spread(gazetteer, home, 1, map);
    for (const Sense& sense : senses) spread(gazetteer, sense, 1, map);
    for (Sense& sense : senses) {
      if (sense.readings.size() < 2) continue;
      spread(gazetteer, sense, -1, map);  // a name does not speak for itself
      auto readings = sense.readings;
      for (Reading& reading : readings) reading.score = reading.prior + support(gazetteer, map, reading);
      spread(gazetteer, sense, 1, map);
      share_out(readings);
      sense.readings = std::move(readings);
    }
  }
}

Place place_of(const Placing& work, const Toponym& toponym) {
  Place out;
  out.tokens = toponym.tokens;
  out.span = {work.token(toponym.tokens.begin).span.begin, work.token(toponym.tokens.end - 1).span.end};
  return out;
}

void fill(const Gazetteer& gazetteer, const Reading& reading, Place& place) {
  const auto& entry = gazetteer.entries[reading.entry];
  place.name = gazetteer.name(entry);
  place.country = entry.country_code();
  if (const auto* division = gazetteer.container(entry.admin1)) place.admin1 = gazetteer.name(*division);
  else if (entry.kind == PlaceKind::admin1) place.admin1 = place.name;
  place.lat = entry.latitude();
  place.lon = entry.longitude();
  place.id = gazetteer.id(entry);
  place.score = reading.share;
}

// For each toponym whether "and", "or" or a comma joins it to one that the words around make a place: "between Crete and Cyprus".
std::vector<bool> joined_to_places(const Placing& work) {
  std::vector<bool> out(work.toponyms.size(), false);
  for (std::size_t i = 1; i < work.toponyms.size(); ++i) {
    const Toponym &left = work.toponyms[i - 1], &right = work.toponyms[i];
    if (right.tokens.begin != left.tokens.end + 1) continue;
    const auto between = work.document.form_of(work.token(left.tokens.end));
    if (between != "and" && between != "or" && between != ",") continue;
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
    double near = 0;
    for (const Reading& reading : readings_of(work, toponym)) near = std::max(near, nearness(gazetteer, map, reading));
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
const Reading* reading_of(const Placing& work, const Toponym& toponym, const Sense& sense) {
  const Reading* best = nullptr;
  double most = -1e9;
  for (const Reading& reading : sense.readings) {
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
    if (toponym.sense >= 0)
      if (const auto* reading = reading_of(work, toponym, senses[static_cast<std::size_t>(toponym.sense)]))
        fill(work.gazetteer(), *reading, place);
    places.push_back(std::move(place));
  }
}

}  // namespace hearsay
