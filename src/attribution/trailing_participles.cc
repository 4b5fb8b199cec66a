// "The firm denies that it lied, saying the books are open", "urged him to stay, recalling his pledge": a participle of saying behind what
// is denied or demanded goes with whoever denies it.
#include "attribution/trailing_participles.h"

#include <algorithm>

#include "attribution/placed.h"
#include "base/one_of.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool opens_reason(const AttributionReading& reading, std::int32_t word) {
  return reading.lexicon.reason_participles.contains(form(reading, word));
}

bool is_against_or_wants(Stance stance) {
  return stance == Stance::denies || stance == Stance::doubts || stance == Stance::demands || stance == Stance::accuses ||
         stance == Stance::declines;
}

// "citing tally sheets", "quoting an aide": grounds for what is said, where "citing his health" is one for what is done.
bool cites_source(const AttributionReading& reading, std::int32_t word) {
  if (!is_one_of({"citing", "quoting"}, form(reading, word))) return false;
  for (auto i = word + 1; i < std::min(reading.sentence(word).end, word + 6); ++i) {
    if (is_text(reading, i) || reading.lexicon.anonymous.contains(reading.lemma(i))) return true;
    if (is_punct(reading, i) || is_verbal(reading, i)) return false;
  }
  return false;
}

// Where such a participle begins, with no comma behind it; -1 for none.
std::int32_t trailing_participle(const AttributionReading& reading, TokenRange words, Stance stance) {
  for (auto i = words.begin + 2; i + 1 < words.end; ++i) {
    if (form(reading, i - 1) != "," || reading.quote_at[i] >= 0 || !opens_reason(reading, i)) continue;
    if (!is_against_or_wants(stance) && !cites_source(reading, i)) return -1;
    const auto above = reading.token(i).head;  // "recounted how he had asked for it, promising": he promised
    const bool of_saying = above >= words.begin && above < i && is_of_speech(reading, above);
    return of_saying ? -1 : i;
  }
  return -1;
}

}  // namespace

void leave_out_trailing_participles(const AttributionReading& reading, std::vector<Finding>& findings) {
  for (auto& finding : findings) {
    if (finding.cue < 0 || finding.content.empty() || finding.speaker < 0 || reading.quote_at[finding.cue] >= 0) continue;
    auto& last = finding.content.back();
    if (last.begin < finding.cue) continue;
    const auto participle = trailing_participle(reading, last, finding.stance);
    if (participle < 0) continue;
    last.end = participle - 1;
    for (auto& other : findings)
      if (other.cue == participle) {
        other.speaker = finding.speaker;
        other.speaker_words = finding.speaker_words;
      }
  }
}

}  // namespace hearsay
