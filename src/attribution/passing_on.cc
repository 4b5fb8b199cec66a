#include "attribution/passing_on.h"

#include "attribution/citing.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool is_passing_verb(const AttributionReading& reading, std::int32_t verb) {
  const auto lemma = reading.lemma(verb);
  return reading.token(verb).upos == Upos::verb && !is_present_participle(reading, verb) &&
         (reading.lexicon.passing_on.contains(lemma) || reading.lexicon.retelling.contains(lemma));
}

// "described by the minister as a fraud": judged, and not retold.
bool is_judged(const AttributionReading& reading, std::int32_t verb) {
  for (const auto child : children_of(reading.document, verb))
    if (const auto mark = preposition_of(reading, child); child > verb && mark >= 0 && reading.lemma(mark) == "as") return true;
  return child_with(reading.document, verb, Deprel::xcomp) > verb;
}

bool may_pass_on(const AttributionReading& reading, std::int32_t noun) {
  return noun >= 0 && reading.token(noun).upos != Upos::pron && reading.token(noun).upos != Upos::num && !is_time(reading, noun) &&
         (reading.mention_at[noun] >= 0 || reading.lexicon.kinds.contains(reading.lemma(noun)));
}

// "[which] the family showed": the text is what is shown, and somebody else is the subject.
std::int32_t who_passes_on(const AttributionReading& reading, std::int32_t verb) {
  const auto relation = reading.token(verb).deprel;
  const auto subject = child_with(reading.document, verb, Deprel::nsubj);
  if (is_passive(reading, verb) || (relation != Deprel::acl_relcl && subject < 0)) return governed_by(reading, verb, "by");
  return subject >= 0 && subject < verb && !is_relative(reading, subject) && form(reading, subject) != "that" ? subject : -1;
}

}  // namespace

Passing passing_of(const AttributionReading& reading, std::int32_t verb, std::int32_t text) {
  const bool speaks = is_text(reading, text) || reading.lexicon.relay_nouns.contains(reading.lemma(text));
  if (!speaks || !is_passing_verb(reading, verb) || is_judged(reading, verb)) return {};
  Passing out;
  for (const auto* preposition : {"to", "with", "for"})
    if (const auto medium = governed_by(reading, verb, preposition); medium >= 0 && out.medium < 0 && is_outlet(reading, medium))
      out.medium = medium;
  const bool has_it = out.medium >= 0 && !reading.lexicon.retelling.contains(reading.lemma(verb));  // the medium knows it for itself
  if (const auto by = who_passes_on(reading, verb); !has_it && by != text && may_pass_on(reading, by)) out.by = by;
  return out;
}

Passing passed_by_hearer(const AttributionReading& reading, std::int32_t hearer) {
  const auto clause = child_with(reading.document, hearer, Deprel::acl_relcl);
  if (clause < hearer || !reading.lexicon.passing_on.contains(reading.lemma(clause)) || is_passive(reading, clause)) return {};
  const auto who = child_with(reading.document, clause, Deprel::nsubj);
  if (who < 0 || form(reading, who) != "who") return {};
  Passing out;
  const bool on = child_with_lemma(reading.document, clause, "on") > clause;  // "who passed it on to us"
  auto to = child_with(reading.document, clause, Deprel::iobj);
  for (const auto* preposition : {"to", "with"})
    if (to < 0) to = governed_by(reading, clause, preposition);
  const bool medium = to >= 0 && is_outlet(reading, to);
  const bool us = to >= 0 && (form(reading, to) == "us" || (medium && is_publisher(reading, to)));
  if (!on && !medium && !us) return {};
  if (medium && !us) out.medium = to;
  out.by = hearer;
  return out;
}

bool is_passed_on(const AttributionReading& reading, std::int32_t verb) {
  if (base_of(reading.token(verb).deprel) != Deprel::acl) return false;
  const auto text = reading.token(verb).head;
  return text >= 0 && is_text(reading, text) && passing_of(reading, verb, text).by >= 0;
}

}  // namespace hearsay
