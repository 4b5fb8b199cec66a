// Who stands where around a predicate, read off a UD tree: the subject it has, shares or is controlled by, its object, its obliques;
// passives turned round, relative pronouns replaced by what they stand for. All functions are read-only and bounded in depth.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

struct Arguments {
  std::int32_t subject = -1;   // logical: the agent of a passive
  std::int32_t object = -1;    // logical: the subject of a passive
  std::int32_t indirect = -1;  // the one who is given something
  std::int32_t surface = -1;   // what stands as subject, whatever the voice
  bool passive = false;
};

bool is_verb(const Document& document, std::int32_t token);
bool is_nominal(const Document& document, std::int32_t token);  // noun, name, pronoun, number, or adjective used as one
bool is_passive(const Document& document, std::int32_t verb);

// A word that heads a clause: a verb, or an adjective or noun with a copula or a subject of its own.
bool heads_clause(const Document& document, std::int32_t token);

// A finite verb that the parser hung on its own object ("Farmers blocked roads"): no modifier is finite.
bool is_misread_modifier(const Document& document, std::int32_t token);

std::int32_t surface_subject(const Document& document, const EventLexicon& lexicon, std::int32_t verb);
Arguments arguments_of(const Document& document, const EventLexicon& lexicon, std::int32_t verb);

// The preposition (or marker) of an oblique, nominal modifier or adverbial clause: its first case or mark child; -1 where it has none.
std::int32_t preposition_of(const Document& document, std::int32_t token);

// The complement clause of a verb, noun or adjective: xcomp, ccomp, or an infinitive; -1 where there is none.
std::int32_t complement_of(const Document& document, std::int32_t token);

// "Vowed in a speech to punish them" with the infinitive hung on the speech; -1 for none.
std::int32_t complement_behind_phrase(const Document& document, const EventLexicon& lexicon, std::int32_t verb);

// "not", "never", "no longer", "without" on a clause.
bool is_negated(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// The token and those coordinated with it, in order of text.
std::vector<std::int32_t> coordinated(const Document& document, std::int32_t token);

}  // namespace hearsay
