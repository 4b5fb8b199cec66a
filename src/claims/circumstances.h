// Where, when, how many: the places, the time and the quantities that belong to one predicate by syntax.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Each time, place and quantity with the predicate that it hangs on. Built once for a document.
struct Circumstances {
  struct Hanging {
    std::int32_t index = -1;  // in Document::times, places or quantities
    std::int32_t head = -1;   // its head token
  };
  // predicate token -> what hangs on it; the predicates are those marked in `is_predicate`.
  std::vector<std::pair<std::int32_t, Hanging>> times, places, quantities;  // sorted by predicate, then text
};

// What stands in the phrase that names a source ("according to a diplomat in Ankara") is none of what the source says.
Circumstances circumstances_of(const Reading& reading, const std::vector<char>& is_predicate);

// The time that governs a predicate: its own, else that of the verb that carries or raises it, or of the clause at whose time it happens;
// -1 where none does.
std::int32_t time_of(const Document& document, const EventLexicon& lexicon, const Circumstances& circumstances, std::int32_t predicate,
                     std::int32_t carrier);

std::vector<std::int32_t> quantities_of(const Circumstances& circumstances, std::int32_t predicate, std::int32_t carrier);

}  // namespace hearsay
