// Whether a clause states, asks, commands or only supposes.
#pragma once

#include <cstdint>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// By its mood, or a bare form without a subject where a clause of its own stands: "Please send it", "Do not go".
bool is_command(const Document& document, std::int32_t head);

// Holds an interrogative word: "who came", "how it ended".
bool asks_for(const Document& document, std::int32_t head);

// What a clause of a question leaves open: all of it ("did he come?"), a detail ("who came?"), or nothing: "why did he come" takes for
// granted that he came.
enum class Asks : std::uint8_t { nothing, detail, all };
Asks asks(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// "asked who fired", "it is unclear how it ended": a question within a sentence that takes for granted what it asks about.
bool asks_about_fact(const Document& document, const EventLexicon& lexicon, std::int32_t clause);

// The clause under `head` that is its condition; -1 for none.
std::int32_t conditional_child(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// "as if he had won": no condition, but what something is like.
bool is_likeness(const Document& document, const EventLexicon& lexicon, std::int32_t clause);

// A conjunction of two words that opens a condition: "in case".
bool is_joined_condition(const Document& document, const EventLexicon& lexicon, std::int32_t marker);

// A conditional clause, by its conjunction or by inversion: "if he comes", "should he come", "had he come".
bool is_condition(const Document& document, const EventLexicon& lexicon, std::int32_t clause);

}  // namespace hearsay
