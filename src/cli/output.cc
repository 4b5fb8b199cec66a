#include "cli/output.h"

#include <fmt/format.h>

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

}  // namespace

Output::Output(const std::string& path) : path_(path.empty() || path == "-" ? std::string() : path), file_(stdout) {
  if (!path_.empty() && is_database(path_))
    throw Error(ErrorCode::usage, fmt::format("{}: is a ledger, or another database, and is not written over; name another file", path_));
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

void Output::print(std::string_view bytes) {
  Output out("");
  out.write(bytes);
  out.finish();
}

void Output::fail() const {
  throw Error(ErrorCode::io, fmt::format("{}: cannot be written: {}", path_.empty() ? "standard output" : path_, std::strerror(errno)));
}

}  // namespace hearsay
