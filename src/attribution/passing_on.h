// Who passes on a text or a recording that speaks: "a letter read out by a priest", "an email that the family showed to the Herald".
#pragma once

#include <cstdint>

#include "attribution/reading.h"

namespace hearsay {

struct Passing {
  std::int32_t medium = -1;  // that they gave it to
  std::int32_t by = -1;      // who passed it on
};

// What a clause or a participle about the text tells of that; neither where it tells of something else.
Passing passing_of(const AttributionReading& reading, std::int32_t verb, std::int32_t text);

// "told a blogger, who passed it on to the Herald, that", "wrote to his sister, who showed the letter to us": who heard it passes it on.
Passing passed_by_hearer(const AttributionReading& reading, std::int32_t hearer);

// "a memo, [described] to the Herald by two officials": the participle tells how a text came to be known, and attributes nothing.
bool is_passed_on(const AttributionReading& reading, std::int32_t verb);

}  // namespace hearsay
