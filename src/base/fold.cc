#include "base/fold.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"

namespace hearsay {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string out(text);
  if (is_ascii(text)) {
    for (char& c : out) c = ascii_lower(c);
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

std::string bare_letters(std::string_view text) {
  auto out = fold_case(text);
  std::erase_if(out, [](char c) { return !is_word_byte(c); });
  return out;
}

bool has_words(std::string_view text, std::string_view words) { return has_folded_words(fold_case(text), fold_case(words)); }

bool has_folded_words(std::string_view where, std::string_view what) {
  if (what.empty()) return false;
  for (auto at = where.find(what); at != std::string_view::npos; at = where.find(what, at + 1)) {
    const auto end = at + what.size();
    const bool begins = at == 0 || !is_word_byte(where[at - 1]) || !is_word_byte(what.front());
    const bool ends = end == where.size() || !is_word_byte(where[end]) || !is_word_byte(what.back());
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace hearsay
