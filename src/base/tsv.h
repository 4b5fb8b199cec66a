// Tables of data/ as text: a row a line, fields with tabs between.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace hearsay {

// visit(fields) for each line that is neither empty nor a comment ("# ..."). The fields are parts of `text`.
template <typename Visit>
void each_row(std::string_view text, Visit visit) {
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string_view> fields;
    for (;; line.remove_prefix(fields.back().size() + 1)) {
      fields.push_back(line.substr(0, line.find('\t')));
      if (fields.back().size() == line.size()) break;
    }
    visit(fields);
  }
}

}  // namespace hearsay
