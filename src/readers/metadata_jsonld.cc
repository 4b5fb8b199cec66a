#include <simdjson.h>

#include <algorithm>
#include <map>

#include "base/lines.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

namespace dom = simdjson::dom;

constexpr int kMaxDepth = 12;                // of objects that are looked through
constexpr std::size_t kMaxScript = 4 << 20;  // bytes

// Pages write JSON with line ends in strings, comments around it and commas too many.
std::string mended(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool in_string = false, escaped = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (static_cast<unsigned char>(c) < 0x20) out += ' ';
      else out += c;
      if (escaped) escaped = false;
      else if (c == '\\') escaped = true;
      else if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '/' && text.substr(i, 2) == "/*") {
      i = std::min(text.find("*/", i), text.size() - 2) + 1;
      continue;
    }
    if (c == '<' && text.substr(i, 4) == "<!--") {
      i += 3;
      continue;
    }
    if (c == '-' && text.substr(i, 3) == "-->") {
      i += 2;
      continue;
    }
    if (c == ',') {
      const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
      if (next != std::string_view::npos && (text[next] == '}' || text[next] == ']')) continue;
    }
    out += c;
  }
  const std::size_t begin = out.find_first_of("{[");
  if (begin == std::string::npos) return {};
  const std::size_t end = out.find_last_of("}]");
  return end == std::string::npos || end < begin ? std::string() : out.substr(begin, end + 1 - begin);
}

bool is_type(const dom::object& object, auto&& accepts) {
  dom::element type;
  if (object["@type"].get(type) != simdjson::SUCCESS) return false;
  std::string_view name;
  if (type.get(name) == simdjson::SUCCESS) return accepts(name);
  dom::array list;
  if (type.get(list) != simdjson::SUCCESS) return false;
  for (const dom::element item : list) {
    if (item.get(name) == simdjson::SUCCESS && accepts(name)) return true;
  }
  return false;
}

bool is_article_type(std::string_view name) {
  if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return name.ends_with("Article") || name == "BlogPosting" || name == "LiveBlogPosting" || name == "Report" ||
         name == "SocialMediaPosting" || name == "ClaimReview" || name == "Review";
}

std::string text_of(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return plain_text(text);
  std::int64_t number = 0;
  if (value.get(number) == simdjson::SUCCESS) return std::to_string(number);
  dom::array list;
  if (value.get(list) == simdjson::SUCCESS) {
    for (const dom::element item : list) {
      if (item.get(text) == simdjson::SUCCESS) return plain_text(text);
    }
  }
  dom::object inner;
  if (value.get(inner) == simdjson::SUCCESS && inner["@value"].get(text) == simdjson::SUCCESS) return plain_text(text);
  return {};
}

class Reader {
 public:
  explicit Reader(JsonLd& to) : to_(to) {}

  void read(const dom::element& root) {
    collect(root, 0);
    for (const dom::object& object : objects_) {
      if (is_type(object, is_article_type) && !to_.has_article) read_article(object);
    }
    for (const dom::object& object : objects_) {
      if (is_type(object, [](std::string_view t) { return t.ends_with("WebPage"); })) read_page(object);
      if (to_.site_name.empty() && is_type(object, [](std::string_view t) { return t == "WebSite" || t.ends_with("Organization"); })) {
        to_.site_name = text_of(object, "name");
      }
    }
  }

