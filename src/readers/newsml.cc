// NewsML-G2 (IPTC, iptc.org/standards/newsml-g2): newsItem, packageItem, newsMessage.
#include "base/lines.h"
#include "readers/news_items.h"

namespace hearsay {
namespace {

// "medtop:11000000 politics": code and name as far as given.
std::string concept_of(const xmlNode* node) {
  std::string code = attribute_of(node, "qcode");
  if (code.empty()) code = attribute_of(node, "uri");
  std::string name = words_of(find_child(node, "name"));
  if (name.empty()) name = attribute_of(node, "literal");
  if (code.empty() || name.empty()) return code + name;
  return code + " " + name;
}

// The name of a party: its name, literal, code without scheme, or words.
std::string party_of(const xmlNode* node) {
  if (node == nullptr) return {};
  for (std::string name : {words_of(find_child(node, "name")), attribute_of(node, "literal"), without_scheme(attribute_of(node, "qcode")),
                           without_scheme(attribute_of(node, "uri")), words_of(node)}) {
    if (!name.empty()) return name;
  }
  return {};
}

std::string code_of(const xmlNode* node) {
  const std::string code = attribute_of(node, "qcode");
  return without_scheme(code.empty() ? attribute_of(node, "uri") : code);
}

void append_items(const xmlNode* node, std::string_view name, std::vector<const xmlNode*>& out) {
  for (const xmlNode* item : children_of(node, name)) out.push_back(item);
}

std::vector<const xmlNode*> items_named(const xmlNode* root, std::string_view name) {
  std::vector<const xmlNode*> out;
  if (name_of(root) == name) out.push_back(root);
  if (name_of(root) == "newsMessage") {
    for (const xmlNode* set : children_of(root, "itemSet")) append_items(set, name, out);
  }
  return out;
}

void append_references(const xmlNode* group, const std::string& title, NewsPackages& out) {
  for (const xmlNode* reference : children_of(group, "itemRef")) {
    for (const char* attribute : {"residref", "href"}) {
      if (const std::string guid = attribute_of(reference, attribute); !guid.empty()) out.emplace(guid, title);
    }
  }
}

void read_item_meta(const xmlNode* meta, Document& out) {
  out.outlet = party_of(find_child(meta, "provider"));
  add_meta(out, "status", code_of(find_child(meta, "pubStatus")));
  add_meta(out, "embargo", iso_from(words_of(find_child(meta, "embargoed"))));
  for (const xmlNode* signal : children_of(meta, "signal")) add_meta(out, "signal", code_of(signal));
  for (const xmlNode* note : children_of(meta, "edNote")) add_meta(out, "note", words_of(note));
  if (out.title.empty()) out.title = words_of(find_child(meta, "title"));
}

void read_content_meta(const xmlNode* meta, Document& out) {
  for (const xmlNode* headline : children_of(meta, "headline")) {
    if (out.title.empty() || attribute_of(headline, "role").ends_with(":main")) out.title = words_of(headline);
  }
  std::string by = words_of(find_child(meta, "by"));
  for (const xmlNode* creator : children_of(meta, "creator")) {
    if (by.empty()) by = party_of(creator);
  }
  out.author = std::move(by);
  add_meta(out, "urgency", words_of(find_child(meta, "urgency")));
  for (const xmlNode* slug : children_of(meta, "slugline")) add_meta(out, "slug", words_of(slug));
  add_meta(out, "dateline", words_of(find_child(meta, "dateline")));
  for (const xmlNode* credit : children_of(meta, "creditline")) add_meta(out, "credit", words_of(credit));
  for (const xmlNode* source : children_of(meta, "infoSource")) add_meta(out, "source", party_of(source));
  for (const xmlNode* located : children_of(meta, "located")) add_meta(out, "located", concept_of(located));
  for (const xmlNode* genre : children_of(meta, "genre")) add_meta(out, "genre", concept_of(genre));
  for (const xmlNode* subject : children_of(meta, "subject")) add_meta(out, "subject", concept_of(subject));
  for (const xmlNode* keyword : children_of(meta, "keyword")) add_meta(out, "keyword", words_of(keyword));
  out.language = attribute_of(find_child(meta, "language"), "tag");
}

void read_dates(const xmlNode* item, Document& out) {
  const std::string first = iso_from(words_of(find_child(item, "itemMeta/firstCreated"))),
                    version = iso_from(words_of(find_child(item, "itemMeta/versionCreated"))),
                    content = iso_from(words_of(find_child(item, "contentMeta/contentCreated")));
  out.published = !first.empty() ? first : !content.empty() ? content : version;
  if (version != out.published) add_meta(out, "updated", version);
}

void read_content(const xmlNode* item, Document& out) {
  for (const xmlNode* content = find_child(item, "contentSet"); content != nullptr; content = nullptr) {
    for (const xmlNode* part = content->children; part != nullptr; part = part->next) {
      if (part->type != XML_ELEMENT_NODE || !trimmed(out.text).empty()) continue;
      if (name_of(part) == "inlineData") out.text = paragraphs_of(part);
      if (name_of(part) != "inlineXML") continue;
      if (const xmlNode* nitf = find_child(part, "nitf"); nitf != nullptr) {
        Document inside = nitf_document(nitf);
        out.text = std::move(inside.text);
        if (out.title.empty()) out.title = std::move(inside.title);
        if (out.author.empty()) out.author = std::move(inside.author);
        if (out.published.empty()) out.published = std::move(inside.published);
        for (Meta& entry : inside.meta) {
          if (out.meta_of(entry.name).empty()) out.meta.push_back(std::move(entry));
        }
      } else {
        const xmlNode* body = find_child(part, "html/body");
        out.text = paragraphs_of(body != nullptr ? body : part);
      }
    }
  }
}

}  // namespace

std::vector<const xmlNode*> news_items_of(const xmlNode* root) { return items_named(root, "newsItem"); }

NewsPackages packages_of(const xmlNode* root) {
  NewsPackages out;
  for (const xmlNode* package : items_named(root, "packageItem")) {
    std::string title = words_of(find_child(package, "contentMeta/headline"));
    if (title.empty()) title = words_of(find_child(package, "itemMeta/title"));
    if (title.empty()) title = attribute_of(package, "guid");
    for (const xmlNode* group : children_of(find_child(package, "groupSet"), "group")) append_references(group, title, out);
  }
  return out;
}

std::optional<Document> news_item_document(const xmlNode* item, const NewsPackages& packages) {
  const std::string kind = code_of(find_child(item, "itemMeta/itemClass"));
  if (!kind.empty() && kind != "text" && kind != "composite") return std::nullopt;
  Document out;
  out.id = attribute_of(item, "guid");
  read_item_meta(find_child(item, "itemMeta"), out);
  add_meta(out, "version", attribute_of(item, "version"));
  read_content_meta(find_child(item, "contentMeta"), out);
  if (out.language.empty()) out.language = attribute_of(item, "lang");
  add_meta(out, "copyright", words_of(find_child(item, "rightsInfo/copyrightNotice")));
  read_dates(item, out);
  read_content(item, out);
  for (auto [at, end] = packages.equal_range(out.id); at != end; ++at) add_meta(out, "package", at->second);
  explain_kill(out);
  return out;
}

}  // namespace hearsay
