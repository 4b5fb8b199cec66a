// Why a claim was read as it was: what factuality.cc leaves behind where it is asked to. `hearsay explain` tells it in words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/event_lexicon.h"

namespace hearsay {

// What changed how far a proposition is committed to.
enum class Because : std::uint8_t {
  own_word,      // an auxiliary, adverb or modifier of its own: "could", "reportedly", "alleged"
  denial,        // "not", "never", "nobody", "no"
  governor,      // a word above, by its entry in factuality.toml: "expected", "failed", "the plan"
  construction,  // syntax that no word names: `construction` is its name in factuality.toml, or one of climb.h's
  presupposed,   // a word above that takes it for granted: "knows", "regrets"
  cue_word,      // the cue, by its entry in factuality.toml
  cue_stance,    // the cue, by its stance: a denial, a demand, an expectation
  saying,        // what is said of the cue itself: "may have said", "nobody said"
  nobody_named,  // rumour, "it is said"
  left_open,     // "whether"
  unfulfilled,   // "would have come", "would come if"
  arranged,      // "was to come"
  any            // "any attack would": nobody says that there is one
};

struct Reason {
  Because because = Because::own_word;
  std::int32_t token = -1;  // the word that decided, -1 for none
  Commitment before, after;
  std::string_view construction = {};  // lives as long as the lexicon
};

// Where the tense was read off.
enum class TenseFrom : std::uint8_t {
  nothing,       // no word tells: the present
  clause,        // the finite word of a clause: `token` heads it
  governor,      // a word above: "plans to"
  modifier,      // "last week's", "planned" before an event noun
  setting,       // the clause that it is the setting of: "after the attack he fled"
  cue,           // the cue: its entry or its own tense
  construction,  // a condition, a command, a headline
  time,          // the time that it is given ("arrives on Tuesday")
  other          // what the rest of the report says of the same event
};

struct TenseReason {
  TenseFrom from = TenseFrom::nothing;
  std::int32_t token = -1;
};

struct Reasons {
  std::vector<Reason> commitment;  // from the top of the sentence down, and the cue before them
  TenseReason tense;
};

// Keeps a change; nothing where nobody asks or nothing changed.
inline void note(std::vector<Reason>* to, const Reason& reason) {
  if (to != nullptr && reason.before != reason.after) to->push_back(reason);
}

}  // namespace hearsay
