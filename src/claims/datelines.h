// "BERLIN - Angela Merkel met ...": a dateline that the parser took for the subject.
#pragma once

#include <cstdint>

#include "hearsay/document.h"

namespace hearsay {

// Whether a token in capitals begins its sentence, and a dash with a blank before it follows before any word that is no name or day.
bool heads_dateline(const Document& document, std::int32_t token);

// Whom the verb is about, where its subject heads a dateline: the name behind the dash; else the subject itself.
std::int32_t subject_behind_dateline(const Document& document, std::int32_t subject);

}  // namespace hearsay
