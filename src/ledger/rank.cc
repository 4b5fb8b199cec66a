#include "ledger/rank.h"

#include <algorithm>
#include <cstdlib>

#include "base/calendar.h"
#include "base/hash.h"

namespace hearsay {
namespace {

constexpr std::int64_t kDayZero = std::int64_t{1} << 17, kDays = std::int64_t{1} << 18;
constexpr std::int64_t kHasTime = std::int64_t{1} << 44;
constexpr int kMinuteShift = 33;

// Of "2023-09-12T14:05"; -1 without a clock time. The zone does not matter: any order will do that is always the same.
std::int64_t minute_of(std::string_view published) {
  if (published.size() < 16 || published[13] != ':') return -1;
  std::int64_t digits[4] = {};
  for (std::size_t i = 0; const std::size_t at : {11U, 12U, 14U, 15U}) {
    if (published[at] < '0' || published[at] > '9') return -1;
    digits[i++] = published[at] - '0';
  }
  return std::min<std::int64_t>((digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3], 2047);
}

}  // namespace

std::int32_t day_number(std::string_view date) {
  const auto day = parse_iso_date(date);
  return day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : kNoDay;
}

std::int64_t first_rank_of(std::int64_t day) { return std::clamp<std::int64_t>(day + kDayZero, 1, kDays - 1) << kDayShift; }

std::int64_t rank_of(std::string_view published, std::string_view id) {
  const auto day = day_number(published);
  const auto hash = hash64(id);
  const auto minute = day == kNoDay ? -1 : minute_of(published);
  const auto begin = day == kNoDay ? 0 : first_rank_of(day);
  if (minute < 0) return begin | static_cast<std::int64_t>(hash >> 20);
  return begin | kHasTime | minute << kMinuteShift | static_cast<std::int64_t>(hash >> (64 - kMinuteShift));
}

std::int32_t day_of_rank(std::int64_t rank) {
  return rank < kFirstDated ? kNoDay : static_cast<std::int32_t>((rank >> kDayShift) - kDayZero);
}

bool are_near(std::int64_t rank, std::int64_t other, std::int64_t days) {
  const auto a = day_of_rank(rank), b = day_of_rank(other);
  return a == kNoDay || b == kNoDay || std::abs(std::int64_t{a} - b) <= days;
}

}  // namespace hearsay
