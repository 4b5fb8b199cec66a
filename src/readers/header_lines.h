// Headers as HTTP, WARC and mail have them: "Name: value" lines up to an empty one; lines that begin with a blank go on with the last.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/ascii.h"
#include "base/lines.h"

namespace hearsay {

struct HeaderLine {
  std::string_view name, value;  // trimmed; the value with the line ends that it goes on over
};

// Walks over them in the text; all views are into it.
class HeaderLines {
 public:
  explicit HeaderLines(std::string_view text) : rest_(text) { first_ = trimmed(line()); }

  std::string_view first() const { return first_; }
  // False at the empty line, which is passed, or the end. Lines without a colon are passed over.
  bool next(HeaderLine& out) {
    while (!rest_.empty()) {
      std::string_view whole = line();
      if (trimmed(whole).empty()) return false;
      while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) whole = {whole.data(), whole.size() + 1 + line().size()};
      const std::size_t colon = whole.find(':');
      if (colon == std::string_view::npos) continue;
      out = {trimmed(whole.substr(0, colon)), trimmed(whole.substr(colon + 1))};
      return true;
    }
    return false;
  }
  // What follows, once next() was false.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view line() {
    const std::size_t end = rest_.find('\n');
    const std::string_view out = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return out;
  }

  std::string_view rest_, first_;
};

}  // namespace hearsay
