// WARC/1.0 and 1.1 (ISO 28500), and the older 0.x drafts where they have the same fields: Common Crawl's WARC and WET files, CC-NEWS, what
// wget and browsers' tools write.
#include <fmt/format.h>

#include <charconv>

#include "base/shown.h"
#include "readers/archive.h"
#include "readers/archive_bytes.h"
#include "readers/archive_pages.h"
#include "readers/formats.h"
#include "readers/header_lines.h"

namespace hearsay {
namespace {

using namespace std::string_view_literals;

bool begins_warc(std::string_view head) { return head.starts_with("WARC/"sv); }

std::size_t warc_header_size(std::string_view head) {
  for (std::size_t at = head.find('\n'); at != std::string_view::npos; at = head.find('\n', at + 1)) {
    const std::string_view next = head.substr(at + 1, 2);
    if (next.starts_with('\n')) return at + 2;
    if (next == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

std::uint64_t length_of(std::string_view value) {
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (value.empty() || error != std::errc() || end != value.data() + value.size())
    throw Error(ErrorCode::bad_value, fmt::format("the record's Content-Length is no number: \"{}\"", beginning(value, 40)));
  return length;
}

// WARC/1.0 printed the URI between angle brackets by mistake of its grammar, and tools followed.
std::string_view without_brackets(std::string_view uri) {
  return uri.size() >= 2 && uri.front() == '<' && uri.back() == '>' ? uri.substr(1, uri.size() - 2) : uri;
}

void parse_warc(std::string_view text, ArchiveHeader& out) {
  out.kind.clear(), out.url.clear(), out.date.clear(), out.type.clear(), out.truncated.clear();
  bool has_length = false;
  HeaderLines lines(text);
  for (HeaderLine line; lines.next(line);) {
    if (same_word(line.name, "Content-Length")) out.length = length_of(line.value), has_length = true;
    else if (same_word(line.name, "Content-Type")) out.type = line.value;
    else if (!same_word(line.name.substr(0, 5), "WARC-")) continue;
    else if (same_word(line.name, "WARC-Type")) out.kind = line.value;
    else if (same_word(line.name, "WARC-Target-URI")) out.url = without_brackets(line.value);
    else if (same_word(line.name, "WARC-Date")) out.date = line.value;
    else if (same_word(line.name, "WARC-Truncated")) out.truncated = line.value;
  }
  if (!has_length) throw Error(ErrorCode::bad_value, "the record has no Content-Length");
  if (out.kind.empty()) throw Error(ErrorCode::bad_value, "the record has no WARC-Type");
}

std::size_t find_warc(std::string_view bytes) {
  const std::size_t at = bytes.find("\nWARC/"sv);
  return at == std::string_view::npos ? at : at + 1;
}

}  // namespace

const ArchiveFormat kWarcFormat = {begins_warc, warc_header_size, parse_warc, find_warc};

bool looks_like_warc(std::string_view head) { return has_archive_dictionary(head) || begins_warc(archive_head(head)); }

bool read_warc(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  return read_archive(bytes, file, options, deliver, kWarcFormat, kPageReader);
}

}  // namespace hearsay
