// Entities by the actor files that ship, for tests.
#pragma once

#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "mentions/entities.h"
#include "support/conllu.h"

namespace hearsay {

// The actor files that ship.
inline const ActorLexicon& english_actors() {
  static const Knowledge knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data");
  static const auto loaded = load_actor_lexicon(knowledge, "en");
  return *loaded;
}

// Sentences in CoNLL-U (blanks for tabs), with their entities.
inline Document linked(std::string_view conllu, const char* published = "2023-09-11") {
  Document document = testing::document_from_conllu(conllu);
  document.published = published;
  link_entities(document, english_actors());
  return document;
}

// The name of the entity that the n-th token of this form stands for; "" for none.
inline std::string entity_of(const Document& document, std::string_view form, int nth = 0) {
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (document.form_of(document.tokens[i]) != form || nth-- > 0) continue;
    const auto entity = entity_at(document, static_cast<std::int32_t>(i));
    return entity < 0 ? "" : document.entities[static_cast<std::size_t>(entity)].name;
  }
  return "no such token";
}

}  // namespace hearsay
