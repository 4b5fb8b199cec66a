// Entities: the names, nominals and pronouns of a document that mean the same actor, joined and linked to data/actors.
// Method: names from the language engine and the actor lexicon (longest match), nominals by class of noun and affiliation,
// then a sieve in the manner of Raghunathan et al. 2010 (exact, alias, apposition, head, pronoun), in linear time.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "hearsay/document.h"
#include "hearsay/error.h"

namespace hearsay {

struct ActorLexicon;  // actors/*.tsv and languages/<code>/agents.toml; immutable, shared between threads

// `dictionaries`: a user's files in the format of TABARI or PETRARCH (docs/actors.md), laid over in their order, after those that an
// overlay has under actors/dictionaries/. Throws Error bad_format or bad_value naming file and line, not_found for a dictionary that is not
// there.
std::shared_ptr<const ActorLexicon> load_actor_lexicon(const Knowledge& knowledge, const std::string& language,
                                                       std::span<const std::string> dictionaries = {});
// Lines of the dictionaries that were left out, each naming file, line and remedy.
std::span<const Error> actor_problems(const ActorLexicon& lexicon);

// Fills mentions (in order of text) and entities. Reads tokens, syntax, names, places and `published` (terms of office).
void link_entities(Document& document, const ActorLexicon& lexicon);

// For every token the mention that it stands for, or -1: the mention whose head it is, else the name that it is part of.
// One pass; build it once where many tokens are looked up.
std::vector<std::int32_t> mention_of_tokens(const Document& document);

// The mention that a token stands for, as above, and its entity; -1 where there is none. Logarithmic in the mentions.
std::int32_t mention_at(const Document& document, std::int32_t token);
std::int32_t entity_at(const Document& document, std::int32_t token);

}  // namespace hearsay
