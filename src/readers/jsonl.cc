// JSON lines: a report a line; a line that cannot be read costs only itself.
#include <fmt/format.h>

#include <cstring>

#include "readers/formats.h"
#include "readers/json_record.h"
#include "readers/json_values.h"

namespace hearsay {
namespace {

// Escapes make JSON up to six times as long as its text (\u0041 for A); other fields come on top. A line beyond that is passed over unkept.
std::uint64_t longest_line(const ReadOptions& options) { return options.max_bytes * 6 + (1 << 20); }

// The next line without its end, or as much as is kept; false at the end of the stream. `size` is the whole line's.
bool next_line(ByteStream& bytes, std::string& line, std::uint64_t most, std::uint64_t& size) {
  line.clear();
  size = 0;
  std::string_view chunk = bytes.peek();
  if (chunk.empty()) return false;
  while (!chunk.empty()) {
    const std::size_t end = chunk.find('\n');
    const std::string_view piece = chunk.substr(0, end);
    if (size + piece.size() <= most) line.append(piece);
    size += piece.size();
    bytes.skip(end == std::string_view::npos ? chunk.size() : end + 1);
    if (end != std::string_view::npos) break;
    chunk = bytes.peek();
  }
  return true;
}

Record record_of(const InputFile& file, std::uint64_t line) {
  Record record;
  record.file = file.path;
  record.line = line;
  return record;
}

}  // namespace

bool looks_like_json_lines(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || head[begin] != '{') return false;
  const std::size_t end = head.find('\n', begin);
  // A first line that is a whole object, or one so long that its end is out of sight.
  return end == std::string_view::npos ? true : JsonScanner().feed(head.substr(begin, end - begin)) != JsonScanner::kOpen;
}

bool read_json_lines(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  JsonRecordParser parser;
  std::string line;
  std::uint64_t size = 0;
  for (std::uint64_t number = 1; next_line(bytes, line, longest_line(options), size); ++number) {
    if (size == line.size() && line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Record record = record_of(file, number);
    try {
      if (size > line.size())
        throw Error(ErrorCode::too_large, fmt::format("the line has {} bytes, over the limit; raise --max-bytes or split it", size));
      auto document = parser.parse(line, options);
      if (!document) continue;
      record.document = std::move(*document);
    } catch (const Error& error) {
      record.error = error;
    }
    if (!deliver(std::move(record))) return false;
    if (line.capacity() > (4u << 20)) std::string().swap(line);
  }
  return true;
}

}  // namespace hearsay
