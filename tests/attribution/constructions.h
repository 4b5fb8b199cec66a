// The form of the tests of constructions: a sentence, and the source, cue, content and chain that are to be read from it.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "document/names.h"
#include "document/syntax.h"
#include "support/shipped.h"

namespace hearsay::constructions {
struct Case {
  const char* text;
  const char* source;   // words of the last source; "" for one without words
  const char* kind;     // its kind; "" where the case is not about it
  const char* cue;      // a word of the cue
  const char* content;  // begins the content; "..." and more words: ends it
  const char* chain;    // names or words of the chain before the last source, divided by " > "
};

inline Document read(const std::string& text, const std::string& outlet = "") { return testing::read_shipped(text, "2024-03-05", outlet); }

inline std::string words_of(const Document& document, const Attribution& attribution) {
  std::string out;
  for (const auto span : attribution.content) out += (out.empty() ? "" : " | ") + std::string(document.text_of(span));
  return out;
}

inline std::string described(const Document& document, std::int32_t index) {
  const auto& attribution = document.attributions[index];
  std::string out;
  for (const auto& source : chain_of(document, index)) out += "[" + source.text + " " + std::string(name_of(source.kind)) + "] ";
  return out + (attribution.cue ? std::string(document.text_of(attribution.cue->span)) : "-") + ": " + words_of(document, attribution) +
         "\n";
}

// A text and a word of a cue in it.
struct Told {
  const char* text;
  const char* cue;
};

inline bool has_cue(const Document& document, const std::string& cue) {
  for (const auto& attribution : document.attributions)
    if (attribution.cue && document.text_of(attribution.cue->span).find(cue) != std::string_view::npos) return true;
  return false;
}

inline bool content_fits(const std::string& content, const std::string& wanted) {
  const auto gap = wanted.find("...");
  if (gap == std::string::npos) return content.starts_with(wanted);
  return content.starts_with(wanted.substr(0, gap)) && content.ends_with(wanted.substr(gap + 3));
}

inline bool chain_fits(const Document& document, std::int32_t index, const std::string& wanted) {
  const auto chain = chain_of(document, index);
  std::string found;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) found += (i ? " > " : "") + chain[i].text;
  return found == wanted;
}

inline bool fits(const Document& document, std::int32_t index, const Case& item) {
  const auto& attribution = document.attributions[index];
  if (attribution.sources.empty() || !attribution.cue) return false;
  const auto& source = attribution.sources.back();
  return source.text == item.source && (*item.kind == 0 || name_of(source.kind) == item.kind) &&
         document.text_of(attribution.cue->span).find(item.cue) != std::string_view::npos &&
         content_fits(words_of(document, attribution), item.content) && chain_fits(document, index, item.chain);
}

class Constructions : public ::testing::TestWithParam<Case> {};

}  // namespace hearsay::constructions
