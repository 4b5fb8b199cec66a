// Where the clause or infinitive behind a noun of saying begins and ends. Internal to attribution.
#pragma once

#include "attribution/reading.h"

namespace hearsay {

// "A claim[, made by the pilot,] that the runway was dark", "a warning from the union[, meanwhile,] that": past the comma that closes what
// stands between a noun and its clause; -1 where none opens here.
std::int32_t end_of_insertion(const AttributionReading& reading, std::int32_t comma);

// "The claim by Kyiv that mines had been laid could not be checked", "the bank's view is that demand will fall": by word order. The clause
// ends before the second finite verb, which is the noun's own. Empty for none.
TokenRange clause_by_order(const AttributionReading& reading, std::int32_t noun);

// "a threat by upstream villages to block the road": by word order, where the owner's phrase stands between. Empty for none.
TokenRange infinitive_by_order(const AttributionReading& reading, std::int32_t noun, std::int32_t owner);

// "Her fear that they had lied [kept her awake]": where the tree gives all the sentence to the clause, it ends before the noun's own verb.
TokenRange without_own_verb(const AttributionReading& reading, std::int32_t noun, TokenRange clause);

}  // namespace hearsay
