#include "language/fast_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/hash.h"
#include "document/forms.h"
#include "hearsay/error.h"
#include "language/byte_shape.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongest = 40;

// What "‘ ’ “ ” – —" (E2 80 and this byte) are as ASCII; 0 for others.
char plain(unsigned char third) {
  switch (third) {
    case 0x98:
    case 0x99: return '\'';
    case 0x9C:
    case 0x9D: return '"';
    case 0x93:
    case 0x94: return '-';
    default: return 0;
  }
}

std::string fold(std::string_view form) {
  std::string out(form.size() <= kLongest ? form : form.substr(0, kLongest / 2));
  if (form.size() > kLongest) out += form.substr(form.size() - kLongest / 2);
  std::size_t to = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    char c = out[i];
    if (is_ascii_upper(c)) c = ascii_lower(c);
    else if (is_ascii_digit(c)) c = '0';
    else if (static_cast<unsigned char>(c) == 0xE2 && i + 2 < out.size() && static_cast<unsigned char>(out[i + 1]) == 0x80)
      if (const char ascii = plain(static_cast<unsigned char>(out[i + 2])); ascii != 0) c = ascii, i += 2;
    out[to++] = c;
  }
  out.resize(to);
  return out;
}

// Runs of the same kind once, eight at most; a word in capitals is another shape than a single capital.
std::uint64_t short_shape(std::string_view form) {
  std::array<char, 9> out{};
  std::size_t size = 0;
  for (const char c : form) {
    const char s = shape_of(c);
    if (size > 0 && out[size - 1] == s) continue;
    if (size == 8) break;
    out[size++] = s;
  }
  if (size == 1 && form.size() > 1) out[size++] = '+';
  return hash64(std::string_view(out.data(), size));
}

}  // namespace

KnownWords load_known_words(const Pack& pack) {
  const auto bytes = pack.section("fast/words");
  if (bytes.empty() || !std::has_single_bit(bytes.size()))
    throw Error(ErrorCode::bad_format, fmt::format("{}: section 'fast/words' is broken; install it again", pack.path()));
  return {{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}};
}

FastWord read_fast_word(std::string_view form) {
  FastWord out;
  const std::string text = fold(form);
  const std::string_view folded = text;
  out.form = hash64(form);
  out.folded = hash64(folded, 1);
  out.shape = short_shape(form.substr(0, kLongest));
  for (std::size_t n = 0; n < out.suffix.size(); ++n)
    out.suffix[n] = hash64(folded.substr(folded.size() - std::min(folded.size(), n + 1)), 2 + n);
  for (std::size_t n = 0; n < out.prefix.size(); ++n) out.prefix[n] = hash64(folded.substr(0, n + 1), 8 + n);
  out.group = out.suffix[1] * 0x94D049BB133111EBULL + out.shape;
  return out;
}

FastWords read_fast_words(const Document& document, const KnownWords& known) {
  FastWords out;
  auto forms = number_forms(document);
  out.of_token = std::move(forms.of_token);
  out.forms.reserve(forms.forms.size());
  for (const auto form : forms.forms) {
    out.forms.push_back(read_fast_word(form));
    out.forms.back().known = known.holds(out.forms.back().folded);
  }
  return out;
}

}  // namespace hearsay
