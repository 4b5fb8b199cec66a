// What a page says of itself: title, authors, outlet, dates, address, language. Each field takes the first of its sources that has a value,
// in an order of trust, and the source of the date is kept:
//
//   date      JSON-LD of the article, Open Graph and meta elements, microdata, JSON-LD of the page, <time>, the line under the headline,
//             the address. Never the clock, a copyright line, a teaser's date or when the page was fetched.
//   title     JSON-LD headline, Open Graph, microdata, h1, <title>; without the outlet's name
//   authors   JSON-LD, meta elements, microdata, rel=author, the byline
//   outlet    JSON-LD publisher, og:site_name, microdata, other meta elements, the end of <title>, the host
//   address   rel=canonical, og:url, JSON-LD, where the page was found
//
// Names: schema.org, the Open Graph protocol, Dublin Core, and what newsrooms' systems write beside them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "readers/article.h"
#include "readers/html_tree.h"
#include "readers/metadata_dates.h"

namespace hearsay {

// A value and who gives it: "json-ld", "meta", "microdata", "time", "text", "url".
struct ToldValue {
  std::string value;
  std::string_view from;
};

// One entry of a live blog, as its JSON-LD or its markup (live_blog.h) gives it.
struct LiveEntry {
  std::string published, title, text, url, author;
  std::string_view from = "json-ld";  // what tells its time: "json-ld", "time", "text"
};

struct PageMetadata {
  std::string title, author, outlet, url, language;
  ToldValue published, updated;                 // ISO 8601
  std::string article_body;                     // JSON-LD's, plain text
  std::vector<LiveEntry> live;                  // where the page is a live blog, in the order of the page
  std::vector<std::string> publishing_parties;  // "sourceOrganization", "provider": whose report it is, where that is not the outlet
  bool is_free = true;                          // isAccessibleForFree
  std::size_t word_count = 0;                   // as declared; 0 where it is not
  bool is_live = false;                         // JSON-LD calls it a live blog
  bool is_paged = false;                        // one of several pages of an article
};

// From the page's machine-readable parts. `url`: where the page was found, may be empty.
PageMetadata read_metadata(const HtmlTree& tree, std::string_view url);

// Fills what is missing from what readers see: around the headline and the article's first paragraph, then the address.
void read_visible_metadata(const HtmlTree& tree, const std::vector<Paragraph>& article, std::string_view url, PageMetadata& to);

// One value's worth of JSON-LD, as much as later code needs. Values that are no text are empty.
struct JsonLd {
  std::string title, outlet, url, language, article_body;
  std::string published, updated, page_published, page_updated;
  std::vector<std::string> authors, sources;
  std::vector<LiveEntry> live;
  std::string site_name;
  bool has_article = false, is_free = true, is_live = false;
  std::size_t word_count = 0;
};
// All <script type="application/ld+json"> of the page. Blocks that are no JSON are passed over.
JsonLd read_json_ld(const HtmlTree& tree);

// "By Ana Roe and Bo Lind, Staff Writers | AP" to "Ana Roe, Bo Lind": names only; empty for what is none (addresses, "admin").
std::string author_names(std::string_view text);
// A title without the outlet's name at its end or beginning. One of over 2,000 bytes is no headline and stays.
std::string title_without(std::string_view title, std::string_view outlet);
// Entities that stand in attribute or JSON text although they are none there (&amp;#8217;), resolved; tags taken out.
std::string plain_text(std::string_view text);
// The host of an address without "www.", in small letters; empty for none.
std::string host_of(std::string_view url);
// `reference` as seen from `base` (RFC 3986); only http and https come out, all else is empty.
std::string resolved_url(std::string_view reference, std::string_view base);
DayOrder day_order(std::string_view language_tag);

}  // namespace hearsay
