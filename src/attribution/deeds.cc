#include "attribution/deeds.h"

#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "Simms showed no remorse": what a person shows is seen, not said; a text shows by its words.
bool is_display(const AttributionReading& reading, std::int32_t verb) {
  const auto object = reading.lemma(verb) != "show" ? -1 : child_with(reading.document, verb, Deprel::obj);
  if (object < verb || child_with(reading.document, verb, Deprel::ccomp) >= 0) return false;
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  return subject >= 0 && subject < verb && is_person(reading, subject) && !is_text(reading, subject);
}

// "to help and support": the verb that the others of its row go with.
std::int32_t first_of_row(const AttributionReading& reading, std::int32_t verb) {
  constexpr int kLongRow = 6;
  for (int i = 0; i < kLongRow && reading.token(verb).deprel == Deprel::conj; ++i) {
    const auto head = reading.token(verb).head;
    if (head < 0 || head > verb || child_with_base(reading.document, verb, Deprel::nsubj) >= 0) break;
    verb = head;
  }
  return verb;
}

// "tools to support the town", "by supporting it", "helped them defend it": what is done so is done, not said. In front of who speaks
// ("Defending the ban, he said") and where somebody goes on with it ("continues to support the plan") it is his word.
bool is_done(const AttributionReading& reading, std::int32_t verb) {
  const auto first = first_of_row(reading, verb);
  const auto& token = reading.token(first);
  const auto mark = child_with(reading.document, first, Deprel::mark);
  const bool infinitive = token.feats.verb_form == VerbForm::inf && !is_finite(reading, first);
  const bool led = mark >= 0 && mark < first && (reading.lemma(mark) == "to" || reading.token(mark).upos == Upos::adp);
  if (token.head < 0 || !(infinitive || led) || child_with_base(reading.document, first, Deprel::aux) >= 0) return false;
  const auto above = reading.lemma(token.head);  // "refused to support the plan", "his decision to support it": a stand of somebody's
  if (reading.lexicon.holding_on.contains(above) || reading.lexicon.verbs.contains(above) || reading.lexicon.nouns.contains(above))
    return false;
  const auto relation = base_of(token.deprel);
  return relation == Deprel::xcomp || relation == Deprel::acl || relation == Deprel::advcl;
}

// "Members of the council, thank you for the welcome": said to them, and by them to nobody.
bool is_thanks(const AttributionReading& reading, std::int32_t verb) {
  const auto next = verb + 1;
  if (reading.lemma(verb) != "thank" || next >= reading.sentence(verb).end || form(reading, next) != "you") return false;
  return verb == reading.sentence(verb).begin || is_punct(reading, verb - 1);
}

}  // namespace

bool is_deed(const AttributionReading& reading, std::int32_t verb) {
  return is_display(reading, verb) || is_thanks(reading, verb) ||
         (reading.lexicon.deeds.contains(lemma_of_verb(reading, verb)) && is_done(reading, verb));
}

bool is_deed_of_thing(const AttributionReading& reading, const Finding& finding) {
  if (finding.cue < 0 || finding.speaker < 0 || finding.sources.empty() || finding.sources.back().kind != SourceKind::document)
    return false;
  const bool clause = child_with(reading.document, finding.cue, Deprel::ccomp) >= 0;  // "tradition holds that"
  return reading.token(finding.cue).upos == Upos::verb && reading.lexicon.deeds.contains(lemma_of_verb(reading, finding.cue)) && !clause &&
         !is_text(reading, finding.speaker) && !is_capitalised(reading, finding.speaker);
}

}  // namespace hearsay
