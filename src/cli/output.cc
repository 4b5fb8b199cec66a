#include "cli/output.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "hearsay/error.h"

namespace hearsay {

Output::Output(const std::string& path) : path_(path.empty() || path == "-" ? std::string() : path), file_(stdout) {
  if (!path_.empty()) file_ = std::fopen(path_.c_str(), "wb");
  if (file_ == nullptr) fail();
}

Output::~Output() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

void Output::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail();
}

void Output::finish() {
  if (std::fflush(file_) != 0) fail();
  if (file_ == stdout) return;
  const bool closed = std::fclose(file_) == 0;
  file_ = nullptr;
  if (!closed) fail();
}

void Output::fail() const {
  throw Error(ErrorCode::io, fmt::format("{}: cannot be written: {}", path_.empty() ? "standard output" : path_, std::strerror(errno)));
}

}  // namespace hearsay
