#include "cli/output.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "hearsay/error.h"

namespace hearsay {
namespace {

// Whether another file may take the place of what is there.
bool may_be_replaced(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return errno == ENOENT;
  return S_ISREG(status.st_mode) && ::access(path.c_str(), W_OK) == 0;
}

}  // namespace

Output::Output(const std::string& path, Writing how) : path_(path.empty() || path == "-" ? std::string() : path), file_(stdout) {
  if (path_.empty()) return;
  if (how == Writing::whole && may_be_replaced(path_)) part_ = path_ + ".part";
  file_ = part_.empty() ? nullptr : std::fopen(part_.c_str(), "wb");
  if (file_ != nullptr) return;
  part_.clear();
  file_ = std::fopen(path_.c_str(), "wb");
  if (file_ == nullptr) fail();
}

Output::~Output() {
  if (file_ == nullptr || file_ == stdout) return;
  std::fclose(file_);
  if (!part_.empty()) ::unlink(part_.c_str());
}

void Output::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail();
}

void Output::finish() {
  if (std::fflush(file_) != 0) fail();
  if (file_ == stdout) return;
  const bool closed = std::fclose(file_) == 0;
  file_ = nullptr;
  if (closed && (part_.empty() || put_in_place())) return;
  const int why = errno;
  if (!part_.empty()) ::unlink(part_.c_str());
  errno = why;
  fail();
}

// With the permissions of the older file, where the disk knows any.
bool Output::put_in_place() const {
  struct stat status {};
  if (::stat(path_.c_str(), &status) == 0) ::chmod(part_.c_str(), status.st_mode & 07777);
  return std::rename(part_.c_str(), path_.c_str()) == 0;
}

void Output::fail() const {
  throw Error(ErrorCode::io, fmt::format("{}: cannot be written: {}", path_.empty() ? "standard output" : path_, std::strerror(errno)));
}

void print(std::string_view text) {
  Output out("");
  out.write(text);
  out.finish();
}

}  // namespace hearsay
