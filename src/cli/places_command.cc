// hearsay places import: a GeoNames dump of the user's becomes part of the gazetteer, in the user's overlay.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/commands.h"
#include "cli/geonames_dump.h"
#include "cli/options.h"
#include "hearsay/error.h"
#include "hearsay/pipeline.h"

namespace hearsay {
namespace {

struct PlacesArguments {
  std::string action, dump;
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

int run_places(const PlacesArguments& given) {
  namespace fs = std::filesystem;
  if (given.resources.overlay.empty()) throw Error(ErrorCode::usage, "places import needs --overlay DIR, where the gazetteer is to stand");
  const fs::path home = given.resources.home.empty() ? default_home() : given.resources.home;
  const std::string section = "places/gazetteer";
  const Knowledge knowledge((home / "hearsay.data").string());
  auto draft = draft_of(Gazetteer(knowledge.file(section), knowledge.owner(), section));
  const auto before = draft.entries.size();
  const auto lines = add_geonames_dump(given.dump, draft);
  write_file(fs::path(given.resources.overlay) / section, gazetteer_bytes(draft));
  fmt::print(stderr, "hearsay: {} lines read, {} places added to {}\n", lines, draft.entries.size() - before, given.resources.overlay);
  return draft.entries.size() > before ? kOk : kNothingFound;
}

}  // namespace

std::function<int()> set_up_places(CLI::App& app) {
  const auto given = std::make_shared<PlacesArguments>();
  app.add_option("ACTION", given->action, "import")->required()->check(CLI::IsMember({"import"}));
  app.add_option("DUMP", given->dump, "a dump of GeoNames as it comes: UA.zip, allCountries.zip, or its .txt")->required();
  add_options(app, given->resources);
  return [given] { return run_places(*given); };
}

}  // namespace hearsay
