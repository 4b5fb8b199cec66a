// Quantities: numbers in words and digits with unit, what is counted, and bound.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct QuantityLexicon;  // languages/<code>/quantities.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const QuantityLexicon> load_quantity_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills quantities, in order of text, without overlaps. Reads tokens, syntax and times (a year or a date is no quantity).
void find_quantities(Document& document, const QuantityLexicon& lexicon);

}  // namespace hearsay
