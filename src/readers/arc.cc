// ARC, versions 1 and 2 (archive.org/web/researcher/ArcFileFormat.php): what the Internet Archive and early Common Crawl wrote. A line
//   URL IP-address date(14 digits) type [result checksum location offset file] length
// then the response. The first record (filedesc:) describes the file.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/ascii.h"
#include "base/lines.h"
#include "readers/archive.h"
#include "readers/archive_bytes.h"
#include "readers/archive_pages.h"
#include "readers/formats.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostLine = 16 * 1024;

bool is_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit); }

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  while (!(line = trimmed(line)).empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    out.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return out;
}

bool has_scheme(std::string_view head) {
  const std::size_t colon = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
  return colon != std::string_view::npos && colon >= 2 && colon <= 10 && head[colon] == ':';
}

// URLs may hold blanks, so the fields are counted from the end: version 1 has five in all, version 2 ten.
bool is_header(const std::vector<std::string_view>& words) {
  const auto is_date = [&](std::size_t from_end) {
    return words.size() > from_end && words[words.size() - 1 - from_end].size() == 14 && is_digits(words[words.size() - 1 - from_end]);
  };
  return words.size() >= 5 && is_digits(words.back()) && (is_date(2) || is_date(7));
}

bool begins_arc(std::string_view head) {
  if (!has_scheme(head)) return false;
  const std::size_t end = head.find('\n');
  return end == std::string_view::npos || (end < kMostLine && is_header(words_of(head.substr(0, end))));
}

std::size_t arc_header_size(std::string_view head) {
  const std::size_t end = head.find('\n');
  return end == std::string_view::npos ? end : end + 1;
}

std::string iso_of(std::string_view date) {
  return fmt::format("{}-{}-{}T{}:{}:{}Z", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2), date.substr(8, 2), date.substr(10, 2),
                     date.substr(12, 2));
}

void parse_arc(std::string_view line, ArchiveHeader& out) {
  const auto words = words_of(line);
  if (!is_header(words)) throw Error(ErrorCode::bad_format, "the record's line is none of ARC's");
  const std::size_t last = words.size() - 1;
  const std::size_t date = words[last - 2].size() == 14 && is_digits(words[last - 2]) ? last - 2 : last - 7;
  if (date < 2) throw Error(ErrorCode::bad_format, "the record's line is none of ARC's");
  out.url.assign(line.data(), static_cast<std::size_t>(words[date - 2].data() + words[date - 2].size() - line.data()));
  out.date = iso_of(words[date]);
  out.type = words[date + 1];
  out.truncated.clear();
  out.kind = out.url.starts_with("http") ? "response" : "metadata";
  const auto [end, error] = std::from_chars(words[last].data(), words[last].data() + words[last].size(), out.length);
  if (error != std::errc()) throw Error(ErrorCode::bad_value, "the record's length is no number");
}

std::size_t find_arc(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const std::string_view rest = bytes.substr(at + 1);
    if (rest.find('\n') != std::string_view::npos && begins_arc(rest)) return at + 1;
  }
  return std::string_view::npos;
}

}  // namespace

const ArchiveFormat kArcFormat = {begins_arc, arc_header_size, parse_arc, find_arc};

bool looks_like_arc(std::string_view head) { return archive_head(head).starts_with("filedesc:"); }

bool read_arc(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  return read_archive(bytes, file, options, deliver, kArcFormat, kPageReader);
}

}  // namespace hearsay
