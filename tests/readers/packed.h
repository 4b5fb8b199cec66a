// Bytes as archives and compressed files have them, for tests.
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <string>

namespace hearsay {

// `window`: zlib's window bits; negative for raw deflate, 16 more for gzip.
inline std::string deflated(const std::string& bytes, int window) {
  z_stream state{};
  deflateInit2(&state, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&state, bytes.size()) + 64, '\0');
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, Z_FINISH);
  out.resize(state.total_out);
  deflateEnd(&state);
  return out;
}

inline std::string gzipped(const std::string& bytes) { return deflated(bytes, 15 + 16); }

inline std::string zstandard(const std::string& bytes, const std::string& dictionary = {}) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  ZSTD_CCtx* state = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(state, ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_loadDictionary(state, dictionary.data(), dictionary.size());
  out.resize(ZSTD_compress2(state, out.data(), out.size(), bytes.data(), bytes.size()));
  ZSTD_freeCCtx(state);
  return out;
}

}  // namespace hearsay
