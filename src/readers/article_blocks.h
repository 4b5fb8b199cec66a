// A page as a row of blocks: stretches of text that the page sets apart (paragraphs, list items, headings, cells), with what is needed to
// judge each. Only the walk knows the markup; the choice of the article (article.h) sees blocks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "readers/html_tree.h"

namespace hearsay {

enum class BlockKind : std::uint8_t { plain, paragraph, heading, item, quote, cell, row, preformatted };

struct Block {
  std::string text;  // blanks folded; lines where the page breaks them
  BlockKind kind = BlockKind::plain;
  std::int32_t node = -1;     // the element that sets it apart
  std::int32_t at = -1;       // its first text node
  std::size_t letters = 0;    // characters that are no blanks; one of Chinese, Japanese or Korean counts as two and a half
  std::size_t linked = 0;     // of these within links
  std::size_t sentences = 0;  // marks that end sentences
  bool weak = false;          // in an element whose class seldom holds text of the article
  bool h1 = false;
};

// How much of what looks like no article is passed over.
enum class Strictness : std::uint8_t { strict, lax };

struct PageBlocks {
  std::vector<Block> blocks;           // in the order of the page
  std::vector<std::int32_t> bodies;    // elements that say of themselves that they hold the article's text
  std::vector<std::int32_t> articles;  // <article>, <main> and their like
};

PageBlocks find_blocks(const HtmlTree& tree, Strictness strictness);

}  // namespace hearsay
