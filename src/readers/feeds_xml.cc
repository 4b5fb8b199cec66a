#include "readers/feeds_xml.h"

#include <libxml/parser.h>

#include <array>

#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::size_t kRootTag = 16 * 1024;  // bytes of a root element's tag; it is parsed with each item

// `whole` tells whether nothing had to be recovered.
XmlTree parse(const std::string& xml, bool& whole) {
  xmlInitParser();
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(), &xmlFreeParserCtxt);
  XmlTree out(xmlCtxtReadMemory(
      context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
      XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT));
  whole = context->wellFormed != 0;
  return out;
}

// Element names by what they mean, whatever prefix a feed gives them.
std::string name_of(const xmlNode* node) {
  const std::string_view local = view_of(node->name);
  if (node->ns == nullptr) return std::string(local);  // "media:title" where no prefix was declared
  const std::string_view space = view_of(node->ns->href);
  struct Known {
    std::string_view part, prefix;
  };
  constexpr std::array<Known, 9> kKnown = {{{"purl.org/rss/1.0/modules/content", "content:"},
                                            {"purl.org/dc/terms", "dcterms:"},
                                            {"purl.org/dc/elements", "dc:"},
                                            {"search.yahoo.com/mrss", "media:"},
                                            {"w3.org/2005/Atom", ""},
                                            {"purl.org/atom/ns", ""},
                                            {"itunes.com/dtds", "itunes:"},
                                            {"feedburner", "feedburner:"},
                                            {"w3.org/1999/xhtml", "xhtml:"}}};
  for (const Known& known : kKnown) {
    if (space.find(known.part) != std::string_view::npos) return std::string(known.prefix) + std::string(local);
  }
  if (space.find("purl.org/rss") != std::string_view::npos || space.find("netscape.com") != std::string_view::npos ||
      node->ns->prefix == nullptr)
    return std::string(local);
  return std::string(view_of(node->ns->prefix)) + ":" + std::string(local);
}

std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string out(view_of(value));
  xmlFree(value);
  return out;
}

std::string content(const xmlNode* node) {
  xmlChar* value = xmlNodeGetContent(node);
  std::string out(view_of(value));
  xmlFree(value);
  return out;
}

// The markup within, as Atom's type="xhtml" holds it.
std::string markup(xmlDoc* document, const xmlNode* node) {
  std::string out;
  const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(), &xmlBufferFree);
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    xmlBufferEmpty(buffer.get());
    xmlNodeDump(buffer.get(), document, child, 0, 0);
    out += view_of(xmlBufferContent(buffer.get()));
  }
  return out;
}

struct Body {
  std::string text;
  bool is_plain = false;
  int rank = 0;
};

bool has_element_within(const xmlNode* node) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) return true;
  }
  return false;
}

Body body_of(xmlDoc* document, const xmlNode* node, int rank) {
  const std::string type = attribute(node, "type");
  Body out;
  out.rank = rank;
  if (has_element_within(node)) {
    out.text = markup(document, node);
  } else {
    out.text = content(node);
    out.is_plain = type == "text" || type == "text/plain";
  }
  return out;
}

int rank_of(std::string_view name) {
  if (name == "content:encoded" || name == "xhtml:body") return 5;
  if (name == "content") return 4;
  if (name == "description") return 3;
  if (name == "summary") return 2;
  if (name == "itunes:summary" || name == "media:description") return 1;
  return 0;
}

void read_author(const xmlNode* node, std::string& to) {
  std::string name;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE && name_of(child) == "name") name = folded_blanks(content(child));
  }
  if (name.empty() && !has_element_within(node)) name = folded_blanks(content(node));
  if (!name.empty()) to += (to.empty() ? "" : ", ") + name;
}

void read_source(const xmlNode* node, FeedItem& to) {
  if (!has_element_within(node)) {
    to.origin = folded_blanks(content(node));
    to.origin_url = attribute(node, "url");
    return;
  }
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    const std::string name = name_of(child);
    if (name == "title") to.origin = folded_blanks(content(child));
    if (name == "link" && to.origin_url.empty()) to.origin_url = attribute(child, "href");
  }
}

std::string language_in(const xmlNode* node) {
  xmlChar* value = xmlNodeGetLang(node);
  std::string out(view_of(value));
  xmlFree(value);
  return out;
}

// <link>address</link>, or Atom's with href: what readers are sent to.
void read_link(const xmlNode* node, std::string& to, const std::string& base) {
  const std::string href = attribute(node, "href");
  if (href.empty()) {
    const std::string text = folded_blanks(content(node));
    if (to.empty() && !text.empty()) to = base.empty() ? text : resolved_url(text, base);
    return;
  }
  const std::string rel = attribute(node, "rel");
  if (!rel.empty() && rel != "alternate") return;
  const std::string own = xml_base_of(node);
  const std::string& from = own.empty() ? base : own;
  if (to.empty() || attribute(node, "type") == "text/html") to = from.empty() ? href : resolved_url(href, from);
}

