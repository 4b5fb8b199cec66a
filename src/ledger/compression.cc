#include "ledger/compression.h"

#include <zstd.h>

#include "hearsay/error.h"

namespace hearsay {

std::string compress(std::string_view text) {
  constexpr int kLevel = 3;
  std::string out(ZSTD_compressBound(text.size()), '\0');
  const auto size = ZSTD_compress(out.data(), out.size(), text.data(), text.size(), kLevel);
  if (ZSTD_isError(size)) throw Error(ErrorCode::internal, std::string("zstd: ") + ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

std::string decompress(std::string_view frame, std::size_t size) {
  // The size is checked against the frame's own before memory is asked for: a damaged number must not ask for all of it.
  if (ZSTD_getFrameContentSize(frame.data(), frame.size()) != size)
    throw Error(ErrorCode::bad_format, "the ledger is damaged: a document's text has another size than it says");
  std::string out(size, '\0');
  const auto got = ZSTD_decompress(out.data(), out.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) || got != size)
    throw Error(ErrorCode::bad_format, "the ledger is damaged: a document's text cannot be decompressed");
  return out;
}

}  // namespace hearsay
