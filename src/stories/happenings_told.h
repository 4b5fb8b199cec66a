// What the claims of a happening name, as readers are shown it: who takes part, which days and places; used by happenings.cc alone.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "stories/groups.h"

namespace hearsay {

// The names of the parties, those told more often first; of a state and its persons only one, the most told. A state that a claim names by
// the town where it lies is shown under its own name, where another claim of them all has it. At most four.
std::vector<std::string> names_of(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some,
                                  std::initializer_list<std::vector<Participant> Claim::*> lists, Parties parties, const Standins& standins,
                                  const StoryWords& words);

// "told for 2023-09-12 by 2 claims, 2023-09-13 by 5 claims" where short intervals exclude each other (`exclude`); else empty.
std::string day_variants(const std::vector<const Key*>& members, bool& exclude);

// "places named: Vostochny by 4, Vladivostok by 3": where it is said to be; empty for fewer than two.
std::string place_variants(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some);

// The names that claims of an incident give, as they are written: places first, then "Dona Estrella"; most told first, at most three.
std::vector<std::string> named_beside(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some,
                                      const StoryWords& words);

}  // namespace hearsay
