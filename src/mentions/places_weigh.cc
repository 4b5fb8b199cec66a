// How likely each reading of a name is.
//
// A reading's score is a sum of logarithms: how many people live there and what it is (its prior), what contains it as written, and
// how much of the rest of the document lies in the same division, country and square of the map. The rest is weighed by how likely each
// of its own readings is, in a few rounds. The share of a reading among all is the softmax of the scores.
#include "mentions/places_weigh.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostReadings = 48, kMostRefs = 200;  // the refs of a name stand with most inhabitants first
constexpr int kRounds = 3;
constexpr std::uint32_t kLargeDivision = 1500000;  // inhabitants of the towns known in it

double prior_of(const GazetteerEntry& entry, NameOf use) {
  double out = kWeights.population * std::log(std::max<double>(entry.population, 300) / 300);
  switch (entry.kind) {
    case PlaceKind::country: out += kWeights.country; break;
    case PlaceKind::territory: out += kWeights.territory; break;
    case PlaceKind::admin1:
      out += entry.population < kLargeDivision ? kWeights.admin1 / 4 : kWeights.admin1;
      break;  // not "Manchester", Jamaica
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

}  // namespace

void spread(const Gazetteer& gazetteer, const Sense& sense, double sign, Map& map) {
  for (const ScoredEntry& reading : sense.readings) {
    const auto& entry = gazetteer.entries[reading.entry];
    const double weight = sign * reading.share * std::min(sense.mentions, 3.0);
    if (weight == 0) continue;
    if (const auto division = division_of(reading.entry, entry); division != 0) map[division] += weight;
    if (const auto country = country_of(entry); country != 0) map[country] += weight;
    if (entry.kind >= PlaceKind::admin2) map[square_of(entry, 0, 0)] += weight;
  }
}

namespace {

double at(const Map& map, std::uint64_t key) {
  const auto found = map.find(key);
  return found == map.end() ? 0 : std::max(0.0, found->second);
}

double support(const Gazetteer& gazetteer, const Map& map, const ScoredEntry& reading) {
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

}  // namespace

// The weight of the document around a reading: its square and those beside it, and most of what lies in the same division.
double nearness(const Gazetteer& gazetteer, const Map& map, const ScoredEntry& reading) {
  const auto& entry = gazetteer.entries[reading.entry];
  double out = 0;
  if (const auto division = division_of(reading.entry, entry); division != 0) out += 0.8 * at(map, division);
  for (int y = -1; y <= 1; ++y)
    for (int x = -1; x <= 1; ++x) out += at(map, square_of(entry, y, x));
  return out;
}

namespace {

void share_out(std::vector<ScoredEntry>& readings) {
  double most = -1e9, sum = 0;
  for (const ScoredEntry& reading : readings) most = std::max(most, reading.score);
  for (ScoredEntry& reading : readings) sum += reading.share = std::exp(reading.score - most);
  for (ScoredEntry& reading : readings) reading.share /= sum;
}

}  // namespace

bool holds(const Gazetteer& gazetteer, std::uint32_t container, std::uint32_t index) {
  const auto& outer = gazetteer.entries[container - 1];
  const auto& inner = gazetteer.entries[index];
  if (index == container - 1) return false;
  if (outer.kind == PlaceKind::country) return inner.country_code() == outer.country_code();
  return inner.admin1 == container || inner.admin2 == container;
}

namespace {

// Lessens provinces of the name of their main town.
void prefer_towns(const Gazetteer& gazetteer, std::vector<ScoredEntry>& readings) {
  for (ScoredEntry& province : readings) {
    const auto& outer = gazetteer.entries[province.entry];
    if (outer.kind != PlaceKind::admin1) continue;
    for (const ScoredEntry& town : readings) {
      const auto& inner = gazetteer.entries[town.entry];
      if (inner.admin1 != province.entry + 1 || inner.kind < PlaceKind::capital || inner.population < outer.population / 4) continue;
      province.prior += kWeights.namesake;
      province.score = province.prior;
      break;
    }
  }
}

}  // namespace

std::vector<ScoredEntry> readings_of(const Placing& work, const Toponym& toponym) {
  std::vector<ScoredEntry> out;
  for (const NameRef ref : toponym.refs.first(std::min(toponym.refs.size(), kMostRefs))) {
    const bool abbreviation = ref.use() >= NameOf::abbreviation;
    if (abbreviation != toponym.abbreviated && (abbreviation || toponym.abbreviated)) continue;
    const auto& entry = work.gazetteer().entries[ref.entry()];
    double prior = prior_of(entry, ref.use());
    if (toponym.kind_follows && (entry.kind == PlaceKind::admin1 || entry.kind == PlaceKind::admin2))
      prior += ref.use() == NameOf::part ? 7 : 4;
    out.push_back({ref.entry(), prior, prior, 0, false});
  }
  if (!toponym.kind_follows) prefer_towns(work.gazetteer(), out);
  std::stable_sort(out.begin(), out.end(), [](const ScoredEntry& a, const ScoredEntry& b) { return a.prior > b.prior; });
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
    for (ScoredEntry& reading : sense.readings)
      if (holds(work.gazetteer(), toponym.within, reading.entry) && !reading.written) {
        reading.written = true;
        reading.prior += kWeights.written;
      }
  }
  for (Sense& sense : out) {
    std::stable_sort(sense.readings.begin(), sense.readings.end(),
                     [](const ScoredEntry& a, const ScoredEntry& b) { return a.prior > b.prior; });
    if (sense.readings.size() > kMostReadings) sense.readings.resize(kMostReadings);
    for (ScoredEntry& reading : sense.readings) reading.score = reading.prior;
    share_out(sense.readings);
  }
  return out;
}

namespace {

// "Boston Globe", "Kyiv Independent". Empty for most.
Sense home_by_words(const Placing& work) {
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

// The country of an address: "GB" of https://news.example.co.uk/world; empty where its domain is no country's.
std::string country_of_url(const PlaceLexicon& lexicon, std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  const auto dot = url.rfind('.');
  if (dot == url.npos || url.size() != dot + 3) return {};
  const std::string domain = ascii_lowered(url.substr(dot + 1));
  std::string code = domain;
  for (char& c : code) c = ascii_upper(c);
  if (lexicon.open_domains.contains(domain)) return {};
  return code == "UK" ? "GB" : code;
}

Sense home_in(const PlaceLexicon& lexicon, const std::string& country) {
  const auto found = lexicon.countries.find(country);
  if (found == lexicon.countries.end()) return {};
  return {{{found->second, 0, 0, 1, false}}, kWeights.home};
}

}  // namespace

Sense home_of(const Placing& work) {
  if (Sense home = home_by_words(work); !home.readings.empty()) return home;
  if (const auto found = work.lexicon.outlets.find(name_key(work.document.outlet)); found != work.lexicon.outlets.end())
    return home_in(work.lexicon, found->second);
  return home_in(work.lexicon, country_of_url(work.lexicon, work.document.url));
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
      for (ScoredEntry& reading : readings) reading.score = reading.prior + support(gazetteer, map, reading);
      spread(gazetteer, sense, 1, map);
      share_out(readings);
      sense.readings = std::move(readings);
    }
  }
}

}  // namespace hearsay
