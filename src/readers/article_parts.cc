#include "readers/article_parts.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "base/ascii.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongText = 60;  // bytes of a text that counts as the page's running text

}  // namespace

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

bool is_inline(Tag tag) {
  switch (tag) {
    case Tag::other:
    case Tag::a:
    case Tag::time:
    case Tag::label:
    case Tag::wbr:
    case Tag::br: return true;
    default: return false;
  }
}

bool is_silent(Tag tag) {
  switch (tag) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::iframe:
    case Tag::embed:
    case Tag::object:
    case Tag::canvas:
    case Tag::svg:
    case Tag::video:
    case Tag::audio:
    case Tag::select:
    case Tag::option:
    case Tag::textarea:
    case Tag::button:
    case Tag::input:
    case Tag::picture:
    case Tag::img:
    case Tag::dialog:
    case Tag::nav:
    case Tag::figcaption:
    case Tag::caption: return true;
    default: return false;
  }
}

bool says(std::string_view value, std::string_view word) { return value.find(word) != std::string_view::npos; }

bool holds(std::string_view text, std::string_view part) { return ::memmem(text.data(), text.size(), part.data(), part.size()) != nullptr; }

bool is_set_aside_by_role(std::string_view role) {
  for (const std::string_view name : {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu",
                                      "toolbar", "tooltip", "tablist", "alert", "status"}) {
    if (role == name) return true;
  }
  return false;
}

bool is_hidden(const HtmlTree& tree, std::int32_t node) {
  if (tree.has(node, Attribute::hidden) || tree.attribute(node, Attribute::aria_hidden) == "true") return true;
  const std::string_view style = tree.attribute(node, Attribute::style);
  if (style.empty()) return false;
  std::string bare;
  for (const char c : style) {
    if (c != ' ') bare += ascii_lower(c);
  }
  return says(bare, "display:none") || says(bare, "visibility:hidden");
}

std::vector<std::size_t> running_text(const HtmlTree& tree) {
  std::vector<std::size_t> before(tree.nodes.size() + 1, 0);
  std::int32_t link_until = 0, silent_until = 0;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    const auto index = static_cast<std::int32_t>(i);
    before[i + 1] = before[i];
    if (node.tag == Tag::a) link_until = std::max(link_until, node.end);
    if (is_silent(node.tag)) silent_until = std::max(silent_until, node.end);
    if (node.tag == Tag::text && index >= link_until && index >= silent_until) {
      const std::size_t size = node.end_bytes - node.begin_bytes;
      if (size >= kLongText) before[i + 1] += size;
    }
  }
  return before;
}

}  // namespace hearsay
