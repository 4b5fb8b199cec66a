// Reads languages/<code>/factuality.toml into the lexicon of claims/; the file's header tells its format.
#pragma once

#include <string>

#include "base/knowledge.h"
#include "claims/event_lexicon.h"

namespace hearsay {

// Throws Error bad_format naming file and line.
void load_factuality(EventLexicon& lexicon, const Knowledge& knowledge, const std::string& language);

}  // namespace hearsay
