// A pack: one memory-mapped file of named sections. Models (models/en.hearsay) and compiled knowledge (hearsay.data) are packs.
// The bytes are written down in docs/model-format.md. Immutable once opened; safe to read from many threads.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"

namespace hearsay {

class Pack {
 public:
  static constexpr std::uint32_t kFormatVersion = 1;

  // Maps the file and checks magic, version, section table and checksum.
  // Throws Error: not_found, io, bad_format, version (written by a newer hearsay), checksum.
  explicit Pack(const std::string& path);

  // The section's bytes, 64-byte aligned within the file; throws not_found where there is none of that name.
  std::string_view section(std::string_view name) const;
  bool has(std::string_view name) const { return sections_.contains(name); }

  // Names that begin with `prefix`, in byte order.
  std::vector<std::string> names(std::string_view prefix = {}) const;

  const std::string& path() const { return path_; }
  // The checksum of the content as 16 hexadecimal digits: identifies the version of a model in a ledger's provenance.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  std::string path_, fingerprint_;
  MappedFile file_;
  std::map<std::string, std::string_view, std::less<>> sections_;
};

// Writes sections (name -> bytes) to `path`, through a temporary file beside it that is renamed at the end. Throws Error io.
void write_pack(const std::string& path, const std::map<std::string, std::string>& sections);

}  // namespace hearsay
