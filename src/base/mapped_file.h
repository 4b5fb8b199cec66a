// A file mapped read-only into memory. Movable, not copyable; safe to read from many threads.
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

class MappedFile {
 public:
  MappedFile() = default;
  // Throws Error: not_found where there is no such file, io where it cannot be opened or mapped.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace hearsay
