#include "claims/lexicon_toml.h"

#include <algorithm>

#include "hearsay/error.h"

namespace hearsay {

void reject(const Here& here, std::string_view what) {
  throw Error(ErrorCode::bad_format, here.path + (here.line ? ":" + std::to_string(here.line) : "") + ": " + std::string(what));
}

Here at(const std::string& path, const toml::node& node) { return {path, node.source().begin.line}; }

toml::table parse(const Knowledge& knowledge, const std::string& path) {
  try {
    return toml::parse(knowledge.file(path), path);
  } catch (const toml::parse_error& error) {
    reject({path, error.source().begin.line}, error.description());
  }
}

std::vector<std::string> strings(const toml::node* node, const std::string& path) {
  std::vector<std::string> out;
  if (node == nullptr) return out;
  if (const auto* text = node->as_string()) {  // words divided by white space; an underscore stands for a blank
    std::string_view rest = text->get();
    while (!rest.empty()) {
      const auto begin = rest.find_first_not_of(" \n\t");
      if (begin == std::string_view::npos) break;
      rest.remove_prefix(begin);
      const auto end = std::min(rest.find_first_of(" \n\t"), rest.size());
      out.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    return out;
  }
  const auto* list = node->as_array();
  if (list == nullptr) reject(at(path, *node), "expected words or a list of words");
  for (const auto& item : *list) {
    if (!item.is_string()) reject(at(path, item), "expected a word");
    out.push_back(item.as_string()->get());
  }
  return out;
}

}  // namespace hearsay
