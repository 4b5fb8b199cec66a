// add_sections MODEL FOLDER [OLD]: writes MODEL with the sections of OLD (where given) and each file under FOLDER as a section of its path.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "base/pack.h"

int main(int argc, char** argv) try {
  namespace fs = std::filesystem;
  if (argc != 3 && argc != 4) {
    fmt::print(stderr, "usage: add_sections MODEL FOLDER [OLD]\n");
    return 2;
  }
  std::map<std::string, std::string> sections;
  if (argc == 4) {
    const hearsay::Pack old(argv[3]);
    for (const auto& name : old.names()) sections[name] = old.section(name);
  }
  for (const auto& entry : fs::recursive_directory_iterator(argv[2])) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    sections[fs::relative(entry.path(), argv[2]).generic_string()] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  hearsay::write_pack(argv[1], sections);
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "add_sections: {}\n", error.what());
  return 1;
}
