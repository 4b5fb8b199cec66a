#include "language/word_features.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "base/hash.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongest = 32;

std::u32string characters_of(std::string_view form) {
  std::u32string out;
  const auto size = static_cast<std::int32_t>(form.size());
  for (std::int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(form.data(), i, size, c);
    out.push_back(static_cast<char32_t>(c));
  }
  if (out.size() > kLongest) out.erase(kLongest / 2, out.size() - kLongest);
  return out;
}

char32_t fold(char32_t c) {
  if (c >= U'0' && c <= U'9') return U'0';
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c == 0x2019 || c == 0x2018) return U'\'';
  if (c == 0x201C || c == 0x201D) return U'"';
  if (c == 0x2013 || c == 0x2014) return U'-';
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t shape_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return U'd';
  if (u_isupper(static_cast<UChar32>(c))) return U'X';
  if (u_isalpha(static_cast<UChar32>(c))) return U'x';
  return fold(c);
}

std::uint32_t row(int slot, std::u32string_view text, std::uint64_t seed) {
  const std::string_view bytes(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char32_t));
  return kSlotBegin[slot] + static_cast<std::uint32_t>(hash64(bytes, seed) % (kSlotBegin[slot + 1] - kSlotBegin[slot]));
}

}  // namespace

void word_rows(std::string_view form, std::uint16_t name_classes, WordRows& rows) {
  for (auto& slot : rows.slot) slot.clear();
  const std::u32string plain = characters_of(form);
  std::u32string folded = plain, shape;
  std::transform(plain.begin(), plain.end(), folded.begin(), fold);
  bool has_upper = false, has_lower = false;
  for (const char32_t c : plain) {
    const char32_t s = shape_of(c);
    has_upper |= s == U'X';
    has_lower |= s == U'x';
    if (shape.empty() || shape.back() != s) shape.push_back(s);
  }
  const std::size_t size = folded.size();
  rows.slot[0].push_back(row(0, folded, 1));
  for (std::size_t n = 1; n <= 4; ++n) {
    if (n > size && n > 1) break;
    rows.slot[1].push_back(row(1, std::u32string_view(folded).substr(size - std::min(n, size)), 10 + n));
    rows.slot[2].push_back(row(2, std::u32string_view(folded).substr(0, n), 20 + n));
  }
  const bool capital = !shape.empty() && shape[0] == U'X';
  const char32_t letters[] = {capital ? U'C' : U'c', has_upper ? U'U' : U'u', has_lower ? U'L' : U'l',
                              U'0' + static_cast<char32_t>(std::min<std::size_t>(size, 14))};
  rows.slot[3].push_back(row(3, shape, 30));
  rows.slot[3].push_back(row(3, std::u32string_view(letters, 4), 31));
  for (char32_t bit = 0; bit < 11; ++bit)
    if (name_classes >> bit & 1) {
      const char32_t both[] = {bit, capital ? U'C' : U'c'};
      rows.slot[3].push_back(row(3, std::u32string_view(both, 2), 32));
    }
  const std::u32string framed = U'<' + folded + U'>';
  for (std::size_t n = 3; n <= 5; ++n)
    for (std::size_t at = 0; at + n <= framed.size(); ++at)
      rows.slot[4].push_back(row(4, std::u32string_view(framed).substr(at, n), 40 + n));
  if (rows.slot[4].empty()) rows.slot[4].push_back(row(4, framed, 40));
}

}  // namespace hearsay
