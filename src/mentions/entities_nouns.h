// What readers of noun phrases share. Internal to mentions.
#pragma once

#include <string>

#include "mentions/entities_draft.h"

namespace hearsay {

inline constexpr std::int32_t kLongestNounPhrase = 12;  // tokens looked at to the left of a head

// The body that a token names by itself: a state's adjective or a name of a state, organisation or government; -1 for none.
std::int32_t body_at(const Linking& work, std::int32_t token);

// The words in lower case: "national security adviser".
std::string words_of(const Linking& work, TokenRange tokens);

// "The daily said": an adjective in the place of a noun for a medium.
bool stands_for_paper(const Linking& work, std::int32_t token);

// ... or any noun that acts: "The general told lawmakers", with an article before the adjective and no noun behind it.
bool stands_for_noun(const Linking& work, std::int32_t token);

// "ex-president": one of the past by the first part of its word.
bool has_ex(const Linking& work, std::int32_t token);

}  // namespace hearsay
