// Which charset bytes are in, and whether they are text at all.
#include <fmt/format.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "hearsay/error.h"
#include "readers/charset.h"

namespace hearsay {
namespace {

constexpr int kLeastConfidence = 10;  // of 100, ICU's own measure; below it a guess is noise

// UTF-16 without a mark shows in Latin text as a zero in every other byte.
std::string_view utf16_without_mark(std::string_view head) {
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i) (i % 2 == 0 ? even : odd) += head[i] == '\0';
  const std::size_t half = head.size() / 2;
  if (half < 4) return {};
  if (odd > half * 3 / 4 && even == 0) return "UTF-16LE";
  if (even > half * 3 / 4 && odd == 0) return "UTF-16BE";
  return {};
}

struct Magic {
  std::string_view bytes, name;
};
constexpr Magic kMagics[] = {{"%PDF-", "a PDF"},
                             {"PK\x03\x04", "a ZIP archive or an office document"},
                             {"\x89PNG", "a PNG picture"},
                             {"\xff\xd8\xff", "a JPEG"},
                             {"GIF8", "a GIF"},
                             {"\x7f"
                              "ELF",
                              "a program"},
                             {"SQLite format 3", "an SQLite database"},
                             {"\xd0\xcf\x11\xe0", "an old office document"},
                             {"BZh", "bzip2 data"},
                             {"\xfd"
                              "7zXZ",
                              "xz data"},
                             {"Rar!", "a RAR archive"},
                             {"{\\rtf", "RTF"}};

void refuse_binary(std::string_view bytes) {
  for (const auto& [magic, name] : kMagics) {
    if (bytes.starts_with(magic)) throw Error(ErrorCode::bad_format, fmt::format("this is {}, not text; convert it to text first", name));
  }
  if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) {
    throw Error(ErrorCode::bad_format, fmt::format("binary data (a zero byte at {}), not text; convert it to text first", zero));
  }
  const auto is_control = [](unsigned char c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1b;
  };
  const std::string_view head = bytes.substr(0, 4096);
  if (static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control)) * 20 > head.size()) {
    throw Error(ErrorCode::bad_format, "binary data (control characters throughout), not text; convert it to text first");
  }
}

// Counts characters of two bytes and more, and bytes that are none: damaged UTF-8 has many of the first and few of the second.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  while (!bytes.empty()) {
    const std::size_t at = first_bad_utf8(bytes);
    const std::string_view valid = bytes.substr(0, at);
    good += static_cast<std::size_t>(std::count_if(valid.begin(), valid.end(), [](char c) { return (c & 0xC0) == 0xC0; }));
    if (at == std::string_view::npos) break;
    ++bad;
    bytes.remove_prefix(at + 1);
  }
  return good > bad;
}

std::string detect(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  const std::string_view sample = bytes.substr(0, 64 * 1024);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kLeastConfidence) return {};
  const std::string_view name = ucsdet_getName(match, &status);
  // As browsers do: what calls itself Latin-1 is windows-1252, which has the quotation marks that reports use.
  return name == "ISO-8859-1" ? "windows-1252" : std::string(name);
}

}  // namespace

std::string_view wide_charset(std::string_view head) {
  const ByteOrderMark mark = byte_order_mark(head);
  if (mark.size > 0) return mark.charset == "UTF-8" ? std::string_view() : mark.charset;
  // Markup and JSON begin with a sign of ASCII, and another one or a blank follows (XML 1.0, appendix F).
  if (head.size() >= 4) {
    const auto opens = [](char c) { return c == '<' || c == '{' || c == '['; };
    if (opens(head[0]) && head[1] == 0 && head[2] != 0 && head[3] == 0) return "UTF-16LE";
    if (head[0] == 0 && opens(head[1]) && head[2] == 0 && head[3] != 0) return "UTF-16BE";
    if (opens(head[0]) && head[1] == 0 && head[2] == 0 && head[3] == 0) return "UTF-32LE";
    if (head[0] == 0 && head[1] == 0 && head[2] == 0 && opens(head[3])) return "UTF-32BE";
  }
  return utf16_without_mark(head.substr(0, 512));
}

std::string narrow_head(std::string_view head) {
  const std::string_view wide = wide_charset(head);
  std::string out;
  if (wide.empty() || !convert_leniently(head.substr(byte_order_mark(head).size), std::string(wide), out)) return std::string(head);
  return out;
}

DecodedText decode(std::string bytes, const std::string& charset) {
  std::string name = charset, detected;
  if (const ByteOrderMark mark = byte_order_mark(bytes); mark.size > 0) {
    bytes.erase(0, mark.size);
    name = mark.charset;  // whatever is declared: no text begins so by chance
  }
  if (name.empty()) name = detected = utf16_without_mark(std::string_view(bytes).substr(0, 512));
  if (name.empty()) {
    refuse_binary(bytes);
    const std::size_t bad = first_bad_utf8(bytes);
    if (bad == std::string::npos) return {std::move(bytes), {}};
    if (!is_damaged_utf8(bytes)) name = detected = detect(bytes);
    if (name.empty() || name == "UTF-8") {
      throw Error(ErrorCode::bad_encoding,
                  fmt::format("byte {} is no UTF-8, and the text looks like no other charset; declare it with --charset", bad));
    }
  }
  DecodedText out{name == "UTF-8" && first_bad_utf8(bytes) == std::string::npos ? std::move(bytes) : convert(bytes, name), detected};
  refuse_binary(out.text);
  return out;
}

}  // namespace hearsay
