// Streams of bytes, read forward once: files and standard input, decompressed and converted on the way. Constant memory.
// Not thread-safe: a stream belongs to one thread.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hearsay {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Puts up to `size` bytes at `out` and returns how many; 0 at the end only. Throws Error.
  virtual std::size_t read(char* out, std::size_t size) = 0;
};

// A file, or standard input for "-". Waiting for a pipe ends, as if the input did, when `stop` is set (it may be null).
// Throws Error not_found or io.
std::unique_ptr<ByteSource> open_file(const std::string& path, const std::atomic<bool>* stop);

// Bytes at hand, which must outlive it.
class BytesAtHand : public ByteSource {
 public:
  explicit BytesAtHand(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* out, std::size_t size) override {
    const std::size_t count = bytes_.copy(out, size);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

// A window onto a source: look ahead, then move on.
class ByteStream {
 public:
  explicit ByteStream(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // The bytes at hand, at least `wanted` of them unless the end comes first. Valid until the next call.
  std::string_view peek(std::size_t wanted = 1);
  void skip(std::size_t count) { begin_ += count; }
  // Hands the source on, with what was looked at put back in front.
  std::unique_ptr<ByteSource> release();

 private:
  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;
  bool done_ = false;
};

// What is left of the stream, into memory; where that has more than `limit` bytes, some of them beyond it: enough to know that.
std::string read_rest(ByteStream& bytes, std::uint64_t limit);

// The same bytes decompressed where they begin as gzip or zstd do (all members or frames, and one around the other), otherwise as they are.
// Reading throws bad_format where the compressed data are damaged or cut short.
ByteStream decompressed(std::unique_ptr<ByteSource> source);

// Whether these bytes begin as gzip or zstd data do.
bool is_compressed(std::string_view head);

// Converted from a charset that ICU knows to UTF-8. Throws Error usage for an unknown name; reading throws bad_encoding.
std::unique_ptr<ByteSource> converted(std::unique_ptr<ByteSource> source, const std::string& charset);

}  // namespace hearsay
