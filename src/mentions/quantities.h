// Quantities: numbers in words and digits with unit, what is counted, and bound.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct QuantityLexicon;  // languages/<code>/quantities.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const QuantityLexicon> load_quantity_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills quantities, in order of text, without overlaps. Reads text, times (no date, duration or age is a quantity) and, where there are
// any, tags and lemmas.
//
// - The span is the number with its unit or sign, or with the noun that it counts ("12 soldiers", "$5 million", "700 kilometers").
// - value is in the unit as written (3.5 million tonnes: 3500000, t); cents and pence are hundredths of their currency.
// - of: the counted noun with its compounds, as lemma ("battle tank"); as written without tags. For measures what they are of, where said.
// - A range ("between 10 and 15") is two quantities, at_least and at_most; "six or seven" two with about.
// - dozens, hundreds, thousands have the value of their order (12, 100, 1000) and are at_least.
// - "two of the hostages", "18 of 22 drones" count what stands at the end. "nine in 10 women" is 90 percent.
// - Left out: several and few, ordinals, ages, scores and votes, telephone and model numbers, labels ("page 12"), "the two leaders".
void find_quantities(Document& document, const QuantityLexicon& lexicon);

}  // namespace hearsay
