#include "readers/ninjs.h"

#include <fmt/format.h>

#include <cmath>

#include "base/ascii.h"
#include "base/lines.h"
#include "hearsay/error.h"
#include "readers/news_xml.h"

namespace hearsay {
namespace {

namespace dom = simdjson::dom;

std::optional<dom::element> find(const dom::object& object, std::string_view name) {
  for (const auto& [key, value] : object) {
    if (same_word(key, name) && !value.is_null()) return value;
  }
  return std::nullopt;
}

// Strings, and numbers as versions and urgencies are; an object's "name" or "value".
std::string words_of(const dom::element& value) {
  std::string_view text;
  std::int64_t number = 0;
  double real = 0;
  dom::object object;
  if (value.get(text) == simdjson::SUCCESS) return std::string(trimmed(text));
  if (value.get(number) == simdjson::SUCCESS) return std::to_string(number);
  if (value.get(real) == simdjson::SUCCESS && std::isfinite(real)) return fmt::format("{}", real);
  if (value.get(object) == simdjson::SUCCESS) {
    for (const char* name : {"value", "name", "literal"}) {
      if (const auto part = find(object, name); part && part->is_string()) return words_of(*part);
    }
  }
  return {};
}

// All values of a field that is one value or a list, under any of its names.
std::vector<dom::element> values_of(const dom::object& object, std::initializer_list<std::string_view> names) {
  std::vector<dom::element> out;
  for (const std::string_view name : names) {
    const auto value = find(object, name);
    if (!value) continue;
    dom::array list;
    if (value->get(list) != simdjson::SUCCESS) {
      out.push_back(*value);
      continue;
    }
    for (const dom::element element : list) out.push_back(element);
  }
  return out;
}

std::string first_of(const dom::object& object, std::initializer_list<std::string_view> names) {
  for (const dom::element& value : values_of(object, names)) {
    if (std::string words = words_of(value); !words.empty()) return words;
  }
  return {};
}

void add_all(Document& out, std::string_view name, const dom::object& object, std::initializer_list<std::string_view> names) {
  for (const dom::element& value : values_of(object, names)) add_meta(out, name, words_of(value));
}

// "medtop:11000000 politics".
void add_subjects(Document& out, const dom::object& item) {
  for (const dom::element& value : values_of(item, {"subject", "subjects"})) {
    dom::object subject;
    if (value.get(subject) != simdjson::SUCCESS) continue;
    const std::string scheme = first_of(subject, {"scheme"}), code = first_of(subject, {"code", "uri"}), name = first_of(subject, {"name"});
    const std::string whole = scheme.empty() || code.empty() || code.find(':') != std::string::npos ? code : scheme + ":" + code;
    add_meta(out, "subject", whole.empty() || name.empty() ? whole + name : whole + " " + name);
  }
}

std::string text_of_html(std::string_view html) {
  const XmlTree tree = parse_html_fragment(html);
  return tree ? paragraphs_of(xmlDocGetRootElement(tree.get())) : std::string();
}

bool is_markup(std::string_view type) { return same_word(type, "text/html") || same_word(type, "application/xhtml+xml"); }

// body_text is kept as it stands; of markup the paragraphs.
std::string body_of(const dom::object& item) {
  if (const std::string text = first_of(item, {"body_text", "bodytext"}); !text.empty()) return text;
  for (const char* name : {"body_xhtml", "body_html", "bodyxhtml", "bodyhtml"}) {
    if (const std::string html = first_of(item, {name}); !html.empty()) return text_of_html(html);
  }
  std::string best;
  for (const dom::element& value : values_of(item, {"bodies", "body"})) {
    dom::object body;
    if (value.get(body) != simdjson::SUCCESS) continue;
    const std::string content = first_of(body, {"value"}), type = first_of(body, {"contenttype", "mimetype"});
    if (content.empty()) continue;
    const bool markup = is_markup(type) || (type.empty() && content.starts_with('<'));
    if (!markup) return content;
    if (best.empty()) best = text_of_html(content);
  }
  return best;
}

std::string headline_of(const dom::object& item) {
  for (const dom::element& value : values_of(item, {"headlines"})) {
    dom::object headline;
    if (value.get(headline) == simdjson::SUCCESS && first_of(headline, {"role"}) == "main") return words_of(value);
  }
  return first_of(item, {"headline", "headlines", "title", "titles"});
}

std::string provider_of(const dom::object& item) {
  for (const char* name : {"provider", "copyrightholder"}) {
    if (std::string words = first_of(item, {name}); !words.empty()) return words;
  }
  return {};
}

}  // namespace

bool is_ninjs(const dom::object& object) {
  if (!find(object, "uri")) return false;
  for (const char* name :
       {"body_text", "body_html", "body_xhtml", "bodies", "headline", "headlines", "pubstatus", "versioncreated", "type"}) {
    if (find(object, name)) return true;
  }
  return false;
}

std::optional<Document> ninjs_document(const dom::object& item) {
  const std::string type = first_of(item, {"type"});
  if (!type.empty() && type != "text" && type != "composite") return std::nullopt;
  Document out;
  out.id = first_of(item, {"uri"});
  out.title = headline_of(item);
  out.author = first_of(item, {"byline", "bylines", "by"});
  out.language = first_of(item, {"language"});
  out.outlet = provider_of(item);
  const std::string first = iso_from(first_of(item, {"firstcreated"})), content = iso_from(first_of(item, {"contentcreated"})),
                    version = iso_from(first_of(item, {"versioncreated"}));
  out.published = !first.empty() ? first : !content.empty() ? content : version;
  if (version != out.published) add_meta(out, "updated", version);
  add_meta(out, "status", first_of(item, {"pubstatus"}));
  add_meta(out, "version", first_of(item, {"version"}));
  add_meta(out, "embargo", iso_from(first_of(item, {"embargoed", "embargoeduntil"})));
  add_all(out, "signal", item, {"signal", "signals"});
  add_meta(out, "urgency", first_of(item, {"urgency"}));
  add_all(out, "slug", item, {"slugline", "sluglines"});
  add_all(out, "note", item, {"ednote", "ednotes"});
  add_meta(out, "dateline", first_of(item, {"dateline"}));
  add_meta(out, "located", first_of(item, {"located"}));
  add_all(out, "source", item, {"infosource", "infosources"});
  add_all(out, "credit", item, {"creditline"});
  add_subjects(out, item);
  add_all(out, "genre", item, {"genre", "genres"});
  add_all(out, "keyword", item, {"keyword", "keywords"});
  add_meta(out, "copyright", first_of(item, {"copyrightnotice"}));
  out.text = body_of(item);
  explain_kill(out);
  return out;
}

}  // namespace hearsay
