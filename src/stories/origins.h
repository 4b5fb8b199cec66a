// Independent origins: which claims finally rest on the same word.
#pragma once

#include <string>
#include <vector>

#include "stories/happenings.h"

namespace hearsay {

// The origins of some claims (indices in `claims`, in order of publication). Adds to `notes` why a claim was not counted apart:
//   - an outlet that names another outlet as its source adds none to that outlet's;
//   - a source without a name is one with another of the same affiliation that spoke to the same outlet;
//   - a sentence that is nearly another outlet's earlier one is a copy;
//   - "it is said" and the like are no origin at all.
std::vector<Origin> find_origins(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some, const OutletNames& outlets,
                                 std::vector<std::string>& notes);

}  // namespace hearsay
