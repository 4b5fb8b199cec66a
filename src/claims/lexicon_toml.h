// Reading the TOML of the lexicons of claims/, with file and line in every complaint.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "base/knowledge.h"

namespace hearsay {

// Where a reader of an error message finds what is wrong.
struct Here {
  std::string path;
  std::uint32_t line = 0;
};

// Throws Error bad_format.
[[noreturn]] void reject(const Here& here, std::string_view what);

Here at(const std::string& path, const toml::node& node);
toml::table parse(const Knowledge& knowledge, const std::string& path);

// Words divided by white space, or a list of words; none where the node is absent.
std::vector<std::string> strings(const toml::node* node, const std::string& path);

}  // namespace hearsay
