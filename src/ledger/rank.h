// The order in which reports stand in the lists that lining up looks through: by publication, then by a hash of the id. It depends on the
// report alone, not on when it came. Pure.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

namespace hearsay {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();  // a report without a date

// 18 bits of the day since 1970-01-01 plus 2^17 (0 without a date: such reports stand first), one bit and 11 for the minute where a clock
// time is given, the rest of the hash: 44 bits of it or 33. Two reports of one rank are never compared: of 100,000 without a date the odds
// are one in 3,500 that there is one such pair.
std::int64_t rank_of(std::string_view published, std::string_view id);

inline constexpr int kDayShift = 45;  // rank >> kDayShift: the day
// The lowest rank of a day; `day` may be any number, it is moved into what ranks can hold.
std::int64_t first_rank_of(std::int64_t day);
inline constexpr std::int64_t kFirstDated = std::int64_t{1} << kDayShift;

std::int32_t day_of_rank(std::int64_t rank);  // kNoDay for a report without a date

// Days since 1970-01-01 of "2023-09-12" or what follows; kNoDay for what is no date.
std::int32_t day_number(std::string_view date);

// Not further apart than so many days, or one of them without a date.
bool are_near(std::int64_t rank, std::int64_t other, std::int64_t days);

}  // namespace hearsay
