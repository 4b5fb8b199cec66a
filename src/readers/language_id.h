// Which language a text is in: CLD2 (github.com/CLD2Owners/cld2), 80 languages, on letters and their sequences.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay {

// Where nothing says the language of a text too short to tell.
constexpr std::string_view kFallbackLanguage = "en";

// ISO 639-1 (where there is none, 639-3; with a script where CLD2 tells scripts apart: "zh-Hant"); empty where the text does not say
// reliably. `declared` (a BCP 47 tag or empty) and `url` are hints. Valid UTF-8. Thread-safe; linear, about 30 MB/s.
std::string language_of(std::string_view text, std::string_view declared = {}, std::string_view url = {});

// Sets `language`: what the text reliably says, else what the record does, else the fallback. A declaration that the text contradicts is
// kept as meta "declared_language". Paragraphs in another language (at least 120 bytes) get a warning "other_language" each.
void identify_language(Document& document);

// "en" of "en-GB".
std::string_view primary_tag(std::string_view language);
// Of a tag as servers and feeds write it ("EN_gb"), in small letters; empty where it is no code of two letters.
std::string two_letter_code(std::string_view tag);

}  // namespace hearsay
