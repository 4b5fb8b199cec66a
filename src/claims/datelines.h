// "BERLIN - Angela Merkel met ...": a dateline that the parser took for the subject.
#pragma once

#include <cstdint>

#include "hearsay/document.h"

namespace hearsay {

// The token behind the dateline that a token begins: capitals and a dash with a blank before it, or a place and an outlet in brackets, with
// nothing but names and days between; the token itself where it begins none.
std::int32_t behind_dateline(const Document& document, std::int32_t token);

// Whether a token stands before the dash of a dateline with capitals or brackets: "Nov 5 (Outlet) - The envoy will arrive tomorrow".
bool stands_in_dateline(const Document& document, std::int32_t token);

// Whom the verb is about, where its subject heads a dateline: the name behind the dash; else the subject itself.
std::int32_t subject_behind_dateline(const Document& document, std::int32_t subject);

}  // namespace hearsay
