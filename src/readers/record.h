// What a reader makes of its input: one Record after the other, each a document or the error that stands in its place.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/document.h"
#include "hearsay/error.h"
#include "readers/paths.h"

namespace hearsay {

struct Record {
  std::string file;            // as given on the command line or found in a folder; "-" for standard input
  std::uint64_t line = 0;      // where the record begins, from 1 (archives, agency XML, JSON Feed: its number); 0: the file is the record
  Document document;           // id, text and metadata only; empty where there is an error
  std::optional<Error> error;  // what is wrong and the remedy, without the place
};

// "reports/today.jsonl:17", "article.txt", "<stdin>:3".
std::string place_of(const Record& record);

// "reports/today.jsonl:17: bad_value: field \"published\" ...": one line for logs and terminals (shown_line()). The record must
// have an error.
std::string describe(const Record& record);

// Called by a reader for each record, in order. False: the reader stops and returns.
using Deliver = std::function<bool(Record&&)>;

// How to read. What a record says of itself comes before what is given here, and that before what its text seems to say.
struct ReadOptions {
  std::string from;                      // reader by name; empty: by extension, else by the first bytes
  std::string charset;                   // as ICU names it; empty: byte order mark, UTF-8, else detected (plain text only)
  std::string published;                 // ISO 8601 date of records that have none
  std::string outlet;                    // of records that name none
  std::string language;                  // ISO 639-1, of records that name none; "auto": the text tells, else what the record says
  std::uint64_t max_bytes = 2ull << 20;  // of a document's text; more is error too_large. Annotating takes up to 160 times that in memory
  const std::atomic<bool>* stop = nullptr;  // set by a signal handler: reading ends at the next record or pause
  std::map<std::string, std::uint64_t>* passed_over =
      nullptr;                                               // where given, counts what was no document, by reason; on the reading thread
  std::function<void(const std::string& file)> at_end = {};  // where given, called after each file that was read to its end, likewise
  std::vector<FileId> own = {};  // files that this run writes: left out of folders and patterns, an error where they are named
};

}  // namespace hearsay
