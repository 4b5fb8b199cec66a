// A page's markup as a flat tree: what libxml2's forgiving HTML parser reports, kept in four vectors. Nothing is fetched, run or resolved.
// A tree belongs to one thread; reading it is safe from several.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// Elements that the readers tell apart. `other` is any inline element, `text` a piece of text.
enum class Tag : std::uint8_t {
  text,
  other,
  html,
  head,
  body,
  title,
  meta,
  link,
  script,
  style,
  noscript,
  template_,
  div,
  p,
  section,
  article,
  main,
  header,
  footer,
  nav,
  aside,
  figure,
  figcaption,
  picture,
  img,
  video,
  audio,
  iframe,
  embed,
  object,
  canvas,
  svg,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  blockquote,
  pre,
  table,
  caption,
  thead,
  tbody,
  tr,
  td,
  th,
  form,
  fieldset,
  label,
  input,
  button,
  select,
  option,
  textarea,
  a,
  br,
  hr,
  time,
  address,
  center,
  details,
  summary,
  dialog,
  wbr,
  source,
  track,
  amp_block
};

// Attributes that are kept; all others are passed over.
enum class Attribute : std::uint8_t {
  class_,
  id,
  href,
  rel,
  rev,
  type,
  name,
  property,
  itemprop,
  itemtype,
  itemscope,
  content,
  datetime,
  pubdate,
  role,
  lang,
  style,
  hidden,
  aria_hidden,
  title,
  src,
  value,
  component
};

struct HtmlNode {
  Tag tag = Tag::other;
  std::uint16_t depth = 0;
  std::int32_t parent = -1;
  std::int32_t end = 0;                          // one past the last node within: nodes stand in the order of the page
  std::uint32_t begin_bytes = 0, end_bytes = 0;  // of a text, in HtmlTree::bytes
  std::uint32_t begin_attributes = 0, end_attributes = 0;
};

struct HtmlAttribute {
  Attribute name;
  std::uint32_t begin = 0, end = 0;  // in HtmlTree::bytes
};

struct HtmlTree {
  std::string bytes;  // texts and values, entities resolved, UTF-8
  std::vector<HtmlNode> nodes;
  std::vector<HtmlAttribute> attributes;

  std::string_view text(std::int32_t node) const;                       // of a text node
  std::string_view attribute(std::int32_t node, Attribute name) const;  // empty where there is none
  bool has(std::int32_t node, Attribute name) const;
  // Everything written within, blanks folded; of `most` bytes at most. (Elements within each other all hold what the last one does.)
  std::string inner_text(std::int32_t node, std::size_t most = std::string::npos) const;
};

inline constexpr std::size_t kMaxHtmlDepth = 1000;  // elements within each other; browsers stop at 512
inline constexpr std::size_t kMaxHtmlNodes = 4'000'000;

// `utf8` must be valid UTF-8. Broken markup is repaired as libxml2 does. Throws bad_format for elements nested deeper than kMaxHtmlDepth
// and as check_html_attributes(), too_large for more than kMaxHtmlNodes.
HtmlTree parse_html(std::string_view utf8);

// Blanks of any kind (no-break space and its relatives too) become one, those around the text none.
std::string folded_blanks(std::string_view text);

}  // namespace hearsay
