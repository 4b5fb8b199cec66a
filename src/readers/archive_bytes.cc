#include "readers/archive_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace hearsay {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kChunk = 256 * 1024;
constexpr std::size_t kKept = 16u << 20;          // compressed bytes of a member that are kept for a search after damage
constexpr std::uint64_t kBombSize = 64ull << 20;  // a member may grow so far by any ratio (deflate's best is 1032), and beyond by this one
constexpr std::uint64_t kBombRatio = 200;
constexpr std::size_t kTrial = 512;             // bytes decompressed to see whether a member begins with a record
constexpr std::size_t kTrialGzip = 4096;        // compressed bytes that this may take
constexpr std::size_t kTrialZstd = 132 * 1024;  // likewise: zstd gives out whole blocks, of up to 128 KB
constexpr int kAgain = 8;                       // damaged members that may begin within the bytes that another one took
// Bytes of the next member that a damaged one may have taken; zstd, which does not say how many it took, is given no more at a time.
constexpr std::size_t kOverrun = 4096;
constexpr int kMaxWindowLog = 27;  // 128 MB: what `zstd --long` writes
constexpr std::size_t kDictionary = 8u << 20;
constexpr auto kGzip = "\x1f\x8b\x08"sv, kZstd = "\x28\xb5\x2f\xfd"sv, kZstdDictionary = "\x5d\x2a\x4d\x18"sv;

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (int i = 3; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
  return value;
}

bool is_skippable(std::string_view head) { return head.size() >= 4 && (little_endian(head) & 0xFFFFFFF0u) == 0x184D2A50u; }

// The first bytes of a gzip member, empty where it is none.
std::string first_inflated(std::string_view member) {
  std::string out(kTrial, '\0');
  z_stream trial{};
  if (inflateInit2(&trial, 15 + 16) != Z_OK) return {};
  trial.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(member.data()));
  trial.avail_in = static_cast<uInt>(std::min(member.size(), kTrialGzip));
  trial.next_out = reinterpret_cast<Bytef*>(out.data());
  trial.avail_out = kTrial;
  inflate(&trial, Z_SYNC_FLUSH);
  out.resize(kTrial - trial.avail_out);
  inflateEnd(&trial);
  return out;
}

// `took`: how many bytes of the frame this needed; of one that is damaged as many as it was given, for zstd does not say.
std::string_view first_unzstd(ZSTD_DCtx* state, std::string_view frame, char (&out)[kTrial], std::size_t& took) {
  ZSTD_outBuffer to{out, kTrial, 0};
  ZSTD_inBuffer from{frame.data(), std::min(frame.size(), kTrialZstd), 0};
  const bool damaged = ZSTD_isError(ZSTD_decompressStream(state, &to, &from)) != 0;
  took = damaged ? from.size : from.pos;
  return damaged ? std::string_view() : std::string_view(out, to.pos);
}

}  // namespace

ArchiveBytes::ArchiveBytes(ByteStream& raw, BeginsRecord begins_record) : raw_(raw), begins_record_(begins_record) {
  const std::string_view head = raw_.peek(8);
  if (head.starts_with(kGzip)) packing_ = Packing::gzip;
  else if (head.starts_with(kZstd) || is_skippable(head)) packing_ = Packing::zstd;
  if (packing_ == Packing::gzip && inflateInit2(&gzip_, 15 + 16) != Z_OK) throw Error(ErrorCode::internal, "zlib does not start");
  if (packing_ == Packing::zstd) {
    zstd_ = ZSTD_createDCtx();
    if (zstd_ == nullptr) throw Error(ErrorCode::internal, "zstd does not start");
    ZSTD_DCtx_setParameter(zstd_, ZSTD_d_windowLogMax, kMaxWindowLog);
    try {
      read_dictionary();
    } catch (...) {
      ZSTD_freeDCtx(zstd_);
      throw;
    }
  }
}

ArchiveBytes::~ArchiveBytes() {
  if (packing_ == Packing::gzip) inflateEnd(&gzip_);
  ZSTD_freeDCtx(zstd_);
}

