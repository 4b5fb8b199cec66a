// Lists of a claim as one cell of text.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/document.h"

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

inline std::string source_name(const Source& source) { return source.name.empty() ? source.text : source.name; }
inline std::string participant_name(const Participant& participant) {
  return participant.name.empty() ? participant.text : participant.name;
}

}  // namespace hearsay
