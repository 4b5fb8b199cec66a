// What archives and other carriers of web pages hand to the reader of pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

// What the carrier knows of a page; each empty where it does not.
struct PageHints {
  std::string_view url;       // that it was fetched from
  std::string_view charset;   // of the Content-Type header
  std::string_view fetched;   // ISO 8601 date-time: an upper bound of its publication, never the date itself
  std::string_view language;  // of the Content-Language header, first tag
};

// Makes documents of a page's bytes (HTML in any charset): text and metadata, not yet complete()d. A live blog may give several, a page
// without an article none. Throws Error for a page that cannot be read. Thread-safe.
using ReadPage = std::vector<Document> (*)(std::string_view bytes, const PageHints& hints);

}  // namespace hearsay
