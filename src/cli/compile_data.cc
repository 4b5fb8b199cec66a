// hearsay-compile-data DATA OUT TABLES: packs every file of data/ into one memory-mapped file, but the tables of data/places, which are
// compiled with the source tables (node_modules) into the gazetteer. Run by the build.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "base/pack.h"
#include "cli/compile_places.h"

int main(int argc, char** argv) try {
  namespace fs = std::filesystem;
  if (argc != 4) {
    fmt::print(stderr, "usage: hearsay-compile-data DATA OUT TABLES\n");
    return 2;
  }
  std::map<std::string, std::string> sections;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
    if (!entry.is_regular_file()) continue;
    const auto path = fs::relative(entry.path(), argv[1]).generic_string();
    if (path.starts_with("places/") && path != "places/views.tsv") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    sections[path] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  sections["places/gazetteer"] = hearsay::compile_places(std::string(argv[1]) + "/places", argv[3]);
  hearsay::write_pack(argv[2], sections);
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "hearsay-compile-data: {}\n", error.what());
  return 1;
}
