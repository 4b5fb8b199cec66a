// Whom somebody had it from, told in an insertion: "The boat, he has it from a fisherman, sank".
#include "attribution/citing.h"
#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "has it from", "had this straight from", "has that on good authority from": the preposition; -1 for none.
std::int32_t from_behind(const AttributionReading& reading, std::int32_t verb) {
  constexpr std::int32_t kNear = 6;  // tokens of "on good authority"
  const auto sentence = reading.sentence(verb);
  if (verb + 2 >= sentence.end || !is_one_of({"it", "this"}, form(reading, verb + 1))) return -1;
  for (auto i = verb + 2; i < std::min(sentence.end, verb + kNear); ++i) {
    if (form(reading, i) == "from") return i;
    if (is_punct(reading, i) || is_verbal(reading, i) || is_nominal(reading, i) != (reading.lemma(i) == "authority")) return -1;
  }
  return -1;
}

// From behind the comma, the dash or the bracket before it up to the one behind it.
TokenRange inserted_around(const AttributionReading& reading, std::int32_t verb) {
  const auto sentence = reading.sentence(verb);
  const auto closes = [&](std::int32_t token) { return is_one_of({",", "–", "—", "-", "(", ")", ";", ":", "."}, form(reading, token)); };
  auto begin = verb, end = verb + 1;
  while (begin > sentence.begin && !closes(begin - 1)) --begin;
  while (end < sentence.end && !closes(end)) ++end;
  return {begin, end};
}

}  // namespace

void find_had_from(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (reading.lemma(verb) != "have" || reading.quote_at[verb] >= 0) return;
  const auto from = from_behind(reading, verb);
  const auto subject = child_with_base(reading.document, verb, Deprel::nsubj);
  if (from < 0 || subject < 0 || subject > verb || is_relative(reading, subject) || reading.token(subject).feats.person == 1) return;
  const auto informant = noun_after(reading, from);
  if (informant < 0 || !may_speak(reading, informant)) return;
  const auto sentence = reading.sentence(verb);
  const auto inserted = inserted_around(reading, verb);
  if (subject < inserted.begin) return;
  for (auto i = informant + 1; i < inserted.end; ++i)
    if (form(reading, i) == "that") return;  // "has it from two guards that": what he has it from them follows
  auto finding = finding_of(verb, {verb, verb + 2}, Stance::reports);
  if (inserted.begin == sentence.begin || !is_one_of({",", "–", "—", "("}, form(reading, inserted.begin - 1))) return;
  finding.content.push_back({sentence.begin, inserted.begin - 1});
  if (inserted.end + 1 < sentence.end) finding.content.push_back({inserted.end + 1, sentence.end});
  if (!has_finite_word(reading, finding.content.front()) && !has_finite_word(reading, finding.content.back())) return;
  set_speaker(finding, reading, subject, verb);
  finding.sources.push_back(source_of(reading, {finding.speaker, finding.speaker_words}));
  append_cited(reading, informant, from, finding.sources);
  if (finding.sources.size() > 1) out.push_back(std::move(finding));
}

}  // namespace hearsay
