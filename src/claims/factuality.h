// How far a proposition is committed to, whether it is affirmed or denied, and when it lies: read off the words above and around its
// predicate (FactBank's terms: Sauri and Pustejovsky 2009), with the lexicon of languages/<code>/factuality.toml.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

struct Factuality {
  Certainty certainty = Certainty::certain;
  Polarity polarity = Polarity::positive;
  ClaimTense tense = ClaimTense::present;
};

// `predicate` within the content of `attribution` (-1 for the outlet's own voice), seen from that attribution's last source.
// carrier: the light verb that inflects for an event noun, or -1.
// attribution_at: for each token the innermost attribution in whose content it stands, or -1.
Factuality factuality_of(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& attribution_at,
                         std::int32_t predicate, std::int32_t carrier);

// The predicate that an if-clause limits: the span of that clause; empty where there is none.
Span condition_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate);

// True for a word that stands in a question.
bool in_question(const Document& document, std::int32_t token);

}  // namespace hearsay
