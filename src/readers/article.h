// The text of an article on a page: without navigation, teasers, comments, captions and advertisements.
//
// Blocks are valued by their text and links, as in boilerpipe (Kohlschütter, Fankhauser, Nejdl 2010: text and link density); the root is
// the element whose blocks have the largest sum (maximum subsequence, Pasternack and Roth 2009, on a tree), preferred where the page says
// that it holds the article; class words, as in Readability and trafilatura, take parts out before. What the page's JSON-LD gives as
// articleBody checks the choice. The code is our own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/html_tree.h"

namespace hearsay {

struct Paragraph {
  std::string text;        // never empty; may hold line ends
  std::int32_t node = -1;  // element of the tree that holds it; -1 where it is from the page's metadata
  std::int32_t at = -1;    // its first text node
};

struct ArticleHints {
  std::string_view title;         // as the page's metadata gives it; its repetition is no part of the text
  std::string_view article_body;  // JSON-LD articleBody as plain text, or empty
};

// The article's paragraphs in the order of the page; empty where the page has no text.
std::vector<Paragraph> find_article(const HtmlTree& tree, const ArticleHints& hints);

// Of a fragment that is an article as a whole, as feeds hold them: every paragraph that is none of a page's usual additions.
std::vector<Paragraph> read_fragment(const HtmlTree& tree);

std::string joined(const std::vector<Paragraph>& paragraphs);  // with an empty line between them

}  // namespace hearsay
