// What a page's elements say of it, before anything is chosen: <meta>, microdata, links, headings. Internal to metadata.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "readers/html_tree.h"

namespace hearsay {

inline constexpr std::size_t kLongestValue = 4'000;  // bytes written in an element that are looked at: no title, name or date is as long

// Values of <meta> by folded name, the first of each; and of microdata by property.
struct PageValues {
  std::map<std::string, std::string, std::less<>> meta;
  std::vector<std::string> authors;  // of meta elements that may come several times
  std::map<std::string, std::string, std::less<>> item;
  std::vector<std::string> item_authors;
  std::string canonical, page_title, h1, html_language;
  std::vector<std::string> headings;  // h1 to h3, and lines in bold of pages that have none
  std::vector<std::int32_t> lines;    // short texts, for headlines of pages without headings
  int h1s = 0;
  bool next_or_previous = false;

  std::string first(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      if (const auto at = meta.find(name); at != meta.end() && !at->second.empty()) return at->second;
    }
    return {};
  }
  std::string of_item(std::string_view name) const {
    const auto at = item.find(name);
    return at == item.end() ? std::string() : at->second;
  }
};

// <meta> elements that name authors; they may come several times.
inline constexpr std::array<std::string_view, 12> kAuthors = {"author",          "article:author_name", "byl",
                                                              "byline",          "parsely-author",      "sailthru.author",
                                                              "dc.creator",      "dcterms.creator",     "cxenseparse:author",
                                                              "citation_author", "article:author",      "og:article:author"};

PageValues page_values(const HtmlTree& tree);

}  // namespace hearsay
