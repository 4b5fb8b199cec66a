// Small questions about the shape of a clause or a noun phrase that the climb through what embeds a proposition asks.
#pragma once

#include <cstdint>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// A word of the set leads the clause: a conjunction, a preposition, an adverb before it.
bool has_mark(const Document& document, std::int32_t clause, const WordSet& words);

// A word of the set is an adverb of the head.
bool has_adverb(const Document& document, std::int32_t head, const WordSet& words);

// "leaving", not as a finite verb.
bool is_gerund(const Document& document, std::int32_t head);

// "the", "his", "that", "three" before it: it is known, or counted.
bool is_definite(const Document& document, std::int32_t noun);

// "Kim to visit Russia": a name or a bare noun that stands for itself, and what lies ahead of it.
bool is_headline(const Document& document, std::int32_t noun);

// "rumours that the army left the town", read as a relative clause: it has all that a clause of its own needs.
bool is_content_of(const Document& document, const EventLexicon& lexicon, std::int32_t clause, std::int32_t noun);

// "has yet to meet him"
bool is_not_yet(const Document& document, const EventLexicon& lexicon, std::int32_t infinitive);

}  // namespace hearsay
