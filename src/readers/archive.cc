#include "readers/archive.h"

#include <fmt/format.h>

#include <algorithm>

#include "readers/archive_block.h"
#include "readers/archive_bytes.h"
#include "readers/charset.h"
#include "readers/formats.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostHeader = 64 * 1024;
constexpr std::size_t kMostBlock = 16u << 20;  // held in memory; no page is as long
constexpr std::size_t kStep = 64 * 1024;

class ArchiveReading {
 public:
  ArchiveReading(ByteStream& raw, const InputFile& file, const ReadOptions& options, const Deliver& deliver, const ArchiveFormat& format,
                 ReadPage page)
      : bytes_(raw, format.begins_record), file_(file), options_(options), deliver_(deliver), format_(format), page_(page) {}

  bool read_all() {
    while (going_ && !stopped() && to_record()) {
      ++number_;
      try {
        if (bytes_.damage() && bytes_.valid() == 0) throw Error(*bytes_.damage());
        read_record();
      } catch (const Error& error) {
        going_ = deliver_error(deliver_, file_, number_, error) && going_;
        pass_bad_record();
      }
    }
    return going_;
  }

 private:
  bool stopped() const { return options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed); }

  // Over the empty lines between records. False at the end.
  bool to_record() {
    while (true) {
      const std::string_view view = bytes_.peek(1);
      if (bytes_.damage() && bytes_.valid() == 0) return true;
      if (view.empty()) return !bytes_.at_end();
      const std::size_t at = std::min(view.find_first_not_of("\r\n"), view.size());
      if (at == 0) return true;
      bytes_.skip(at);
    }
  }

  void read_record() {
    const std::size_t header = read_header();
    if (header_.length > kMostBlock) return pass_long_block(header);
    const std::size_t size = header + static_cast<std::size_t>(header_.length);
    const std::string_view view = bytes_.peek(size + 5);  // one byte more than the two line ends: the checksum is compared
    if (bytes_.damage() && bytes_.valid() < size) throw Error(*bytes_.damage());
    if (view.size() < size)
      throw Error(ErrorCode::bad_format,
                  fmt::format("the record says that it has {} bytes, but {} follow", header_.length, view.size() - header));
    const std::string_view rest = view.substr(size);
    if (!rest.empty() && rest.front() != '\r' && rest.front() != '\n' && !format_.begins_record(rest))
      throw Error(ErrorCode::bad_format, fmt::format("the record says that it has {} bytes, and no record follows there", header_.length));
    const std::string_view block = view.substr(header, static_cast<std::size_t>(header_.length));
    read_block(block);
    bytes_.skip(size);
  }

  std::size_t read_header() {
    for (std::size_t wanted = 4096;; wanted *= 2) {
      const std::string_view view = bytes_.peek(wanted);
      if (!format_.begins_record(view)) throw_damage_or("no record begins here");
      const std::size_t size = format_.header_size(view.substr(0, kMostHeader));
      if (size != std::string_view::npos) {
        format_.parse(view.substr(0, size), header_);
        for (std::string* field : {&header_.url, &header_.date, &header_.truncated}) escape_bad_utf8(*field);
        return size;
      }
      if (view.size() < wanted || wanted > kMostHeader) throw_damage_or("the record's header has no end");
    }
  }

  [[noreturn]] void throw_damage_or(const char* message) {
    if (bytes_.damage()) throw Error(*bytes_.damage());
    throw Error(ErrorCode::bad_format, message);
  }

  // What is wrong with a block is told, and the next record is where it should be.
  void read_block(std::string_view block) {
    try {
      for (Document& document : documents_of(header_, block, options_, page_)) {
        if (!going_) return;
        deliver_document(std::move(document));
      }
    } catch (const Error& error) {
      tell(error);
    }
  }

  void deliver_document(Document&& document) {
    Record record;
    record.file = file_.path;
    record.line = number_;
    try {
      complete(document, options_);
      record.document = std::move(document);
    } catch (const Error& error) {
      return tell(error);
    }
    going_ = deliver_(std::move(record));
  }

  void tell(const Error& error) {
    going_ = deliver_error(deliver_, file_, number_, Error(error.code, fmt::format("{} ({})", error.what(), header_.url)));
  }

  // Over a block that is too long to be held. A length that is too large must not swallow the records that follow: those of plain archives
  // are looked for on the way; the members of others bound them.
  void pass_long_block(std::size_t header) {
    bytes_.skip(header);
    for (std::uint64_t left = header_.length; left > 0;) {
      const std::string_view view = bytes_.peek(kStep);
      if (view.empty()) throw_damage_or("the record is longer than what follows");
      if (format_.find_record(view) < left)
        throw Error(ErrorCode::bad_format,
                    fmt::format("the record says that it has {} bytes, but another begins before that", header_.length));
      const std::size_t overlap = view.size() >= kStep ? kStep / 64 : 0;
      const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(left, view.size() - overlap));
      bytes_.skip(step);
      left -= step;
      if (left > 0 && bytes_.at_member()) throw Error(ErrorCode::bad_format, "the record is longer than the member that it stands in");
    }
    if (may_be_document(header_))
      tell(Error(ErrorCode::too_large, fmt::format("the record has {} bytes, over the limit of {}", header_.length, kMostBlock)));
  }

  // To where the next record may begin: after damage in the next member, else at the next line that begins one.
  void pass_bad_record() {
    if (bytes_.at_member()) return;
    while (true) {
      const std::string_view view = bytes_.peek(kStep);
      const std::size_t at = format_.find_record(bytes_.damage() ? view.substr(0, bytes_.valid()) : view);
      if (at != std::string_view::npos) return bytes_.skip(at);
      if (bytes_.damage() && bytes_.valid() <= view.size()) {
        bytes_.leave_damage();
        return;
      }
      if (view.size() < kStep) return bytes_.skip(view.size());  // a member, damage or the end follows
      bytes_.skip(view.size() - kStep / 64);
    }
  }

  ArchiveBytes bytes_;
  const InputFile& file_;
  const ReadOptions& options_;
  const Deliver& deliver_;
  const ArchiveFormat& format_;
  ReadPage page_;
  ArchiveHeader header_;
  std::uint64_t number_ = 0;
  bool going_ = true;
};

}  // namespace

bool read_archive(ByteStream& raw, const InputFile& file, const ReadOptions& options, const Deliver& deliver, const ArchiveFormat& format,
                  ReadPage page) {
  return ArchiveReading(raw, file, options, deliver, format, page).read_all();
}

}  // namespace hearsay
