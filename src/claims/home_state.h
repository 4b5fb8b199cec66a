// "His country", "our nation", "Chad, whose troops": phrases of which a pronoun says whose they are. Read-only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/event_lexicon.h"
#include "hearsay/document.h"

namespace hearsay {

// The name of the state that has this code; empty for none.
std::string_view name_of_state(const EventLexicon& lexicon, std::string_view code);

// The state or body of the document that has this code; -1 for none.
std::int32_t body_with_code(const Document& document, std::string_view code);

// "his country": turned into the state of whom the pronoun means; false where the noun is another or nobody is known to be meant.
bool become_home(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at, std::int32_t noun,
                 Participant& one);

// "its peacekeepers", "whose troops": named by their owner ("Uruguay's peacekeepers"), with his country where they have none.
void name_by_owner(const Document& document, const EventLexicon& lexicon, const std::vector<std::int32_t>& mention_at, std::int32_t noun,
                   Participant& one);

// "The army" of a known country is that state's: "Sudanese army". A name that says more stays.
void name_by_state(const EventLexicon& lexicon, Participant& one);

// The same of "our country" for a speaker with this code; false for other texts.
bool is_our_home(const EventLexicon& lexicon, std::string_view text);
void become_state(const Document& document, const EventLexicon& lexicon, std::string_view code, Participant& one);

}  // namespace hearsay
