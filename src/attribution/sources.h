// Sources: who is meant by the subject of a cue, what kind of source that is, and through whom it was heard.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// A subject as the tree gives it: the token that heads it, and the words that are it (empty where it is understood from elsewhere).
struct Subject {
  std::int32_t head = -1;
  TokenRange words;
};

// Who speaks by a verb: its own subject, or the one that it shares with a verb above or beside it, or the noun that it describes.
Subject speaker_of(const AttributionReading& reading, std::int32_t verb);

// The words of a noun phrase without what speaks of the cue: leading prepositions, clauses that hold `cue`.
TokenRange phrase_of(const AttributionReading& reading, std::int32_t noun, std::int32_t cue);

// The noun speaks by the cue, with its phrase for words.
void set_speaker(Finding& finding, const AttributionReading& reading, std::int32_t noun, std::int32_t cue);

// The source that a noun phrase stands for: kind, name, anonymity, affiliation.
Source source_of(const AttributionReading& reading, Subject subject);

// One source of nobody in particular, without words.
Source public_source();

bool is_outlet(const AttributionReading& reading, std::int32_t noun);

// The medium that publishes the document: "told this newspaper", "told the Times" in the Times. It is no link of a chain.
bool is_publisher(const AttributionReading& reading, std::int32_t noun);

// The media through which the words of a cue were heard: "told Reuters", "in an interview with CBS", "quoted by TASS".
std::vector<Source> relays_of(const AttributionReading& reading, std::int32_t cue, const Subject& speaker);

}  // namespace hearsay
