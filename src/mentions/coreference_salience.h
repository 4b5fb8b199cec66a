// How much speaks for a mention that a pronoun or a definite noun may mean: a weighted sum of what Lappin and Leass 1994 look at
// (distance, grammatical role, parallelism) and of who speaks. The weights are data (agents.toml, [reference]). Internal to mentions.
#pragma once

#include "mentions/coreference.h"

namespace hearsay {

// `later` is the pronoun or noun, `candidate` a mention passed before it that has an entity.
int salience(const Joining& joining, const ReferenceWeights& weights, const Draft& later, const Draft& candidate);

bool is_subject(Deprel relation);

// "the head of the union", "the man who shot him": told by what stands behind it.
bool is_told_behind(const Linking& work, const Draft& draft);

// "she said", "a surgeon called": the subject of a verb of saying.
bool speaks(const Linking& work, std::int32_t token);

// The verb whose argument the token is; for a possessor that of the thing possessed; -1 for none.
std::int32_t clause_of(const Linking& work, std::int32_t token);

// The subject of a verb, its own or the one that it shares with the verb above it; -1 for none.
std::int32_t subject_of(const Linking& work, std::int32_t verb);

}  // namespace hearsay