// The dictionary of all frames stands in a skippable frame of its own kind before them, as it is or compressed
// (iipc.github.io/warc-specifications, "WARC file compression with Zstandard").
void ArchiveBytes::read_dictionary() {
  const std::string_view head = raw_.peek(8);
  if (!head.starts_with(kZstdDictionary) || head.size() < 8) return;
  const std::size_t size = little_endian(head.substr(4));
  if (size > kDictionary)
    throw Error(ErrorCode::too_large, fmt::format("the archive's dictionary has {} bytes, over the limit of {}", size, kDictionary));
  const std::string_view frame = raw_.peek(8 + size);
  if (frame.size() < 8 + size) throw Error(ErrorCode::bad_format, "the archive's dictionary is cut short; fetch the file again");
  std::string_view content = frame.substr(8, size);
  if (content.starts_with(kZstd)) {
    dictionary_.resize(kDictionary);
    const std::size_t got = ZSTD_decompress(dictionary_.data(), dictionary_.size(), content.data(), content.size());
    if (ZSTD_isError(got)) throw Error(ErrorCode::bad_format, "the archive's dictionary is damaged; fetch the file again");
    dictionary_.resize(got);
  } else {
    dictionary_ = content;
  }
  raw_.skip(8 + size);
  if (ZSTD_isError(ZSTD_DCtx_loadDictionary(zstd_, dictionary_.data(), dictionary_.size())))
    throw Error(ErrorCode::bad_format, "the archive's dictionary is damaged; fetch the file again");
}

std::string_view ArchiveBytes::peek(std::size_t wanted) {
  if (start_ <= begin_) start_ = kNone;
  while (end_ - begin_ < wanted && start_ == kNone && !damage_ && !ended_) {
    fill();
    if (start_ <= begin_) start_ = kNone;  // the record at hand is not the next one
  }
  const std::size_t until = start_ == kNone ? end_ : start_;
  return std::string_view(buffer_).substr(begin_, until - begin_);
}

void ArchiveBytes::make_room() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    if (member_begin_ < begin_) partly_read_ = true;
    const auto move = [&](std::size_t& at) {
      if (at != kNone) at = at > begin_ ? at - begin_ : 0;
    };
    move(start_), move(damage_at_), move(member_begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < kChunk) buffer_.resize(end_ + kChunk);
}

// One step: some bytes of the member at hand, perhaps its end.
void ArchiveBytes::fill() {
  if (begin_ == end_ || buffer_.size() - end_ < kChunk / 2) make_room();
  const std::string_view raw = raw_.peek(raw_used_ + 1);
  if (packing_ == Packing::none) {
    const std::size_t count = std::min(raw.size(), buffer_.size() - end_);
    std::memcpy(buffer_.data() + end_, raw.data(), count);
    raw_.skip(count);
    end_ += count;
    ended_ = count == 0;
    return;
  }
  const std::string_view in = raw.substr(raw_used_);
  if (!within_ && !begin_member(in)) return;
  std::size_t used = 0;
  bool over = false;
  const std::size_t made = inflate_some(in, used, over);
  end_ += made;
  raw_used_ += used, raw_total_ += used, total_ += made;
  if (damage_) return;
  if (made + used == 0 && !over) return fail(ErrorCode::bad_format, "compressed data end too early; fetch the file again");
  note_start();
  if (total_ > kBombSize && total_ / kBombRatio > raw_total_) {
    fail(ErrorCode::too_large, fmt::format("{} bytes that grow to more than {}: a decompression bomb", raw_total_, total_));
  } else if (over || raw_used_ > kKept) {
    within_ = !over;
    skip_raw(raw_used_);
    raw_used_ = 0;
  }
}

bool ArchiveBytes::begin_member(std::string_view in) {
  if (const std::size_t zeros = std::min(in.find_first_not_of('\0'), in.size()); zeros > 0 || in.empty()) {  // what tapes pad with
    skip_raw(zeros);
    ended_ = in.empty();
    return false;
  }
  within_ = true, member_checked_ = partly_read_ = false, member_begin_ = end_, raw_total_ = total_ = 0;
  if (packing_ == Packing::gzip) inflateReset(&gzip_);
  else ZSTD_DCtx_reset(zstd_, ZSTD_reset_session_only);
  return true;
}

