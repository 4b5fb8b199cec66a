// Why the claims of a document are as they are: what the rules that made a claim went by, asked of the same functions once more.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "claims/claims.h"
#include "claims/event_lexicon.h"
#include "claims/reasons.h"
#include "hearsay/document.h"

namespace hearsay {

// How a claim came by its event.
enum class EventFrom : std::uint8_t {
  none,        // outside the ontology
  told_in,     // it only says more of another word's event, with which it is counted
  announced,   // it is announced, and counted with the announcing
  frame,       // its word and what stands around it fit a pattern of data/events/
  speech_act,  // saying it is the event: who announces his own deed promises or threatens it
};

struct ClaimReasons {
  Reasons factuality;
  EventFrom event = EventFrom::none;
  std::vector<std::pair<Part, std::int32_t>> fills;  // of the pattern: part and head token
  std::string definition;                            // of the event's type
  std::int32_t told_in = -1;                         // that other word, -1 for none
  std::int32_t carrier = -1;                         // the verb that only carries the event noun ("held" talks), -1 for none
  bool denial_is_deed = false;                       // the pattern has the "not" in it: "did not accept" is a refusal that happened
};

// Of the claim at that index of document.claims, as record_claims() left them. One document at a time; cost: one reading of its claims.
ClaimReasons reasons_of(const Document& document, const EventLexicon& lexicon, std::size_t claim);

}  // namespace hearsay
