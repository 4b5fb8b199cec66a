#include "readers/article.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "base/ascii.h"
#include "base/fold.h"
#include "readers/article_blocks.h"
#include "readers/article_parts.h"
#include "readers/html_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kGood = 60;         // letters outside links of a block that is text by its length alone
constexpr std::size_t kFew = 250;         // letters of an article below which a laxer reading is tried
constexpr double kLinked = 0.5;           // share of letters in links from which a block is a list of links
constexpr double kLinkedSentence = 0.8;   // the same of a paragraph that is a sentence
constexpr std::size_t kBodies = 300;      // elements that declare themselves the article, more are not looked at
constexpr std::size_t kToldOnce = 1000;   // paragraphs that a long block is compared with
constexpr std::size_t kLongBlock = 1000;  // letters of a block that may tell others again

std::size_t plain_letters(const Block& block) { return block.letters - std::min(block.linked, block.letters); }

double link_density(const Block& block) {
  return block.letters == 0 ? 1 : static_cast<double>(block.linked) / static_cast<double>(block.letters);
}

bool is_sentence(const Block& block) {
  return block.sentences > 0 && (block.kind == BlockKind::paragraph || block.kind == BlockKind::quote ||
                                 (block.kind == BlockKind::item && block.letters >= kGood));
}

// A sentence may be linked for the most part; a list of links has no sentences.
bool is_links(const Block& block) { return link_density(block) >= (is_sentence(block) && block.letters >= 50 ? kLinkedSentence : kLinked); }

bool is_good(const Block& block) {
  if (block.kind == BlockKind::heading || block.kind == BlockKind::row || is_links(block)) return false;
  const bool sentence = is_sentence(block);
  // Headline, byline and date, each on a line of one block.
  if (block.sentences == 0 && block.kind != BlockKind::paragraph && block.text.find('\n') != std::string::npos && block.letters < 4 * kGood)
    return false;
  if (block.weak && !(sentence && link_density(block) < 0.3) && plain_letters(block) < 2 * kGood) return false;
  if (page_phrase(block.text, block.letters) != Phrase::none) return false;
  return plain_letters(block) >= kGood || (sentence && block.letters >= kGood * 2 / 3) ||
         (block.sentences > 0 && plain_letters(block) >= kGood / 2 && !block.weak);
}

// How much a block speaks for an article: its text, or against it.
double value_of(const Block& block) {
  if (is_good(block)) {
    const double plain = static_cast<double>(plain_letters(block));
    const double running = block.sentences > 0 || block.text.find(',') != std::string::npos ? 1.0 : 0.5;
    const double kind = block.kind == BlockKind::cell ? 0.6 : block.kind == BlockKind::item ? 0.7 : 1.0;
    return std::min(plain, 600.0) * running * kind;
  }
  if (block.kind == BlockKind::heading) return link_density(block) > kLinked ? -40 : 0;
  if (is_links(block)) return -15 - 0.3 * static_cast<double>(block.linked);
  if (block.weak) return -15;
  switch (block.kind) {
    case BlockKind::row: return 5;
    case BlockKind::item:
    case BlockKind::paragraph:
    case BlockKind::quote:
    case BlockKind::preformatted: return 0;
    default: return -15;
  }
}

