// WARC and ARC over arbitrary bytes. The first byte picks the format; what follows is the file, packed or not.
// A record must be an error, or a document of valid UTF-8 within the limit; the number of records never falls.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "readers/archive.h"
#include "readers/charset.h"
#include "readers/formats.h"

namespace {

class Bytes : public hearsay::ByteSource {
 public:
  Bytes(std::string_view bytes, std::size_t step) : bytes_(bytes), step_(step) {}
  std::size_t read(char* out, std::size_t size) override {
    const std::size_t count = bytes_.copy(out, std::min(size, step_));
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
  std::size_t step_;
};

std::vector<hearsay::Document> page(std::string_view bytes, const hearsay::PageHints&) {
  hearsay::Document document;
  if (hearsay::first_bad_utf8(bytes) == std::string_view::npos) document.text = bytes;
  return {document};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const hearsay::ArchiveFormat& format = data[0] % 2 == 0 ? hearsay::kWarcFormat : hearsay::kArcFormat;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)hearsay::looks_like_warc(bytes), (void)hearsay::looks_like_arc(bytes);
  hearsay::ReadOptions options;
  options.max_bytes = 1 << 20;
  try {
    hearsay::ByteStream raw(std::make_unique<Bytes>(bytes, data[0] % 3 == 0 ? 61 : 1 << 20));
    std::uint64_t last = 0;
    hearsay::read_archive(
        raw, {"fuzz", "fuzz"}, options,
        [&](hearsay::Record&& record) {
          if (record.line < last) std::abort();
          last = record.line;
          const std::string& text = record.document.text;
          if (!record.error && (text.empty() || text.size() > options.max_bytes || hearsay::first_bad_utf8(text) != std::string::npos))
            std::abort();
          for (const std::string* field : {&record.document.id, &record.document.url})
            if (hearsay::first_bad_utf8(*field) != std::string::npos) std::abort();
          return true;
        },
        format, page);
  } catch (const hearsay::Error&) {}
  return 0;
}
