#include "claims/implied_party.h"

#include "claims/arguments.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

std::int32_t implied_party(const Reading& reading, std::int32_t noun) {
  const auto& document = reading.document;
  const auto* frame = reading.frame(noun);
  if (frame == nullptr || frame->kind != FrameKind::noun || reading.type(noun).name != "CONSULT") return -1;
  auto at = noun;
  for (int step = 0; step < 3 && document.tokens[at].deprel == Deprel::conj && document.tokens[at].head >= 0; ++step)
    at = document.tokens[at].head;
  const auto& word = document.tokens[at];
  const auto preposition = preposition_of(document, at);
  if (word.head < 0 || base_of(word.deprel) != Deprel::obl || preposition < 0) return -1;
  if (!reading.lexicon.implying_prepositions.contains(document.tokens[preposition].lemma) || !is_verb(document, word.head)) return -1;
  const auto subject = surface_subject(document, reading.lexicon, word.head);
  if (subject < 0 || subject == noun || !is_actor(reading, subject)) return -1;
  return subject;
}

}  // namespace hearsay
