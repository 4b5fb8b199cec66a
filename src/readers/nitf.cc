// NITF 3.x (IPTC, iptc.org/standards/nitf).
#include "base/calendar.h"
#include "readers/news_items.h"

namespace hearsay {
namespace {

void read_docdata(const xmlNode* data, Document& out) {
  out.id = attribute_of(find_child(data, "doc-id"), "id-string");
  out.published = iso_from(attribute_of(find_child(data, "date.issue"), "norm"));
  add_meta(out, "status", attribute_of(data, "management-status"));
  if (const std::string release = iso_from(attribute_of(find_child(data, "date.release"), "norm"));
      parse_iso_moment(release) > parse_iso_moment(out.published))
    add_meta(out, "embargo", release);
  add_meta(out, "urgency", attribute_of(find_child(data, "urgency"), "ed-urg"));
  add_meta(out, "slug", attribute_of(find_child(data, "fixture"), "fix-id"));
  add_meta(out, "version", attribute_of(find_child(data, "du-key"), "version"));
  for (const xmlNode* correction : children_of(data, "correction")) {
    add_meta(out, "signal", "correction");
    add_meta(out, "note", attribute_of(correction, "info"));
  }
  for (const xmlNode* message : children_of(data, "ed-msg")) add_meta(out, "note", attribute_of(message, "info"));
  for (const xmlNode* place : children_of(data, "evloc")) {
    std::string name = attribute_of(place, "city"), code = attribute_of(place, "iso-cc");
    add_meta(out, "located", code.empty() || name.empty() ? name + code : name + ", " + code);
  }
  for (const xmlNode* source : children_of(find_child(data, "del-list"), "from-src"))
    add_meta(out, "source", attribute_of(source, "src-name"));
  for (const xmlNode* keyword : children_of(find_child(data, "key-list"), "keyword"))
    add_meta(out, "keyword", attribute_of(keyword, "key"));
  if (const std::string key = attribute_of(find_child(data, "du-key"), "key"); out.meta_of("slug").empty()) add_meta(out, "slug", key);
  const xmlNode* copyright = find_child(data, "doc.copyright");
  if (const std::string holder = attribute_of(copyright, "holder"); !holder.empty()) {
    const std::string year = attribute_of(copyright, "year");
    add_meta(out, "copyright", "\xC2\xA9 " + (year.empty() ? holder : year + " " + holder));
  }
}

void read_subjects(const xmlNode* head, Document& out) {
  for (const xmlNode* subject : children_of(find_child(head, "tobject"), "tobject.subject")) {
    std::string code = attribute_of(subject, "tobject.subject.refnum"), name;
    for (const char* part : {"tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"}) {
      if (name.empty()) name = attribute_of(subject, part);
    }
    add_meta(out, "subject", code.empty() || name.empty() ? code + name : code + " " + name);
  }
}

void read_body_head(const xmlNode* head, Document& out) {
  if (std::string headline = words_of(find_child(head, "hedline/hl1")); !headline.empty()) out.title = std::move(headline);
  out.author = words_of(find_child(head, "byline/person"));
  if (out.author.empty()) out.author = words_of(find_child(head, "byline"));
  if (std::string title = words_of(find_child(head, "byline/byttl")); title != out.author) add_meta(out, "source", std::move(title));
  add_meta(out, "credit", words_of(find_child(head, "distributor")));
  const xmlNode* dateline = find_child(head, "dateline");
  add_meta(out, "dateline", words_of(dateline));
  if (out.published.empty()) out.published = iso_from(attribute_of(find_child(dateline, "story.date"), "norm"));
  for (const xmlNode* note : children_of(head, "note")) add_meta(out, "note", words_of(note));
}

}  // namespace

Document nitf_document(const xmlNode* root) {
  Document out;
  const xmlNode* head = find_child(root, "head");
  out.title = words_of(find_child(head, "title"));
  read_docdata(find_child(head, "docdata"), out);
  read_subjects(head, out);
  if (out.id.empty()) out.id = attribute_of(root, "uno");
  if (out.published.empty()) out.published = iso_from(attribute_of(find_child(head, "pubdata"), "date.publication"));
  out.outlet = attribute_of(find_child(head, "pubdata"), "name");
  const xmlNode* body = find_child(root, "body");
  read_body_head(find_child(body, "body.head"), out);
  out.language = attribute_of(body, "lang");
  for (const xmlNode* content : children_of(body, "body.content")) {
    if (!out.text.empty()) out.text += "\n\n";
    out.text += paragraphs_of(content);
  }
  add_meta(out, "tagline", words_of(find_child(body, "body.end/tagline")));
  explain_kill(out);
  return out;
}

}  // namespace hearsay
