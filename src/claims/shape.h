// Small questions about the shape of a clause or a noun phrase that the climb through what embeds a proposition asks.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// A word of the set leads the clause: a conjunction, a preposition, an adverb before it.
bool has_mark(const Document& document, std::int32_t clause, const WordSet& words);

// A word of the set is an adverb of the head.
bool has_adverb(const Document& document, std::int32_t head, const WordSet& words);

// "leaving", not as a finite verb.
bool is_gerund(const Document& document, std::int32_t head);

// "called the police complaining of noise": under a verb that takes no gerund it tells what else its subject did.
bool is_participle_aside(const Document& document, const EventLexicon& lexicon, std::int32_t verb, std::int32_t participle);

// "a bank, which employs 500": a comma before it; it tells more of a thing that is known without it.
bool is_nonrestrictive(const Document& document, std::int32_t relative);

// "did not leave until Friday", "not until Friday did he leave": the token of the "until" by which it came about after all, -1 for none.
std::int32_t delayed_by(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// "arrested a man carrying a knife": the past of the clause in which somebody or something on the move does it; else none.
std::optional<ClaimTense> past_around(const Document& document, const EventLexicon& lexicon, std::int32_t noun);

// "the", "his", "that", "three" before it: it is known, or counted.
bool is_definite(const Document& document, std::int32_t noun);

// "Kim to visit Russia": a name or a bare noun that stands for itself, and what lies ahead of it.
bool is_headline(const Document& document, std::int32_t noun);

// "rumours that the army left the town", read as a relative clause: it has all that a clause of its own needs.
bool is_content_of(const Document& document, const EventLexicon& lexicon, std::int32_t clause, std::int32_t noun);

// "has yet to meet him"
bool is_not_yet(const Document& document, const EventLexicon& lexicon, std::int32_t infinitive);

}  // namespace hearsay
