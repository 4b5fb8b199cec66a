// Tables of sentences, and sentences read by the shipped model.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "hearsay/pipeline.h"

namespace hearsay {

// Loaded once for all tests.
inline const Resources& shipped() {
  static const Resources resources = load_resources({HEARSAY_BUILD_DIR "/share/hearsay", "", "en"});
  return resources;
}

inline Document read(const std::string& text) {
  Document document;
  document.text = text;
  document.published = "2023-09-11";
  document.language = "en";
  annotate(document, shipped());
  return document;
}

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
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
