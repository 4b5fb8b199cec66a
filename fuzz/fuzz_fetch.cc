// What comes from servers and lists around feeds: robots.txt (up to the first zero byte) asked about an address (the rest), OPML,
// Retry-After.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "fetch/address.h"
#include "fetch/feed_list.h"
#include "fetch/robots.h"
#include "fetch/waits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view text = bytes.substr(0, bytes.find('\0')), rest = bytes.substr(std::min(text.size() + 1, bytes.size()));
  const hearsay::Robots robots(text, "hearsay");
  (void)robots.allows(rest);
  if (!robots.allows("/robots.txt") || !(robots.delay() >= 0 && robots.delay() <= hearsay::Robots::kLongestDelay)) std::abort();
  if (const auto wait = hearsay::retry_after(rest, 1'700'000'000); wait && (*wait < 0 || *wait > hearsay::kLongestWait)) std::abort();
  if (const auto address = hearsay::web_address(rest); address && (address->host.empty() || !address->target.starts_with('/')))
    std::abort();
  hearsay::FeedList list;
  try {
    hearsay::read_feed_list(text, "fuzz", list);
  } catch (const hearsay::Error&) {}
  for (const auto& url : list.urls) {
    if (!hearsay::web_address(url)) std::abort();
  }
  return 0;
}
