// "The strings would rather he stayed", "The mayor would sooner wait": what somebody prefers, by the adverb.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/noun_owners.h"
#include "attribution/placed.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

constexpr std::int32_t kLongSubject = 12;  // tokens

// The phrase right before the verb, within its clause.
TokenRange subject_before(const AttributionReading& reading, std::int32_t verb) {
  const auto first = std::max(reading.sentence(verb).begin, verb - kLongSubject);
  auto begin = verb;
  while (begin > first) {
    const auto upos = reading.token(begin - 1).upos;
    if (is_punct(reading, begin - 1) || is_verbal(reading, begin - 1) || upos == Upos::cconj || upos == Upos::sconj) break;
    --begin;
  }
  return begin < verb && is_nominal(reading, verb - 1) ? TokenRange{begin, verb} : TokenRange{};
}

}  // namespace

void find_would_rather(const AttributionReading& reading, std::int32_t adverb, std::vector<Finding>& out) {
  const auto word = form(reading, adverb);
  const auto sentence = reading.sentence(adverb);
  const auto would = adverb - 1;
  if ((word != "rather" && word != "sooner") || would <= sentence.begin || adverb + 2 >= sentence.end || reading.quote_at[adverb] >= 0)
    return;
  const auto modal = form(reading, would);
  if ((modal != "would" && modal != "'d" && modal != "’d") || form(reading, adverb + 1) == "than") return;
  const auto who = subject_before(reading, would);
  const auto head = who.empty() ? -1 : head_of(reading.document, who);
  if (head < 0 || !may_speak(reading, head) || is_writer_or_reader(reading.token(head))) return;
  auto end = adverb + 1;
  while (end < sentence.end && form(reading, end) != ";" && form(reading, end) != "." && form(reading, end) != "?") ++end;
  auto finding = finding_of(adverb, {would, adverb + 1}, Stance::demands);
  finding.speaker = head;
  finding.speaker_words = who;
  finding.content.push_back({adverb + 1, end});
  out.push_back(std::move(finding));
}

}  // namespace hearsay
