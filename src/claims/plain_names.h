// The name of a party that has none: its words without what counts them ("at least 12 officers" are "officers"), so that two reports that
// count differently speak of the same party. How many they are is told in the claim's quantities.
#pragma once

#include <string>
#include <string_view>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// The words without counting words at their beginning (`counting` of events/words.toml); unchanged where nothing would be left or where
// what is counted stands behind "of".
std::string uncounted(const EventLexicon& lexicon, std::string_view words);

// The phrase without what only says where or when at its end ("tankers in May", "positions in northern Iraq"): the claim tells that.
TokenRange without_where(const Document& document, const EventLexicon& lexicon, std::int32_t head, TokenRange phrase);

}  // namespace hearsay