void read_channel_part(const xmlNode* node, FeedChannel& to) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    const std::string name = name_of(child);
    if (name == "channel") read_channel_part(child, to);
    else if (name == "title" && to.title.empty()) to.title = folded_blanks(content(child));
    else if (name == "link") read_link(child, to.link, to.base);
    else if (name == "language" || name == "dc:language") to.language = folded_blanks(content(child));
    else if (name == "author") read_author(child, to.author);
  }
}

}  // namespace

std::string xml_base_of(const xmlNode* node) {
  xmlChar* value = xmlGetNsProp(node, reinterpret_cast<const xmlChar*>("base"), XML_XML_NAMESPACE);
  std::string out(view_of(value));
  xmlFree(value);
  return out;
}

FeedItem read_item(xmlDoc* document, const xmlNode* node, const FeedChannel& channel) {
  FeedItem out;
  Body body;
  std::string creator, permanent, original, base = xml_base_of(node);
  base = base.empty() ? channel.base : resolved_url(base, channel.base);
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    const std::string name = name_of(child);
    if (name == "title") out.title = has_element_within(child) ? markup(document, child) : content(child);
    else if (name == "link") read_link(child, out.link, base);
    else if (name == "guid" || name == "id") {
      out.id = folded_blanks(content(child));
      if (name == "guid" && attribute(child, "isPermaLink") != "false" && out.id.starts_with("http")) permanent = out.id;
    } else if (name == "feedburner:origLink") original = folded_blanks(content(child));
    else if (name == "pubDate" || name == "published" || name == "issued" || name == "dc:date" || name == "dcterms:issued" ||
             name == "created" || name == "dcterms:created") {
      if (out.published.empty() || name == "published") out.published = folded_blanks(content(child));
    } else if (name == "updated" || name == "modified" || name == "dcterms:modified") out.updated = folded_blanks(content(child));
    else if (name == "dc:creator") creator += (creator.empty() ? "" : ", ") + folded_blanks(content(child));
    else if (name == "author" || name == "itunes:author") read_author(child, out.author);
    else if (name == "source") read_source(child, out);
    else if (name == "dc:source" && out.origin.empty() && folded_blanks(content(child)).find("://") == std::string::npos)
      out.origin = folded_blanks(content(child));
    else if (name == "dc:language" || name == "language") out.language = folded_blanks(content(child));
    else if (name == "media:group") {
      for (const xmlNode* inner = child->children; inner != nullptr; inner = inner->next) {
        if (inner->type == XML_ELEMENT_NODE && name_of(inner) == "media:description" && body.rank < 1) body = body_of(document, inner, 1);
      }
    }
    const int rank = rank_of(name);
    if (rank > body.rank || (rank == body.rank && rank > 0 && body.text.empty())) {
      Body found = body_of(document, child, rank);
      if (found.text.find_first_not_of(" \t\r\n") != std::string::npos) body = std::move(found);
    }
  }
  if (!original.empty()) out.link = original;
  if (out.link.empty()) out.link = permanent;
  if (out.id.empty()) {
    xmlChar* about = xmlGetNsProp(node, reinterpret_cast<const xmlChar*>("about"),
                                  reinterpret_cast<const xmlChar*>("http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
    out.id = view_of(about);
    xmlFree(about);
  }
  if (!creator.empty()) out.author = creator;
  if (out.language.empty()) out.language = language_in(node);
  out.body = std::move(body.text);
  out.is_plain = body.is_plain;
  return out;
}

XmlTree parse_piece(std::string_view root_tag, std::string_view piece, bool is_item) {
  check_xml_attributes(piece);
  std::string open(root_tag.size() < kRootTag ? root_tag : "<feed>");
  if (open.ends_with("/>")) open.erase(open.size() - 2, 1);
  const std::size_t end = open.find_first_of(" \t\r\n>/", 1);
  const std::string close = "</" + open.substr(1, end - 1) + ">";
  bool whole = false;
  XmlTree out = parse(mended_xml(open + std::string(piece) + close), whole);
  if (whole || !is_item) return out;
  return parse(mended_xml(open + rebuilt_item(piece) + close), whole);
}

FeedChannel read_channel(std::string_view xml, const FeedCutter& cut, const std::string& url) {
  FeedChannel out;
  out.base = url;
  std::string rest;  // the feed without its items
  std::size_t at = cut.root_end;
  for (const FeedPiece& item : cut.items) {
    rest += xml.substr(at, item.begin - at);
    at = item.end;
  }
  rest += xml.substr(at);
  if (const std::size_t end = rest.rfind("</"); end != std::string::npos) rest.resize(end);
  const XmlTree document = parse_piece(xml.substr(cut.root_begin, cut.root_end - cut.root_begin), rest, false);
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return out;
  out.base = resolved_url(xml_base_of(root), url);
  out.language = language_in(root);
  read_channel_part(root, out);
  if (out.base.empty()) out.base = resolved_url(out.link, url);
  if (out.base.empty()) out.base = url;
  return out;
}

}  // namespace hearsay
