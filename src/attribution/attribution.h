// Attribution: on whose word something is said. Sources, cues, content and their chains (the terms of PARC3 and PolNeAR).
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct AttributionLexicon;  // languages/<code>/cues.toml and sources.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const AttributionLexicon> load_attribution_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills quotes: passages between quotation marks, over sentences and paragraphs, re-opened or unclosed ones included.
void find_quotes(Document& document);

// Fills attributions. Reads quotes, syntax, entities.
void attribute(Document& document, const AttributionLexicon& lexicon);

}  // namespace hearsay
