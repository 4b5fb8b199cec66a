// hearsay places find: what the gazetteer makes of a text, with the readings that were not chosen.
// hearsay places import: a GeoNames dump of the user's becomes part of the gazetteer, in the user's overlay.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/commands.h"
#include "cli/geonames_dump.h"
#include "cli/options.h"
#include "cli/output.h"
#include "hearsay/error.h"
#include "hearsay/pipeline.h"
#include "readers/charset.h"
#include "writers/table.h"

namespace hearsay {
namespace {

struct PlacesArguments {
  std::string action, subject;
  std::string outlet, url, format = "table";
  ResourceOptions resources;
};

// Through a temporary file, so that a broken disk leaves the old gazetteer.
void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  auto temporary = path;
  temporary += ".part";
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(temporary, path, failed);
  if (!out || failed) throw Error(ErrorCode::io, fmt::format("{}: cannot write (disk full, or no permission?)", path.string()));
}

std::string degrees(double number) { return fmt::format("{:.3f}", number); }

std::vector<std::string> row_of(std::string text, std::string_view name, std::string_view division, std::string_view country, double lat,
                                double lon, std::string_view id, double score, std::string radius) {
  return {std::move(text), std::string(name), std::string(division),        std::string(country), degrees(lat),
          degrees(lon),    std::move(radius), fmt::format("{:.3f}", score), std::string(id)};
}

// A row a place; under it, without a text, its runners-up; "within" is the radius where the text tells a point by the place.
Table table_of(const Document& document) {
  Table out{{"text", "name", "division", "country", "lat", "lon", "within_km", "score", "id"},
            {false, false, false, false, true, true, true, true, false},
            {}};
  for (const Place& place : document.places) {
    std::string text(document.text_of(place.span));
    if (!place.lat) {
      out.rows.push_back({std::move(text), place.name, "", "", "", "", "", "", ""});
      continue;
    }
    out.rows.push_back(row_of(text, place.name, place.admin1, place.country, *place.lat, *place.lon, place.id, place.score, ""));
    if (const auto& point = place.point)
      out.rows.push_back({std::string(document.text_of(point->span)), "", "", "", degrees(point->lat), degrees(point->lon),
                          fmt::format("{:.0f}", point->radius_km), "", ""});
    for (const auto& other : place.others)
      out.rows.push_back(row_of("", other.name, other.admin1, other.country, other.lat, other.lon, other.id, other.score, ""));
  }
  return out;
}

int find_in(const PlacesArguments& given) {
  Document document;
  document.text = given.subject;
  document.outlet = given.outlet;
  document.url = given.url;
  if (first_bad_utf8(given.subject) != std::string_view::npos) throw Error(ErrorCode::usage, "the text is not UTF-8");
  const auto resources = load_resources(given.resources);
  document.language = resources.code;
  annotate(document, resources);
  const auto format = table_format_named(given.format);
  if (!format) throw Error(ErrorCode::usage, fmt::format("no format {} (known: table, json, jsonl, csv)", given.format));
  Output::print(format_table(table_of(document), *format, 0));
  return document.places.empty() ? kNothingFound : kOk;
}

int run_places(const PlacesArguments& given) {
  if (given.action == "find") return find_in(given);
  namespace fs = std::filesystem;
  if (given.resources.overlay.empty()) throw Error(ErrorCode::usage, "places import needs --overlay DIR, where the gazetteer is to stand");
  const fs::path home = given.resources.home.empty() ? default_home() : given.resources.home;
  const std::string section = "places/gazetteer";
  const Knowledge knowledge((home / "hearsay.data").string());
  auto draft = draft_of(Gazetteer(knowledge.file(section), knowledge.owner(), section));
  const auto before = draft.entries.size();
  const auto lines = add_geonames_dump(given.subject, draft);
  write_file(fs::path(given.resources.overlay) / section, gazetteer_bytes(draft));
  fmt::print(stderr, "hearsay: {} lines read, {} places added to {}\n", lines, draft.entries.size() - before, given.resources.overlay);
  return draft.entries.size() > before ? kOk : kNothingFound;
}

}  // namespace

std::function<int()> set_up_places(CLI::App& app) {
  const auto given = std::make_shared<PlacesArguments>();
  app.add_option("ACTION", given->action, "find, import")->required()->check(CLI::IsMember({"find", "import"}));
  app.add_option("WHAT", given->subject, "find: a text; import: a dump of GeoNames as it comes, UA.zip, allCountries.zip, or its .txt")
      ->required();
  app.add_option("--outlet", given->outlet, "Outlet of the text: where it is weighs in")->type_name("NAME");
  app.add_option("--url", given->url, "Web address of the text: so does the country of its domain")->type_name("URL");
  app.add_option("--format", given->format, "table, json, jsonl, csv")->type_name("NAME")->capture_default_str();
  add_options(app, given->resources);
  return [given] { return run_places(*given); };
}

}  // namespace hearsay
