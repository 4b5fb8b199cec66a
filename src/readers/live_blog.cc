#include "readers/live_blog.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

#include "readers/article_blocks.h"
#include "readers/html_words.h"
#include "readers/live_dates.h"

namespace hearsay {
namespace {

constexpr std::size_t kLeastEntries = 3;
constexpr std::size_t kLeastText = 20;    // letters of an entry
constexpr std::size_t kStampLine = 60;    // letters of a line that only tells when and by whom
constexpr std::size_t kWholeArticle = 2;  // the entries hold at least one in so many of the article's bytes

bool is_text(const Block& block) {
  if (page_phrase(block.text, block.letters) != Phrase::none) return false;
  const bool linked = block.letters > 0 && block.linked * (block.sentences > 0 ? 5 : 2) >= block.letters * (block.sentences > 0 ? 4 : 1);
  if (linked || (block.weak && block.sentences == 0)) return false;
  return block.sentences > 0 || block.kind == BlockKind::paragraph || block.kind == BlockKind::item || block.kind == BlockKind::quote;
}

class Pages {
 public:
  Pages(const HtmlTree& tree, const PageMetadata& page) : tree_(tree), page_(page) {
    for (Stamp& stamp : find_stamps(tree, day_order(page.language))) (stamp.clock.empty() ? days_ : stamps_).push_back(std::move(stamp));
    if (stamps_.size() < kLeastEntries) return;
    blocks_ = find_blocks(tree, Strictness::lax).blocks;
    merge_stamps();
    counts_.assign(tree.nodes.size() + 1, 0);
    for (const Stamp& stamp : stamps_) ++counts_[static_cast<std::size_t>(stamp.node) + 1];
    for (std::size_t i = 1; i < counts_.size(); ++i) counts_[i] += counts_[i - 1];
  }

  std::vector<LiveEntry> entries(bool says_live) const {
    if (stamps_.size() < kLeastEntries) return {};
    std::map<std::int32_t, std::vector<LiveStretch>> groups;  // by the element that holds them side by side
    for (const Stamp& stamp : stamps_) {
      const auto top = top_of(stamp.node);
      groups[node(top).parent].push_back({top, node(top).end, &stamp, nullptr});
    }
    std::vector<LiveEntry> best;
    std::size_t most = 0;
    for (auto& [container, stretches] : groups) {
      if (container < 0 || stretches.size() < kLeastEntries || !(says_live || names_itself_live(container, stretches))) continue;
      auto entries = read(container, stretches);
      std::size_t text = 0;
      for (const LiveEntry& entry : entries) text += entry.text.size();
      if (text > most) most = text, best = std::move(entries);
    }
    return best;
  }

 private:
  const HtmlNode& node(std::int32_t i) const { return tree_.nodes[static_cast<std::size_t>(i)]; }
  std::size_t stamps_in(std::int32_t i) const {
    return counts_[static_cast<std::size_t>(node(i).end)] - counts_[static_cast<std::size_t>(i)];
  }

  // "Posted 14:05, updated 14:10": one entry. Its first time counts.
  void merge_stamps() {
    std::vector<Stamp> out;
    std::int32_t begin = 0;  // what stands before it has been looked at
    for (Stamp& stamp : stamps_) {
      const bool counts = out.empty() || has_text(out.back(), begin, stamp.node);
      begin = stamp.node;
      if (counts) out.push_back(std::move(stamp));
    }
    stamps_ = std::move(out);
  }

  std::pair<std::size_t, std::size_t> blocks_in(std::int32_t begin, std::int32_t end) const {
    const auto before = [](const Block& block, std::int32_t at) { return block.at < at; };
    const auto first = std::lower_bound(blocks_.begin(), blocks_.end(), begin, before);
    return {first - blocks_.begin(), std::lower_bound(first, blocks_.end(), end, before) - blocks_.begin()};
  }

  // Between two nodes behind a stamp; sentences may follow a clock in its own block.
  bool has_text(const Stamp& stamp, std::int32_t begin, std::int32_t end) const {
    const auto [first, last] = blocks_in(begin, end);
    return std::any_of(blocks_.begin() + static_cast<std::ptrdiff_t>(first), blocks_.begin() + static_cast<std::ptrdiff_t>(last),
                       [&](const Block& block) {
                         return block.letters >= kLeastText && is_text(block) && (block.at >= stamp.end || block.sentences > 0);
                       });
  }

  // The widest element that holds this stamp alone.
  std::int32_t top_of(std::int32_t at) const {
    while (node(at).parent >= 0 && node(node(at).parent).tag != Tag::body && stamps_in(node(at).parent) == 1) at = node(at).parent;
    return at;
  }

  bool is_live(std::int32_t at) const {
    for (const Attribute name : {Attribute::class_, Attribute::id})
      if (const auto names = tree_.attribute(at, name); !names.empty() && (page_words(names) & kLive)) return true;
    return false;
  }
  bool names_itself_live(std::int32_t container, const std::vector<LiveStretch>& stretches) const {
    for (auto k = container; k >= 0; k = node(k).parent)
      if (is_live(k)) return true;
    return std::count_if(stretches.begin(), stretches.end(), [&](const LiveStretch& s) { return is_live(s.begin); }) >=
           static_cast<std::ptrdiff_t>(kLeastEntries);
  }

