// Who takes part in an event, in a form that can be compared across documents.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ledger/queries.h"
#include "stories/words.h"

namespace hearsay {

// By state or body ("PRK", "IGO.UNO", or the folded name of one without a code), the persons named for it: empty where only the
// state is named. "Kim" is {"PRK": {"kim jong-un"}}, "Pyongyang" is {"PRK": {}}.
using Parties = std::map<std::string, std::set<std::string>>;

// Adds the participants. Pronouns that nothing resolved, and words that stand for nobody, add none.
void add_parties(Parties& parties, const std::vector<Participant>& participants, const std::vector<std::string>& persons,
                 const StoryWords& words);

// Whether a code is of those who stand against their own state: rebels, the opposition, separatists.
bool fights_its_state(const std::string& code);

// The state of a code; an international body without a country is the whole code, and who fights his state is none of it ("SDN.REB").
std::string side_of(const std::string& code);

// Whether a party is a state: its code, no name.
bool is_state(const std::string& party);

// The key under which a participant stands in Parties; empty for nobody. Of one that has no code and is no name, the noun alone, under
// the one that stands for its kind (StoryWords::kin): "two Norwegian aid workers" is "worker", "kidnappers in Niger" is "gunman".
std::string party_of(const Participant& participant, const StoryWords& words);

// The noun that says what a participant is, under the one that stands for its kind, whatever its code: "plane" of "a Turkish evacuation
// plane"; empty for names.
std::string noun_of(const Participant& participant, const StoryWords& words);

// Whether it is a noun, no name: "gunmen", "the company".
bool is_common(const Participant& participant, const StoryWords& words);

// The participants, "we" and "I" replaced by whoever says so; `known`: coded participants by name, for the speaker's code.
using KnownParties = std::map<std::string, Participant>;
std::vector<Participant> with_speaker(std::vector<Participant> participants, const Claim& claim, const KnownParties& known);

// True where everyone of `some` is among `all`: a state is among its persons and they are it, but two persons are not each other.
bool among(const Parties& all, const Parties& some);

// Adds the persons of `some` to `all`.
void join(Parties& all, const Parties& some);

}  // namespace hearsay
