// From bytes in some charset to UTF-8 (ICU).
#pragma once

#include <string>
#include <string_view>

namespace hearsay {

// Position of the first byte that is no UTF-8 (RFC 3629: no surrogates, nothing overlong, nothing over U+10FFFF); npos where all is.
std::size_t first_bad_utf8(std::string_view bytes);

// Where bytes are no UTF-8, each beyond ASCII becomes "%E9": names of files and addresses of old archives, which must stay apart.
void escape_bad_utf8(std::string& bytes);

// A character behind what `out` has.
void append_utf8(std::string& out, char32_t character);

// The charset that a byte order mark names ("UTF-8", "UTF-16LE" ...), and its length; an empty name where there is none.
struct ByteOrderMark {
  std::string_view charset;
  std::size_t size = 0;
};
ByteOrderMark byte_order_mark(std::string_view bytes);

// UTF-16 or UTF-32: by the mark, or by the zeros beside the first signs of markup, JSON and Latin text. Empty for all else.
std::string_view wide_charset(std::string_view head);
// The beginning of a file as a format is recognised by it: in UTF-8 where it is in UTF-16 or UTF-32, else as it is.
std::string narrow_head(std::string_view head);
// To UTF-8. Throws bad_encoding for bytes that are none in that charset, usage for an unknown one.
std::string convert(std::string_view bytes, const std::string& charset);
// To UTF-8; every byte that is none becomes U+FFFD. False for an unknown charset.
bool convert_leniently(std::string_view bytes, const std::string& charset, std::string& out);

struct DecodedText {
  std::string text;
  std::string detected;  // charset that was guessed; empty where it was declared, marked or UTF-8
};
// A byte order mark, then `charset` as declared, then (where that is empty) UTF-16 without a mark, UTF-8, what ICU detects.
// Throws bad_encoding where the bytes are no text in it, bad_format where they are no text at all, usage for an unknown charset.
DecodedText decode(std::string bytes, const std::string& charset);

}  // namespace hearsay