  std::size_t letters_in(std::int32_t begin, std::int32_t end) const {
    const auto [first, last] = blocks_in(begin, end);
    std::size_t out = 0;
    for (std::size_t i = first; i < last; ++i)
      if (is_text(blocks_[i])) out += blocks_[i].letters;
    return out;
  }

  // Entries in elements of their own; where a good part of the text stands between these, they are headings, or first paragraphs, and each
  // goes on up to the next.
  void widen(std::int32_t container, std::vector<LiveStretch>& stretches) const {
    std::size_t within = 0, between = 0;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      within += letters_in(stretches[i].begin, stretches[i].end);
      if (i + 1 < stretches.size()) between += letters_in(stretches[i].end, stretches[i + 1].begin);
    }
    if (between * 7 <= within * 3) return;
    for (std::size_t i = 0; i < stretches.size(); ++i)
      stretches[i].end = i + 1 < stretches.size() ? stretches[i + 1].begin : node(container).end;
  }

  // Title and text of a stretch, without the line of its time.
  std::pair<std::string, std::string> text_of(const LiveStretch& stretch) const {
    std::string title, text;
    const auto [first, last] = blocks_in(stretch.begin, stretch.end);
    for (std::size_t i = first; i < last; ++i) {
      const Block& block = blocks_[i];
      if (page_phrase(block.text, block.letters) == Phrase::ends_article) break;
      const auto words = block.at <= stretch.stamp->node || i == first ? without_clock(block.text) : std::string_view(block.text);
      const bool holds_stamp = block.at <= stretch.stamp->node && (i + 1 == last || blocks_[i + 1].at > stretch.stamp->node);
      const bool only_stamp = holds_stamp && block.letters <= kStampLine && words.size() == block.text.size();  // "Posted 14:05 by Ana Roe"
      if (words.empty() || only_stamp) continue;
      if (block.kind == BlockKind::heading) {
        if (title.empty() && text.empty()) title = words;
        else if (!text.empty() && block.linked * 2 < block.letters) text += "\n" + std::string(words);
        continue;
      }
      if (is_text(block)) text += (text.empty() ? "" : "\n") + std::string(words);
    }
    return {title, text};
  }

  std::string address_of(const LiveStretch& stretch) const {
    for (auto k = stretch.stamp->node; k >= stretch.begin; k = node(k).parent)
      if (node(k).tag == Tag::a && !tree_.attribute(k, Attribute::href).empty()) return std::string(tree_.attribute(k, Attribute::href));
    const auto id = tree_.attribute(stretch.begin, Attribute::id);
    return id.empty() ? std::string() : "#" + std::string(id);
  }

  std::vector<LiveEntry> read(std::int32_t container, std::vector<LiveStretch>& stretches) const {
    widen(container, stretches);
    for (LiveStretch& stretch : stretches) {
      const auto after = std::lower_bound(days_.begin(), days_.end(), stretch.stamp->node,
                                          [](const Stamp& day, std::int32_t at) { return day.node < at; });
      if (after != days_.begin() && std::prev(after)->node > container) stretch.day = &*std::prev(after);
    }
    std::vector<LiveEntry> out;
    std::vector<const LiveStretch*> kept;
    for (const LiveStretch& stretch : stretches) {
      auto [title, text] = text_of(stretch);
      if (text.size() < kLeastText) continue;
      out.push_back({{}, std::move(title), std::move(text), address_of(stretch), {}, stretch.stamp->from});
      kept.push_back(&stretch);
    }
    date_entries(page_, kept, out);
    return out.size() >= kLeastEntries ? out : std::vector<LiveEntry>();
  }

  const HtmlTree& tree_;
  const PageMetadata& page_;
  std::vector<Stamp> stamps_, days_;
  std::vector<Block> blocks_;
  std::vector<std::size_t> counts_;  // stamps before each node
};

// The page's own title and headline: what is told of the page elsewhere has lost the outlet's name, and " - live" with it.
bool headline_says_live(const HtmlTree& tree) {
  for (const Tag tag : {Tag::title, Tag::h1}) {
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      if (tree.nodes[i].tag != tag) continue;
      if (says_live(tree.inner_text(static_cast<std::int32_t>(i)), {})) return true;
      break;
    }
  }
  return false;
}

// Whether any element is called live: most pages are done with here.
bool has_live_word(const HtmlTree& tree) {
  std::unordered_set<std::string_view> seen;  // elements share their names
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto& node = tree.nodes[i];
    if (node.tag == Tag::text || node.begin_attributes == node.end_attributes) continue;
    for (const Attribute name : {Attribute::class_, Attribute::id})
      if (const auto names = tree.attribute(static_cast<std::int32_t>(i), name);
          !names.empty() && seen.insert(names).second && (page_words(names) & kLive))
        return true;
  }
  return false;
}

}  // namespace

std::vector<LiveEntry> find_live_entries(const HtmlTree& tree, const PageMetadata& page, std::string_view found_at, std::size_t article) {
  const bool live = page.is_live || says_live(page.title, page.url) || says_live({}, found_at) || headline_says_live(tree);
  if (!live && !has_live_word(tree)) return {};
  auto out = Pages(tree, page).entries(live);
  std::size_t text = 0;
  for (const LiveEntry& entry : out) text += entry.text.size();
  return text * kWholeArticle >= article ? out : std::vector<LiveEntry>();
}

}  // namespace hearsay
