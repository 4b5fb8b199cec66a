// Whose report it is: the agency or outlet that a report declares as its origin, and those that contributed to it.
//
// Method: patterns of data/credits.toml on the first and last lines of the text, names of agencies in the byline, and the fields that
// agency formats and feeds have for it (meta "credit", "source", "dateline", "copyright"). Words about who said something are none of this.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct CreditLexicon;  // credits.toml; immutable, shared between threads

// Throws Error bad_format naming file and line, not_found.
std::shared_ptr<const CreditLexicon> load_credit_lexicon(const Knowledge& knowledge);

// Fills `credits`, and `origin` with `origin_from` unless the record gives them. Reads text and metadata only.
// The outlet itself is no origin of its report. Time linear in the lines looked at (the first 6, the last 8).
void find_credits(Document& document, const CreditLexicon& lexicon);

}  // namespace hearsay
