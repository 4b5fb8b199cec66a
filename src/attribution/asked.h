// How somebody came to speak: he was asked, pressed, told. That attributes nothing, and is none of what he says.
#pragma once

#include "attribution/reading.h"

namespace hearsay {

// "[Asked] whether it was genuine, he said": the participle begins its sentence.
bool is_asked_first(const AttributionReading& reading, std::int32_t verb);

// "He said it was sound when [pressed] on its cost".
bool is_asked_when(const AttributionReading& reading, std::int32_t verb);

// What is said without the "when asked about it" that ends it: who says it was asked, whatever verb of his words the tree hangs it under.
TokenRange without_asking(const AttributionReading& reading, TokenRange content);

}  // namespace hearsay
