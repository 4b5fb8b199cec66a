// The way up from a predicate through what embeds it: clause by clause, with what each does to the one below.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/event_lexicon.h"
#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// What Effect::construction names beside the lexicon's own: the governor's denial leaves it open, or does not reach it.
inline constexpr std::string_view kUnderDenial = "under_denial", kAside = "aside";

// One clause or noun on the way up.
struct Rung {
  std::int32_t head = -1;
  Effect into;                // what it does to the rung below
  bool counts = true;         // its own negation and modality reach the rung below
  bool counts_denial = true;  // of these, its negation
};

struct Climb {
  std::vector<Rung> rungs;              // from the predicate to the top; the first has no effect
  std::optional<Effect> setting;        // what the construction does to the topmost rung: a condition, a clause that waits
  std::optional<ClaimTense> from_verb;  // tense that a setting noun takes from its clause ("after the attack")
  bool states = true;                   // the top is a clause that states, asks or commands; not a relative clause, say
  bool reaches_cue = true;              // the top is what the attribution is about
};

Climb climb_from(const Reading& reading, std::int32_t predicate, std::int32_t carrier);

}  // namespace hearsay
