#include "fetch/waits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ctime>
#include <string>

#include "base/lines.h"

namespace hearsay {

std::optional<std::int64_t> http_date(std::string_view text) {
  const std::string value(trimmed(text));
  // The program never leaves the "C" locale, so that strptime knows English names only, as it should.
  for (const char* format : {"%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %d %H:%M:%S %Y"}) {
    std::tm time{};
    const char* end = strptime(value.c_str(), format, &time);
    if (end != nullptr && *end == '\0') return timegm(&time);
  }
  return {};
}

std::optional<std::int64_t> retry_after(std::string_view value, std::int64_t now) {
  value = trimmed(value);
  if (!value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos) {
    std::int64_t seconds = kLongestWait;  // stays so for a number that is too long
    std::from_chars(value.data(), value.data() + value.size(), seconds);
    return std::min(seconds, kLongestWait);
  }
  if (const auto date = http_date(value)) return std::clamp<std::int64_t>(*date - now, 0, kLongestWait);
  return {};
}

std::int64_t backoff(double interval, int failures, double chance) {
  const double whole = std::min(std::max(interval, 1.0) * std::exp2(std::clamp(failures - 1, 0, 30)), static_cast<double>(kLongestWait));
  return static_cast<std::int64_t>(std::ceil(whole * (1 - chance / 2)));
}

}  // namespace hearsay
