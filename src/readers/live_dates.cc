#include "readers/live_dates.h"

#include <cstdlib>
#include <string>

#include "base/calendar.h"

namespace hearsay {
namespace {

constexpr int kMidnight = 6 * 60;  // minutes that the clock jumps the wrong way

// The zone of the page's own date, where a clock does not say its own; Greenwich there is more often a machine's than a reader's.
std::string zone_of(const PageMetadata& page) {
  const std::string& date = page.published.value;
  if (date.size() < 6 || date.find('T') == std::string::npos) return {};
  const char sign = date[date.size() - 6];
  return sign == '+' || sign == '-' ? date.substr(date.size() - 6) : std::string();
}

}  // namespace

void date_entries(const PageMetadata& page, const std::vector<const LiveStretch*>& stretches, std::vector<LiveEntry>& out) {
  int back = 0, on = 0;
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    const int step = minutes_of_clock(stretches[i]->stamp->clock) - minutes_of_clock(stretches[i - 1]->stamp->clock);
    if (std::abs(step) < kMidnight) (step < 0 ? back : on) += step != 0;
  }
  const bool newest_first = back > on;
  const std::string& last = newest_first && !page.updated.value.empty() ? page.updated.value : page.published.value;
  auto day = parse_iso_date(last.substr(0, 10));
  const std::string zone = zone_of(page);
  const Stamp* told = nullptr;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const Stamp& stamp = *stretches[i]->stamp;
    const std::string clock = stamp.clock.size() > 8 ? stamp.clock : stamp.clock + zone;
    const int step = i == 0 ? 0 : minutes_of_clock(stretches[i]->stamp->clock) - minutes_of_clock(stretches[i - 1]->stamp->clock);
    if (stretches[i]->day != told) told = stretches[i]->day, day = parse_iso_date(told->day);
    else if (day && newest_first && step >= kMidnight) *day -= std::chrono::days(1);
    else if (day && !newest_first && step <= -kMidnight) *day += std::chrono::days(1);
    if (!stamp.day.empty()) out[i].published = stamp.day + "T" + stamp.clock, day = parse_iso_date(stamp.day);
    else if (day) out[i].published = iso_date(*day) + "T" + clock;
  }
}

}  // namespace hearsay
