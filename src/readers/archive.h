// Web archives, WARC and ARC: what their readers share. A record is a header with the length of its block, then the block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "readers/page.h"
#include "readers/readers.h"

namespace hearsay {

// The header of a record, as far as it is used. Strings, for the bytes move on; used again for the next record.
struct ArchiveHeader {
  std::string kind;       // response, resource, conversion, revisit, request, metadata, warcinfo, continuation
  std::string url, date;  // date: ISO 8601, of the capture
  std::string type;       // Content-Type of the block: application/http, text/plain
  std::string truncated;  // why the block was cut when it was stored, or empty
  std::uint64_t length = 0;
};

// What differs between the two formats.
struct ArchiveFormat {
  bool (*begins_record)(std::string_view head);
  // Bytes of the header at the front, its last line end included; npos where it is not complete.
  std::size_t (*header_size)(std::string_view head);
  // Throws bad_format or bad_value.
  void (*parse)(std::string_view header, ArchiveHeader& out);
  // Where the next record begins at a line's beginning beyond the first byte, or npos.
  std::size_t (*find_record)(std::string_view bytes);
};

extern const ArchiveFormat kWarcFormat, kArcFormat;

// Reads all records and delivers the documents among them: pages through `page` (null: they are passed over, counted as "page"), plain text
// by itself. Record::line is the number of the record in the archive, from 1. Whatever is wrong costs the record, and reading goes on.
bool read_archive(ByteStream& raw, const InputFile& file, const ReadOptions& options, const Deliver& deliver, const ArchiveFormat& format,
                  ReadPage page);

}  // namespace hearsay
