// What the trainers' programs share: how they end, the divider in their arguments, the files that they write.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

#include "hearsay/error.h"

namespace hearsay {

using Arguments = std::vector<std::string>;

// What main() returns: run's own exit code for the arguments, 1 with a message where it throws.
template <typename Run>
int run_program(const char* name, int argc, char** argv, Run run) try {
  return run(Arguments(argv + 1, argv + argc));
} catch (const std::exception& error) {
  fmt::print(stderr, "{}: {}\n", name, error.what());
  return 1;
}

// Says how the program is called; the exit code of one that is called otherwise.
inline int usage(const char* how) {
  fmt::print(stderr, "usage: {}\n", how);
  return 2;
}

// Where "--" stands among the arguments; their end where it does not.
inline Arguments::const_iterator divider_of(const Arguments& arguments) { return std::find(arguments.begin(), arguments.end(), "--"); }

// Per cent of `all`.
inline double share(std::size_t some, std::size_t all) { return 100.0 * static_cast<double>(some) / static_cast<double>(all); }

// Whole or not at all: training/train goes on after what is there. Throws Error io.
inline void write_file(const std::string& path, const std::string& bytes) {
  const std::string part = path + ".part";
  std::ofstream out(part, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out || std::rename(part.c_str(), path.c_str()) != 0) throw Error(ErrorCode::io, path + ": cannot write");
}

// The numbers as they lie in memory. Throws Error io.
template <typename Number>
void write_numbers(const std::string& path, const std::vector<Number>& numbers) {
  write_file(path, std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)));
}

}  // namespace hearsay
