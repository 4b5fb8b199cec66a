// The bytes of a web archive: plain, or compressed with gzip or Zstandard, usually a member (frame) for each record.
// Unlike decompressed() in bytes.h it knows where members begin, so that damage costs the records of one member and no others.
// Memory: the record at hand, and the compressed bytes of its member (up to 16 MB). Not thread-safe.
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hearsay/error.h"
#include "readers/bytes.h"

namespace hearsay {

// Whether these bytes begin a record; called with at least 5 of them where there are as many.
using BeginsRecord = bool (*)(std::string_view head);

class ArchiveBytes {
 public:
  // Reads the dictionary that WARC files of Zstandard may begin with. Throws bad_format where that is damaged.
  ArchiveBytes(ByteStream& raw, BeginsRecord begins_record);
  ~ArchiveBytes();
  ArchiveBytes(const ArchiveBytes&) = delete;
  ArchiveBytes& operator=(const ArchiveBytes&) = delete;

  // The bytes at hand: at least `wanted` of them, unless a member that begins with a record, damage, or the end comes first; and never
  // beyond such a beginning (but the one that the bytes themselves begin with). Valid until the next call.
  // That more than the rest of a member was asked for says that its checksum was right, or damage() would be there.
  std::string_view peek(std::size_t wanted);
  void skip(std::size_t count) { begin_ += count; }
  // Nothing follows, as far as peek has looked: only damage may.
  bool at_end() const { return ended_ && begin_ == end_; }

  // Whether what was skipped ended where a member begins with a record. To be asked before the next peek.
  bool at_member() const { return start_ == begin_; }

  // What is wrong with the member that bytes after the first `valid()` of those at hand belong to.
  const std::optional<Error>& damage() const { return damage_; }
  std::size_t valid() const { return damage_at_ > begin_ ? damage_at_ - begin_ : 0; }
  // Leaves the damaged member for the next one that begins with a record. False where there is none: the end.
  bool leave_damage();

 private:
  enum class Packing : std::uint8_t { none, gzip, zstd };
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  void read_dictionary();
  void fill();
  bool begin_member(std::string_view in);
  void make_room();
  std::size_t inflate_some(std::string_view in, std::size_t& used, bool& over);
  void note_start();
  void fail(ErrorCode code, std::string message);
  bool plausible(std::string_view member, std::size_t& took);
  void leave_member(std::size_t took);
  void skip_raw(std::size_t count);

  ByteStream& raw_;
  BeginsRecord begins_record_;
  Packing packing_ = Packing::none;
  z_stream gzip_{};
  ZSTD_DCtx* zstd_ = nullptr;
  std::string dictionary_;

  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::size_t start_ = kNone;      // in the buffer: where a member begins with a record, beyond begin_
  std::size_t damage_at_ = kNone;  // in the buffer: from where on bytes belong to the damaged member
  std::optional<Error> damage_;
  bool ended_ = false;

  // The member that is being decompressed: its compressed bytes stay in raw_ until it was read, for a search from its second byte on.
  bool within_ = false;
  std::size_t member_begin_ = 0;  // in the buffer
  bool member_checked_ = false;   // whether it was seen how it begins
  bool partly_read_ = false;      // whether bytes of it left the buffer
  std::size_t raw_used_ = 0;      // compressed bytes used and not yet skipped
  std::uint64_t raw_total_ = 0, total_ = 0;
  std::size_t seen_ = 0;  // compressed bytes ahead that a damaged member, or a trial, took
  int again_ = 0;         // such members in a row that begin within those
};

// For recognising an archive: what a file's first bytes hold, decompressed where they begin as gzip or zstd do.
std::string archive_head(std::string_view raw);
// Whether a file begins with the dictionary frame of the WARC convention for Zstandard.
bool has_archive_dictionary(std::string_view raw);

}  // namespace hearsay
