// Interviews: the outlet asks in its own voice, whoever is asked answers in quotation marks. Internal to attribution.
#pragma once

#include "attribution/reading.h"

namespace hearsay {

// Whether the sentence that ends with the token is put to somebody by the outlet: "Did it hurt?", "You also write that you were warned."
bool is_put(const AttributionReading& reading, std::int32_t token);

// Whom a question names at its end: "Any regrets, Marv?" (index in Document::entities); -1 for nobody.
std::int32_t addressed_in(const AttributionReading& reading, std::int32_t mark);

// Quotations right behind a sentence that is put to somebody.
int count_answers(const AttributionReading& reading);

// Whether one of those sentences says "you", as an interview does.
bool puts_to_you(const AttributionReading& reading);

// "And what did his wife, Jo Marsh, think?": whether a named person who is not interviewed is the subject of the question; `by_name`: not
// as a pronoun, "Is she right?", which an interview asks about others.
bool asks_another(const AttributionReading& reading, std::int32_t token, std::int32_t interviewee, bool by_name);

// Whom the report is about: the person who is named in full at its beginning and is spoken of most (index in Document::entities); -1.
std::int32_t protagonist_of(const AttributionReading& reading);

// Who answers throughout the report (index in Document::entities); -1 where it is no interview.
std::int32_t interviewee_of(const AttributionReading& reading);

// The person as a source without words of its own.
Source source_without_words(const AttributionReading& reading, std::int32_t entity);

}  // namespace hearsay
