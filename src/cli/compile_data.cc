// hearsay-compile-data DATA OUT: packs every file of data/ into one memory-mapped file. Run by the build.
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
  if (argc != 3) {
    fmt::print(stderr, "usage: hearsay-compile-data DATA OUT\n");
    return 2;
  }
  std::map<std::string, std::string> sections;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    sections[fs::relative(entry.path(), argv[1]).generic_string()] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  hearsay::write_pack(argv[2], sections);
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "hearsay-compile-data: {}\n", error.what());
  return 1;
}
