#include "readers/readers.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.h"
#include "base/hash.h"
#include "base/lines.h"
#include "base/shown.h"
#include "readers/charset.h"
#include "readers/dateline.h"
#include "readers/formats.h"
#include "readers/language_id.h"
#include "readers/paths.h"

namespace hearsay {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPackedHead = 512;  // compressed bytes in which an archive's first words are
constexpr std::size_t kHead = 64 * 1024;  // bytes at most that a format is recognised by

// In the order in which they are asked; plain text takes what nothing else does.
constexpr Reader kReaders[] = {
    {"warc", ".warc .wet", "WARC web archives, of pages or (WET) their text", looks_like_warc, read_warc, true},
    {"arc", ".arc", "ARC web archives, which came before WARC", looks_like_arc, read_arc, true},
    {"news-xml", "", "agency reports: NewsML-G2 items, packages and messages; NITF", looks_like_news_xml, read_news_xml},
    {"json-feed", ".jsonfeed", "JSON Feed: one report an item", looks_like_json_feed, read_json_feed},
    {"jsonl", ".jsonl .ndjson", "JSON lines: one report a line, with its text and what is known of it", looks_like_json_lines,
     read_json_lines},
    {"json", ".json", "one JSON object, several, or an array of them, with the same fields", looks_like_json, read_json},
    {"feed", ".rss .atom .rdf", "RSS and Atom feeds: one report an item", looks_like_feed, read_feed},
    {"html", ".html .htm .xhtml", "a web page: the article on it, and what the page says of it", looks_like_html, read_html},
    {"text", ".txt .text .md", "plain text, one report a file", looks_like_text, read_text},
};

const Reader* named(std::string_view name) {
  for (const Reader& reader : kReaders) {
    if (reader.name == name) return &reader;
  }
  return nullptr;
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

bool has_extension(const Reader& reader, const FoundFile& file) {
  return !file.extension.empty() && has_word(reader.extensions, file.extension);
}

// Markup, whose first line may be no more than its declaration, or not even two signs of anything.
bool says_too_little(std::string_view head) {
  const std::string_view said = trimmed(head, " \t\r\n\xEF\xBB\xBF\xFE\xFF\0"sv);
  return said.size() < 2 || said.front() == '<';
}

// The first line, for a pipe may pause after it; of what the first line does not tell, as much as a format is recognised by.
std::string_view head_of(ByteStream& stream) {
  std::string_view head = stream.peek();
  while (head.size() < kHead && (head.find('\n') == std::string_view::npos || says_too_little(head))) {
    const std::size_t had = head.size();
    head = stream.peek(had + 1);
    if (head.size() == had) break;
  }
  return head.substr(0, kHead);
}

const Reader& reader_of(const FoundFile& file, const ReadOptions& options, std::string_view bytes) {
  const std::string narrow = wide_charset(bytes).empty() ? std::string() : narrow_head(bytes);
  const std::string_view head = narrow.empty() ? bytes : narrow;
  if (!options.from.empty()) return *named(options.from);
  if (file.extension == ".json" && looks_like_json_feed(head)) return *named("json-feed");
  for (const Reader& reader : kReaders) {
    if (has_extension(reader, file)) return reader;
  }
  for (const Reader& reader : kReaders) {
    if (!reader.packed && reader.accepts(head)) return reader;
  }
  return *named("text");
}

void check(const ReadOptions& options) {
  if (!options.from.empty() && named(options.from) == nullptr) {
    std::string names;
    for (const Reader& reader : kReaders) names += fmt::format("{}{}", names.empty() ? "" : ", ", reader.name);
    throw Error(ErrorCode::usage, fmt::format("--from {} is no format that hearsay reads; there are: {}", options.from, names));
  }
  if (!options.published.empty() && !parse_iso_date(options.published)) {
    throw Error(ErrorCode::usage,
                fmt::format("--published {} is no date; write 2023-09-11 or 2023-09-11T14:05:00+09:00", options.published));
  }
}

// Plain text, pages and feeds look at their bytes themselves: they may guess, or declare their charset within.
bool finds_charset(const Reader& reader) {
  return reader.read == read_text || reader.read == read_html || reader.read == read_feed || reader.read == read_json_feed;
}

// Streams of a charset other than UTF-8, by declaration or byte order mark, become UTF-8 here.
ByteStream as_utf8(ByteStream stream, const std::string& charset) {
  const ByteOrderMark mark = byte_order_mark(stream.peek(4));
  stream.skip(mark.size);
  const std::string_view wide = mark.size > 0 || !charset.empty() ? std::string_view() : wide_charset(stream.peek(4).substr(0, 4));
  const std::string name = mark.size > 0 ? std::string(mark.charset) : !wide.empty() ? std::string(wide) : charset;
  if (name.empty() || name == "UTF-8") return stream;
  return ByteStream(converted(stream.release(), name));
}

// The reader that wants the file as it is, or null. Compressed bytes are waited for until a member's first words can be in them.
const Reader* packed_reader_of(const FoundFile& file, const ReadOptions& options, ByteStream& raw) {
  if (!options.from.empty()) return named(options.from)->packed ? named(options.from) : nullptr;
  std::string_view head = raw.peek(4);
  if (is_compressed(head)) head = raw.peek(kPackedHead);
  for (const Reader& reader : kReaders) {
    if (reader.packed && (has_extension(reader, file) || reader.accepts(head))) return &reader;
  }
  return nullptr;
}

bool read_file(const FoundFile& file, const ReadOptions& options, const Deliver& deliver) {
  ByteStream raw(open_file(file.path, options.stop));
  if (const Reader* reader = packed_reader_of(file, options, raw)) return reader->read(raw, {file.path, file.stem}, options, deliver);
  ByteStream stream = decompressed(raw.release());
  const std::string_view head = head_of(stream);
  if (file.path == "-" && head.empty()) return true;
  const Reader& reader = reader_of(file, options, head);
  if (!finds_charset(reader)) stream = as_utf8(std::move(stream), options.charset);
  return reader.read(stream, {file.path, file.stem}, options, deliver);
}

bool is_stopped(const ReadOptions& options) { return options.stop != nullptr && options.stop->load(std::memory_order_relaxed); }

// What is written while it is read has no end.
bool is_own(const FoundFile& file, const ReadOptions& options) {
  if (options.own.empty()) return false;
  const auto id = file_id(file.path);
  return id && std::find(options.own.begin(), options.own.end(), *id) != options.own.end();
}

}  // namespace

std::span<const Reader> readers() { return kReaders; }

std::string place_of(const Record& record) {
  const std::string_view file = record.file == "-" ? std::string_view("<stdin>") : std::string_view(record.file);
  return record.line == 0 ? std::string(file) : fmt::format("{}:{}", file, record.line);
}

std::string describe(const Record& record) {
  return shown_line(fmt::format("{}: {}: {}", place_of(record), name_of(record.error->code), record.error->what()));
}

bool deliver_error(const Deliver& deliver, const InputFile& file, std::uint64_t line, const Error& error) {
  Record record;
  record.file = file.path;
  record.line = line;
  record.error = error;
  return deliver(std::move(record));
}

void complete(Document& document, const ReadOptions& options) {
  if (document.text.size() > options.max_bytes) {
    throw Error(ErrorCode::too_large, fmt::format("the text has {} bytes, over the limit of {}; raise --max-bytes or split it",
                                                  document.text.size(), options.max_bytes));
  }
  if (document.text.find_first_not_of(" \t\r\n\f\v") == std::string::npos) throw Error(ErrorCode::bad_value, "the text is empty");
  if (const auto zero = document.text.find('\0'); zero != std::string::npos) {
    throw Error(ErrorCode::bad_value, fmt::format("the text holds a NUL character at byte {}; remove it", zero));
  }
  if (document.outlet.empty()) document.outlet = options.outlet;
  if (options.language == "auto") identify_language(document);
  else if (document.language.empty()) document.language = options.language;
  if (document.id.empty()) document.id = hex(hash64(document.text));
  if (!document.published.empty()) {
    if (document.published_from.empty()) document.published_from = "metadata";
  } else if (!options.published.empty()) {
    document.published = options.published;
    document.published_from = "option";
  } else if (auto date = find_dateline(document.text)) {
    document.published = std::move(*date);
    document.published_from = "text";
  }
}

void read_paths(const std::vector<std::string>& paths, const ReadOptions& options, const Deliver& deliver) {
  check(options);
  std::string named = "-";
  const auto visit = [&](const FoundFile& file) {
    if (is_stopped(options)) return false;
    const bool own = is_own(file, options);
    if (own && file.path != named) return true;
    try {
      if (file.error) throw Error(*file.error);
      if (own) throw Error(ErrorCode::usage, "this run writes that file; write to another one, or read others");
      if (!read_file(file, options, deliver)) return false;
      if (options.at_end && !is_stopped(options)) options.at_end(file.path);
      return true;
    } catch (const Error& error) {
      return deliver_error(deliver, {file.path, file.stem}, 0, error);
    }
  };
  if (paths.empty()) {
    visit({"-", {}, {}, {}});
    return;
  }
  for (const std::string& path : paths) {
    named = path;
    if (!find_files(path, visit)) return;
  }
}

}  // namespace hearsay
