#include "readers/article_blocks.h"

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "readers/article_parts.h"
#include "readers/html_words.h"

namespace hearsay {
namespace {

constexpr double kMost = 0.45;  // share of the running text that no class makes boilerplate
constexpr double kMuch = 0.25;  // the same of an element that is only hidden at first

class Walk {
 public:
  Walk(const HtmlTree& tree, Strictness strictness)
      : tree_(tree), strict_(strictness == Strictness::strict), running_(running_text(tree)) {}

  PageBlocks run() {
    std::vector<std::int32_t> open;
    const auto size = static_cast<std::int32_t>(tree_.nodes.size());
    for (std::int32_t i = 0; i < size;) {
      while (!open.empty() && node(open.back()).end <= i) close(open.back()), open.pop_back();
      const HtmlNode& at = node(i);
      if (at.tag == Tag::text) {
        add_text(i);
        ++i;
        continue;
      }
      if (at.tag == Tag::br || at.tag == Tag::hr) {
        line_break(at.tag == Tag::hr);
        ++i;
        continue;
      }
      if (is_passed_over(i)) {
        if (!is_inline(at.tag)) flush();
        i = at.end;
        continue;
      }
      if (at.end > i + 1) {
        enter(i);
        open.push_back(i);
      }
      ++i;
    }
    flush();
    return std::move(out_);
  }

 private:
  const HtmlNode& node(std::int32_t i) const { return tree_.nodes[static_cast<std::size_t>(i)]; }

  double share(std::int32_t i) const {
    const std::size_t all = running_.back();
    if (all == 0) return 0;
    return static_cast<double>(running_[static_cast<std::size_t>(node(i).end)] - running_[static_cast<std::size_t>(i)]) /
           static_cast<double>(all);
  }

  std::uint8_t words_of(std::int32_t i) {
    std::uint8_t out = 0;
    for (const Attribute name : {Attribute::class_, Attribute::id, Attribute::component}) {
      const std::string_view value = tree_.attribute(i, name);
      if (value.empty()) continue;
      const auto found = known_.find(value);
      if (found != known_.end()) out |= found->second;
      else out |= known_.emplace(value, page_words(value)).first->second;
    }
    return out;
  }

  // A teaser by its shape: a heading that is all link with little else, or with a summary where the page has several of that class.
  bool is_card(std::int32_t i) {
    const int shape = card_shape(i);
    if (shape != 1) return shape == 2;
    if (cards_.empty()) {
      cards_.emplace("", 0);
      for (std::int32_t k = 0; k < static_cast<std::int32_t>(tree_.nodes.size()); ++k) {
        if (node(k).tag != Tag::text && card_shape(k) == 1) ++cards_[tree_.attribute(k, Attribute::class_)];
      }
    }
    return cards_[tree_.attribute(i, Attribute::class_)] > 2;
  }

  // 0: no teaser; 1: a linked heading with a summary; 2: a linked heading and hardly more.
  int card_shape(std::int32_t i) const {
    const HtmlNode& at = node(i);
    if (at.tag != Tag::li && at.tag != Tag::div && at.tag != Tag::article && at.tag != Tag::td && at.tag != Tag::section) return 0;
    if (at.end - i > 120) return 0;
    std::size_t text = 0, linked = 0;
    bool heading = false, plain_heading = false;
    std::int32_t link_until = 0, heading_until = 0;
    for (std::int32_t k = i + 1; k < at.end; ++k) {
      const HtmlNode& inner = node(k);
      if (is_silent(inner.tag)) {
        k = inner.end - 1;
        continue;
      }
      if (inner.tag == Tag::a) link_until = std::max(link_until, inner.end);
      if (is_heading(inner.tag)) heading_until = inner.end;
      if (inner.tag != Tag::text) continue;
      const std::size_t size = inner.end_bytes - inner.begin_bytes;
      text += size;
      if (size < 3) continue;
      if (k < link_until) linked += size;
      if (k < heading_until) (k < link_until ? heading : plain_heading) = true;
    }
    if (!heading || plain_heading) return 0;
    return text < 500 && linked * 4 > text ? 2 : text < 800 ? 1 : 0;
  }

