// Independent origins: which claims finally rest on the same word.
#pragma once

#include <string>
#include <vector>

#include "stories/happenings.h"

namespace hearsay {

// The origins of some claims, and why a claim was not counted apart.
struct OriginsFound {
  std::vector<Origin> origins;
  std::vector<std::string> notes;
  bool circular = false;
};

// `around`: what with_outlets_of() makes of all claims. `some`: indices in `claims`, in order of publication. Claims are collapsed, each
// with a note, where
//   - an outlet names another outlet as its source: it rests on what that outlet rests on, and adds nothing to it;
//   - outlets cite each other in a ring, and none has it from anywhere else: they are no origin, but circular reporting;
//   - an outlet tells in its own voice what the same report has from somebody;
//   - a spokesman and the body that he speaks for, or its press service, say it: one word;
//   - sources without a name have the same affiliation and spoke to the same outlet;
//   - a sentence is nearly another outlet's earlier one: a copy;
//   - "it is said" and the like: nobody's word, no origin at all.
// Origins of one state's officials stay apart, but have the same `interest`.
OriginsFound find_origins(const std::vector<StoredClaim>& claims, const std::vector<std::size_t>& some, const Around& around);

// `around` with the outlets of the claims; by document, the first outlet that it cites by name; by person, the body that a report names
// before his post ("Philippine Coast Guard spokesman Ramon Villar"), where that body is known.
Around with_outlets_of(const std::vector<StoredClaim>& claims, const Around& around);

// Origins with those of one interest counted once; "two interests (RUS, USA)" counts so.
std::size_t count_interests(const std::vector<Origin>& origins);

// "Harbour Times" and "the Harbour Times": names of one outlet, folded, without the article.
std::string outlet_key(std::string_view name);

}  // namespace hearsay
