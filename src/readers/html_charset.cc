#include "readers/html_charset.h"

#include <algorithm>

#include "base/ascii.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

constexpr std::size_t kPrescan = 8192;  // bytes in which a page declares its charset; the standard asks for 1024

// The value after "charset=" or "encoding=" in the page's beginning; empty for none.
std::string declared_in(std::string_view head) {
  const auto folded = ascii_lowered(head.substr(0, kPrescan));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = folded.find(key); at != std::string::npos; at = folded.find(key, at + 1)) {
      const std::size_t tag = folded.rfind('<', at);
      if (tag == std::string::npos) continue;
      if (folded.compare(tag, 5, "<meta") != 0 && folded.compare(tag, 5, "<?xml") != 0) continue;
      std::size_t begin = folded.find_first_not_of(" \t\r\n", at + key.size());
      if (begin == std::string::npos || folded[begin] != '=') continue;
      begin = folded.find_first_not_of(" \t\r\n=\"'", begin);
      if (begin == std::string::npos) continue;
      const std::size_t end = std::min(folded.find_first_of(" \t\r\n\"';/>?", begin), folded.size());
      if (end > begin) return folded.substr(begin, end - begin);
    }
  }
  return {};
}

// As the Encoding standard maps labels: what calls itself Latin-1 or ASCII is windows-1252, and no page that can be read this far is
// UTF-16.
std::string as_browsers_do(std::string name) {
  for (const std::string_view latin : {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "iso_8859-1"}) {
    if (name == latin) return "windows-1252";
  }
  if (name == "iso-8859-9") return "windows-1254";
  if (name == "iso-8859-11" || name == "tis-620") return "windows-874";
  if (name == "gb2312" || name == "gbk" || name == "gb_2312-80") return "gb18030";
  if (name == "ks_c_5601-1987" || name == "euc-kr" || name == "ksc5601") return "windows-949";
  if (name == "shift_jis" || name == "sjis" || name == "x-sjis" || name == "shift-jis") return "windows-31j";
  if (name == "big5") return "big5-hkscs";
  if (name.starts_with("utf-16") || name == "utf8") return "utf-8";
  return name;
}

void blank_zeros(std::string& text) { std::replace(text.begin(), text.end(), '\0', ' '); }

}  // namespace

DecodedText decode_html(std::string_view bytes, const std::string& charset) {
  for (const std::string_view magic : {"%PDF-", "PK\x03\x04", "\x89PNG", "\xFF\xD8\xFF", "GIF8"}) {
    if (bytes.starts_with(magic))
      throw Error(ErrorCode::bad_format, "this is no page: its first bytes are those of a PDF, picture or archive");
  }
  DecodedText out;
  if (const ByteOrderMark mark = byte_order_mark(bytes); mark.size > 0) {
    if (!convert_leniently(bytes.substr(mark.size), std::string(mark.charset), out.text))
      throw Error(ErrorCode::bad_encoding, "the page breaks the charset of its byte order mark");
    blank_zeros(out.text);
    return out;
  }
  if (const std::string_view wide = wide_charset(bytes); !wide.empty()) {
    if (!convert_leniently(bytes, std::string(wide), out.text)) throw Error(ErrorCode::bad_encoding, "the page is no text in its charset");
    blank_zeros(out.text);
    return out;
  }
  if (first_bad_utf8(bytes) == std::string_view::npos) {
    const bool escapes = bytes.find('\x1B') != std::string_view::npos;
    // ISO-2022-JP and its like are UTF-8 to the eye: ASCII with escapes.
    if (!escapes || !ascii_lowered(charset.empty() ? declared_in(bytes) : charset).starts_with("iso-2022")) {
      out.text = bytes;
      blank_zeros(out.text);
      return out;
    }
  }
  for (const std::string& name : {charset, declared_in(bytes)}) {
    const auto folded = ascii_lowered(name);
    if (folded.empty() || !convert_leniently(bytes, as_browsers_do(folded), out.text)) continue;
    blank_zeros(out.text);
    return out;
  }
  try {
    out = decode(std::string(bytes), {});
  } catch (const Error&) {
    out.detected = "windows-1252";
    if (!convert_leniently(bytes, out.detected, out.text)) throw;
  }
  blank_zeros(out.text);
  return out;
}

}  // namespace hearsay
