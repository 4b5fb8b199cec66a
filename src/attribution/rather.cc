// What somebody would sooner have: "would rather wait", "'d sooner resign than sign", "would rather he did not".
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "base/one_of.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

// "[would] rather", "['d much] rather"; -1 for none.
std::int32_t would_before(const AttributionReading& reading, std::int32_t rather) {
  auto at = rather - 1;
  const auto first = reading.sentence(rather).begin;
  while (at > first && (form(reading, at) == "much" || form(reading, at) == "far")) --at;
  if (at <= first) return -1;
  const auto word = form(reading, at);
  return word == "would" || word == "'d" || word == "’d" ? at : -1;
}

// Whoever stands right before "would", by the tree of the verb that it helps.
Subject who_would(const AttributionReading& reading, std::int32_t would) {
  if (const auto verb = reading.token(would).head; verb > would) {
    const auto speaker = speaker_of(reading, verb);
    if (speaker.head >= 0 && speaker.head < would) return speaker;
  }
  const auto before = would - 1;
  if (!is_nominal(reading, before)) return {};
  return {before, phrase_of(reading, before, would)};
}

// "not be named", "not see her name in print", "stay in the shadows": what the anonymity itself says.
bool hides_name(const AttributionReading& reading, TokenRange words) {
  for (auto i = words.begin; i < words.end; ++i)
    if (is_one_of({"name", "identify", "shadow", "shadows", "anonymous", "nameless", "unnamed"}, reading.lemma(i))) return true;
  return false;
}

}  // namespace

void find_would_rather(const AttributionReading& reading, std::int32_t rather, std::vector<Finding>& out) {
  const auto word = form(reading, rather);
  if (word != "rather" && word != "sooner") return;
  const auto would = would_before(reading, rather);
  const auto sentence = reading.sentence(rather);
  const auto next = rather + 1;
  if (would < 0 || next >= sentence.end || is_punct(reading, next) || form(reading, next) == "than") return;
  const auto speaker = who_would(reading, would);
  if (speaker.head < 0 || !may_speak(reading, speaker.head)) return;
  auto top = next;  // the verb of what is wanted: bare, or with its own subject
  while (reading.token(top).head > rather && reading.token(top).head < sentence.end) top = reading.token(top).head;
  const TokenRange wanted{next, std::max(next + 1, reading.reach[top].end)};
  if (hides_name(reading, wanted)) return;
  auto finding = finding_of(rather, {would, rather + 1}, Stance::demands);
  finding.speaker = speaker.head;
  finding.speaker_words = speaker.words;
  finding.content.push_back(wanted);
  out.push_back(std::move(finding));
}

}  // namespace hearsay
