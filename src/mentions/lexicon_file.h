// A lexicon in TOML, read table by table. Errors name the file and the line.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/knowledge.h"

namespace hearsay {

class LexiconFile {
 public:
  // Throws Error not_found, or bad_format with file and line.
  LexiconFile(const Knowledge& knowledge, const std::string& path);
  ~LexiconFile();

  // The entries of a table whose values are numbers (strings); in the file's order of keys. Empty where there is no such table.
  // Throws bad_format for a value of another type.
  std::vector<std::pair<std::string, double>> numbers(std::string_view table) const;
  std::vector<std::pair<std::string, std::string>> strings(std::string_view table) const;
  // The entries of a table whose values are lists of strings.
  std::vector<std::pair<std::string, std::vector<std::string>>> lists(std::string_view table) const;
  // One list of a table; empty where there is none.
  std::vector<std::string> list(std::string_view table, std::string_view key) const;
  // The tables of an array of tables: each with its numbers and lists of strings.
  struct Entry {
    std::vector<std::pair<std::string, double>> numbers;
    std::vector<std::pair<std::string, std::string>> strings;
    std::vector<std::pair<std::string, std::vector<std::string>>> lists;
  };
  std::vector<Entry> entries(std::string_view array) const;

 private:
  struct Content;
  std::string path_;
  std::unique_ptr<const Content> content_;
};

}  // namespace hearsay
