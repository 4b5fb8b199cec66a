// Whom somebody cites, quotes, refers to or has his words from. Internal to attribution.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/content.h"
#include "attribution/reading.h"
#include "attribution/sources.h"

namespace hearsay {

// "cite", "quote".
bool is_citing(const AttributionReading& reading, std::int32_t verb);

// Whether its object speaks by a participle behind "as": "quoted him as saying", "the minutes record her as warning".
bool quotes_as(const AttributionReading& reading, std::int32_t verb);

// "referring to a price list", "relying on two officials": the participle cites. The preposition, or -1.
std::int32_t referring_preposition(const AttributionReading& reading, std::int32_t verb);

bool is_relative(const AttributionReading& reading, std::int32_t token);

// The noun that a verb or a preposition at `word` governs, by the tree or by word order; -1 for none.
std::int32_t noun_after(const AttributionReading& reading, std::int32_t word);

// The noun with its words, as far as the clause or the comma behind it.
Subject cited_phrase(const AttributionReading& reading, std::int32_t noun, std::int32_t verb);

// ", which spoke to a commander", ", who had been told so by the crew": whom the one before had it from; -1 for nobody.
// `heard`: only by words of hearing and telling, as of persons, who speak to many.
std::int32_t origin_of(const AttributionReading& reading, TokenRange words, bool heard = false);

// Adds the source that `noun` is, and whom it had it from in turn.
void append_cited(const AttributionReading& reading, std::int32_t noun, std::int32_t verb, std::vector<Source>& out);

// "had heard from two of the crew that", "has learned from mediators": the preposition before the one who told it, -1 for none.
std::int32_t hearing_from(const AttributionReading& reading, const Finding& saying);

// "had heard [the colonel] say", "overheard [him] telling", "a recording shows [him] asking": who is heard, between a verb of hearing and
// what was said; none elsewhere.
Subject heard_speaker(const AttributionReading& reading, std::int32_t verb);

// "A video has a guard saying": the text that lets one hear who speaks by the participle; -1 for none.
std::int32_t shown_by(const AttributionReading& reading, std::int32_t verb);

// The verb by which the speaker before `verb` was heard; -1 for none.
std::int32_t heard_by(const AttributionReading& reading, std::int32_t verb);

// The medium that holds, shows or quotes what speaks by the cue: "Channel 5 has obtained emails in which the manager admits"; -1 for none.
std::int32_t holder_of(const AttributionReading& reading, std::int32_t cue);

// "A former editor showed the magazine a letter in which Holt complains": the medium and whoever gave it the text; empty for none.
std::vector<std::int32_t> showers_of(const AttributionReading& reading, std::int32_t cue);

// "a circular in which the minister complains", "In it, an officer boasts": the text that another's words stand in; -1 for none, and
// where it is nobody's but his who speaks ("a statement in which").
std::int32_t text_within(const AttributionReading& reading, std::int32_t cue);

// "Tasnim cited a general who said": the citing only tells who passes on what the cue says.
bool is_held_speaker(const AttributionReading& reading, std::int32_t citing, std::int32_t cue);

// "State media carried a statement by the army saying that": the text that says it, for a participle hung under the carrying; -1 for none.
std::int32_t carried_text(const AttributionReading& reading, std::int32_t participle);

}  // namespace hearsay
