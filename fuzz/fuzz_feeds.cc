// Feeds from arbitrary bytes (the first picks XML or JSON): items are errors or documents of valid UTF-8 with dates that are dates.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "base/calendar.h"
#include "readers/bytes.h"
#include "readers/charset.h"
#include "readers/formats.h"

namespace {

bool is_sound(hearsay::Record&& record) {
  if (record.error) return true;
  const hearsay::Document& d = record.document;
  for (const std::string* field : {&d.text, &d.title, &d.author, &d.outlet, &d.url, &d.id, &d.language}) {
    if (hearsay::first_bad_utf8(*field) != std::string::npos) std::abort();
  }
  if (!d.published.empty() && !hearsay::parse_iso_date(d.published)) std::abort();
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  hearsay::ReadOptions options;
  options.max_bytes = 1 << 20;
  try {
    hearsay::ByteStream stream(std::make_unique<hearsay::BytesAtHand>(bytes));
    (void)hearsay::looks_like_feed(stream.peek(4096));
    const auto read = data[0] % 2 == 0 ? hearsay::read_feed : hearsay::read_json_feed;
    read(stream, {"fuzz", "fuzz"}, options, is_sound);
  } catch (const hearsay::Error&) {}
  return 0;
}
