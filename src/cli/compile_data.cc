// hearsay-compile-data DATA OUT TABLES MODELS: packs every file of data/ into one memory-mapped file, but the tables of data/places, which
// are compiled with the source tables (node_modules) into the gazetteer; and the weights of words that stand beside the models
// (models/en.cues.tsv: languages/en/cue_weights.tsv). Run by the build.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/mapped_file.h"
#include "base/pack.h"
#include "cli/compile_places.h"

int main(int argc, char** argv) try {
  namespace fs = std::filesystem;
  if (argc != 5) {
    fmt::print(stderr, "usage: hearsay-compile-data DATA OUT TABLES MODELS\n");
    return 2;
  }
  std::map<std::string, std::string> sections;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
    if (!entry.is_regular_file()) continue;
    const auto path = fs::relative(entry.path(), argv[1]).generic_string();
    if (path.starts_with("places/") && path != "places/views.tsv") continue;
    sections[path] = std::string(hearsay::MappedFile(entry.path().string()).bytes());
  }
  constexpr std::pair<std::string_view, std::string_view> kWeights[] = {
      {".cues.tsv", "/cue_weights.tsv"}, {".reference.tsv", "/reference_weights.tsv"}, {".kinds.tsv", "/kind_weights.tsv"}};
  for (const auto& entry : fs::directory_iterator(argv[4]))
    for (const auto& [ending, section] : kWeights)
      if (const auto name = entry.path().filename().string(); name.ends_with(ending))
        sections[fmt::format("languages/{}{}", name.substr(0, name.size() - ending.size()), section)] =
            std::string(hearsay::MappedFile(entry.path().string()).bytes());
  sections["places/gazetteer"] = hearsay::compile_places(std::string(argv[1]) + "/places", argv[3]);
  hearsay::write_pack(argv[2], sections);
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "hearsay-compile-data: {}\n", error.what());
  return 1;
}
