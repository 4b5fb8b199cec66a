// From the head word of an argument to participants: text as it stands, name and code of the entity, one for each coordinated part.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// Appends the participants that the argument headed by `token` names. "The two leaders" become the last two persons named before it.
// An unknown participant is kept as its text. A participant that is there already is not appended twice.
void add_participants(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at,
                      std::int32_t token, std::vector<Participant>& out);

// The words of a noun phrase, without clauses, appositions and parts coordinated with it.
TokenRange phrase_of(const Document& document, std::int32_t token);

}  // namespace hearsay
