// Lists of a claim as one cell of text.
#pragma once

#include <string>
#include <string_view>

#include "document/names.h"

namespace hearsay {

// What `of` makes of each item, without what is empty.
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

// The names of sources or participants.
template <class List>
std::string joined_names(const List& list, std::string_view between) {
  return joined(list, between, [](const auto& one) { return name_of(one); });
}

}  // namespace hearsay
