#include "readers/bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "hearsay/error.h"

namespace hearsay {
namespace {

constexpr std::size_t kChunk = 256 * 1024;
constexpr int kPauseMs = 200;  // how long a wait for a pipe may hide an interrupt

class FileSource : public ByteSource {
 public:
  FileSource(const std::string& path, const std::atomic<bool>* stop) : path_(path), stop_(stop) {
    descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw Error(errno == ENOENT ? ErrorCode::not_found : ErrorCode::io, std::strerror(errno));
    struct stat status {};
    if (fstat(descriptor_, &status) == 0) waits_ = !S_ISREG(status.st_mode);
  }
  ~FileSource() override {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(char* out, std::size_t size) override {
    while (true) {
      if (stopped()) return 0;
      if (waits_ && !ready()) continue;
      const ssize_t count = ::read(descriptor_, out, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR && errno != EAGAIN) throw Error(ErrorCode::io, std::strerror(errno));
    }
  }

 private:
  bool stopped() const { return stop_ != nullptr && stop_->load(std::memory_order_relaxed); }
  bool ready() const {
    pollfd wait{descriptor_, POLLIN, 0};
    return ::poll(&wait, 1, kPauseMs) > 0;
  }

  std::string path_;
  const std::atomic<bool>* stop_;
  int descriptor_ = -1;
  bool waits_ = false;
};

// What was looked at, then the rest.
class Resumed : public ByteSource {
 public:
  Resumed(std::string front, std::unique_ptr<ByteSource> rest) : front_(std::move(front)), rest_(std::move(rest)) {}
  std::size_t read(char* out, std::size_t size) override {
    if (used_ == front_.size()) return rest_->read(out, size);
    const std::size_t count = std::min(size, front_.size() - used_);
    std::memcpy(out, front_.data() + used_, count);
    used_ += count;
    return count;
  }

 private:
  std::string front_;
  std::size_t used_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::string& path, const std::atomic<bool>* stop) {
  return std::make_unique<FileSource>(path, stop);
}

std::string_view ByteStream::peek(std::size_t wanted) {
  while (end_ - begin_ < wanted && !done_) {
    if (begin_ > 0) {
      std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
    }
    if (buffer_.size() - end_ < kChunk) buffer_.resize(end_ + kChunk);
    const std::size_t count = source_->read(buffer_.data() + end_, buffer_.size() - end_);
    done_ = count == 0;
    end_ += count;
  }
  return std::string_view(buffer_).substr(begin_, end_ - begin_);
}

std::unique_ptr<ByteSource> ByteStream::release() {
  return std::make_unique<Resumed>(buffer_.substr(begin_, end_ - begin_), std::move(source_));
}

std::string read_rest(ByteStream& bytes, std::uint64_t limit) {
  std::string out;
  while (out.size() <= limit) {
    const std::string_view chunk = bytes.peek();
    if (chunk.empty()) break;
    out.append(chunk);
    bytes.skip(chunk.size());
  }
  return out;
}

}  // namespace hearsay
