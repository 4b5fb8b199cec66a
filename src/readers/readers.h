// From files to records. The table of formats is in readers.cc; a new format is a file beside it and a line there.
// Reading is streaming: memory does not grow with the input, only with the largest record.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readers/bytes.h"
#include "readers/record.h"

namespace hearsay {

// What a reader knows of the file besides its bytes.
struct InputFile {
  std::string path;  // as messages name it; "-" for standard input
  std::string stem;  // name without folders given and extensions; the id of a file that is one record; empty for standard input
};

struct Reader {
  std::string_view name;        // for ReadOptions::from
  std::string_view extensions;  // ".txt .md"
  std::string_view help;        // one line
  // Whether a file that begins with these bytes (up to 64 KB) is of this format; the first in the table that says so is taken.
  bool (*accepts)(std::string_view head);
  // Reads all records. What is wrong with one record is delivered as its error; what ends the file's reading is thrown.
  // Returns false where `deliver` did.
  bool (*read)(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver);
  bool packed = false;  // takes the file's own bytes, compressed or not: where members of gzip matter. `accepts` gets those, then
};

std::span<const Reader> readers();

// Reads files, folders (all files below that are not hidden, in byte order of their paths), glob patterns and "-", one after the other.
// No path at all stands for standard input. Whatever cannot be read is delivered as an error, and the rest is read.
// Throws usage for options that cannot be (an unknown reader, an impossible date), before anything is read.
void read_paths(const std::vector<std::string>& paths, const ReadOptions& options, const Deliver& deliver);

}  // namespace hearsay
