#include "attribution/bodies_within.h"

#include "attribution/sources.h"
#include "base/ascii.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "the ministry", "Rosvol": people work there and speak for it; nobody speaks for a town by standing in it.
bool is_staffed(const AttributionReading& reading, std::int32_t noun) {
  if (reading.lexicon.staffed.contains(ascii_lowered(reading.lemma(noun)))) return true;
  const auto mention = reading.mention_at[noun];
  if (mention < 0 || reading.document.mentions[mention].form != MentionForm::name) return false;
  const auto entity = reading.document.mentions[mention].entity;
  return entity >= 0 && reading.document.entities[entity].kind == EntityKind::organisation;
}

bool is_anyone(const AttributionReading& reading, std::int32_t word) {
  const auto f = form(reading, word);
  return f == "they" || f == "They" || f == "one";
}

}  // namespace

bool speaks_from_within(const AttributionReading& reading, std::int32_t noun) {
  return is_staffed(reading, noun) || is_text(reading, noun) || is_outlet(reading, noun);
}

std::int32_t body_within(const AttributionReading& reading, std::int32_t verb) {
  for (const auto child : children_of(reading.document, verb)) {
    const auto mark = base_of(reading.token(child).deprel) == Deprel::obl ? preposition_of(reading, child) : -1;
    if (mark < 0 || (reading.lemma(mark) != "in" && reading.lemma(mark) != "at")) continue;
    const bool first = mark == reading.sentence(verb).begin, behind = mark == verb + 1;
    if ((first || behind) && is_staffed(reading, child)) return child;
  }
  return -1;
}

std::int32_t body_or_text_in_front(const AttributionReading& reading, std::int32_t verb) {
  for (const auto child : children_of(reading.document, verb)) {
    const auto mark = base_of(reading.token(child).deprel) == Deprel::obl ? preposition_of(reading, child) : -1;
    if (mark != reading.sentence(verb).begin || reading.lemma(mark) != "in" || is_time(reading, child)) continue;
    if (speaks_from_within(reading, child) && !reading.lexicon.recordings.contains(reading.lemma(child))) return child;
  }
  return -1;
}

void name_body_within(const AttributionReading& reading, Finding& finding) {
  if (finding.cue < 0 || finding.speaker < 0 || !is_anyone(reading, finding.speaker)) return;
  const auto body = body_within(reading, finding.cue);
  if (body < 0) return;
  const bool before = body < finding.speaker;
  const auto end = reading.reach[body].end;
  if (before && end > finding.speaker) return;
  const auto comma = before && form(reading, end) == "," ? end + 1 : end;
  if (before && comma != finding.speaker) return;  // "In the ministry, where the guests had gathered, they said"
  set_speaker(finding, reading, body, finding.cue);
}

}  // namespace hearsay
