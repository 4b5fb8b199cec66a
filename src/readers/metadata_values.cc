#include "readers/metadata_values.h"

#include <algorithm>

#include "base/fold.h"
#include "readers/metadata.h"

namespace hearsay {
namespace {

constexpr std::size_t kHeadings = 12, kLines = 300;  // that are looked at

std::string folded_name(std::string_view name) {
  std::string out = fold_case(folded_blanks(name));
  if (out.starts_with("dc:")) out[2] = '.';
  return out;
}

void read_meta(const HtmlTree& tree, std::int32_t node, PageValues& to) {
  std::string_view name = tree.attribute(node, Attribute::property);
  if (name.empty()) name = tree.attribute(node, Attribute::name);
  const std::string_view content = tree.attribute(node, Attribute::content);
  if (name.empty() || content.empty()) return;
  const std::string key = folded_name(name);
  std::string value = plain_text(content);
  if (value.empty()) return;
  if (std::find(kAuthors.begin(), kAuthors.end(), key) != kAuthors.end()) to.authors.push_back(key + "\n" + value);
  to.meta.emplace(key, std::move(value));
}

// Whether an element belongs to something else than the page's article: a comment, a teaser with its own itemscope, a review.
bool is_foreign_item(const HtmlTree& tree, std::int32_t node) {
  for (std::int32_t k = tree.nodes[static_cast<std::size_t>(node)].parent; k >= 0; k = tree.nodes[static_cast<std::size_t>(k)].parent) {
    const std::string_view type = tree.attribute(k, Attribute::itemtype);
    for (const std::string_view other : {"/Comment", "/UserComments", "/WPSideBar", "/WPFooter", "/Review", "/Event", "/Product",
                                         "/VideoObject", "/ImageObject", "/AudioObject"}) {
      if (type.ends_with(other)) return true;
    }
    const Tag tag = tree.nodes[static_cast<std::size_t>(k)].tag;
    if (tag == Tag::aside || tag == Tag::footer || tag == Tag::nav) return true;
  }
  return false;
}

std::string value_of(const HtmlTree& tree, std::int32_t node) {
  for (const Attribute from : {Attribute::content, Attribute::datetime, Attribute::title}) {
    if (from == Attribute::title && tree.nodes[static_cast<std::size_t>(node)].tag != Tag::other) continue;
    if (const std::string_view value = tree.attribute(node, from); !value.empty()) return plain_text(value);
  }
  return tree.inner_text(node, kLongestValue);
}

// Name of a person or organisation: its own itemprop "name", else what is written.
std::string name_in(const HtmlTree& tree, std::int32_t node) {
  for (std::int32_t k = node + 1; k < tree.nodes[static_cast<std::size_t>(node)].end; ++k) {
    if (tree.attribute(k, Attribute::itemprop) == "name") return value_of(tree, k);
  }
  const std::string_view content = tree.attribute(node, Attribute::content);
  return content.empty() ? tree.inner_text(node, kLongestValue) : plain_text(content);
}

void read_item(const HtmlTree& tree, std::int32_t node, std::string_view property, PageValues& to) {
  if (is_foreign_item(tree, node)) return;
  for (std::size_t at = 0; at < property.size();) {
    const std::size_t end = std::min(property.find(' ', at), property.size());
    const std::string_view name = property.substr(at, end - at);
    at = end + 1;
    if (name == "author" || name == "creator") {
      if (std::string person = name_in(tree, node); !person.empty()) to.item_authors.push_back(std::move(person));
    } else if (name == "publisher") {
      to.item.emplace(name, name_in(tree, node));
    } else if (name == "datePublished" || name == "dateModified" || name == "headline" || name == "dateCreated" || name == "inLanguage") {
      to.item.emplace(name, value_of(tree, node));
    }
  }
}

void read_link(const HtmlTree& tree, std::int32_t node, PageValues& to) {
  const std::string rel = fold_case(tree.attribute(node, Attribute::rel));
  if (rel == "canonical" && to.canonical.empty()) to.canonical = tree.attribute(node, Attribute::href);
  if (rel == "next" || rel == "prev") to.next_or_previous = true;
}

}  // namespace

PageValues page_values(const HtmlTree& tree) {
  PageValues out;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto node = static_cast<std::int32_t>(i);
    const HtmlNode& at = tree.nodes[i];
    if (at.tag == Tag::html && out.html_language.empty()) out.html_language = tree.attribute(node, Attribute::lang);
    if (at.tag == Tag::title && out.page_title.empty() && at.parent >= 0 && tree.nodes[static_cast<std::size_t>(at.parent)].tag != Tag::svg)
      out.page_title = tree.inner_text(node, kLongestValue);
    if (at.tag == Tag::h1) {
      const std::string text = tree.inner_text(node, kLongestValue);
      if (!text.empty() && out.h1s++ == 0) out.h1 = text;
    }
    if (out.headings.size() < kHeadings && (at.tag == Tag::h1 || at.tag == Tag::h2 || at.tag == Tag::h3))
      out.headings.push_back(tree.inner_text(node, kLongestValue));
    if (at.tag == Tag::text && out.lines.size() < kLines && at.end_bytes - at.begin_bytes > 15 && at.end_bytes - at.begin_bytes < 200)
      out.lines.push_back(node);
    if (at.begin_attributes == at.end_attributes) continue;
    if (at.tag == Tag::meta) read_meta(tree, node, out);
    if (at.tag == Tag::link) read_link(tree, node, out);
    if (const std::string_view property = tree.attribute(node, Attribute::itemprop); !property.empty())
      read_item(tree, node, property, out);
  }
  return out;
}

}  // namespace hearsay
