// ninjs (IPTC "News in JSON", iptc.org/standards/ninjs), versions 1.0 to 3.0. 1.x has one headline, byline and body_text, body_xhtml or
// body_html; 2.x and 3.x have lists (headlines, bodies ...), 3.x names in camelCase. All are read by one function: names without regard to
// case.
#pragma once

#include <simdjson.h>

#include <optional>

#include "hearsay/document.h"

namespace hearsay {

// Whether an object that has no "text" is a ninjs item.
bool is_ninjs(const simdjson::dom::object& object);

// Not yet complete()d; nullopt for items of another type than text. Throws bad_value for fields of the wrong type.
std::optional<Document> ninjs_document(const simdjson::dom::object& object);

}  // namespace hearsay
