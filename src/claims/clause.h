// One clause by itself: what its auxiliaries, adverbs and negations make of it, and when it lies.
#pragma once

#include <cstdint>
#include <optional>

#include "claims/event_lexicon.h"
#include "claims/reasons.h"
#include "hearsay/document.h"

namespace hearsay {

// What the clause's own words commit to. `below` is the complement that is read through this clause, -1 for none: a negative word in it
// ("no plan to attack") speaks for itself. `reported`: the clause stands after a past verb of saying, where "would" is "will".
// `reasons`, where given, gets what each word changed.
Commitment commitment_of_clause(const Document& document, const EventLexicon& lexicon, std::int32_t head, std::int32_t below, bool reported,
                                std::vector<Reason>* reasons = nullptr);

// The same of an event noun with its modifiers: "no possible attack".
Commitment commitment_of_noun(const Document& document, const EventLexicon& lexicon, std::int32_t noun,
                              std::vector<Reason>* reasons = nullptr);

// The tense of what modifies an event noun ("last week's", "planned"); none where nothing does.
std::optional<ClaimTense> tense_of_noun(const Document& document, const EventLexicon& lexicon, std::int32_t noun);

// The tense of the finite word of a clause: auxiliary, copula or the verb itself. None for infinitives and participles.
std::optional<ClaimTense> tense_of_clause(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// It is said not to be so: by a "not", or by who or what stands in it ("nobody came", "neither side's claim could be verified").
bool is_denied(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// "has left", "may have left": an auxiliary "have".
bool is_perfect(const Document& document, std::int32_t head);

// "has left": the perfect of the present.
bool is_present_perfect(const Document& document, std::int32_t head);

// "will be repealed and replaced": a second participle under the auxiliaries of the first.
bool shares_auxiliary(const Document& document, std::int32_t head);

// "is talking", "may be lying": a form in "-ing" with an auxiliary.
bool is_progressive(const Document& document, std::int32_t head);

// "is fair", "knows", "is holding": a state of the present, not a deed that is told in the present tense.
bool is_state_of_now(const Document& document, const EventLexicon& lexicon, std::int32_t head);

// A finite verb: of its own form, or by an auxiliary or a copula.
bool is_finite_clause(const Document& document, std::int32_t head);

}  // namespace hearsay
