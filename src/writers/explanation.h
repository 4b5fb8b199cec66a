// An explanation: one claim in its sentences, the chain of its sources, and what decided each slot, in words for a reader.
// The reasons come from those who decided: attribution and claims keep them, times are asked again; nothing is made up here.
#pragma once

#include <string>
#include <vector>

#include "claims/claims.h"
#include "hearsay/document.h"
#include "mentions/times.h"

namespace hearsay {

struct MarkedPart {
  std::string label;  // actor, predicate, recipient, theme, time, place, cue, source, condition, quantity
  Span span;          // of the document's text
};

struct MarkedSentence {
  std::int32_t number = 0;  // from 1
  Span span;
  std::vector<MarkedPart> parts;  // in order of text; they nest, and never cross
};

struct ExplainedLink {
  std::string name, kind;
  std::vector<std::string> reasons;
};

struct ExplainedSlot {
  std::string slot, value;
  std::vector<std::string> reasons;
};

struct Explanation {
  std::vector<MarkedSentence> sentences;  // those that hold a part of it
  std::vector<ExplainedLink> chain;       // from the last source to the first; empty for the outlet's own voice
  std::vector<ExplainedSlot> slots;
};

// Of the claim at that index of document.claims. The document has all its layers, and the lexicons are those that it was read with.
Explanation explain(const Document& document, const EventLexicon& events, const TimeLexicon& times, std::size_t claim);

// For people: parts in brackets with their labels, or in colours of ECMA-48 terminals. `note` stands above where it is not empty.
std::string explanation_text(const Document& document, const Claim& claim, const Explanation& explanation, bool colour,
                             const std::string& note);

// One JSON object with a line end.
std::string explanation_json(const Document& document, const Claim& claim, const Explanation& explanation, const std::string& note);

}  // namespace hearsay
