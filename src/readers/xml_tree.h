// An owned tree of libxml2. It belongs to one thread. Header only.
#pragma once

#include <libxml/tree.h>

#include <memory>

namespace hearsay {

struct XmlFree {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using XmlTree = std::unique_ptr<xmlDoc, XmlFree>;

}  // namespace hearsay
