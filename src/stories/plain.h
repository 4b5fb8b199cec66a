// Claims that tell of a deed through another word, as that deed: what is lined up and asked about then needs no rule of its own for them.
#pragma once

#include <vector>

#include "ledger/queries.h"
#include "stories/words.h"

namespace hearsay {

// In this order, in place:
//   names       "Amarilla" of a report that gives no first name is the one "Hugo Amarilla" of the others, where these have but one
//   refusals    "did not agree" denies an agreement (stories/refusals.h)
//   moves       "has postponed its strike" is about the strike: event and parties are those of what was put off (StoryWords::moves,
//   occasions);
//               that it was put off is told by its words (is_moved() in stories/states.h)
//   answers     "the embassy denied it", "the party denied the arrest": the embassy and the party deny what the same report told before
// `claims`: whole reports as far as they were loaded, in any order.
void tell_plainly(std::vector<StoredClaim>& claims, const StoryWords& words);

}  // namespace hearsay
