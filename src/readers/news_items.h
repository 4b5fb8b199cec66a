// Items of the agencies' XML formats → documents, not yet complete()d. Fields: docs/formats.md, "Agency reports".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "readers/news_xml.h"

namespace hearsay {

// Item (guid) → the packages that it stands in, by their headlines.
using NewsPackages = std::multimap<std::string, std::string>;

// The newsItem elements of a NewsML-G2 document (a newsMessage or one item), in order; packageItem elements are read apart.
std::vector<const xmlNode*> news_items_of(const xmlNode* root);
NewsPackages packages_of(const xmlNode* root);

// nullopt for items of another class than text (pictures, video).
std::optional<Document> news_item_document(const xmlNode* item, const NewsPackages& packages);

// The root or, within NewsML-G2, an inline NITF document.
Document nitf_document(const xmlNode* root);

}  // namespace hearsay
