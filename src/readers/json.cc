// JSON values one after the other, or in arrays: each is cut out of the stream by its brackets, so an array of any length takes the
// memory of its largest element.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "readers/formats.h"
#include "readers/json_record.h"
#include "readers/json_values.h"

namespace hearsay {
namespace {

// The stream with a count of the lines that were passed.
struct Cursor {
  ByteStream& bytes;
  std::uint64_t line = 1;

  void skip(std::string_view passed) {
    line += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
    bytes.skip(passed.size());
  }
  // The next byte that is no blank, without passing it; nothing at the end. (A zero byte is a byte.)
  std::optional<char> next() {
    while (true) {
      const std::string_view chunk = bytes.peek();
      if (chunk.empty()) return std::nullopt;
      const std::size_t at = std::min(chunk.find_first_not_of(" \t\r\n"), chunk.size());
      const auto c = at < chunk.size() ? std::optional(chunk[at]) : std::nullopt;
      skip(chunk.substr(0, at));
      if (c) return c;
    }
  }
};

// Cuts one object or list out; `value` keeps at most `most` bytes of it. Returns its whole size.
std::uint64_t cut_value(Cursor& at, std::string& value, std::uint64_t most) {
  JsonScanner scanner;
  std::uint64_t size = 0;
  value.clear();
  while (true) {
    const std::string_view chunk = at.bytes.peek();
    if (chunk.empty()) throw Error(ErrorCode::bad_format, "broken JSON: the file ends within a value");
    const std::size_t end = std::min(scanner.feed(chunk), chunk.size() + 1);
    const std::string_view piece = chunk.substr(0, end);
    if (size + piece.size() <= most) value.append(piece);
    size += piece.size();
    at.skip(piece);
    if (end <= chunk.size()) return size;
  }
}

}  // namespace

bool looks_like_json(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const std::size_t inside = head.find_first_not_of(" \t\r\n", begin + 1);
  const char next = inside == std::string_view::npos ? '\0' : head[inside];
  return (head[begin] == '{' && (next == '"' || next == '}')) || (head[begin] == '[' && (next == '{' || next == ']'));
}

bool read_json(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const std::uint64_t most = options.max_bytes * 6 + (1 << 20);  // as JSON lines: escapes, and other fields
  JsonRecordParser parser;
  Cursor at{bytes};
  std::string value;
  bool in_list = false;
  while (true) {
    const auto c = at.next();
    if (!c && !in_list) return true;
    if (c == (in_list ? ']' : '[')) {  // lists may follow each other, as files do that were put together
      at.skip(in_list ? "]" : "[");
      in_list = !in_list;
      continue;
    }
    Record record;
    record.file = file.path;
    record.line = at.line;
    if (c != '{' && c != '[') {  // nothing says where the next value begins, so the file ends here
      record.error = Error(ErrorCode::bad_format, !c ? "broken JSON: the list is not closed" : "broken JSON: an object must stand here");
      return deliver(std::move(record));
    }
    bool skip = false;
    try {
      const std::uint64_t size = cut_value(at, value, most);
      if (size > value.size())
        throw Error(ErrorCode::too_large, fmt::format("the record has {} bytes, over the limit; raise --max-bytes or split it", size));
      auto document = parser.parse(value, options);
      skip = !document;
      if (document) record.document = std::move(*document);
    } catch (const Error& error) {
      record.error = error;
    }
    if (!skip && !deliver(std::move(record))) return false;
    if (at.next() == ',') at.skip(",");
  }
}

}  // namespace hearsay
