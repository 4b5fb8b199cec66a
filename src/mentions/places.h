// Places: toponyms of the text resolved to entries of the gazetteer.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct Gazetteer;  // section places/gazetteer of the knowledge, memory-mapped; immutable, shared between threads

// Throws Error bad_format.
std::shared_ptr<const Gazetteer> load_gazetteer(const Knowledge& knowledge);

// Fills places, in order of text, without overlaps. Reads text, tokens, tags, syntax and names.
void find_places(Document& document, const Gazetteer& gazetteer);

}  // namespace hearsay
