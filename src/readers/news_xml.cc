#include "readers/news_xml.h"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/lines.h"
#include "hearsay/error.h"
#include "readers/charset.h"
#include "readers/html_attributes.h"

namespace hearsay {
namespace {

constexpr int kMostDepth = 300;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view other) { return same_word(name, other); });
}

bool is_block(std::string_view name) {
  return is_one_of(name, {"p",       "h1",     "h2",         "h3", "h4",  "h5",  "h6",    "hl1",  "hl2",     "li",
                          "dt",      "dd",     "blockquote", "bq", "pre", "div", "block", "tr",   "section", "article",
                          "q-block", "credit", "tagline",    "ul", "ol",  "dl",  "table", "body", "hr"});
}
bool is_left_out(std::string_view name) {
  return is_one_of(
      name, {"script", "style", "media", "figure", "figcaption", "img", "object", "fn", "note", "head", "iframe", "svg", "template"});
}

// The character that an entity stands for. Only the fixed ones of HTML: a document's own entities are never expanded.
void append_entity(std::string& out, const xmlNode* node) {
  if (const htmlEntityDesc* entity = htmlEntityLookup(node->name); entity != nullptr) append_utf8(out, entity->value);
}

// White space of the source joined to one blank; '\n' here is a line break that was meant (kept from `br` as \v until the end).
std::string tidied(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      blank = true;
      continue;
    }
    if (c == '\v') {
      if (!out.empty() && out.back() != '\n') out += '\n';
      blank = false;
      continue;
    }
    if (blank && !out.empty() && out.back() != '\n') out += ' ';
    blank = false;
    out += c;
  }
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

class Paragraphs {
 public:
  void walk(const xmlNode* node, int depth) {
    if (depth > kMostDepth) return;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) line_ += view_of(child->content);
      else if (child->type == XML_ENTITY_REF_NODE) append_entity(line_, child);
      else if (child->type == XML_ELEMENT_NODE) element(child, depth);
    }
  }
  std::string finish() {
    flush();
    return std::move(text_);
  }

 private:
  void element(const xmlNode* node, int depth) {
    const std::string_view name = name_of(node);
    if (is_left_out(name)) return;
    if (same_word(name, "br")) {
      line_ += '\v';
      return;
    }
    const bool block = is_block(name);
    if (block) flush();
    walk(node, depth + 1);
    if (block) flush();
    else if (is_one_of(name, {"td", "th"})) line_ += ' ';
  }
  void flush() {
    const std::string paragraph = tidied(line_);
    line_.clear();
    if (paragraph.empty()) return;
    if (!text_.empty()) text_ += "\n\n";
    text_ += paragraph;
  }

  std::string text_, line_;
};

void append_words(std::string& out, const xmlNode* node, int depth) {
  for (const xmlNode* child = node->children; child != nullptr && depth < kMostDepth; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) out += view_of(child->content);
    else if (child->type == XML_ENTITY_REF_NODE) append_entity(out, child);
    else if (child->type == XML_ELEMENT_NODE) append_words(out, child, depth + 1);
  }
}

std::string message_of(xmlParserCtxt* context) {
  const xmlError* error = xmlCtxtGetLastError(context);
  if (error == nullptr || error->message == nullptr) return "broken XML";
  return fmt::format("broken XML in line {}: {}", error->line, trimmed(error->message));
}

}  // namespace

XmlTree parse_xml(std::string_view bytes) {
  check_xml_attributes(bytes);
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(), &xmlFreeParserCtxt);
  if (!context) throw Error(ErrorCode::internal, "libxml2 does not start");
  // Bytes that are UTF-8 are, whatever a declaration says that an earlier conversion left behind.
  const char* encoding = first_bad_utf8(bytes) == std::string_view::npos ? "UTF-8" : nullptr;
  XmlTree tree(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, encoding,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT));
  if (!tree) throw Error(ErrorCode::bad_format, message_of(context.get()));
  return tree;
}

XmlTree parse_html_fragment(std::string_view bytes) {
  if (bytes.size() > kMostXml) throw Error(ErrorCode::too_large, "the report's HTML is too long");
  check_html_attributes(bytes);
  return XmlTree(htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT));
}

std::string_view name_of(const xmlNode* node) { return view_of(node->name); }

std::string attribute_of(const xmlNode* node, const char* name) {
  const xmlAttr* found = node == nullptr ? nullptr : node->properties;
  while (found != nullptr && view_of(found->name) != name) found = found->next;
  // Not by xmlGetProp(), which expands the document's own entities.
  std::string out;
  for (const xmlNode* piece = found == nullptr ? nullptr : found->children; piece != nullptr; piece = piece->next) {
    if (piece->type == XML_TEXT_NODE) out += view_of(piece->content);
    else if (piece->type == XML_ENTITY_REF_NODE) append_entity(out, piece);
  }
  return std::string(trimmed(out));
}

std::vector<const xmlNode*> children_of(const xmlNode* node, std::string_view name) {
  std::vector<const xmlNode*> out;
  for (const xmlNode* child = node == nullptr ? nullptr : node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE && name_of(child) == name) out.push_back(child);
  }
  return out;
}

const xmlNode* find_child(const xmlNode* node, std::string_view path) {
  while (node != nullptr && !path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const auto found = children_of(node, path.substr(0, slash));
    node = found.empty() ? nullptr : found.front();
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return node;
}

std::string words_of(const xmlNode* node) {
  std::string out;
  if (node != nullptr) append_words(out, node, 0);
  return tidied(out);
}

std::string paragraphs_of(const xmlNode* node) {
  Paragraphs out;
  if (node != nullptr) out.walk(node, 0);
  return out.finish();
}

}  // namespace hearsay
