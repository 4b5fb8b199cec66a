#include "base/fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace hearsay {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A byte that belongs to a word: letters, digits, and all of a code point beyond ASCII.
bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string out(text);
  if (is_ascii(text)) {
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }
  out.clear();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto begin = at;
    UChar32 code = 0;
    U8_NEXT(bytes, at, size, code);
    if (code < 0) {
      out.append(text.substr(begin, at - begin));
      continue;
    }
    std::uint8_t buffer[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, u_foldCase(code, U_FOLD_CASE_DEFAULT));
    out.append(reinterpret_cast<const char*>(buffer), length);
  }
  return out;
}

bool has_words(std::string_view text, std::string_view words) { return has_folded_words(fold_case(text), fold_case(words)); }

bool has_folded_words(std::string_view where, std::string_view what) {
  if (what.empty()) return false;
  for (auto at = where.find(what); at != std::string_view::npos; at = where.find(what, at + 1)) {
    const auto end = at + what.size();
    const bool begins = at == 0 || !in_word(where[at - 1]) || !in_word(what.front());
    const bool ends = end == where.size() || !in_word(where[end]) || !in_word(what.back());
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace hearsay
