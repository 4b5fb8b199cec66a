#include "language/name_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/hash.h"
#include "language/classed_lines.h"

namespace hearsay {
namespace {

constexpr std::string_view kClasses = "gscdm123GSR";

// Lower case, character by character; typographic apostrophes become plain ones.
std::string folded(std::string_view form) {
  std::string out(form);
  bool ascii = true;
  for (char& c : out) {
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    c = ascii_lower(c);
  }
  if (ascii) return out;
  out.clear();
  const auto size = static_cast<std::int32_t>(form.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(form.data(), i, size, c);
    c = c == 0x2019 ? '\'' : u_tolower(c);
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(bytes, static_cast<std::size_t>(length));
  }
  return out;
}

}  // namespace

NameWords::NameWords(std::string_view tsv) : table_(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n')) + 1) {
  for_each_classed_line(tsv, "name_words.tsv", kClasses,
                        [&](std::string_view word, std::uint16_t classes) { table_.add(hash64(word), classes); });
}

std::uint16_t NameWords::classes_of(std::string_view form) const { return table_.classes_of(hash64(folded(form))); }

}  // namespace hearsay