class Choice {
 public:
  Choice(const HtmlTree& tree, PageBlocks page) : tree_(tree), page_(std::move(page)) {
    sums_.push_back(0);
    for (const Block& block : page_.blocks) sums_.push_back(sums_.back() + value_of(block));
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      if (tree_.nodes[i].tag == Tag::h1) headlines_.push_back(static_cast<std::int32_t>(i));
    }
  }

  struct Range {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin >= end; }
  };

  Range range_of(std::int32_t node) const {
    const auto before = [](const Block& block, std::int32_t at) { return block.at < at; };
    const auto& blocks = page_.blocks;
    const auto begin = std::lower_bound(blocks.begin(), blocks.end(), node, before);
    const auto end = std::lower_bound(begin, blocks.end(), tree_.nodes[static_cast<std::size_t>(node)].end, before);
    return {static_cast<std::size_t>(begin - blocks.begin()), static_cast<std::size_t>(end - blocks.begin())};
  }
  double sum(Range range) const { return sums_[range.end] - sums_[range.begin]; }

  // The element whose blocks speak most for an article. An element that says that it is the article's text needs less.
  Range root() const {
    double most = 0;
    std::int32_t best = -1;
    std::unordered_set<std::int32_t> seen;
    for (const Block& block : page_.blocks) {
      for (std::int32_t k = block.node; k >= 0 && seen.insert(k).second; k = tree_.nodes[static_cast<std::size_t>(k)].parent) {
        const double value = sum(range_of(k));
        if (value > most || (value == most && best >= 0 && k > best)) most = value, best = k;
      }
    }
    if (best < 0) return {};
    if (const Range bodies = preferred(page_.bodies, most, 0.6); !bodies.empty()) return bodies;
    if (const Range articles = preferred(page_.articles, most, 0.7); !articles.empty()) return articles;
    return range_of(best);
  }

  const std::vector<Block>& blocks() const { return page_.blocks; }

 private:
  // What elements that declare themselves the article's hold together: those side by side are pieces of one text, unless another
  // article's headline stands between them. Nothing where that is less than `least` of the page's most.
  Range preferred(const std::vector<std::int32_t>& nodes, double most, double least) const {
    Range best;
    double value = 0;
    const std::size_t count = std::min(nodes.size(), kBodies);
    for (std::size_t i = 0; i < count; ++i) {
      Range range = range_of(nodes[i]);
      std::int32_t end = tree_.nodes[static_cast<std::size_t>(nodes[i])].end;
      for (std::size_t k = i + 1; k < count; ++k) {
        if (nodes[k] < end) continue;
        const Range next = range_of(nodes[k]);
        if (sum(next) <= 0 || has_headline(end, tree_.nodes[static_cast<std::size_t>(nodes[k])].end)) break;
        range.end = next.end;
        end = tree_.nodes[static_cast<std::size_t>(nodes[k])].end;
      }
      const double here = sum(range);
      // The first of several articles on a page is the one that the page is about.
      if (here > value && (value < 0.3 * most || range.begin < best.end)) value = here, best = range;
    }
    return value >= least * most || (value > 0.25 * most && only_article(best)) ? best : Range{};
  }

  bool has_headline(std::int32_t begin, std::int32_t end) const {
    const auto next = std::lower_bound(headlines_.begin(), headlines_.end(), begin);
    return next != headlines_.end() && *next < end;
  }

  // Whether what else the page has comes after another headline.
  bool only_article(Range range) const {
    return range.end < page_.blocks.size() && has_headline(page_.blocks[range.end - 1].at, page_.blocks.back().at);
  }

  const HtmlTree& tree_;
  PageBlocks page_;
  std::vector<double> sums_;
  std::vector<std::int32_t> headlines_;  // h1 elements
};

// Whether most of a long block was told before, piece by piece.
bool tells_again(const std::string& key, const std::unordered_set<std::string>& told) {
  std::size_t again = 0;
  for (const std::string& other : told) {
    if (other.size() < key.size() && holds(key, other)) again += other.size();
  }
  return again * 2 > key.size();
}

// After the last running text: lists, tables and short paragraphs (a signature, a verse) that end an article.
bool goes_on(const Block& block, Phrase phrase) {
  if (phrase != Phrase::none || block.weak || is_links(block)) return false;
  return block.kind == BlockKind::item || block.kind == BlockKind::row || block.kind == BlockKind::quote ||
         block.kind == BlockKind::paragraph;
}

