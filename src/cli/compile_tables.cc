// Readers of the gazetteer's source tables.
#include <fmt/format.h>
#include <simdjson.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/lines.h"
#include "cli/compile_places.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, fmt::format("{}: is not there; run scripts/setup", path));
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// Protocol buffers, as far as cities.pbf uses them: varints and strings in messages that stand one after the other.
struct Reader {
  std::string_view bytes;
  std::size_t at = 0;
  const std::string& path;

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes[at++]);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    throw Error(ErrorCode::bad_format, fmt::format("{}: is cut short", path));
  }
  std::int64_t zigzag() {
    const auto value = varint();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  std::string string() {
    const auto size = varint();
    if (size > bytes.size() - at) throw Error(ErrorCode::bad_format, fmt::format("{}: is cut short", path));
    at += size;
    return std::string(bytes.substr(at - size, size));
  }
};

// Longitude and latitude are written as differences to the message before.
Town read_city(Reader& in, std::size_t end, std::int32_t& lon, std::int32_t& lat) {
  Town town;
  while (in.at < end) {
    const auto field = in.varint() >> 3;
    if (field == 1) town.id = static_cast<std::uint32_t>(in.zigzag());
    else if (field == 2) town.name = in.string();
    else if (field == 3) town.country = in.string();
    else if (field == 7) town.feature = in.string();
    else if (field == 8) town.admin1 = in.string();
    else if (field == 9) town.population = static_cast<std::uint32_t>(in.varint());
    else if (field == 10) lon += static_cast<std::int32_t>(in.zigzag());
    else if (field == 11) lat += static_cast<std::int32_t>(in.zigzag());
    else in.string();
  }
  town.lon = lon;
  town.lat = lat;
  return town;
}

std::string text_of(simdjson::dom::element object, const char* key) {
  std::string_view out;
  return object[key].get(out) == simdjson::SUCCESS ? std::string(out) : std::string();
}

std::int32_t degrees(const std::string& text) { return static_cast<std::int32_t>(std::lround(std::strtod(text.c_str(), nullptr) * 1e5)); }

}  // namespace

std::vector<Town> read_city_messages(const std::string& path) {
  const auto bytes = bytes_of(path);
  Reader in{bytes, 0, path};
  std::vector<Town> out;
  std::int32_t lon = 0, lat = 0;
  while (in.at < bytes.size()) {
    const auto size = in.varint();
    out.push_back(read_city(in, in.at + size, lon, lat));
  }
  return out;
}

std::vector<Town> read_city_table(const std::string& path) {
  simdjson::dom::parser parser;
  std::vector<Town> out;
  for (const auto row : parser.load(path).get_array()) {
    Town town;
    town.name = text_of(row, "name");
    town.country = text_of(row, "country");
    town.admin1 = text_of(row, "admin1");
    town.admin2 = text_of(row, "admin2");
    town.lat = degrees(text_of(row, "lat"));
    town.lon = degrees(text_of(row, "lng"));
    out.push_back(std::move(town));
  }
  return out;
}

std::vector<Division> read_divisions(const std::string& path) {
  simdjson::dom::parser parser;
  std::vector<Division> out;
  for (const auto row : parser.load(path).get_array()) out.push_back({text_of(row, "code"), text_of(row, "name")});
  return out;
}

std::vector<CountryRow> read_countries(const std::string& path) {
  simdjson::dom::parser parser;
  std::vector<CountryRow> out;
  for (const auto row : parser.load(path).get_array()) {
    CountryRow country;
    country.code = text_of(row, "cca2");
    country.name = text_of(row["name"], "common");
    country.other.push_back(text_of(row["name"], "official"));
    country.independent = row["independent"].is_bool() && row["independent"].get_bool();
    country.lat = row["latlng"].at(0).get_double();
    country.lon = row["latlng"].at(1).get_double();
    out.push_back(std::move(country));
  }
  return out;
}

Rows read_rows(const std::string& path, std::size_t fields) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, fmt::format("{}: is not there", path));
  Rows out;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    auto& row = out.emplace_back();
    for (const auto field : split_at(line, '\t')) row.emplace_back(field);
    if (row.size() != fields)
      throw Error(ErrorCode::bad_format, fmt::format("{}:{}: has {} fields, not {}", path, number, row.size(), fields));
  }
  return out;
}

std::vector<std::string> split_names(std::string_view field) {
  std::vector<std::string> out;
  if (field == "-") return out;
  for (const auto name : split_at(field, '|'))
    if (!name.empty()) out.emplace_back(name);
  return out;
}

}  // namespace hearsay
