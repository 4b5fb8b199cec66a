// When to ask again: what a server says, and what politeness says. Nothing here reads a clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hearsay {

inline constexpr std::int64_t kLongestWait = 24 * 3600;  // seconds, whatever a server asks for

// The three formats of dates in HTTP (RFC 9110, 5.6.7), as seconds since 1970; nullopt for anything else.
std::optional<std::int64_t> http_date(std::string_view text);

// Retry-After (RFC 9110, 10.2.3), a number of seconds or a date, as seconds from `now` (since 1970): from 0 to kLongestWait.
// nullopt where it is neither.
std::optional<std::int64_t> retry_after(std::string_view value, std::int64_t now);

// Seconds until the next try after `failures` in a row (from 1 on): the interval, doubled for each further one, at most kLongestWait, less
// up to half of it by `chance` (0 to 1), so that many feeds that failed together do not come back together.
std::int64_t backoff(double interval, int failures, double chance);

}  // namespace hearsay
