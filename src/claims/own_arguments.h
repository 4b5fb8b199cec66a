// What a verb has around itself in the tree, before anything is passed down to it from other clauses: its own subject, the agent of its
// passive. Read-only.
#pragma once

#include <cstdint>

#include "hearsay/document.h"

namespace hearsay {

// "who", "which", "that" of a relative clause.
bool is_relative(const Token& token);

// "Each other", "one another": whoever acts, as the object of what he does.
bool is_mutual(const Document& document, std::int32_t token);

// The token stands in an expression of time.
bool is_in_time(const Document& document, std::int32_t token);

// The subject that hangs on the verb; -1 where none does.
std::int32_t own_subject(const Document& document, std::int32_t verb);

// "by rebels", wherever the parser hung it; -1 where nobody is named.
std::int32_t agent_of(const Document& document, std::int32_t verb);

}  // namespace hearsay
