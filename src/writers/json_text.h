// Appending JSON to a string, piece by piece, without a tree in between: records are written as fast as they are read.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay {

// To one of so many parts of a whole: 1000 for three digits.
inline double rounded(double number, double parts) { return std::round(number * parts) / parts; }

// A JSON string in quotes. `text` must be UTF-8; only what JSON demands is escaped, so it stays readable.
void append_json(std::string& out, std::string_view text);
// Shortest decimal that reads back as the same number; null for what JSON has no number for.
void append_json(std::string& out, double number);
// [begin,end]
void append_json(std::string& out, Span span);

// The same for what may be unknown: null for an empty string or span.
void append_json_or_null(std::string& out, std::string_view text);
void append_json_or_null(std::string& out, Span span);

// Writes the commas: `Members object(out); object["id"]; append_json(out, id);`. `begin` is the bracket, closed by the destructor.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }
  ~Members() { out_ += '}'; }
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  // Puts the comma, the key and the colon; the value is appended next.
  std::string& operator[](std::string_view key);

 private:
  std::string& out_;
  bool first_ = true;
};

// [a,b,c] with `append(out, item)` for each.
template <typename List, typename Append>
void append_list(std::string& out, const List& list, const Append& append) {
  out += '[';
  bool first = true;
  for (const auto& item : list) {
    if (!first) out += ',';
    first = false;
    append(out, item);
  }
  out += ']';
}

}  // namespace hearsay
