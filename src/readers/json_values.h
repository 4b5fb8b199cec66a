// Where a JSON value ends, without parsing it: brackets are counted, strings are passed over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hearsay {

class JsonScanner {
 public:
  static constexpr std::size_t kOpen = static_cast<std::size_t>(-1);
  // Position one past the object or list that the bytes fed so far complete; kOpen where it goes on beyond them.
  std::size_t feed(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const char c = bytes[i];
      if (escaped_) {
        escaped_ = false;
      } else if (in_string_) {
        if (c == '\\') escaped_ = true;
        else if (c == '"') in_string_ = false;
      } else if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if ((c == '}' || c == ']') && --depth_ <= 0) {
        return i + 1;
      }
    }
    return kOpen;
  }

 private:
  std::int64_t depth_ = 0;
  bool in_string_ = false, escaped_ = false;
};

}  // namespace hearsay
