// Attribution: on whose word something is said. Sources, cues, content and their chains (the terms of PARC3 and PolNeAR).
// Method: cue words with frames (cues.toml) matched on the dependency tree, with quotation marks, commas and word order to fall back on.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct AttributionLexicon;  // languages/<code>/cues.toml and sources.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const AttributionLexicon> load_attribution_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills quotes: passages between quotation marks, over sentences and paragraphs, re-opened or unclosed ones included; in order of their
// beginnings, a nested one after the one around it. A quote ends with its paragraph at the latest; one that goes on is a quote again.
// Reads text and paragraphs. Linear time.
void find_quotes(Document& document);

// Fills attributions, in order of text. Reads quotes, syntax, entities.
// Attribution::sources holds its own part of the chain; the parents' sources come before it (chain_of).
void attribute(Document& document, const AttributionLexicon& lexicon);

// The innermost attribution whose content holds the token, -1 for the outlet's own voice. Time linear in the attributions.
std::int32_t attribution_of(const Document& document, std::int32_t token);

// The same for every token at once.
std::vector<std::int32_t> attribution_of_tokens(const Document& document);

// The whole chain: the sources of the parents, outermost first, then the attribution's own. A source that repeats itself ("he said he
// believes") stands once.
std::vector<Source> chain_of(const Document& document, std::int32_t attribution);

}  // namespace hearsay
