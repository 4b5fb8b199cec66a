// gzip (RFC 1952) and Zstandard (RFC 8878) as byte sources. Both formats allow several members or frames in a row, and archives use that.
#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include "hearsay/error.h"
#include "readers/bytes.h"

namespace hearsay {
namespace {

constexpr std::string_view kGzipMagic = "\x1f\x8b";
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
constexpr int kMaxWindowLog = 27;  // 128 MB: what `zstd --long` writes; more would break the bound on memory

class GzipSource : public ByteSource {
 public:
  explicit GzipSource(ByteStream in) : in_(std::move(in)) {
    if (inflateInit2(&state_, 15 + 16) != Z_OK) throw Error(ErrorCode::internal, "zlib does not start");
  }
  ~GzipSource() override { inflateEnd(&state_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  std::size_t read(char* out, std::size_t size) override {
    state_.next_out = reinterpret_cast<Bytef*>(out);
    state_.avail_out = static_cast<uInt>(size);
    while (state_.avail_out == size && !done_) step();
    return size - state_.avail_out;
  }

 private:
  void step() {
    const std::string_view bytes = in_.peek(between_ ? 2 : 1);  // one look: a second one may move what the first has shown
    if (between_ && !bytes.starts_with(kGzipMagic)) {
      done_ = true;  // the end, or the zero bytes that tapes and some archives pad with
      return;
    }
    if (bytes.empty()) throw Error(ErrorCode::bad_format, "gzip data end too early; fetch the file again");
    between_ = false;
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    state_.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 1u << 30));
    const uInt given = state_.avail_in;
    const int result = inflate(&state_, Z_NO_FLUSH);
    in_.skip(given - state_.avail_in);
    if (result == Z_STREAM_END) {
      inflateReset(&state_);
      between_ = true;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      throw Error(ErrorCode::bad_format, fmt::format("gzip data are damaged ({}); fetch the file again", state_.msg ? state_.msg : "zlib"));
    }
  }

  ByteStream in_;
  z_stream state_{};
  bool between_ = false, done_ = false;
};

class ZstdSource : public ByteSource {
 public:
  explicit ZstdSource(ByteStream in) : in_(std::move(in)), state_(ZSTD_createDStream()) {
    if (state_ == nullptr) throw Error(ErrorCode::internal, "zstd does not start");
    ZSTD_DCtx_setParameter(state_, ZSTD_d_windowLogMax, kMaxWindowLog);
  }
  ~ZstdSource() override { ZSTD_freeDStream(state_); }
  ZstdSource(const ZstdSource&) = delete;
  ZstdSource& operator=(const ZstdSource&) = delete;

  std::size_t read(char* out, std::size_t size) override {
    ZSTD_outBuffer to{out, size, 0};
    while (to.pos == 0) {
      const std::string_view bytes = in_.peek();
      if (bytes.empty() && between_) return 0;
      ZSTD_inBuffer from{bytes.data(), bytes.size(), 0};
      const std::size_t left = ZSTD_decompressStream(state_, &to, &from);
      if (ZSTD_isError(left)) {
        throw Error(ErrorCode::bad_format, fmt::format("zstd data are damaged ({}); fetch the file again", ZSTD_getErrorName(left)));
      }
      in_.skip(from.pos);
      between_ = left == 0;
      if (bytes.empty() && to.pos == 0) throw Error(ErrorCode::bad_format, "zstd data end too early; fetch the file again");
    }
    return to.pos;
  }

 private:
  ByteStream in_;
  ZSTD_DStream* state_;
  bool between_ = false;
};

}  // namespace

bool is_compressed(std::string_view head) { return head.starts_with(kGzipMagic) || head.starts_with(kZstdMagic); }

ByteStream decompressed(std::unique_ptr<ByteSource> source) {
  constexpr int kMostLayers = 3;  // a bomb of compressed compressed data is no report
  ByteStream stream(std::move(source));
  for (int layer = 0; layer < kMostLayers; ++layer) {
    const std::string_view head = stream.peek(4);
    if (head.starts_with(kGzipMagic)) stream = ByteStream(std::make_unique<GzipSource>(std::move(stream)));
    else if (head.starts_with(kZstdMagic)) stream = ByteStream(std::make_unique<ZstdSource>(std::move(stream)));
    else break;
  }
  return stream;
}

}  // namespace hearsay
