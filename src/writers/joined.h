// Lists of a claim as one cell of text.
#pragma once

#include "base/joined.h"
#include "document/names.h"

namespace hearsay {

// The names of sources or participants.
template <class List>
std::string joined_names(const List& list, std::string_view between) {
  return joined(list, between, [](const auto& one) { return name_of(one); });
}

}  // namespace hearsay
