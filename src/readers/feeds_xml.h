// The XML of a feed's pieces, by libxml2: items and what holds for all of them. Internal to feeds.
#pragma once

#include <string>
#include <string_view>

#include "readers/feeds.h"
#include "readers/feeds_cut.h"
#include "readers/xml_tree.h"

namespace hearsay {

// One piece under the feed's own root tag, so that its prefixes and xml:base hold. A broken item is put together again from its fields.
// nullptr where nothing can be read. Throws bad_format for an element with more attributes than kMaxAttributes.
XmlTree parse_piece(std::string_view root_tag, std::string_view piece, bool is_item);

// `document` is the one that the element belongs to.
FeedItem read_item(xmlDoc* document, const xmlNode* node, const FeedChannel& channel);

// What stands around the items that `cut` found.
FeedChannel read_channel(std::string_view xml, const FeedCutter& cut, const std::string& url);

// Its xml:base; empty where it has none.
std::string xml_base_of(const xmlNode* node);

}  // namespace hearsay
