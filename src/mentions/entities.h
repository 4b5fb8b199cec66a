// Entities: the names, nominals and pronouns of a document that mean the same actor, joined and linked to data/actors.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct ActorLexicon;  // actors/*.tsv and languages/<code>/agents.toml; immutable, shared between threads

// Throws Error bad_format or bad_value naming file and line.
std::shared_ptr<const ActorLexicon> load_actor_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills mentions and entities. Reads tokens, syntax, names, places and `published` (terms of office).
void link_entities(Document& document, const ActorLexicon& lexicon);

}  // namespace hearsay