  bool is_passed_over(std::int32_t i) {
    const HtmlNode& at = node(i);
    if (is_silent(at.tag)) return at.tag != Tag::nav || share(i) < kMost;
    if (at.tag == Tag::body || at.tag == Tag::html) return false;
    if (at.begin_attributes == at.end_attributes && is_inline(at.tag)) return false;
    const double held = share(i);
    if (is_hidden(tree_, i) && held < kMuch) return true;
    if (at.tag == Tag::figure) return !holds_table(i) && !holds_post(i);
    if (at.tag == Tag::aside || at.tag == Tag::footer || at.tag == Tag::form || at.tag == Tag::address || at.tag == Tag::fieldset) {
      if (held < kMost && strict_) return true;
    }
    const std::string_view role = tree_.attribute(i, Attribute::role);
    if (!role.empty() && held < kMost && is_set_aside_by_role(role)) return true;
    if (at.tag == Tag::a) return false;
    const std::uint8_t words = words_of(i);
    if (words & kNever && strict_ && !(words & kBody)) return held < 0.9;
    if (words & kBody || held >= kMost) return false;
    if (words & kDrop) return (strict_ || held < 0.1) && !holds_post(i);
    const std::string_view itemprop = tree_.attribute(i, Attribute::itemprop);
    if (!itemprop.empty() && is_metadata(itemprop)) return true;
    if (says(tree_.attribute(i, Attribute::itemtype), "/Comment")) return true;
    return strict_ && is_card(i);
  }

  static bool is_metadata(std::string_view itemprop) {
    for (const std::string_view name : {"author", "datePublished", "dateModified", "headline", "publisher", "image", "caption", "comment",
                                        "keywords", "interactionStatistic", "commentText", "thumbnailUrl"}) {
      if (itemprop == name) return true;
    }
    return false;
  }

  // Quoted from a social network: part of what is told.
  bool holds_post(std::int32_t i) const {
    if (node(i).end - i > 200) return false;
    for (std::int32_t k = i + 1; k < node(i).end; ++k) {
      if (node(k).tag == Tag::blockquote && says(tree_.attribute(k, Attribute::class_), "twitter-")) return true;
    }
    return false;
  }

  bool holds_table(std::int32_t i) const {
    for (std::int32_t k = i + 1; k < node(i).end; ++k) {
      if (node(k).tag == Tag::table || node(k).tag == Tag::pre) return true;
    }
    return false;
  }

  void enter(std::int32_t i) {
    const HtmlNode& at = node(i);
    if (at.tag == Tag::a) link_until_ = std::max(link_until_, at.end);
    if (is_inline(at.tag)) return;
    if (i < row_until_) {
      raw_ += ' ';
      return;
    }
    flush();
    if (at.tag == Tag::tr && is_row(i)) row_until_ = at.end;
    if (at.tag == Tag::article || at.tag == Tag::main || tree_.attribute(i, Attribute::role) == "main") out_.articles.push_back(i);
    const bool body = says(tree_.attribute(i, Attribute::itemprop), "articleBody") || (words_of(i) & kBody);
    if (body) out_.bodies.push_back(i);
    else if (words_of(i) & kWeak && at.tag != Tag::body && share(i) < kMuch) weak_until_ = std::max(weak_until_, at.end);
  }

  void close(std::int32_t i) {
    if (is_inline(node(i).tag)) return;
    if (i < row_until_ && node(i).end <= row_until_ && node(i).tag != Tag::tr) raw_ += ' ';
    else flush();
  }

  // A row of a table of facts: several short cells. (Old pages lay their columns out with tables, too.)
  bool is_row(std::int32_t i) const {
    std::size_t text = 0, cells = 0;
    for (std::int32_t k = i + 1; k < node(i).end; ++k) {
      const Tag tag = node(k).tag;
      if (tag == Tag::td || tag == Tag::th) ++cells;
      else if (tag == Tag::text) text += node(k).end_bytes - node(k).begin_bytes;
      else if (!is_inline(tag) && tag != Tag::p && tag != Tag::img) return false;
    }
    return cells >= 2 && text < 400;
  }

