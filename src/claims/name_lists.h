// Names in a row that are one argument: those that explain a plural noun, and those that a headline divides by commas alone.
#pragma once

#include <cstdint>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

// "The two ministers, Tuggar of Nigeria and Diop of Mali": the first of the names that a plural noun is explained by; -1 for no such list.
std::int32_t listed_names(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token);

// "India, Pakistan agree to talks", "Trump, Putin to meet": the heads of the names at the beginning of a sentence that commas join, in
// order, where `token` is one of them; empty where it is no such list. States, bodies and persons that the actor files know, none of
// them the other's place ("Beirut, Lebanon").
std::vector<std::int32_t> headline_list(const Document& document, const std::vector<std::int32_t>& mention_at, std::int32_t token);

// "Cameron and his German counterpart, Annalena Baerbock", "his father and grandfather, Kim Jong Il and Kim Il Sung": names that the parser
// coordinated with the nouns that they explain stand for these. Takes such nouns out of `parts`, which are in order of text, and puts a
// name in that was hung on the first of them.
void drop_apposed(const Document& document, const std::vector<std::int32_t>& mention_at, std::vector<std::int32_t>& parts);

}  // namespace hearsay
