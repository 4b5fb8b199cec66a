// A second look at verbs and nouns, learned from annotated reports and sentences (training/train_cues.cc): some verbs that no rule takes
// for a cue are one, some words that a rule takes for one are none. Logistic regression over what the parse and the lexicon say
// (cue_features.h).
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"

namespace hearsay {

// Appends the attribution of a verb that no rule took for a cue and that is one more likely than AttributionLexicon::cue_threshold, where a
// source and a content are found for it.
void find_learned_cue(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out);

// Whether a rule took a verb or noun for a cue that is one less likely than AttributionLexicon::cue_least. Left to the rules: first
// persons, who declines to say something (no cue in the key, a claim in the record), and what was found by word order, where the tree is
// wrong that the weights look at.
bool is_unlikely_cue(const AttributionReading& reading, const Finding& finding);

}  // namespace hearsay
