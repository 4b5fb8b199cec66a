// How far a proposition is committed to, whether it is affirmed or denied, and when it lies: read off the words above and around its
// predicate (FactBank's terms: Sauri and Pustejovsky 2009), with the lexicon of languages/<code>/factuality.toml.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

struct Factuality {
  Certainty certainty = Certainty::certain;
  Polarity polarity = Polarity::positive;
  ClaimTense tense = ClaimTense::present;
};

// Of a predicate that heads a claim, as the last source of its attribution (or the outlet) sees it.
Factuality factuality_of(const Reading& reading, std::int32_t predicate);

// The predicate that an if-clause limits: the span of that clause; empty where there is none.
Span condition_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate);

// True for a word that stands in a question.
bool in_question(const Document& document, std::int32_t token);

}  // namespace hearsay
