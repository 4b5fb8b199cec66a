// Words that stand for parties whom a report names otherwise: "we", "the two leaders", "the train carrying Kim".
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "stories/parties.h"
#include "stories/words.h"

namespace hearsay {

// Known to the claims as a whole. Immutable once made; the same for any order of the claims.
struct Standins {
  KnownParties known;                                        // coded participants by name, for the speaker's code
  std::map<std::string, std::vector<Participant>> together;  // by document id: whom "the leaders" means
  std::set<std::string> persons;                             // names of persons
  std::map<std::string, std::map<std::string, int>> states;  // by code, the names that states have, with how often
  std::map<std::string, std::string> state_names;            // by code, the first of them, folded
  // Names of those known who are no state, but of one: by their first word, folded.
  std::map<std::string, std::vector<std::string>> of_states;
  std::map<std::string, Participant> carried;  // by document id and vehicle ("d|train"): who is on board
  std::map<std::string, std::vector<std::pair<std::string, Participant>>> riders;  // by vehicle: day of publication and who is on board
};

// `claims` and `more`: all that may tell who is meant, those without an event included.
Standins find_standins(const std::vector<StoredClaim>& claims, const std::vector<StoredClaim>& more, const StoryWords& words);

// The participants with everyone who stands for another replaced by him.
std::vector<Participant> meant(const std::vector<Participant>& participants, const StoredClaim& claim, const Standins& standins,
                               const StoryWords& words);

// Which of the participants are persons, those who stand for others included.
std::vector<std::string> persons_among(const std::vector<Participant>& participants, const StoredClaim& claim, const Standins& standins);

}  // namespace hearsay
