// Lists as one line of text. Header only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// What `of` makes of each item, `between` between them; without what is empty.
template <class List, class Of>
std::string joined(const List& list, std::string_view between, Of of) {
  std::string out;
  for (const auto& item : list) {
    const std::string text = of(item);
    if (text.empty()) continue;
    if (!out.empty()) out += between;
    out += text;
  }
  return out;
}

inline std::string joined(const std::vector<std::string>& words, std::string_view between) {
  return joined(words, between, [](const std::string& word) { return word; });
}

}  // namespace hearsay
