// What elements of a page are by their name, role and style: of a line or set apart, silent, hidden. Internal to the choice of the article.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "readers/html_tree.h"

namespace hearsay {

bool is_heading(Tag tag);
bool is_inline(Tag tag);
// What is never read: no text of anybody's.
bool is_silent(Tag tag);
bool says(std::string_view value, std::string_view word);
// The same of long texts, in time that grows with both together whatever they hold ("aaaa" in "aaab...").
bool holds(std::string_view text, std::string_view part);
bool is_set_aside_by_role(std::string_view role);
bool is_hidden(const HtmlTree& tree, std::int32_t node);
// Of the page's long texts outside links, the bytes that stand before each node: what an element holds is a difference of two.
std::vector<std::size_t> running_text(const HtmlTree& tree);

}  // namespace hearsay
