// Parties that a clause leaves to the clauses before it: "Kang asked Kono for a delay. He refused."
#pragma once

#include <vector>

#include "claims/reading.h"
#include "hearsay/document.h"

namespace hearsay {

// Fills the parties of claims, in order of text, from the claims shortly before:
// - whoever refuses, gives in or threatens without a word of whom, answers the one who has just asked, accused or attacked him;
// - a deed that is condemned ("condemned the strikes") is that of those who did it;
// - an attack or arrest of which nobody is said to be the author, next to another one, has the same;
// - sanctions that are lifted lie upon those on whom they were imposed, in a clause on them or before.
// What a clause says itself stays.
void fill_from_before(const Reading& reading, std::vector<Claim>& claims);

}  // namespace hearsay
