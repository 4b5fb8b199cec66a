// The form of the tests of what sources are: a text, and the name and kind of a source that speaks last in one of its chains.
#pragma once

#include "constructions.h"

namespace hearsay::constructions {

struct KindCase {
  const char* text;
  const char* source;  // name and kind of a last source: "Omar Tal, person"
};

inline void expect_kind(const KindCase& item) {
  const auto document = read(item.text);
  std::string found;
  bool hit = false;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i) {
    const auto chain = chain_of(document, i);
    if (chain.empty()) continue;
    const auto told = chain.back().name + ", " + std::string(name_of(chain.back().kind));
    hit = hit || told == item.source;
    found += told + "\n";
  }
  EXPECT_TRUE(hit) << item.text << "\nwanted: " << item.source << "\nfound:\n" << found;
}

}  // namespace hearsay::constructions
