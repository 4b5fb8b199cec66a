// Agency formats over arbitrary bytes: NewsML-G2, NITF, ninjs, and the language of what was read. The first byte picks XML or JSON.
// A record must be an error, or a document of valid UTF-8.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "readers/charset.h"
#include "readers/formats.h"

namespace {

class Bytes : public hearsay::ByteSource {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* out, std::size_t size) override {
    const std::size_t count = bytes_.copy(out, size);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

void check(const std::string& text) {
  if (hearsay::first_bad_utf8(text) != std::string::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)hearsay::looks_like_news_xml(bytes);
  hearsay::ReadOptions options;
  options.language = "auto";
  options.max_bytes = 1 << 20;
  const auto deliver = [&](hearsay::Record&& record) {
    const hearsay::Document& d = record.document;
    for (const std::string* field : {&d.text, &d.id, &d.title, &d.author, &d.outlet, &d.language, &d.published}) check(*field);
    for (const hearsay::Meta& entry : d.meta) check(entry.value);
    for (const hearsay::Warning& warning : d.warnings) {
      if (warning.span.end > d.text.size() || warning.span.begin > warning.span.end) std::abort();
    }
    return true;
  };
  try {
    hearsay::ByteStream stream(std::make_unique<Bytes>(bytes));
    if (data[0] % 2 == 0) hearsay::read_news_xml(stream, {"fuzz", "fuzz"}, options, deliver);
    else hearsay::read_json(stream, {"fuzz", "fuzz"}, options, deliver);
  } catch (const hearsay::Error&) {}
  return 0;
}
