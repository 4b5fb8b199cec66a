// The one exception type that hearsay throws. Edges (readers, ledger, configuration, models) throw it;
// stages never do: they append a Warning to the document.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace hearsay {

enum class ErrorCode {
  usage,         // the caller's arguments are off
  not_found,     // a file, record or table that was named does not exist
  io,            // the operating system refused a read or write (disk full, permission)
  bad_encoding,  // bytes that are no text in the charset declared or detected
  bad_format,    // a file or record that breaks its own format (JSON, gzip, model, lexicon)
  bad_value,     // a field with a value outside its domain (2023-02-30)
  too_large,     // over a stated limit
  version,       // written by a newer hearsay than this one
  checksum,      // bytes differ from what was written
  busy,          // another process holds the ledger
  interrupted,   // the user asked to stop
  internal,      // a defect in hearsay itself
};

// The name used in messages, logs and JSON: "bad_format".
std::string_view name_of(ErrorCode code);

// what() is one line that names the file or record, what is wrong, and the remedy where there is one.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code(code) {}
  ErrorCode code;
};

}  // namespace hearsay
