#include "fetch/feed_list.h"

#include <fmt/format.h>
#include <libxml/parser.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/lines.h"
#include "base/shown.h"
#include "fetch/address.h"
#include "readers/bytes.h"
#include "readers/feeds.h"
#include "readers/xml_tree.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestList = 16u << 20;
constexpr std::size_t kShown = 200;  // bytes of what is no address, in messages

void add(std::string_view url, std::string_view name, FeedList& to) {
  url = trimmed(url);
  if (url.starts_with("feed://")) return add("http://" + std::string(url.substr(7)), name, to);
  if (url.starts_with("feed:http")) url.remove_prefix(5);
  if (!web_address(url)) {
    to.problems.emplace_back(ErrorCode::bad_value,
                             fmt::format("{}: \"{}\" is no http or https address", name, shown_address(beginning(url, kShown))));
  } else if (std::find(to.urls.begin(), to.urls.end(), url) == to.urls.end()) {
    to.urls.emplace_back(url);
  }
}

void read_outlines(xmlNode* node, std::string_view name, FeedList& to) {
  // Without recursion: depth is the document's.
  for (xmlNode* at = node; at != nullptr;) {
    if (at->type == XML_ELEMENT_NODE && same_word(reinterpret_cast<const char*>(at->name), "outline")) {
      for (const xmlAttr* attribute = at->properties; attribute != nullptr; attribute = attribute->next) {
        if (!same_word(reinterpret_cast<const char*>(attribute->name), "xmlUrl")) continue;
        xmlChar* value = xmlNodeListGetString(at->doc, attribute->children, 1);
        if (value != nullptr) add(reinterpret_cast<const char*>(value), name, to);
        xmlFree(value);
      }
    }
    if (at->children != nullptr) {
      at = at->children;
      continue;
    }
    while (at != nullptr && at != node && at->next == nullptr) at = at->parent;
    if (at == nullptr || at == node) return;
    at = at->next;
  }
}

void read_opml(std::string_view bytes, std::string_view name, FeedList& to) {
  const std::string xml = mended_xml(bytes);
  xmlInitParser();
  const XmlTree document(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                       XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT));
  xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr || !same_word(reinterpret_cast<const char*>(root->name), "opml"))
    throw Error(ErrorCode::bad_format, fmt::format("{}: this is no OPML; name OPML, or a file with one address a line", name));
  read_outlines(root, name, to);
}

std::string bytes_of(const std::string& path) try {
  const auto file = open_file(path, nullptr);
  std::string out, chunk(64 * 1024, '\0');
  for (std::size_t count = 0; (count = file->read(chunk.data(), chunk.size())) > 0;) {
    out.append(chunk, 0, count);
    if (out.size() > kLongestList) throw Error(ErrorCode::too_large, fmt::format("a list of feeds may have {} bytes", kLongestList));
  }
  return out;
} catch (const Error& error) {
  throw Error(error.code,
              fmt::format("{}: {}; name an address (https://...), OPML, or a file with one address a line", path, error.what()));
}

}  // namespace

void read_feed_list(std::string_view bytes, std::string_view name, FeedList& to) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (trimmed(bytes).starts_with('<')) return read_opml(bytes, name, to);
  each_line(bytes, [&](std::string_view raw, int) {
    const std::string_view line = trimmed(raw);
    if (!line.empty() && line.front() != '#') add(line, name, to);
  });
}

FeedList feeds_named(const std::vector<std::string>& arguments) {
  FeedList out;
  for (const std::string& argument : arguments) {
    if (argument.find("://") != std::string::npos) add(argument, "argument", out);
    else read_feed_list(bytes_of(argument), argument, out);
  }
  return out;
}

}  // namespace hearsay
