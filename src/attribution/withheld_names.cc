#include "attribution/withheld_names.h"

#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool is_negated(const AttributionReading& reading, std::int32_t verb) {
  for (const auto* word : {"not", "n't", "never", "only"})
    if (child_with_lemma(reading.document, verb, word) >= 0) return true;
  return false;
}

// "whose [name] the radio withheld", "whose [identity] is known to the paper": the name, before the verb that is done to it.
bool is_of_name(const AttributionReading& reading, std::int32_t verb) {
  constexpr std::int32_t kNear = 8;  // tokens
  for (auto i = verb - 1; i > verb - kNear && i >= reading.sentence(verb).begin && !is_punct(reading, i); --i)
    if (form(reading, i) == "whose") return reading.lemma(i + 1) == "name" || reading.lemma(i + 1) == "identity";
  return false;
}

}  // namespace

std::int32_t withholder_of(const AttributionReading& reading, std::int32_t verb) {
  if (base_of(reading.token(verb).deprel) != Deprel::acl || reading.token(verb).upos != Upos::verb) return -1;
  const auto lemma = reading.lemma(verb);
  const bool unnamed = (lemma == "name" || lemma == "identify") && is_negated(reading, verb);
  const bool kept = reading.lexicon.name_keeping.contains(lemma) || lemma == "change" || lemma == "know" || lemma == "keep";
  if (!unnamed && !(kept && is_of_name(reading, verb))) return -1;
  if (is_passive(reading, verb) || child_with_base(reading.document, verb, Deprel::nsubj) < 0) {
    const auto by = governed_by(reading, verb, "by");
    return by >= 0 || lemma != "know" ? by : governed_by(reading, verb, "to");  // "whose name is known to the Herald"
  }
  const auto holder = child_with_base(reading.document, verb, Deprel::nsubj);
  return holder < verb && reading.token(holder).upos != Upos::pron ? holder : -1;
}

}  // namespace hearsay
