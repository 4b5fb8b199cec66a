#include "readers/news_xml.h"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>

#include "base/calendar.h"
#include "readers/charset.h"
#include "readers/formats.h"
#include "readers/header_lines.h"
#include "readers/news_items.h"

namespace hearsay {
namespace {

constexpr std::size_t kMostFile = 64u << 20;
constexpr int kMostDepth = 300;

std::string_view view_of(const xmlChar* text) { return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text); }

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
  const htmlEntityDesc* entity = htmlEntityLookup(node->name);
  if (entity == nullptr) return;
  const unsigned c = entity->value;
  if (c < 0x80) out += static_cast<char>(c);
  else if (c < 0x800) out += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  else out += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
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

std::string read_whole(ByteStream& bytes) {
  std::string out;
  for (std::string_view chunk = bytes.peek(); !chunk.empty(); chunk = bytes.peek()) {
    if (out.size() + chunk.size() > kMostFile)
      throw Error(ErrorCode::too_large, fmt::format("the file has more than {} bytes; split it", kMostFile));
    out.append(chunk);
    bytes.skip(chunk.size());
  }
  return out;
}

}  // namespace

XmlTree parse_xml(std::string_view bytes) {
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
  if (bytes.size() > kMostFile) throw Error(ErrorCode::too_large, "the report's HTML is too long");
  return XmlTree(htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT));
}

std::string_view name_of(const xmlNode* node) { return view_of(node->name); }

std::string attribute_of(const xmlNode* node, const char* name) {
  if (node == nullptr) return {};
  const std::unique_ptr<xmlChar, void (*)(xmlChar*)> value(xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name)),
                                                           [](xmlChar* text) { xmlFree(text); });
  return std::string(trimmed(view_of(value.get())));
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

void add_meta(Document& document, std::string_view name, std::string value) {
  if (!value.empty()) document.meta.push_back({std::string(name), std::move(value)});
}

std::string iso_from(std::string_view date) {
  date = trimmed(date);
  std::string out(date);
  const auto digits = [&](std::size_t from, std::size_t count) {
    return date.size() >= from + count &&
           std::all_of(date.begin() + static_cast<std::ptrdiff_t>(from), date.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  if (digits(0, 8) && (date.size() == 8 || date[8] == 'T')) {
    out = fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2));
    if (date.size() > 8 && digits(9, 6)) {
      std::string_view zone = date.substr(15);
      out += fmt::format("T{}:{}:{}", date.substr(9, 2), date.substr(11, 2), date.substr(13, 2));
      out += zone.size() == 5 && (zone[0] == '+' || zone[0] == '-') ? fmt::format("{}:{}", zone.substr(0, 3), zone.substr(3))
                                                                    : std::string(zone);
    }
  }
  if (parse_iso_date(out)) return out;
  return out.size() > 10 && parse_iso_date(out.substr(0, 10)) ? out.substr(0, 10) : std::string();
}

std::string without_scheme(std::string_view code) {
  while (!code.empty() && code.back() == '/') code.remove_suffix(1);
  const std::size_t at = code.find_last_of(":/#");
  return std::string(at == std::string_view::npos ? code : code.substr(at + 1));
}

void explain_kill(Document& document) {
  if (!trimmed(document.text).empty() || document.meta_of("status") != "canceled") return;
  document.text = document.meta_of("note").empty() ? document.title : std::string(document.meta_of("note"));
}

bool looks_like_news_xml(std::string_view head) {
  head = trimmed(head.substr(0, 8192));
  if (!head.starts_with('<')) return false;
  for (const std::string_view root : {"newsMessage", "newsItem", "packageItem", "nitf"}) {
    for (std::size_t at = head.find(root); at != std::string_view::npos; at = head.find(root, at + 1)) {
      const std::string_view after = head.substr(at + root.size(), 1);
      if ((head[at - 1] == '<' || head[at - 1] == ':') && !after.empty() &&
          std::string_view(" \t\r\n>").find(after) != std::string_view::npos)
        return true;
    }
  }
  return false;
}

bool read_news_xml(ByteStream& bytes, const InputFile& file, const ReadOptions& options, const Deliver& deliver) {
  const XmlTree tree = parse_xml(read_whole(bytes));
  const xmlNode* root = xmlDocGetRootElement(tree.get());
  std::uint64_t number = 0;
  const auto give = [&](auto make) {
    Record record;
    record.file = file.path;
    record.line = ++number;
    try {
      std::optional<Document> document = make();
      if (!document) {
        if (options.passed_over != nullptr) ++(*options.passed_over)["type"];
        return true;
      }
      complete(*document, options);
      record.document = std::move(*document);
    } catch (const Error& error) {
      return deliver_error(deliver, file, number, error);
    }
    return deliver(std::move(record));
  };
  if (name_of(root) == "nitf") return give([&] { return std::optional(nitf_document(root)); });
  const NewsPackages packages = packages_of(root);
  for (const xmlNode* item : news_items_of(root)) {
    if (!give([&] { return news_item_document(item, packages); })) return false;
  }
  return true;
}

}  // namespace hearsay
