// How far a proposition is committed to, whether it is affirmed or denied, and when it lies: read off the words above and around its
// predicate (FactBank's terms: Sauri and Pustejovsky 2009), with the lexicon of languages/<code>/factuality.toml.
//
// Method: climb from the predicate through everything that embeds it to the clause that stands on its own or to the word that attributes
// it; then come down again, each clause committed to what the one above makes of it (the signatures of Nairn et al. 2006).
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "claims/reading.h"
#include "claims/reasons.h"
#include "hearsay/document.h"

namespace hearsay {

struct Factuality {
  Certainty certainty = Certainty::certain;  // of the last source, or of the outlet where there is none
  Certainty outlet = Certainty::certain;     // of the outlet: unknown for what it only passes on
  Polarity polarity = Polarity::positive;
  ClaimTense tense = ClaimTense::present;
};

// Of a predicate that heads a claim. `reasons`, where given, gets what decided.
Factuality factuality_of(const Reading& reading, std::int32_t predicate, Reasons* reasons = nullptr);

// The predicate that an if-clause limits: the span of that clause; empty where there is none.
Span condition_of(const Document& document, const EventLexicon& lexicon, std::int32_t predicate);

}  // namespace hearsay