// Which blocks of the range are the article's text.
std::vector<bool> keep_blocks(const std::vector<Block>& blocks, Choice::Range range, const ArticleHints& hints) {
  std::vector<bool> keep(blocks.size(), false);
  std::vector<Phrase> phrases(blocks.size(), Phrase::none);
  std::size_t first = range.end, last = range.begin, all = 0, before = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    phrases[i] = page_phrase(blocks[i].text, blocks[i].letters);
    if (!is_good(blocks[i])) continue;
    first = std::min(first, i);
    last = i + 1;
    all += plain_letters(blocks[i]);
  }
  const std::string title = bare_letters(hints.title);
  std::unordered_set<std::string> told;
  bool in_teasers = false;
  while (last < range.end && goes_on(blocks[last], phrases[last])) ++last;
  for (std::size_t i = first; i < last; ++i) {
    const Block& block = blocks[i];
    // After a line that ends articles the rest is other articles, unless most of the text is still to come.
    if (phrases[i] == Phrase::ends_article) {
      if (before * 2 > all && (block.kind == BlockKind::heading || block.kind == BlockKind::plain || link_density(block) < kLinked)) break;
      continue;
    }
    if (is_good(block)) before += plain_letters(block);
    if (phrases[i] != Phrase::none || block.h1) continue;
    const std::string key = bare_letters(block.text);
    if (!title.empty() && key == title) continue;
    if (block.kind == BlockKind::heading) {
      in_teasers = link_density(block) > 0.8 && block.letters > 20;
      keep[i] = !in_teasers;
      continue;
    }
    if (is_links(block) || (in_teasers && block.kind == BlockKind::plain)) continue;
    if (block.weak && block.kind != BlockKind::quote && !is_good(block)) continue;
    if ((block.kind == BlockKind::cell || (block.kind == BlockKind::plain && block.sentences == 0)) && !is_good(block)) continue;
    if (block.letters > 40 && !told.insert(key).second) continue;  // told twice: a pulled quote, a second rendering
    if (block.letters > kLongBlock && told.size() < kToldOnce && tells_again(key, told)) continue;
    keep[i] = true;
  }
  // A heading stands before text, or before one heading that does ("The second day", "In the north").
  bool text_follows = false, heading_follows = false;
  for (std::size_t i = range.end; i-- > range.begin;) {
    if (blocks[i].kind == BlockKind::heading) {
      if (keep[i] && !text_follows && !heading_follows) keep[i] = false;
      heading_follows = text_follows && keep[i];
      text_follows = false;
    } else if (keep[i]) {
      text_follows = true;
    }
  }
  return keep;
}

std::vector<Paragraph> chosen(const HtmlTree& tree, Strictness strictness, const ArticleHints& hints) {
  const Choice choice(tree, find_blocks(tree, strictness));
  const auto range = choice.root();
  std::vector<Paragraph> out;
  if (range.empty()) return out;
  const auto keep = keep_blocks(choice.blocks(), range, hints);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (keep[i]) out.push_back({choice.blocks()[i].text, choice.blocks()[i].node, choice.blocks()[i].at});
  }
  return out;
}

std::size_t letters_in(const std::vector<Paragraph>& paragraphs) {
  std::size_t out = 0;
  for (const Paragraph& p : paragraphs) out += p.text.size();
  return out;
}

}  // namespace

std::vector<Paragraph> find_article(const HtmlTree& tree, const ArticleHints& hints) {
  auto out = chosen(tree, Strictness::strict, hints);
  if (letters_in(out) < kFew) {
    auto lax = chosen(tree, Strictness::lax, hints);
    if (letters_in(lax) > 2 * letters_in(out)) out = std::move(lax);
  }
  return out;
}

std::vector<Paragraph> read_fragment(const HtmlTree& tree) {
  std::vector<Paragraph> out;
  for (Block& block : find_blocks(tree, Strictness::lax).blocks) {
    if (page_phrase(block.text, block.letters) != Phrase::none) continue;
    out.push_back({std::move(block.text), block.node, block.at});
  }
  return out;
}

std::string joined(const std::vector<Paragraph>& paragraphs) {
  std::string out;
  for (const Paragraph& p : paragraphs) {
    if (!out.empty()) out += "\n\n";
    out += p.text;
  }
  return out;
}

}  // namespace hearsay
