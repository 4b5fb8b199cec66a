// An owned tree of libxml2. It belongs to one thread. What it must not be given. Header only.
#pragma once

#include <libxml/tree.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

#include "hearsay/error.h"

namespace hearsay {

// What libxml2 gives, empty for nothing.
inline std::string_view view_of(const xmlChar* text) { return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text); }

inline constexpr std::size_t kMaxAttributes = 2'000;  // of one element: libxml2 compares each with all before it
inline constexpr const char* kTooManyAttributes = "an element with more than 2,000 attributes";

// Throws bad_format for an element of XML with more. A value holds no "<" (XML 1.0, 3.1), so that a tag ends before the next one begins.
inline void check_xml_attributes(std::string_view xml) {
  for (std::size_t at = xml.find('<'), next = 0; at < xml.size(); at = next) {
    next = std::min(xml.find('<', at + 1), xml.size());
    const std::string_view tag = xml.substr(at, next - at);
    if (tag.starts_with("<!") || tag.starts_with("<?")) continue;
    std::size_t count = 0;
    for (std::size_t i = 1; i < tag.size() && tag[i] != '>'; ++i) {
      if (tag[i] != '"' && tag[i] != '\'') continue;
      ++count;
      i = std::min(tag.find(tag[i], i + 1), tag.size());
    }
    if (count > kMaxAttributes) throw Error(ErrorCode::bad_format, kTooManyAttributes);
  }
}

struct XmlFree {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using XmlTree = std::unique_ptr<xmlDoc, XmlFree>;

}  // namespace hearsay
