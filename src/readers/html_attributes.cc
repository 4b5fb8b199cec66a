#include "readers/html_attributes.h"

#include <algorithm>

#include "base/ascii.h"
#include "hearsay/error.h"
#include "readers/xml_tree.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestName = 100;  // bytes; libxml2 takes what follows for another name

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_name_sign(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == ':' || c == '-' || c == '_' || c == '.'; }

struct ReadTag {
  std::string_view name;
  std::size_t attributes = 0;
  std::size_t end = 0;  // of its ">" or "/>", or the text's end
};

// The tag whose name begins there, as libxml2 reads it.
ReadTag read_tag(std::string_view html, std::size_t i) {
  const auto sign = [&](std::size_t k) { return k < html.size() ? html[k] : '\0'; };
  const auto ends = [&] { return i >= html.size() || html[i] == '>' || (html[i] == '/' && sign(i + 1) == '>'); };
  const auto pass = [&](auto accepts) {
    const std::size_t begin = i;
    while (i < html.size() && accepts(html[i])) ++i;
    return i - begin;
  };
  ReadTag out;
  const std::size_t begin = i;
  out.attributes = pass(is_name_sign) / kLongestName;
  out.name = html.substr(begin, i - begin);
  for (pass(is_blank); !ends(); pass(is_blank)) {
    if (!is_name_sign(html[i]) || is_ascii_digit(html[i]) || html[i] == '-') {  // no attribute: passed over up to a blank
      while (!ends() && !is_blank(html[i])) ++i;
      continue;
    }
    out.attributes += 1 + pass(is_name_sign) / kLongestName;
    pass(is_blank);
    if (sign(i) != '=') continue;
    ++i;
    pass(is_blank);
    if (const char quote = sign(i); quote == '"' || quote == '\'') i = std::min(html.find(quote, i + 1), html.size() - 1) + 1;
    else pass([](char c) { return c != '>' && !is_blank(c); });
  }
  out.end = i;
  return out;
}

std::size_t end_of_comment(std::string_view html, std::size_t at) {
  if (html.substr(at, 1) == ">" || html.substr(at, 2) == "->") return at;
  for (std::size_t dashes = html.find("--", at); dashes != std::string_view::npos; dashes = html.find("--", dashes + 1)) {
    if (html.substr(dashes + 2, 1) == ">" || html.substr(dashes + 2, 2) == "!>") return dashes;
  }
  return html.size();
}

// Of a script or style sheet, whose text is no markup.
std::size_t end_of_raw_text(std::string_view html, std::size_t at, std::string_view name) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 1)) {
    if (same_word(html.substr(at + 2, name.size()), name)) return at;
  }
  return html.size();
}

}  // namespace

void check_html_attributes(std::string_view html) {
  for (std::size_t i = 0; (i = html.find('<', i)) != std::string_view::npos && i + 1 < html.size();) {
    if (html.compare(i, 4, "<!--") == 0) {
      i = end_of_comment(html, i + 4);
      continue;
    }
    if (!is_ascii_letter(html[++i])) continue;
    const ReadTag tag = read_tag(html, i);
    if (tag.attributes > kMaxAttributes) throw Error(ErrorCode::bad_format, kTooManyAttributes);
    i = tag.end;
    const bool raw = same_word(tag.name, "script") || same_word(tag.name, "style");
    if (raw && html.substr(i, 1) == ">") i = end_of_raw_text(html, i, tag.name);
  }
}

}  // namespace hearsay
