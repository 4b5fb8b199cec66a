// Days, actors and places as columns of GDELT's tables; used by gdelt.cc alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/queries.h"
#include "writers/codes.h"

namespace hearsay {

// "2023-09-11" -> "20230911".
std::string gdelt_digits(std::string_view iso_date);
// "2023-09-11T14:05:00+09:00" -> "20230911050500": in UTC where a zone is told. A time that is not told is midnight. Empty for no date.
std::string gdelt_stamp(std::string_view iso);
// GDELT's own approximation: (month * 30 + day) / 365, never a whole year. Empty for no date.
std::string gdelt_fraction(std::string_view iso);

// Ten columns, from code to the third type; empty ones for nobody (nullptr).
void append_gdelt_actor(std::vector<std::string>& columns, const Participant* participant);

// Eight columns, from the type of place to its id; empty ones for no place (nullptr).
void append_gdelt_place(std::vector<std::string>& columns, const StoredPlace* stored, const ForeignCodes& codes);

}  // namespace hearsay
