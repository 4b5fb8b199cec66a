// On whose word a claim finally rests, as the claim itself tells it; used by origins.cc, which compares it with others.
#pragma once

#include <string>

#include "stories/happenings.h"

namespace hearsay {

struct Resting {
  std::string key;  // the same for the same word: "outlet|meridian wire", "named|dmitry peskov", "unnamed|pacific courier|usa", "public"
  Origin origin;
  std::string body = {};  // that he speaks for, or that the words behind its name ("press service") leave
};

// A body that publishes reports of its own is an outlet, whatever the actor files know of it.
Resting rests_on(const StoredClaim& claim, const Around& around);

// In whose voice the report speaks: an agency's report stays the agency's, whoever prints it.
std::string voice_of(const StoredClaim& claim);

// "Unidentified senior government officials", "two diplomats from the region": the noun, without the sign of the plural.
std::string head_noun(const std::string& name, const WordList& cuts);

// Whose side a source is on: the state that the reports give it, else the state of its affiliation, else the affiliation itself.
std::string interest_of(const Origin& origin, const Around& around);

}  // namespace hearsay
