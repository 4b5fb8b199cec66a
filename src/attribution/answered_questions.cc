// What the sentence before lets one say without a subject or a verb: "What does she fear? A flood.", "What did he say? That it was late.";
// "The mayor wants a vote. Says she has waited since March."
#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "attribution/told_of.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// Any reading of a verb with one of these frames and nothing else that it needs.
const CueReading* cue_with(const AttributionReading& reading, std::int32_t verb, std::uint16_t frames) {
  const auto known = reading.lexicon.verbs.find(lemma_of_verb(reading, verb));
  if (known == reading.lexicon.verbs.end()) return nullptr;
  for (const auto& cue : known->second)
    if (cue.allows(frames) && cue.particle.empty() && cue.object.empty() && !cue.allows(kNegated) && !cue.allows(kText)) return &cue;
  return nullptr;
}

// "And what", "15.30 What": where the question begins.
std::int32_t begin_of_question(const AttributionReading& reading, TokenRange sentence) {
  auto first = sentence.begin;
  if (is_clock(reading, first)) first = behind_clock(reading, first);
  if (is_one_of({"And", "But", "So"}, form(reading, first))) ++first;
  return first;
}

// "That it was late.", "To go home.", "A flood, which she has seen before.": no sentence of its own.
bool is_fragment(const AttributionReading& reading, TokenRange sentence) {
  if (reading.quote_at[sentence.begin] >= 0 || form(reading, sentence.end - 1) == "?") return false;
  if (const auto first = form(reading, sentence.begin); first == "That" || first == "To")
    return reading.token(sentence.begin).upos == Upos::sconj || reading.token(sentence.begin).upos == Upos::part;
  for (auto i = sentence.begin; i < sentence.end; ++i) {
    if (is_one_of({"who", "which", "that", "where"}, form(reading, i))) return true;
    if (is_finite_word(reading, i) || form(reading, i) == ";" || form(reading, i) == ":") return false;
  }
  return is_nominal(reading, sentence.begin) || reading.token(sentence.begin).upos == Upos::adj;
}

}  // namespace

void find_answered(const AttributionReading& reading, std::int32_t mark, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(mark);
  if (form(reading, mark) != "?" || reading.quote_at[mark] >= 0 || mark + 1 != sentence.end) return;
  const auto next = sentence.end;
  if (next >= static_cast<std::int32_t>(reading.document.tokens.size())) return;
  const auto& sentences = reading.document.sentences;
  if (sentences[reading.token(next).sentence].paragraph != sentences[reading.token(mark).sentence].paragraph) return;
  const auto what = begin_of_question(reading, sentence);
  if (what + 3 >= mark || !is_one_of({"what", "What", "whom", "Whom"}, form(reading, what)) || reading.lemma(what + 1) != "do") return;
  auto verb = what + 2;
  while (verb < mark && reading.token(verb).upos != Upos::verb) ++verb;
  const auto subject = verb < mark ? child_with_base(reading.document, verb, Deprel::nsubj) : -1;
  if (subject <= what || subject > verb || is_writer_or_reader(reading.token(subject))) return;
  if (!may_speak(reading, subject) && !is_text(reading, subject)) return;
  const auto* cue = cue_with(reading, verb, kClause | kObject | kInfinitive);
  const auto answer = reading.sentence(next);
  if (cue == nullptr || !is_fragment(reading, answer)) return;
  auto finding = finding_of(verb, {verb, verb + 1}, cue->stance);
  finding.speech = true;
  set_speaker(finding, reading, subject, verb);
  finding.content.push_back(answer);
  out.push_back(std::move(finding));
}

void find_dropped_subject(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  const auto sentence = reading.sentence(verb);
  if (verb != sentence.begin || verb == 0 || reading.quote_at[verb] >= 0 || !form(reading, verb).ends_with('s') ||
      !is_finite_word(reading, verb))
    return;
  const auto& sentences = reading.document.sentences;
  if (sentences[reading.token(verb - 1).sentence].paragraph != sentences[reading.token(verb).sentence].paragraph) return;
  const auto* cue = cue_with(reading, verb, kClause);
  const auto clause = child_with(reading.document, verb, Deprel::ccomp);
  if (cue == nullptr || clause < verb || child_with_base(reading.document, verb, Deprel::nsubj) >= 0) return;
  const auto speaker = told_of(reading, verb - 1);
  if (speaker.head < 0) return;
  auto finding = finding_of(verb, {verb, verb + 1}, cue->stance);
  finding.speech = true;
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back({verb + 1, sentence.end});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
