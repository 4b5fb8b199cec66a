// Every reader over arbitrary bytes, packed or not. The first byte picks the reader; what follows is the file.
// A record must be an error, or a document of valid UTF-8 within the limit.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>

#include "readers/bytes.h"
#include "readers/charset.h"
#include "readers/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto table = hearsay::readers();
  const hearsay::Reader& reader = table[data[0] % table.size()];
  hearsay::ReadOptions options;
  options.max_bytes = 1 << 20;
  try {
    auto stream =
        hearsay::decompressed(std::make_unique<hearsay::BytesAtHand>(std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1)));
    (void)reader.accepts(stream.peek(4096));
    reader.read(stream, {"fuzz", "fuzz"}, options, [&](hearsay::Record&& record) {
      if (record.error) return true;
      const std::string& text = record.document.text;
      if (text.empty() || text.size() > options.max_bytes || hearsay::first_bad_utf8(text) != std::string::npos) std::abort();
      return true;
    });
  } catch (const hearsay::Error&) {}
  return 0;
}
