#include "base/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "hearsay/error.h"

namespace hearsay {

MappedFile::MappedFile(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw Error(errno == ENOENT ? ErrorCode::not_found : ErrorCode::io, fmt::format("{}: cannot open: {}", path, std::strerror(errno)));
  struct stat status {};
  void* address = nullptr;
  const bool usable = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  if (usable && status.st_size > 0) address = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_SHARED, file, 0);
  ::close(file);
  if (!usable || address == MAP_FAILED) throw Error(ErrorCode::io, fmt::format("{}: cannot map into memory (is it a regular file?)", path));
  if (address != nullptr) bytes_ = {static_cast<const char*>(address), static_cast<std::size_t>(status.st_size)};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace hearsay
