// Where in the tree around an event word the parts of its frame stand. Read-only; a part that is not there is -1.
#pragma once

#include <cstdint>

#include "base/one_of.h"
#include "claims/arguments.h"
#include "claims/frames.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

struct Head {
  const Scene& scene;
  const Document& document;
  std::int32_t token;
  std::int32_t light = -1;  // of an event noun
  Arguments arguments;      // of the verb, the adjective's clause, or the light verb
};

// What a measure or bundle holds: "tonnes of food", "scores of refugees", "mediation efforts".
template <class Test>
bool any_content(const Document& document, const EventLexicon& lexicon, std::int32_t token, Test test) {
  const auto& tokens = document.tokens;
  const bool container = lexicon.containers.contains(tokens[token].lemma) || tokens[token].upos == Upos::num;
  for (const auto child : children_of(document, token)) {
    const auto relation = base_of(tokens[child].deprel);
    if (relation == Deprel::compound && container && test(child)) return true;
    if (relation != Deprel::nmod) continue;
    const auto of = preposition_of(document, child);
    if (of >= 0 && tokens[of].lemma == "of" && container && test(child)) return true;
  }
  return false;
}

// What fills a slot of a frame; of a particle, a modifier or a negation the head itself, where it is there.
std::int32_t filler(const Head& head, const Frame& frame, std::size_t index);

// "gave Moldova generators" with one indirect object, the state as part of it: the thing is the object; else -1.
std::int32_t misread_gift(const Head& head);

}  // namespace hearsay
