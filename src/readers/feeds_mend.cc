// Broken XML of feeds made readable: entities that XML does not have, ampersands, items whose tags do not match.
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "readers/charset.h"
#include "readers/feeds.h"

namespace hearsay {
namespace {

bool is_name(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// What may stand directly in an item and is read.
constexpr std::array<std::string_view, 22> kFields = {
    "title",    "link",     "guid",     "description", "pubDate",     "content:encoded", "dc:creator", "dc:date",
    "author",   "source",   "id",       "updated",     "published",   "summary",         "content",    "issued",
    "modified", "category", "comments", "enclosure",   "media:group", "media:content"};

// The field whose tag begins at `at`; empty for none.
std::string_view field_at(std::string_view xml, std::size_t at) {
  for (const std::string_view field : kFields) {
    if (xml.compare(at + 1, field.size(), field) != 0 || at + 1 + field.size() >= xml.size()) continue;
    if (std::string_view(" \t\r\n>/").find(xml[at + 1 + field.size()]) != std::string_view::npos) return field;
  }
  return {};
}

std::size_t next_field(std::string_view xml, std::size_t at) {
  for (at = xml.find('<', at); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (xml.substr(at, 9) == "<![CDATA[") at = std::min(xml.find("]]>", at), xml.size() - 1);
    else if (!field_at(xml, at).empty()) return at;
  }
  return xml.size();
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else out += c;
  }
}

// What CDATA marks as text has no entities; all else may have.
void append_as_text(std::string& out, std::string_view inside) {
  bool marked = false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside.compare(i, 9, "<![CDATA[") == 0) marked = true, i += 8;
    else if (inside.compare(i, 3, "]]>") == 0) marked = false, i += 2;
    else if (marked && inside[i] == '&') out += "&amp;";
    else append_escaped(out, inside.substr(i, 1));
  }
}

}  // namespace

// Feeds write HTML's entities, and bare ampersands, where XML has neither; control characters are none of XML's.
std::string mended_xml(std::string_view xml) {
  std::string out;
  out.reserve(xml.size() + xml.size() / 16);
  for (std::size_t i = 0; i < xml.size(); ++i) {
    const char c = xml[i];
    if (c == '<' && xml.substr(i, 9) == "<![CDATA[") {
      const std::size_t end = std::min(xml.find("]]>", i), xml.size());
      for (const char inner : xml.substr(i, end - i))
        out += static_cast<unsigned char>(inner) < 0x20 && inner != '\n' && inner != '\t' ? ' ' : inner;
      i = end - 1;
      if (end == xml.size()) out += "]]>";
      continue;
    }
    if (c != '&') {
      out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
      continue;
    }
    std::size_t end = i + 1;
    const bool numeric = end < xml.size() && xml[end] == '#';
    if (numeric) ++end;
    while (end < xml.size() && end - i < 32 && is_name(xml[end])) ++end;
    const std::string name(xml.substr(i + 1, end - i - 1));
    const bool closed = end < xml.size() && xml[end] == ';' && !name.empty();
    if (closed && (numeric || name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos")) {
      out += '&';
    } else if (const htmlEntityDesc* entity = closed ? htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str())) : nullptr) {
      append_utf8(out, entity->value);
      i = end;
    } else {
      out += "&amp;";
    }
  }
  return out;
}

std::string rebuilt_item(std::string_view item) {
  const std::size_t name_end = item.find_first_of(" \t\r\n>/", 1);
  const std::string name(item.substr(1, name_end == std::string_view::npos ? 0 : name_end - 1));
  std::string out = "<" + name + ">";
  for (std::size_t at = next_field(item, 1); at < item.size();) {
    const std::string field(field_at(item, at));
    const std::size_t tag_end = item.find('>', at);
    if (tag_end == std::string_view::npos) break;
    out += item.substr(at, tag_end + 1 - at);
    if (item[tag_end - 1] == '/') {
      at = next_field(item, tag_end);
      continue;
    }
    const std::size_t next = next_field(item, tag_end);
    std::string_view inside = item.substr(tag_end + 1, next - tag_end - 1);
    inside = inside.substr(0, inside.find("</" + field));
    append_as_text(out, inside);
    out += "</" + field + ">";
    at = next;
  }
  return out + "</" + name + ">";
}

}  // namespace hearsay
