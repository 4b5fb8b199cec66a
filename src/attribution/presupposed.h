// Words that whoever is told of in the sentence does not vouch for, since they are known from elsewhere: "The ministry denied Kyiv's claim
// that", "despite rumours that". Internal to attribution.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/reading.h"

namespace hearsay {

// "The ministry denied Kyiv's claim that mines had been laid", "his claim, which officials denied": the claim is Kyiv's, whoever denies it.
bool is_presupposed(const Document& document, const Attribution& nominal, const Attribution& judging);

// "Claims by Kyiv that the troops fled are false, he said", "despite rumours that": whoever tells of them, they are none of his.
bool is_told_of_as_known(const AttributionReading& reading, const Attribution& nominal, const Attribution& judging);

// "They would not say whether it sank, as the Herald had reported", "Holm, who claims that he won, was seen there, according to": told by
// the way by the outlet, not by whoever is the outer one.
bool is_by_the_way(const AttributionReading& reading, const Attribution& inner, const Attribution& outer);

// Of an attribution and what it stands in, by their parents, the first one that a medium tells; -1 where none does.
std::int32_t medium_above(const Document& document, const std::vector<std::int32_t>& parents, std::int32_t attribution);

}  // namespace hearsay
