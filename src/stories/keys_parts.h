// What keys are put together from; used by keys*.cc alone.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stories/groups.h"

namespace hearsay {

// The longer words of a text, folded: "over a million shells" gives over, million, shells.
void add_words(FewWords& words, std::string_view text);

// What every key has: report, lemma, names, whether it lies ahead or was put off.
Key start_key(const StoredClaim& claim, std::size_t index, const StoryWords& words);

// Where it is; of a journey where it leads, and whether it arrives, leaves or stays within a country.
void add_places(Key& key, const StoredClaim& claim, const StoryWords& words);

// Whether all that take part are nouns: "gunmen", "aid workers".
bool all_common(const std::vector<Participant>& actors, const std::vector<Participant>& recipients, const StoryWords& words);

}  // namespace hearsay
