#include "readers/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/lines.h"
#include "base/shown.h"
#include "hearsay/error.h"
#include "readers/charset.h"
#include "readers/html_attributes.h"
#include "readers/html_names.h"
#include "readers/xml_tree.h"

namespace hearsay {
namespace {

struct Builder {
  HtmlTree tree;
  std::vector<std::int32_t> open;  // elements that are not closed yet
  xmlParserCtxtPtr context = nullptr;
  bool too_deep = false, too_many = false;

  bool full() {
    too_many = too_many || tree.nodes.size() >= kMaxHtmlNodes;
    if (too_many) xmlStopParser(context);
    return too_many;
  }
  std::int32_t add(Tag tag) {
    HtmlNode node;
    node.tag = tag;
    node.depth = static_cast<std::uint16_t>(open.size());
    node.parent = open.empty() ? -1 : open.back();
    const auto index = static_cast<std::int32_t>(tree.nodes.size());
    node.end = index + 1;
    tree.nodes.push_back(node);
    return index;
  }
};

// Old pages number their quotation marks and dashes as windows-1252 does (&#146;), which HTML reads so too.
constexpr std::array<std::uint16_t, 32> kWindows = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append_text(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (c == 0xC2 && next >= 0x80 && next < 0xA0) {
      append_utf8(out, kWindows[next - 0x80]);
      ++i;
    } else {
      out += c < 0x20 && c != '\n' && c != '\t' ? ' ' : static_cast<char>(c);
    }
  }
}

void keep_attributes(Builder& to, std::int32_t node, const xmlChar** given) {
  HtmlTree& tree = to.tree;
  HtmlNode& at = tree.nodes[static_cast<std::size_t>(node)];
  at.begin_attributes = at.end_attributes = static_cast<std::uint32_t>(tree.attributes.size());
  for (; given != nullptr && given[0] != nullptr; given += 2) {
    const auto name = attribute_named(view_of(given[0]));
    if (!name) continue;
    HtmlAttribute attribute{*name, static_cast<std::uint32_t>(tree.bytes.size()), 0};
    append_text(tree.bytes, view_of(given[1]));
    attribute.end = static_cast<std::uint32_t>(tree.bytes.size());
    tree.attributes.push_back(attribute);
  }
  at.end_attributes = static_cast<std::uint32_t>(tree.attributes.size());
}

void start_element(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto& to = *static_cast<Builder*>(data);
  if (to.too_deep || to.full()) return;
  if (to.open.size() >= kMaxHtmlDepth) {
    to.too_deep = true;
    xmlStopParser(to.context);
    return;
  }
  const Tag tag = tag_of(view_of(name));
  const std::int32_t node = to.add(tag);
  keep_attributes(to, node, attributes);
  if (!is_void(tag)) to.open.push_back(node);
}

void end_element(void* data, const xmlChar* name) {
  auto& to = *static_cast<Builder*>(data);
  const Tag tag = tag_of(view_of(name));
  if (is_void(tag) || to.open.empty()) return;
  const auto end = static_cast<std::int32_t>(to.tree.nodes.size());
  if (to.tree.nodes[static_cast<std::size_t>(to.open.back())].tag != tag) return;  // of one that was passed over
  to.tree.nodes[static_cast<std::size_t>(to.open.back())].end = end;
  to.open.pop_back();
}

void characters(void* data, const xmlChar* text, int size) {
  auto& to = *static_cast<Builder*>(data);
  if (to.too_deep || size <= 0) return;
  HtmlTree& tree = to.tree;
  const Tag parent = to.open.empty() ? Tag::other : tree.nodes[static_cast<std::size_t>(to.open.back())].tag;
  if (parent == Tag::style) return;
  if (parent == Tag::script && tree.attribute(to.open.back(), Attribute::type).find("ld+json") == std::string_view::npos) return;
  const std::string_view piece(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  // Pieces of one text come one after the other.
  const bool goes_on = !tree.nodes.empty() && tree.nodes.back().tag == Tag::text && tree.nodes.back().end_bytes == tree.bytes.size() &&
                       tree.nodes.back().parent == (to.open.empty() ? -1 : to.open.back());
  if (!goes_on) {
    if (to.full()) return;
    const std::int32_t node = to.add(Tag::text);
    tree.nodes[static_cast<std::size_t>(node)].begin_bytes = static_cast<std::uint32_t>(tree.bytes.size());
  }
  append_text(tree.bytes, piece);
  tree.nodes.back().end_bytes = static_cast<std::uint32_t>(tree.bytes.size());
}

htmlSAXHandler handler() {
  htmlSAXHandler sax{};
  sax.startElement = start_element;
  sax.endElement = end_element;
  sax.characters = characters;
  sax.cdataBlock = characters;
  sax.ignorableWhitespace = characters;
  return sax;
}

}  // namespace

std::string_view HtmlTree::text(std::int32_t node) const {
  const HtmlNode& at = nodes[static_cast<std::size_t>(node)];
  return std::string_view(bytes).substr(at.begin_bytes, at.end_bytes - at.begin_bytes);
}

std::string_view HtmlTree::attribute(std::int32_t node, Attribute name) const {
  const HtmlNode& at = nodes[static_cast<std::size_t>(node)];
  for (std::uint32_t i = at.begin_attributes; i < at.end_attributes; ++i) {
    if (attributes[i].name == name) return std::string_view(bytes).substr(attributes[i].begin, attributes[i].end - attributes[i].begin);
  }
  return {};
}

bool HtmlTree::has(std::int32_t node, Attribute name) const {
  const HtmlNode& at = nodes[static_cast<std::size_t>(node)];
  return std::any_of(attributes.begin() + at.begin_attributes, attributes.begin() + at.end_attributes,
                     [&](const HtmlAttribute& a) { return a.name == name; });
}

std::string HtmlTree::inner_text(std::int32_t node, std::size_t most) const {
  std::string out;
  for (std::int32_t i = node; i < nodes[static_cast<std::size_t>(node)].end && out.size() < most;) {
    const HtmlNode& at = nodes[static_cast<std::size_t>(i)];
    if (at.tag == Tag::script || at.tag == Tag::style) {
      i = at.end;
      continue;
    }
    if (at.tag == Tag::text) {
      const std::string_view all = trimmed(text(i)).empty() ? std::string_view(" ") : text(i), piece = beginning(all, most - out.size());
      out += piece;
      if (piece.size() < all.size()) break;
    } else if (at.tag != Tag::other && at.tag != Tag::a) {
      out += ' ';
    }
    ++i;
  }
  return folded_blanks(out);
}

HtmlTree parse_html(std::string_view utf8) {
  Builder builder;
  builder.tree.bytes.reserve(utf8.size());
  if (utf8.empty()) return std::move(builder.tree);
  check_html_attributes(utf8);
  xmlInitParser();
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
      htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())), &htmlFreeParserCtxt);
  if (context == nullptr) throw Error(ErrorCode::too_large, "no memory for the page");
  *context->sax = handler();
  context->userData = &builder;
  builder.context = context.get();
  htmlCtxtUseOptions(context.get(),
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  if (builder.too_deep) throw Error(ErrorCode::bad_format, "elements nested too deeply (over 1000 levels)");
  if (builder.too_many) throw Error(ErrorCode::too_large, "the page has more than 4 million elements");
  const auto end = static_cast<std::int32_t>(builder.tree.nodes.size());
  for (const std::int32_t node : builder.open) builder.tree.nodes[static_cast<std::size_t>(node)].end = end;
  return std::move(builder.tree);
}

std::string folded_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    std::size_t size = 1;
    bool space = c == ' ' || (c >= '\t' && c <= '\r');
    bool nothing = false;
    if (c == 0xC2 && text.substr(i, 2) == "\xC2\xA0") size = 2, space = true;
    else if (c == 0xC2 && text.substr(i, 2) == "\xC2\xAD") size = 2, nothing = true;  // soft hyphen
    else if (c == 0xE2 && i + 2 < text.size() && text[i + 1] == '\x80') {
      const auto last = static_cast<unsigned char>(text[i + 2]);
      if ((last >= 0x80 && last <= 0x8A) || last == 0xAF || last == 0xA8 || last == 0xA9) size = 3, space = true;
      else if (last == 0x8B) size = 3, nothing = true;  // zero-width space
    } else if (c == 0xEF && text.substr(i, 3) == "\xEF\xBB\xBF") size = 3, nothing = true;
    if (space) blank = true;
    else if (!nothing) {
      if (blank && !out.empty()) out += ' ';
      blank = false;
      out.append(text.substr(i, size));
    }
    i += size;
  }
  return out;
}

}  // namespace hearsay
