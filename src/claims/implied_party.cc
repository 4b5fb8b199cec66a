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

std::int32_t summed_up_doer(const Reading& reading, std::int32_t noun) {
  constexpr int kSteps = 4;  // of the tree, from the noun to the verb of its clause
  const auto& document = reading.document;
  const auto& word = document.tokens[noun];
  if (reading.frame(noun)->kind != FrameKind::noun || (word.deprel != Deprel::appos && word.deprel != Deprel::parataxis)) return -1;
  const auto phrase = subtree_of(document, noun).begin;
  const bool comma =
      phrase > 0 && (document.form_of(document.tokens[phrase]) == "," || document.form_of(document.tokens[phrase - 1]) == ",");
  auto verb = word.head;
  for (int step = 0; step < kSteps && verb >= 0 && !is_verb(document, verb); ++step) verb = document.tokens[verb].head;
  if (!comma || heads_clause(document, noun) || verb < 0 || !is_verb(document, verb) || verb > noun) return -1;
  const auto subject = arguments_of(document, reading.lexicon, verb).subject;
  return subject >= 0 && subject != word.head && is_actor(reading, subject) ? subject : -1;
}

}  // namespace hearsay
