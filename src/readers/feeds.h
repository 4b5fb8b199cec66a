// What the readers of feeds share: one item becomes one document.
#pragma once

#include <string>
#include <string_view>

#include "readers/formats.h"

namespace hearsay {

// What holds for all items of a feed.
struct FeedChannel {
  std::string title, link, language, author;
  std::string base;  // xml:base, else the feed's own address; relative addresses are seen from here
};

// An item as its feed writes it: bodies are HTML unless `is_plain`, dates in any spelling.
struct FeedItem {
  std::string id, link, title, body, author, language, published, updated;
  std::string origin;  // outlet that the item is taken from, as <source> names it
  std::string origin_url;
  bool is_plain = false;
};

// Cleans the item and makes a document of it. An item without a body has its title as text. Throws as complete() does.
Document document_of(const FeedItem& item, const FeedChannel& channel, const ReadOptions& options);

// XML with HTML's entities resolved, other ampersands escaped and control characters blank. CDATA stays.
std::string mended_xml(std::string_view xml);
// An item whose tags do not match, from its fields: each reaches to its end or to where the next begins, and markup within is its text.
std::string rebuilt_item(std::string_view item);

// The stream's rest, up to what a feed may have. Throws too_large.
std::string whole_feed(ByteStream& bytes, const ReadOptions& options);

}  // namespace hearsay
