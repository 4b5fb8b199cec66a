// What names of many reports tell of one another: short forms ("the RSF"), abbreviations, and who speaks together in one sentence.
// Pure, the same for any order of the claims.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/queries.h"
#include "stories/happenings.h"

namespace hearsay {

// "the RSF", "National Toll Authority (NTA)": folded words by which the claims call somebody to the name that most of them mean by it.
std::map<std::string, std::string> short_forms_of(const std::vector<StoredClaim>& claims);

// Names of one word in capitals that the claims spell out elsewhere, "National Toll Authority (NTA)", become the full ones, in place.
void spell_out(std::vector<StoredClaim>& claims);
// The same with what they stand for given: by abbreviation, the full name.
void spell_out(std::vector<StoredClaim>& claims, const std::map<std::string, std::string>& full);

// "The United States and Saudi Arabia said": the names of those who speak besides the one that the source is named by, where the reports
// know them all; empty where the source is one.
std::vector<std::string> further_speakers(const Source& source, const Around& around);

}  // namespace hearsay
