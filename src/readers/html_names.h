// Names of elements and attributes as the readers tell them apart. Internal to html_tree.
#pragma once

#include <optional>
#include <string_view>

#include "readers/html_tree.h"

namespace hearsay {

Tag tag_of(std::string_view name);  // `other` for inline elements and all that are not told apart
bool is_void(Tag tag);              // has no content
std::optional<Attribute> attribute_named(std::string_view name);

}  // namespace hearsay
