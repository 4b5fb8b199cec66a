// "Did not agree", told as the deed that it denies. The ontology has an event of its own for a refusal (REJECT), whose claim is positive;
// lined up with others it is the denial of an agreement.
#pragma once

#include <vector>

#include "ledger/queries.h"
#include "stories/words.h"

namespace hearsay {

// Claims whose lemma is one of `words.negated` and whose event is REJECT become negative claims of the event that the table names, in
// place.
void tell_refusals_as_denials(std::vector<StoredClaim>& claims, const StoryWords& words);

}  // namespace hearsay
