#include "cli/output.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "hearsay/error.h"

namespace hearsay {
namespace {

// A pipe or device is not looked into: it would wait, or lose what it holds.
bool is_database(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;
  constexpr std::string_view kMagic = "SQLite format 3";
  std::string head(kMagic.size(), ' ');
  std::ifstream(path, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
  return head == kMagic;
}

// Whether another file may take the place of what is there.
bool may_be_replaced(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return errno == ENOENT;
  return S_ISREG(status.st_mode) && ::access(path.c_str(), W_OK) == 0;
}

// Opens a new file beside that one. What has its name already may be the user's, another run's, or left by one that was killed: it stays.
std::FILE* open_beside(const std::string& path, std::string& part) {
  constexpr int kMostLeft = 100;
  for (int i = 1; i <= kMostLeft; ++i) {
    part = i == 1 ? path + ".part" : fmt::format("{}.part{}", path, i);
    std::FILE* file = std::fopen(part.c_str(), "wbx");
    if (file != nullptr || errno != EEXIST) return file;
  }
  return nullptr;
}

}  // namespace

Output::Output(const std::string& path, Writing how) : path_(path.empty() || path == "-" ? std::string() : path), file_(stdout) {
  if (path_.empty()) return;
  if (is_database(path_))
    throw Error(ErrorCode::usage, fmt::format("{}: is a ledger, or another database, and is not written over; name another file", path_));
  file_ = how == Writing::whole && may_be_replaced(path_) ? open_beside(path_, part_) : nullptr;
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

void Output::flush() {
  if (std::fflush(file_) != 0) fail();
}

void Output::finish() {
  flush();
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