  void line_break(bool rule) {
    if (rule || (breaks_ > 0 && std::all_of(since_break_.begin(), since_break_.end(),
                                            [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }))) {
      flush();
      return;
    }
    raw_ += '\n';
    raw_ += '\1';  // a line that the page breaks
    breaks_ = 1;
    since_break_.clear();
  }

  void add_text(std::int32_t i) {
    const std::string_view text = tree_.text(i);
    if (block_.at < 0) {
      if (text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
        if (!raw_.empty()) raw_ += ' ';
        return;
      }
      block_.at = i;
    }
    const std::size_t letters = letters_of(text);
    block_.letters += letters;
    if (i < link_until_) block_.linked += letters;
    if (letters > 0 || breaks_ == 0) since_break_.append(text.substr(0, 64));
    raw_ += text;
  }

  static std::size_t letters_of(std::string_view text) {
    std::size_t halves = 0;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte & 0xC0) == 0x80 || byte <= ' ') continue;
      halves += byte >= 0xE3 && byte <= 0xED ? 5 : 2;
    }
    return halves / 2;
  }

  static std::size_t sentence_ends(std::string_view text) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if ((c == '.' || c == '!' || c == '?') && (i + 1 == text.size() || !(is_ascii_digit(text[i + 1]) || is_ascii_small(text[i + 1]))))
        ++out;
      else if (c == '\xE3' && text.substr(i, 3) == "\xE3\x80\x82") ++out;
      else if (c == '\xE2' && text.substr(i, 3) == "\xE2\x80\xA6") ++out;
    }
    return out;
  }

  // Blanks folded, but the lines that the page breaks stay.
  static std::string with_lines(std::string_view raw) {
    std::string out;
    while (!raw.empty()) {
      const std::size_t end = std::min(raw.find('\1'), raw.size());
      std::string line = folded_blanks(raw.substr(0, end));
      if (!line.empty()) {
        if (!out.empty()) out += '\n';
        out += line;
      }
      raw.remove_prefix(std::min(end + 1, raw.size()));
    }
    return out;
  }

  void flush() {
    if (block_.at >= 0) {
      block_.text = with_lines(raw_);
      if (!block_.text.empty()) {
        settle_kind();
        block_.sentences = sentence_ends(block_.text);
        block_.weak = block_.at < weak_until_;
        out_.blocks.push_back(std::move(block_));
      }
    }
    block_ = {};
    raw_.clear();
    since_break_.clear();
    breaks_ = 0;
  }

  void settle_kind() {
    bool found = false;
    for (std::int32_t k = node(block_.at).parent; k >= 0; k = node(k).parent) {
      const Tag tag = node(k).tag;
      if (!found && !is_inline(tag)) block_.node = k, found = true;
      if (is_heading(tag)) {
        block_.kind = BlockKind::heading;
        block_.h1 = tag == Tag::h1;
        return;
      }
      if (block_.kind == BlockKind::plain || block_.kind == BlockKind::paragraph) {
        if (tag == Tag::p && block_.kind == BlockKind::plain) block_.kind = BlockKind::paragraph;
        if (tag == Tag::li || tag == Tag::dd || tag == Tag::dt) block_.kind = BlockKind::item;
        if (tag == Tag::blockquote) block_.kind = BlockKind::quote;
        if ((tag == Tag::td || tag == Tag::th) && block_.kind == BlockKind::plain && block_.at >= row_until_) block_.kind = BlockKind::cell;
        if (tag == Tag::pre) block_.kind = BlockKind::preformatted;
        if (tag == Tag::tr && block_.at < row_until_) block_.kind = BlockKind::row;
      }
      if (found && (tag == Tag::div || tag == Tag::section || tag == Tag::article)) return;
    }
  }

  const HtmlTree& tree_;
  bool strict_;
  std::vector<std::size_t> running_;
  std::unordered_map<std::string_view, std::uint8_t> known_;
  std::unordered_map<std::string_view, int> cards_;  // how many teasers have the class
  PageBlocks out_;
  Block block_;
  std::string raw_, since_break_;
  int breaks_ = 0;
  std::int32_t link_until_ = 0, weak_until_ = 0, row_until_ = 0;
};

}  // namespace

PageBlocks find_blocks(const HtmlTree& tree, Strictness strictness) { return Walk(tree, strictness).run(); }

}  // namespace hearsay
