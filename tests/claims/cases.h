// Tables of sentences, and sentences read by the shipped model.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/shipped.h"

namespace hearsay {

inline Document read(const std::string& text) { return testing::read_shipped(text, "2023-09-11"); }

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
  return out;
}

// "Chad; Niger"
inline std::string names_of(const std::vector<Participant>& participants) {
  std::string out;
  for (const auto& one : participants) out += (out.empty() ? "" : "; ") + one.name;
  return out;
}

// The columns of each line of a table of tests/claims/ that is no remark.
inline std::vector<std::vector<std::string>> rows_of(const std::string& table) {
  std::ifstream file(HEARSAY_SOURCE_DIR "/tests/claims/" + table);
  std::vector<std::vector<std::string>> out;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') out.push_back(split(line, '\t'));
  return out;
}

}  // namespace hearsay
