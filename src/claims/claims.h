// Claims: the propositions that a document states (shared contract: docs/claim-record.md), from syntax, entities and attributions.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct EventLexicon;  // events/*.toml and languages/<code>/factuality.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const EventLexicon> load_event_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills claims. Reads every earlier layer.
void record_claims(Document& document, const EventLexicon& lexicon);

}  // namespace hearsay
