// The form of the tests of chains: a text, and one line of what is read from it.
#pragma once

#include "constructions.h"

namespace hearsay::constructions {

// All chains of a document, each as its names and kinds in order: "Tasnim outlet > general office".
inline std::string chains(const std::string& text, const std::string& outlet = "") {
  const auto document = read(text, outlet);
  std::string out;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i) {
    std::string chain;
    for (const auto& source : chain_of(document, i)) chain += (chain.empty() ? "" : " > ") + source.name;
    out += chain + " | " + (document.attributions[i].cue ? std::string(document.text_of(document.attributions[i].cue->span)) : "-") +
           " | " + words_of(document, document.attributions[i]) + "\n";
  }
  return out;
}

struct Chain {
  const char* text;
  const char* line;  // of chains(): chain, cue, beginning of the content
};

inline void expect_chain(const Chain& chain) {
  const auto found = "\n" + chains(chain.text);
  EXPECT_NE(found.find("\n" + std::string(chain.line)), std::string::npos) << chain.text << "\nfound:" << found;
}

}  // namespace hearsay::constructions
