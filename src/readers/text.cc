// Plain text: one report a file, kept byte for byte (line ends too), for every offset counts from its first byte.
#include <fmt/format.h>

#include "readers/bytes.h"
#include "readers/charset.h"
#include "readers/formats.h"

namespace hearsay {

bool looks_like_text(std::string_view) { return true; }

bool read_text(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const std::uint64_t limit = options.max_bytes * 2;  // UTF-16 takes twice as many bytes as the UTF-8 that is measured
  std::string whole = read_rest(bytes, limit);
  if (whole.size() > limit) {
    throw Error(ErrorCode::too_large,
                fmt::format("the file is longer than the limit of {} bytes a report; raise --max-bytes or split it", options.max_bytes));
  }
  DecodedText decoded = decode(std::move(whole), options.charset);
  Record record;
  record.file = file.path;
  record.document.text = std::move(decoded.text);
  record.document.id = file.stem;
  complete(record.document, options);
  if (!decoded.detected.empty()) {
    record.document.warnings.push_back({"charset_detected", {0, static_cast<std::uint32_t>(record.document.text.size())}});
  }
  return deliver(std::move(record));
}

}  // namespace hearsay
