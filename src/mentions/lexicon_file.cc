#include "mentions/lexicon_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "hearsay/error.h"

namespace hearsay {
namespace {

[[noreturn]] void fail(const std::string& path, const toml::node& node, std::string_view expected) {
  throw Error(ErrorCode::bad_format, fmt::format("{}:{}: expected {}", path, node.source().begin.line, expected));
}

std::vector<std::string> strings_of(const std::string& path, const toml::node& node) {
  if (!node.is_array()) fail(path, node, "a list of strings");
  std::vector<std::string> out;
  for (const auto& item : *node.as_array()) {
    const auto text = item.value<std::string>();
    if (!text) fail(path, item, "a string");
    out.push_back(*text);
  }
  return out;
}

}  // namespace

struct LexiconFile::Content {
  toml::table root;
  const toml::table* table(const std::string& path, std::string_view name) const {
    const toml::node* node = root.get(name);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) fail(path, *node, "a table");
    return node->as_table();
  }
};

LexiconFile::LexiconFile(const Knowledge& knowledge, const std::string& path) : path_(path) {
  try {
    content_ = std::make_unique<const Content>(Content{toml::parse(knowledge.file(path), path)});
  } catch (const toml::parse_error& error) {
    throw Error(ErrorCode::bad_format, fmt::format("{}:{}: {}", path, error.source().begin.line, error.description()));
  }
}

LexiconFile::~LexiconFile() = default;

std::vector<std::pair<std::string, double>> LexiconFile::numbers(std::string_view name) const {
  std::vector<std::pair<std::string, double>> out;
  const toml::table* table = content_->table(path_, name);
  if (table == nullptr) return out;
  for (const auto& [key, value] : *table) {
    if (!value.is_number()) fail(path_, value, "a number");
    out.emplace_back(std::string(key.str()), *value.value<double>());
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> LexiconFile::strings(std::string_view name) const {
  std::vector<std::pair<std::string, std::string>> out;
  const toml::table* table = content_->table(path_, name);
  if (table == nullptr) return out;
  for (const auto& [key, value] : *table) {
    if (!value.is_string()) fail(path_, value, "a string");
    out.emplace_back(std::string(key.str()), *value.value<std::string>());
  }
  return out;
}

std::vector<std::pair<std::string, std::vector<std::string>>> LexiconFile::lists(std::string_view name) const {
  std::vector<std::pair<std::string, std::vector<std::string>>> out;
  const toml::table* table = content_->table(path_, name);
  if (table == nullptr) return out;
  for (const auto& [key, value] : *table) out.emplace_back(std::string(key.str()), strings_of(path_, value));
  return out;
}

std::vector<std::string> LexiconFile::list(std::string_view name, std::string_view key) const {
  const toml::table* table = content_->table(path_, name);
  if (table == nullptr || table->get(key) == nullptr) return {};
  return strings_of(path_, *table->get(key));
}

std::vector<LexiconFile::Entry> LexiconFile::entries(std::string_view array) const {
  std::vector<Entry> out;
  const toml::node* node = content_->root.get(array);
  if (node == nullptr) return out;
  if (!node->is_array()) fail(path_, *node, "an array of tables");
  for (const auto& item : *node->as_array()) {
    if (!item.is_table()) fail(path_, item, "a table");
    Entry entry;
    for (const auto& [key, value] : *item.as_table()) {
      const std::string name(key.str());
      if (value.is_number()) entry.numbers.emplace_back(name, *value.value<double>());
      else if (value.is_string()) entry.strings.emplace_back(name, *value.value<std::string>());
      else entry.lists.emplace_back(name, strings_of(path_, value));
    }
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace hearsay
