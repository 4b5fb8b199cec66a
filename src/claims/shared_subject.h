// With which verb a coordinated verb shares its subject, where the parser hung it on another one. Read-only.
#pragma once

#include <cstdint>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// For a verb read as coordinated (`conj`) and without a subject of its own: the verb whose subject it shares. Mostly its governor.
std::int32_t sharing_verb(const Document& document, const EventLexicon& lexicon, std::int32_t verb);

// Whether a coordinated verb is none of the content that its governor stands in: "denied that ... and accused".
bool is_beside_content(const Document& document, const EventLexicon& lexicon, std::int32_t verb);

}  // namespace hearsay
