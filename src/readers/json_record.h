// One JSON object to a document.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "readers/record.h"

namespace simdjson::dom {
class parser;
}

namespace hearsay {

// Parses objects one after the other, with buffers that are used again. Belongs to one thread.
class JsonRecordParser {
 public:
  JsonRecordParser();
  ~JsonRecordParser();
  JsonRecordParser(const JsonRecordParser&) = delete;
  JsonRecordParser& operator=(const JsonRecordParser&) = delete;

  // `json` is one value, a report's or a ninjs item; its capacity may grow. nullopt for ninjs items that are no text (pictures), which are
  // counted in options.passed_over. Throws Error: bad_format, bad_encoding, bad_value (naming the field), too_large.
  std::optional<Document> parse(std::string& json, const ReadOptions& options);

 private:
  std::unique_ptr<simdjson::dom::parser> parser_;
};

}  // namespace hearsay