 private:
  // All objects that may be about the page: the root, lists, graphs, and what a page says that it is mainly about.
  void collect(const dom::element& value, int depth) {
    if (depth > kMaxDepth) return;
    dom::array list;
    if (value.get(list) == simdjson::SUCCESS) {
      for (const dom::element item : list) collect(item, depth + 1);
      return;
    }
    dom::object object;
    if (value.get(object) != simdjson::SUCCESS) return;
    objects_.push_back(object);
    std::string_view id;
    if (object["@id"].get(id) == simdjson::SUCCESS && object.size() > 1) by_id_.emplace(id, object);
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      dom::element inner;
      if (object[key].get(inner) == simdjson::SUCCESS) collect(inner, depth + 1);
    }
    for (const char* key : {"author", "publisher"}) {  // so that others may name them by id
      dom::object inner;
      std::string_view inner_id;
      if (object[key].get(inner) == simdjson::SUCCESS && inner["@id"].get(inner_id) == simdjson::SUCCESS && inner.size() > 1)
        by_id_.emplace(inner_id, inner);
    }
  }

  // Names of a person or organisation, a list of them, or what their ids stand for.
  void names_of(const dom::element& value, std::vector<std::string>& out, int depth = 0) {
    if (depth > 3) return;
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) {
      std::string name = plain_text(text);
      if (!name.empty() && !name.starts_with("http")) out.push_back(std::move(name));
      return;
    }
    dom::array list;
    if (value.get(list) == simdjson::SUCCESS) {
      for (const dom::element item : list) names_of(item, out, depth + 1);
      return;
    }
    dom::object object;
    if (value.get(object) != simdjson::SUCCESS) return;
    dom::element name;
    if (object["name"].get(name) == simdjson::SUCCESS) return names_of(name, out, depth + 1);
    std::string_view id;
    if (object["@id"].get(id) != simdjson::SUCCESS) return;
    if (const auto found = by_id_.find(id); found != by_id_.end()) {
      if (found->second["name"].get(name) == simdjson::SUCCESS) names_of(name, out, depth + 1);
    }
  }
  std::vector<std::string> names_in(const dom::object& object, std::string_view key) {
    std::vector<std::string> out;
    dom::element value;
    if (object[key].get(value) == simdjson::SUCCESS) names_of(value, out);
    return out;
  }

  void read_article(const dom::object& object) {
    to_.has_article = true;
    to_.is_live = is_type(object, [](std::string_view name) { return name.ends_with("LiveBlogPosting"); });
    to_.title = text_of(object, "headline");
    if (to_.title.empty()) to_.title = text_of(object, "name");
    to_.published = text_of(object, "datePublished");
    if (to_.published.empty()) to_.published = text_of(object, "dateCreated");
    to_.updated = text_of(object, "dateModified");
    to_.authors = names_in(object, "author");
    if (to_.authors.empty()) to_.authors = names_in(object, "creator");
    if (const auto names = names_in(object, "publisher"); !names.empty()) to_.outlet = names.front();
    for (const char* key : {"sourceOrganization", "provider", "copyrightHolder"}) {
      for (std::string& name : names_in(object, key)) to_.sources.push_back(std::move(name));
    }
    to_.url = text_of(object, "url");
    if (to_.url.empty()) to_.url = text_of(object, "mainEntityOfPage");
    to_.language = text_of(object, "inLanguage");
    to_.article_body = body_of(object);
    std::int64_t words = 0;
    if (object["wordCount"].get(words) == simdjson::SUCCESS && words > 0) to_.word_count = static_cast<std::size_t>(words);
    bool free = true;
    if (object["isAccessibleForFree"].get(free) == simdjson::SUCCESS) to_.is_free = free;
    else if (const std::string said = text_of(object, "isAccessibleForFree"); said == "False" || said == "false") to_.is_free = false;
    read_live(object);
  }

  // Line ends count in a body; plain_text() would fold them.
  static std::string body_of(const dom::object& object) {
    std::string_view text;
    if (object["articleBody"].get(text) != simdjson::SUCCESS) return {};
    std::string out;
    each_line(text, [&](std::string_view raw, int) {
      const std::string line = plain_text(raw);
      if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
    });
    return out;
  }

  void read_live(const dom::object& object) {
    dom::array list;
    if (object["liveBlogUpdate"].get(list) != simdjson::SUCCESS) return;
    for (const dom::element item : list) {
      dom::object entry;
      if (item.get(entry) != simdjson::SUCCESS) continue;
      LiveEntry out;
      out.published = text_of(entry, "datePublished");
      out.title = text_of(entry, "headline");
      out.text = body_of(entry);
      out.url = text_of(entry, "url");
      if (const auto names = names_in(entry, "author"); !names.empty()) out.author = names.front();
      if (!out.text.empty()) to_.live.push_back(std::move(out));
    }
  }

  void read_page(const dom::object& object) {
    if (to_.page_published.empty()) to_.page_published = text_of(object, "datePublished");
    if (to_.page_updated.empty()) to_.page_updated = text_of(object, "dateModified");
    if (to_.language.empty()) to_.language = text_of(object, "inLanguage");
  }

  JsonLd& to_;
  std::vector<dom::object> objects_;
  std::map<std::string_view, dom::object> by_id_;
};

}  // namespace

JsonLd read_json_ld(const HtmlTree& tree) {
  JsonLd out;
  dom::parser parser;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto node = static_cast<std::int32_t>(i);
    if (tree.nodes[i].tag != Tag::script || tree.attribute(node, Attribute::type).find("ld+json") == std::string_view::npos) continue;
    std::string text;
    for (std::int32_t k = node + 1; k < tree.nodes[i].end; ++k) {
      if (tree.nodes[static_cast<std::size_t>(k)].tag == Tag::text) text += tree.text(k);
    }
    if (text.empty() || text.size() > kMaxScript) continue;
    text = mended(text);
    dom::element root;
    if (text.empty() || parser.parse(text).get(root) != simdjson::SUCCESS) continue;
    Reader(out).read(root);
  }
  return out;
}

}  // namespace hearsay
