// The tables beside the frames of events: adjectives of nationality, inflected forms of the verbs that the frames name.
// Each throws Error bad_format with file and line where a table cannot be read; a table that is not there leaves its part empty.
#pragma once

#include "base/knowledge.h"
#include "claims/event_lexicon.h"

namespace hearsay {

void load_demonyms(EventLexicon& lexicon, const Knowledge& knowledge);
void load_country_codes(EventLexicon& lexicon, const Knowledge& knowledge);

// Once all frames and words of factuality are there.
void add_verb_forms(EventLexicon& lexicon);

}  // namespace hearsay