std::size_t ArchiveBytes::inflate_some(std::string_view in, std::size_t& used, bool& over) {
  const std::size_t room = buffer_.size() - end_;
  if (packing_ == Packing::gzip) {
    gzip_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    gzip_.avail_in = static_cast<uInt>(std::min<std::size_t>(in.size(), 1u << 30));
    gzip_.next_out = reinterpret_cast<Bytef*>(buffer_.data() + end_);
    gzip_.avail_out = static_cast<uInt>(std::min<std::size_t>(room, 1u << 30));
    const uInt given = gzip_.avail_in, free = gzip_.avail_out;
    const int result = inflate(&gzip_, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
      fail(ErrorCode::bad_format, fmt::format("gzip data are damaged ({})", gzip_.msg ? gzip_.msg : "zlib"));
    used = given - gzip_.avail_in;
    over = result == Z_STREAM_END;
    return free - gzip_.avail_out;
  }
  ZSTD_outBuffer to{buffer_.data() + end_, room, 0};
  ZSTD_inBuffer from{in.data(), std::min(in.size(), kOverrun), 0};
  const std::size_t left = ZSTD_decompressStream(zstd_, &to, &from);
  if (ZSTD_isError(left)) fail(ErrorCode::bad_format, fmt::format("zstd data are damaged ({})", ZSTD_getErrorName(left)));
  used = ZSTD_isError(left) ? from.size : from.pos;
  over = left == 0;
  return to.pos;
}

// A member is where records may begin; whether one does is seen in its first bytes.
void ArchiveBytes::note_start() {
  if (member_checked_ || end_ - member_begin_ < 5) return;
  member_checked_ = true;
  if (begins_record_(std::string_view(buffer_).substr(member_begin_, end_ - member_begin_))) start_ = member_begin_;
}

// A member of one record is wrong as a whole; of a longer one the records before the damage stand.
void ArchiveBytes::fail(ErrorCode code, std::string message) {
  damage_.emplace(code, message);
  damage_at_ = partly_read_ || begin_ > member_begin_ ? end_ : member_begin_;
}

void ArchiveBytes::skip_raw(std::size_t count) {
  raw_.skip(count);
  seen_ -= std::min(seen_, count);
}

// Forward by one byte from the beginning of a member that took so many and is not wanted. A file can be made so that members begin
// everywhere within each other: after a few of them, what they took is left as a whole, so that the work does not grow with the square of
// the bytes.
void ArchiveBytes::leave_member(std::size_t took) {
  again_ = seen_ > 0 ? again_ + 1 : 0;
  seen_ = std::max(seen_, took);
  if (again_ > kAgain && seen_ > kOverrun) skip_raw(seen_ - kOverrun);
  else if (!raw_.peek().empty()) skip_raw(1);
}

// Forward to the next bytes that begin a member with a record in it, from the second byte of the damaged member on.
bool ArchiveBytes::leave_damage() {
  const std::string_view magic = packing_ == Packing::gzip ? kGzip : kZstd;
  damage_.reset();
  damage_at_ = start_ = kNone;
  begin_ = end_ = 0;
  within_ = false;
  leave_member(std::exchange(raw_used_, 0));
  while (true) {
    const std::string_view raw = raw_.peek(magic.size());
    const std::size_t at = raw.find(magic);
    if (at == std::string_view::npos) {
      if (raw.size() < magic.size()) break;
      skip_raw(raw.size() - magic.size() + 1);
      continue;
    }
    skip_raw(at);
    std::size_t took = 0;
    if (plausible(raw_.peek(packing_ == Packing::gzip ? kTrialGzip : kTrialZstd), took)) return true;
    if (took > kOverrun) leave_member(took);
    else skip_raw(1);
  }
  skip_raw(raw_.peek().size());
  ended_ = true;
  return false;
}

// `took` as of first_unzstd(); 0 for gzip, whose trials are short.
bool ArchiveBytes::plausible(std::string_view member, std::size_t& took) {
  if (packing_ == Packing::gzip) return begins_record_(first_inflated(member));
  char out[kTrial];
  ZSTD_DCtx_reset(zstd_, ZSTD_reset_session_only);
  return begins_record_(first_unzstd(zstd_, member, out, took));
}

std::string archive_head(std::string_view raw) {
  if (raw.starts_with(kGzip)) return first_inflated(raw);
  if (!raw.starts_with(kZstd)) return std::string(raw);
  char out[kTrial];
  std::size_t took = 0;
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> state(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  return std::string(first_unzstd(state.get(), raw, out, took));
}

bool has_archive_dictionary(std::string_view raw) { return raw.starts_with(kZstdDictionary); }

}  // namespace hearsay
