#include "base/pack.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstring>
#include <fstream>

#include "base/hash.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

// Header, 32 bytes, little-endian: magic, format version (u32), number of sections (u32), size of the table (u64), checksum (u64).
// The checksum is XXH3-64 over all bytes after the header. Then the table: for each section, in byte order of names,
// offset from the beginning of the file (u64), size (u64), length of the name (u32), name. Then the sections, each 64-byte aligned.
constexpr char kMagic[8] = {'h', 'e', 'a', 'r', 's', 'a', 'y', '\n'};
constexpr std::size_t kHeaderSize = 32, kAlignment = 64;

template <class T>
T load(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

template <class T>
void store(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::size_t aligned(std::size_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

Pack::Pack(const std::string& path) : path_(path), file_(path) {
  const std::string_view bytes = file_.bytes();
  const auto broken = [&](std::string_view why) {
    return Error(ErrorCode::bad_format, fmt::format("{}: {}; install it again", path, why));
  };
  if (bytes.size() < kHeaderSize || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0) throw broken("is no hearsay model or data file");
  const auto version = load<std::uint32_t>(bytes, 8);
  if (version > kFormatVersion)
    throw Error(ErrorCode::version,
                fmt::format("{}: has format {}, this hearsay reads up to {}; update hearsay", path, version, kFormatVersion));
  const auto count = load<std::uint32_t>(bytes, 12);
  const auto table = load<std::uint64_t>(bytes, 16), checksum = load<std::uint64_t>(bytes, 24);
  if (table > bytes.size() - kHeaderSize) throw broken("is cut short");
  if (hash64(bytes.substr(kHeaderSize)) != checksum)
    throw Error(ErrorCode::checksum, fmt::format("{}: bytes differ from what was written; install it again", path));
  fingerprint_ = hex(checksum);
  std::size_t at = kHeaderSize;
  const std::size_t table_end = kHeaderSize + table;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (at + 20 > table_end) throw broken("has a broken section table");
    const auto offset = load<std::uint64_t>(bytes, at), size = load<std::uint64_t>(bytes, at + 8);
    const auto length = load<std::uint32_t>(bytes, at + 16);
    if (length > table_end - at - 20 || offset > bytes.size() || size > bytes.size() - offset || offset % kAlignment != 0)
      throw broken("has a broken section table");
    sections_.emplace(bytes.substr(at + 20, length), bytes.substr(offset, size));
    at += 20 + length;
  }
}

std::string_view Pack::section(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) throw Error(ErrorCode::not_found, fmt::format("{}: has no section '{}'; install it again", path_, name));
  return found->second;
}

std::vector<std::string> Pack::names(std::string_view prefix) const {
  std::vector<std::string> out;
  for (auto it = sections_.lower_bound(prefix); it != sections_.end() && it->first.starts_with(prefix); ++it) out.push_back(it->first);
  return out;
}

void write_pack(const std::string& path, const std::map<std::string, std::string>& sections) {
  std::size_t table_size = 0;
  for (const auto& [name, bytes] : sections) table_size += 20 + name.size();
  std::string body;
  std::size_t offset = aligned(kHeaderSize + table_size);
  for (const auto& [name, bytes] : sections) {
    store<std::uint64_t>(body, offset);
    store<std::uint64_t>(body, bytes.size());
    store<std::uint32_t>(body, static_cast<std::uint32_t>(name.size()));
    body += name;
    offset = aligned(offset + bytes.size());
  }
  for (const auto& [name, bytes] : sections) {
    body.resize(aligned(kHeaderSize + body.size()) - kHeaderSize, '\0');
    body += bytes;
  }
  std::string header(kMagic, sizeof kMagic);
  store<std::uint32_t>(header, Pack::kFormatVersion);
  store<std::uint32_t>(header, static_cast<std::uint32_t>(sections.size()));
  store<std::uint64_t>(header, table_size);
  store<std::uint64_t>(header, hash64(body));
  const std::string temporary = path + ".part";
  std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
  file << header << body;
  file.close();
  if (!file || std::rename(temporary.c_str(), path.c_str()) != 0)
    throw Error(ErrorCode::io, fmt::format("{}: cannot write (disk full, or no permission?)", path));
}

}  // namespace hearsay
