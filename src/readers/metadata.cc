#include "readers/metadata.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/joined.h"
#include "readers/html_words.h"
#include "readers/metadata_values.h"

namespace hearsay {
namespace {

constexpr std::string_view kPublished[] = {"article:published_time",
                                           "og:article:published_time",
                                           "og:published_time",
                                           "article.published",
                                           "parsely-pub-date",
                                           "cxenseparse:recs:publishtime",
                                           "sailthru.date",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "published_time",
                                           "published-date",
                                           "datepublished",
                                           "date.published",
                                           "pubdate",
                                           "publication_date",
                                           "publicationdate",
                                           "dcterms.issued",
                                           "dc.date.issued",
                                           "dcterms.created",
                                           "dc.date.created",
                                           "dcterms.date",
                                           "dc.date",
                                           "rnews:datepublished",
                                           "citation_publication_date",
                                           "citation_date",
                                           "article_date_original",
                                           "originalpublicationdate",
                                           "og:pubdate",
                                           "ptime",
                                           "displaydate",
                                           "date_published",
                                           "article-published",
                                           "shareaholic:article_published_time",
                                           "date",
                                           "created",
                                           "datecreated",
                                           "article:create_at",
                                           "release_date",
                                           "video:release_date"};
constexpr std::string_view kUpdated[] = {"article:modified_time",
                                         "og:updated_time",
                                         "og:article:modified_time",
                                         "article.updated",
                                         "datemodified",
                                         "lastmod",
                                         "last-modified",
                                         "dcterms.modified",
                                         "dc.date.modified",
                                         "last_updated",
                                         "updated_time",
                                         "utime",
                                         "revised",
                                         "article:modified",
                                         "shareaholic:article_modified_time"};
bool is_whole(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t path = scheme == std::string_view::npos ? std::string_view::npos : address.find('/', scheme + 3);
  return path != std::string_view::npos && path + 1 < address.size();
}

std::string address_of(const PageValues& found, const JsonLd& json, std::string_view url) {
  std::string first;
  for (const std::string& candidate : {found.canonical, found.first({"og:url", "twitter:url", "parsely-link"}), json.url}) {
    const std::string whole = resolved_url(candidate, url.empty() ? std::string_view(json.url) : url);
    if (whole.empty()) continue;
    if (is_whole(whole)) return whole;  // a canonical address of the front page is a slip
    if (first.empty()) first = whole;
  }
  return first.empty() || is_whole(url) ? std::string(url) : first;
}

// A headline that a system cut off, in full where another source has it.
std::string in_full(const std::string& title, std::initializer_list<std::string> others) {
  std::string_view begin = title;
  for (const std::string_view dots : {"...", "\xE2\x80\xA6"}) {
    if (begin.ends_with(dots)) begin.remove_suffix(dots.size());
  }
  const bool cut = begin.size() != title.size() || title.size() >= 105;
  for (const std::string& other : others) {
    if (cut && other.size() > title.size() && other.starts_with(begin)) return other;
  }
  return title;
}

// Letters and digits, small; without an article.
std::string bare(std::string_view text) {
  const std::string out = bare_letters(text);
  return out.starts_with("the") && fold_case(text).starts_with("the ") ? out.substr(3) : out;
}

// <title> holds headline and outlet, in either order. The outlet is the part that is the host's name, else what is left beside the
// headline, else a short last part.
std::string outlet_in_title(std::string_view title, const std::vector<std::string>& headings, std::string_view host) {
  std::string last_part;
  const std::string name = bare(host.substr(0, host.rfind('.')));
  for (const std::string_view cut : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xC2\xB7 ", ": ", "|"}) {
    const std::size_t first = title.find(cut), last = title.rfind(cut);
    if (first == std::string_view::npos || last == 0) continue;
    const std::string_view before = title.substr(0, first), after = title.substr(last + cut.size());
    for (const std::string_view part : {after, before}) {
      if (part.size() > 2 && part.size() < 50 && !name.empty() &&
          (bare(part) == name || (bare(part).size() > 5 && name.find(bare(part)) != std::string::npos)))
        return std::string(part);
    }
    for (const std::string& heading : headings) {
      const std::string key = bare(heading);
      if (key.size() < 10) continue;
      if (key == bare(title.substr(0, last)) && after.size() < 50) return std::string(after);
      if (key == bare(title.substr(first + cut.size())) && before.size() < 50) return std::string(before);
    }
    if (last_part.empty() && cut != ": " && cut != "|" && last >= 10 && after.size() > 1 && after.size() < 40 && after.size() < last)
      last_part = after;
  }
  return last_part;
}

std::string language_of(std::string tag) {
  tag = fold_case(tag.substr(0, tag.find_first_of("-_,; ")));
  static const std::map<std::string_view, std::string_view> names = {{"english", "en"}, {"french", "fr"}, {"german", "de"},
                                                                     {"spanish", "es"}, {"eng", "en"},    {"fra", "fr"},
                                                                     {"deu", "de"},     {"spa", "es"},    {"rus", "ru"}};
  if (const auto at = names.find(tag); at != names.end()) return std::string(at->second);
  return tag.size() == 2 && std::all_of(tag.begin(), tag.end(), is_ascii_small) ? tag : std::string();
}

void tell_date(ToldValue& to, std::string_view value, std::string_view from, DayOrder order) {
  if (!to.value.empty() || value.empty()) return;
  if (auto date = parse_loose_date(value, order)) to = {*date, from};
}

void read_dates(const PageValues& found, const JsonLd& json, PageMetadata& to) {
  const DayOrder order = day_order(found.html_language.empty() ? json.language : found.html_language);
  tell_date(to.published, json.published, "json-ld", order);
  for (const std::string_view name : kPublished) tell_date(to.published, found.first({name}), "meta", order);
  tell_date(to.published, found.of_item("datePublished"), "microdata", order);
  tell_date(to.published, json.page_published, "json-ld", order);
  tell_date(to.published, found.of_item("dateCreated"), "microdata", order);
  tell_date(to.updated, json.updated, "json-ld", order);
  for (const std::string_view name : kUpdated) tell_date(to.updated, found.first({name}), "meta", order);
  tell_date(to.updated, found.of_item("dateModified"), "microdata", order);
  tell_date(to.updated, json.page_updated, "json-ld", order);
}

std::string authors_of(const PageValues& found, const JsonLd& json) {
  std::string all;
  if (all = author_names(joined(json.authors, ", ")); !all.empty()) return all;
  for (const std::string_view name : kAuthors) {
    std::vector<std::string> values;
    for (const std::string& author : found.authors) {
      if (author.substr(0, author.find('\n')) == name) values.push_back(author.substr(author.find('\n') + 1));
    }
    if (all = author_names(joined(values, ", ")); !all.empty()) return all;
  }
  return author_names(joined(found.item_authors, ", "));
}

// Headings, or where the page has none the lines that its title repeats.
std::vector<std::string> headings_of(const HtmlTree& tree, const PageValues& found) {
  std::vector<std::string> out = found.headings;
  for (const std::int32_t line : found.lines) {
    const std::int32_t parent = tree.nodes[static_cast<std::size_t>(line)].parent;
    if (parent >= 0 && tree.nodes[static_cast<std::size_t>(parent)].tag == Tag::title) continue;
    std::string text = folded_blanks(tree.text(line));
    if (text.size() > 15 && found.page_title.find(text) != std::string::npos) out.push_back(std::move(text));
  }
  return out;
}

// Systems that name themselves as publishers of what is written with them.
bool is_platform(std::string_view name) {
  const std::string key = bare(name);
  return key == "blogger" || key == "wordpress" || key == "wordpresscom" || key == "medium" || key == "substack" || key == "mysite" ||
         key == "home";
}

// "Corvane Post | Sport, Weather": the name is what comes first of a long one.
std::string short_outlet(std::string name) {
  for (const std::string_view cut : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "}) {
    if (const std::size_t at = name.find(cut); at != std::string::npos && at > 2 && name.size() > 30) name.resize(at);
  }
  return name;
}

// The publisher, unless it is another house than the site: pages of agencies name their agency so.
std::string outlet_of(const HtmlTree& tree, const PageValues& found, const JsonLd& json, const std::string& host) {
  const std::string site = found.first({"og:site_name"}), name = bare(host.substr(0, host.rfind('.')));
  const auto is_host = [&](const std::string& outlet) {
    return bare(outlet).size() > 3 && (name.find(bare(outlet)) != std::string::npos || bare(outlet).find(name) != std::string::npos);
  };
  std::vector<std::string> candidates = {json.outlet,
                                         site,
                                         found.of_item("publisher"),
                                         json.site_name,
                                         outlet_in_title(found.page_title, headings_of(tree, found), host),
                                         found.first({"dc.publisher", "dcterms.publisher", "citation_publisher", "publisher",
                                                      "application-name", "apple-mobile-web-app-title", "al:android:app_name"})};
  const bool is_host_name = host_of("http://" + json.outlet) == host;
  if (!site.empty() && (is_host_name || (!name.empty() && is_host(site) && !is_host(json.outlet)))) std::swap(candidates[0], candidates[1]);
  for (std::string& candidate : candidates) {
    if (candidate.empty() || is_platform(candidate) || candidate.starts_with("http") || candidate.size() > 120 || is_live_word(candidate))
      continue;
    return short_outlet(std::move(candidate));
  }
  return {};
}

}  // namespace

PageMetadata read_metadata(const HtmlTree& tree, std::string_view url) {
  const PageValues found = page_values(tree);
  const JsonLd json = read_json_ld(tree);
  PageMetadata out;
  out.url = address_of(found, json, url);
  const std::string og_title = found.first(
      {"og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "headline", "title"});
  out.outlet = outlet_of(tree, found, json, host_of(out.url));
  // Headlines before what may be the masthead.
  for (const std::string& candidate :
       {json.title, og_title, found.of_item("headline"), found.h1s == 1 ? found.h1 : std::string(), found.page_title}) {
    if (out.title.empty() && bare(candidate) != bare(out.outlet)) out.title = candidate;
  }
  if (out.outlet.empty()) out.outlet = host_of(out.url);
  out.title = title_without(in_full(out.title, {og_title, found.h1, found.page_title}), out.outlet);
  out.author = authors_of(found, json);
  read_dates(found, json, out);
  out.language = language_of(found.html_language);
  for (const std::string& tag :
       {json.language, found.first({"og:locale", "content-language", "language", "dc.language", "dcterms.language"}),
        found.of_item("inLanguage")}) {
    if (out.language.empty()) out.language = language_of(tag);
  }
  out.article_body = json.article_body;
  out.live = json.live;
  out.is_live = json.is_live;
  for (LiveEntry& entry : out.live) entry.published = parse_loose_date(entry.published).value_or("");
  out.publishing_parties = json.sources;
  out.is_free = json.is_free && found.first({"article:content_tier"}) != "locked";
  out.word_count = json.word_count;
  out.is_paged = found.next_or_previous;
  return out;
}

}  // namespace hearsay
