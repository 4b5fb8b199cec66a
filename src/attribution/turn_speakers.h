// Who is meant by the label of a turn in a transcript: "MR. PRICE", "THE PRESIDENT", "SENIOR STATE DEPARTMENT OFFICIAL". Internal to
// attribution.
#pragma once

#include <string_view>

#include "attribution/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Two capitals or more, and no small letter.
bool is_in_capitals(std::string_view word);

// "BRIAN KILMEADE (CO-HOST)", "Mr. SOTO": the words of the label before a bracket or comma.
TokenRange speaker_of_turn(const AttributionReading& reading, TokenRange label);

// Whether the label is a person's name, a noun for people or offices, or stands for whoever asks.
bool names_somebody(const AttributionReading& reading, TokenRange label);

// The source of the label: the person whose surname it ends in, or whom the title of the document names behind the office, where the
// document names him; else the office or the unnamed person that its noun stands for, in small letters; else a person by the surname.
// The same label is the same source throughout.
Source source_of_turn(const AttributionReading& reading, TokenRange label);

}  // namespace hearsay
