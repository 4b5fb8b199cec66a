#include "claims/unrealised.h"

#include "claims/arguments.h"
#include "claims/factuality.h"
#include "document/names.h"
#include "document/syntax.h"

namespace hearsay {

namespace {

constexpr int kSteps = 6;  // of the tree, up to the event that holds it

bool is_journey(const Reading& reading, std::int32_t event) { return reading.type(event).name == "TRAVEL"; }

// What an act of asking, promising, refusing or threatening may hold as its condition; a deed with a condition is two events still
// ("will invade if attacked", "will send troops if attacked").
bool is_act_of_words(const Reading& reading, std::int32_t event) {
  const auto& type = reading.type(event);
  return type.holds_deed && type.name != "MOBILIZE";
}

// The nearest event above that is told by itself, in the same voice; sentences and clauses of saying end the way.
std::int32_t holder_above(const Reading& reading, std::int32_t token) {
  const auto& document = reading.document;
  auto at = reading.carrier_of[token] >= 0 ? reading.carrier_of[token] : token;
  bool adverbial = false;
  for (int step = 0; step < kSteps; ++step) {
    const auto& word = document.tokens[at];
    if (word.head < 0 || base_of(word.deprel) == Deprel::parataxis || base_of(word.deprel) == Deprel::nsubj) return -1;
    if (word.deprel == Deprel::acl_relcl) return -1;
    adverbial = adverbial || word.deprel == Deprel::advcl;
    at = word.head;
    const bool speaks = reading.cue_at[at] >= 0 && reading.cue_at[at] == reading.attribution_at[token];  // "refused to talk until"
    if (speaks && (!adverbial || reading.match(at) == nullptr || !is_act_of_words(reading, at))) return -1;
    if (!speaks && reading.attribution_at[at] != reading.attribution_at[token]) return -1;
    if (reading.match(at) != nullptr && reading.is_predicate[at]) return reading.told_in[at] >= 0 ? reading.told_in[at] : at;
  }
  return -1;
}

}  // namespace

std::int32_t event_ahead_of(const Reading& reading, std::int32_t token) {
  const auto holder = holder_above(reading, token);
  if (holder < 0 || holder == token || is_journey(reading, holder) || is_journey(reading, token)) return -1;
  const auto own = factuality_of(reading, token);
  if (own.certainty == Certainty::certain || own.tense == ClaimTense::past) return -1;
  const auto whole = factuality_of(reading, holder);
  if (whole.certainty >= own.certainty) return -1;  // "may attack and destroy": both are as open
  return own.certainty == Certainty::unknown && !is_act_of_words(reading, holder) ? -1 : holder;
}

}  // namespace hearsay
