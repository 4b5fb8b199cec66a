// "“We are not numbers” could be read on a placard", "“Go home” was painted on a banner": a quotation that stands on something which says
// it.
#include <algorithm>

#include "attribution/cues.h"
#include "attribution/placed.h"
#include "attribution/sources.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {
namespace {

bool inscribes(const AttributionReading& reading, std::int32_t verb) { return reading.lexicon.inscribing.contains(reading.lemma(verb)); }

// The quotation that ends right before "was", "could be"; no token for none.
TokenRange quoted_before(const AttributionReading& reading, std::int32_t verb) {
  auto begin = verb;
  const auto first = reading.sentence(verb).begin;
  while (begin > first && (reading.token(begin - 1).upos == Upos::aux || reading.token(begin - 1).upos == Upos::adv ||
                           (form(reading, begin - 1) == "," && reading.quote_at[begin - 1] < 0)))
    --begin;
  if (begin == verb || begin == first || reading.quote_at[begin - 1] < 0 || reading.quote_at[verb] >= 0) return {};
  return quotation_at(reading, begin - 1);
}

}  // namespace

void find_inscription(const AttributionReading& reading, std::int32_t verb, std::vector<Finding>& out) {
  if (!inscribes(reading, verb) || !is_passive(reading, verb)) return;
  const auto quoted = quoted_before(reading, verb);
  if (quoted.empty()) return;
  for (const auto* preposition : {"on", "in", "across", "above", "under"}) {
    const auto bearer = governed_by(reading, verb, preposition);
    if (bearer < verb || !is_text(reading, bearer)) continue;
    auto finding = finding_of(verb, {quoted.end, verb + 1}, Stance::states);
    while (is_punct(reading, finding.cue_words.begin)) ++finding.cue_words.begin;
    set_speaker(finding, reading, bearer, verb);
    finding.content.push_back(quoted);
    out.push_back(std::move(finding));
    return;
  }
}

}  // namespace hearsay
