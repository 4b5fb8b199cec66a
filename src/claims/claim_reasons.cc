#include "claims/claim_reasons.h"

#include <algorithm>

#include "claims/event_lexicon.h"
#include "claims/factuality.h"
#include "claims/one_event.h"
#include "claims/predicates.h"
#include "claims/reading.h"

namespace hearsay {

ClaimReasons reasons_of(const Document& document, const EventLexicon& lexicon, std::size_t index) {
  const auto& claim = document.claims[index];
  auto reading = read_document(document, lexicon);
  mark_predicates(reading);
  join_events(reading);
  ClaimReasons out;
  const auto read = factuality_of(reading, claim.predicate_token, &out.factuality);
  if (read.tense != claim.tense) out.factuality.tense = {claim.time < 0 ? TenseFrom::other : TenseFrom::time, -1};
  out.denial_is_deed = read.polarity == Polarity::negative && claim.polarity == Polarity::positive;
  out.carrier = reading.carrier_of[claim.predicate_token];
  const auto* match = reading.match(claim.predicate_token);
  if (!claim.event) {
    out.told_in = match == nullptr ? -1 : reading.told_in[claim.predicate_token];
    if (match != nullptr) out.event = out.told_in >= 0 ? EventFrom::told_in : EventFrom::announced;
    return out;
  }
  out.event = reading.is_predicate[claim.predicate_token] ? EventFrom::frame : EventFrom::speech_act;
  if (match != nullptr && out.event == EventFrom::frame) out.fills = match->fills;
  const auto type =
      std::find_if(lexicon.types.begin(), lexicon.types.end(), [&](const EventType& known) { return known.name == claim.event->type; });
  if (type != lexicon.types.end()) out.definition = type->definition;
  return out;
}

}  // namespace hearsay
