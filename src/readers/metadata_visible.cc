// What readers see of date and author: the lines around the headline, <time> and elements that name themselves a byline or a date.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/ascii.h"
#include "base/fold.h"
#include "readers/html_words.h"
#include "readers/metadata.h"
#include "readers/metadata_values.h"

namespace hearsay {
namespace {

constexpr std::size_t kShortLine = 160;  // bytes of a line that may be a byline or a date
constexpr std::int32_t kAfter = 60;      // nodes after the article's end that may still be its own

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

struct Zone {
  std::int32_t begin = 0, text = 0, end = 0;  // nodes: the headline, the first paragraph, the end of what is the article's
};

// The headline is the h1 before the text that shares most with the title; without one, the body's beginning.
Zone zone_of(const HtmlTree& tree, const std::vector<Paragraph>& article) {
  Zone zone;
  const auto size = static_cast<std::int32_t>(tree.nodes.size());
  zone.text = size;
  for (const Paragraph& p : article) {
    if (p.at < 0) continue;
    zone.text = std::min(zone.text, p.at);
    zone.end = std::max(zone.end, p.at + 1);
  }
  if (zone.end == 0) zone.text = zone.end = size;
  std::int32_t h1 = -1, h2 = -1, body = 0;
  for (std::int32_t i = 0; i < zone.text; ++i) {
    const Tag tag = tree.nodes[static_cast<std::size_t>(i)].tag;
    if (tag == Tag::body) body = i;
    if (tag == Tag::h1) h1 = i;
    if (tag == Tag::h2) h2 = i;
  }
  zone.begin = h1 >= 0 ? h1 : h2 >= 0 && zone.text - h2 < 200 ? h2 : body;
  zone.end = std::min(size, zone.end + kAfter);
  return zone;
}

// Parts that belong to others: teasers, comments, navigation. (A class "byline" or "date" is what is looked for, so that the words which
// drop text do not count here.) Each element is looked at once, however deep what is asked about lies in it.
class ForeignParts {
 public:
  explicit ForeignParts(const HtmlTree& tree) : tree_(tree), known_(tree.nodes.size(), Verdict::as_parent) {}

  bool hold(std::int32_t node) {
    std::int32_t top = node;
    while (top >= 0 && verdict(top) == Verdict::as_parent && (verdict(top) = own(top)) == Verdict::as_parent) top = parent(top);
    const bool foreign = top >= 0 && verdict(top) == Verdict::foreign;
    for (std::int32_t k = node; k != top; k = parent(k)) verdict(k) = foreign ? Verdict::foreign : Verdict::own;
    return foreign;
  }

 private:
  enum class Verdict : std::uint8_t { as_parent, foreign, own };

  Verdict& verdict(std::int32_t node) { return known_[static_cast<std::size_t>(node)]; }
  std::int32_t parent(std::int32_t node) const { return tree_.nodes[static_cast<std::size_t>(node)].parent; }

  Verdict own(std::int32_t node) const {
    const Tag tag = tree_.nodes[static_cast<std::size_t>(node)].tag;
    if (tag == Tag::nav || tag == Tag::aside || tag == Tag::script || tag == Tag::style || tag == Tag::noscript || tag == Tag::select)
      return Verdict::foreign;
    if (tag == Tag::body || tag == Tag::html) return Verdict::own;
    for (const Attribute name : {Attribute::class_, Attribute::id}) {
      const std::string_view value = tree_.attribute(node, name);
      if (value.empty()) continue;
      const std::string folded = fold_case(value);
      for (const std::string_view word : {"related", "comment", "sidebar", "teaser", "most-read", "mostread", "popular", "trending",
                                          "recommend", "footer", "copyright", "promo", "widget", "latest", "newsletter"}) {
        if (has(folded, word)) return Verdict::foreign;
      }
    }
    return Verdict::as_parent;
  }

  const HtmlTree& tree_;
  std::vector<Verdict> known_;
};

// How an element names itself.
bool names_itself(const HtmlTree& tree, std::int32_t node, std::initializer_list<std::string_view> words) {
  std::string names;
  for (const Attribute name : {Attribute::class_, Attribute::id, Attribute::itemprop, Attribute::component})
    names += fold_case(tree.attribute(node, name)) + " ";
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(names, word); });
}

bool says_updated(std::string_view text) {
  const std::string folded = fold_case(text.substr(0, 120));
  for (const std::string_view word : {"updated", "modified", "last update", "revised", "actualizad", "atualizad", "aktualisiert",
                                      "mis à jour", "modifié", "aggiornat", "обновлено", "bijgewerkt", "diperbarui"}) {
    if (has(folded, word)) return true;
  }
  return false;
}

// "Published 11 September 2023, updated 12 September 2023": the part before the second word and the part from it on.
std::size_t begin_of_update(std::string_view text) {
  const std::string folded = fold_case(text);
  std::size_t at = std::string::npos;
  for (const std::string_view word : {"updated", "last modified", "modified", "last update", "actualizad", "atualizad", "aktualisiert",
                                      "mis à jour", "modifié", "aggiornat", "обновлено", "bijgewerkt"}) {
    at = std::min(at, folded.find(word));
  }
  return at;
}

void tell_line(const std::string& line, std::string_view from, DayOrder order, PageMetadata& to) {
  const std::size_t update = begin_of_update(line);
  const auto published = update == std::string::npos
                             ? parse_loose_date(line, order)
                             : parse_loose_date(std::string_view(line).substr(0, std::min(update, line.size())), order);
  if (published && to.published.value.empty()) to.published = {*published, from};
  if (update < line.size() && to.updated.value.empty()) {
    if (const auto date = parse_loose_date(std::string_view(line).substr(update), order)) to.updated = {*date, from};
  }
}

// The element around a <time> says what the time is: "Updated <time>".
bool is_update(const HtmlTree& tree, std::int32_t node) {
  if (says_updated(tree.inner_text(node, kLongestValue)) || names_itself(tree, node, {"updated", "modified", "lastmod"})) return true;
  const std::int32_t parent = tree.nodes[static_cast<std::size_t>(node)].parent;
  if (parent < 0) return false;
  if (names_itself(tree, parent, {"updated", "modified", "lastmod"})) return true;
  std::string before;
  for (std::int32_t k = parent + 1; k < node; ++k) {
    if (tree.nodes[static_cast<std::size_t>(k)].tag == Tag::text) before = std::string(tree.text(k));
    if (tree.nodes[static_cast<std::size_t>(k)].tag == Tag::time) before.clear();
  }
  return says_updated(before);
}

void read_times(const HtmlTree& tree, Zone zone, DayOrder order, ForeignParts& foreign, PageMetadata& to) {
  for (const bool before : {true, false}) {
    for (std::int32_t i = before ? zone.begin : zone.text; i < (before ? zone.text : zone.end); ++i) {
      if (tree.nodes[static_cast<std::size_t>(i)].tag != Tag::time || foreign.hold(i)) continue;
      std::string value(tree.attribute(i, Attribute::datetime));
      if (!parse_loose_date(value, order)) value = tree.inner_text(i, kLongestValue);
      const auto date = parse_loose_date(value, order);
      if (!date) continue;
      ToldValue& field = is_update(tree, i) ? to.updated : to.published;
      if (field.value.empty() || field.from == "url") field = {*date, "time"};
    }
    if (!to.published.value.empty()) return;
    // Themes put the date above the headline, too.
    if (before) {
      for (std::int32_t i = zone.begin; i-- > std::max(0, zone.begin - 80);) {
        if (tree.nodes[static_cast<std::size_t>(i)].tag != Tag::time || foreign.hold(i) || is_update(tree, i)) continue;
        const std::string value(tree.attribute(i, Attribute::datetime));
        if (const auto date = parse_loose_date(value.empty() ? tree.inner_text(i, kLongestValue) : value, order)) {
          to.published = {*date, "time"};
          return;
        }
      }
    }
  }
}

// Elements that call themselves a date, then any short line under the headline.
void read_lines(const HtmlTree& tree, Zone zone, DayOrder order, ForeignParts& foreign, PageMetadata& to) {
  const auto try_element = [&](std::int32_t i) {
    const HtmlNode& at = tree.nodes[static_cast<std::size_t>(i)];
    if (at.tag == Tag::text || at.end - i > 40 || at.end == i + 1) return;
    if (!names_itself(tree, i,
                      {"date", "time", "publish", "posted", "byline", "dateline", "meta", "datum", "fecha", "data-", "info", "created"}))
      return;
    if (foreign.hold(i)) return;
    const std::string line = tree.inner_text(i);
    if (line.size() <= kShortLine + 80) tell_line(line, "text", order, to);
  };
  for (std::int32_t i = zone.begin; i < zone.text && to.published.value.empty(); ++i) try_element(i);
  for (std::int32_t i = zone.begin; i < zone.text && to.published.value.empty(); ++i) {
    const HtmlNode& at = tree.nodes[static_cast<std::size_t>(i)];
    if (at.tag != Tag::text) continue;
    const std::string_view text = tree.text(i);
    if (text.size() > kShortLine || text.size() < 8 || foreign.hold(i)) continue;
    const std::string line = folded_blanks(text);
    if (!has(line, "\xC2\xA9")) tell_line(line, "text", order, to);
  }
  for (std::int32_t i = zone.begin; i-- > std::max(0, zone.begin - 60) && to.published.value.empty();) try_element(i);
  const std::int32_t last = std::max(zone.text, zone.end - kAfter);
  for (std::int32_t i = last; i < zone.end && to.published.value.empty(); ++i) try_element(i);
}

bool begins_like_byline(std::string_view text) {
  for (const std::string_view by : {"By ", "BY ", "by ", "Par ", "Von ", "Por ", "Di ", "Door ", "Автор: ", "Written by ", "Author: "}) {
    if (text.starts_with(by) && text.size() > by.size()) {
      const auto next = static_cast<unsigned char>(text[by.size()]);
      return is_ascii_upper(next) || next >= 0x80;
    }
  }
  return false;
}

void read_byline(const HtmlTree& tree, Zone zone, ForeignParts& foreign, PageMetadata& to) {
  const std::int32_t begin = std::max(0, zone.begin - 60), end = zone.end;
  std::string all;
  for (std::int32_t i = begin; i < end && all.size() < kLongestValue; ++i) {  // rel=author
    const HtmlNode& at = tree.nodes[static_cast<std::size_t>(i)];
    if (at.tag != Tag::a || !has(fold_case(tree.attribute(i, Attribute::rel)), "author") || foreign.hold(i)) continue;
    const std::string name = author_names(tree.inner_text(i, kLongestValue));
    if (!name.empty() && !has(all, name)) all += (all.empty() ? "" : ", ") + name;
  }
  for (std::int32_t i = begin; i < zone.text && all.empty(); ++i) {
    const HtmlNode& at = tree.nodes[static_cast<std::size_t>(i)];
    if (at.tag == Tag::text) continue;
    if (at.end - i > 30 || at.end == i + 1 || !names_itself(tree, i, {"author", "byline", "autor", "auteur", "writer"}) || foreign.hold(i))
      continue;
    std::string line = tree.inner_text(i);
    if (line.size() > kShortLine) continue;
    // A date in the same line is none of the name's.
    if (const std::size_t digit = line.find_first_of("0123456789"); digit != std::string::npos && parse_loose_date(line)) {
      line.resize(digit);
      const std::size_t past = std::max({line.rfind('|') + 1, line.rfind(',') + 1, line.rfind("\xC2\xB7") + 1});  // npos + 1 is 0
      if (past > 0) line.resize(past - 1);
    }
    all = author_names(line);
  }
  for (std::int32_t i = zone.begin; i < zone.text && all.empty(); ++i) {
    if (tree.nodes[static_cast<std::size_t>(i)].tag != Tag::text || foreign.hold(i)) continue;
    const std::string line = folded_blanks(tree.text(i));
    if (line.size() <= 100 && begins_like_byline(line)) all = author_names(line);
    if (line == "By" || line == "by" || line == "BY") {  // the name is the next text
      for (std::int32_t k = i + 1; k < zone.text && all.empty(); ++k) {
        if (tree.nodes[static_cast<std::size_t>(k)].tag != Tag::text) continue;
        const std::string name = folded_blanks(tree.text(k));
        if (name.empty()) continue;
        if (name.size() <= 80) all = author_names(name);
        break;
      }
    }
  }
  to.author = all;
}

}  // namespace

void read_visible_metadata(const HtmlTree& tree, const std::vector<Paragraph>& article, std::string_view url, PageMetadata& to) {
  const bool needs_date = to.published.value.empty();
  if (needs_date || to.author.empty()) {
    const Zone zone = zone_of(tree, article);
    ForeignParts foreign(tree);
    const DayOrder order = day_order(to.language == "en" ? std::string_view() : std::string_view(to.language));
    if (needs_date) {
      read_times(tree, zone, order, foreign, to);
      if (to.published.value.empty()) read_lines(tree, zone, order, foreign, to);
    }
    if (to.author.empty()) read_byline(tree, zone, foreign, to);
  }
  for (const std::string_view address : {std::string_view(to.url), url}) {
    if (!to.published.value.empty()) break;
    if (auto date = date_of_url(address)) to.published = {*date, "url"};
  }
  // Updated before it was published: a slip, or the time of the template.
  if (to.updated.value.substr(0, 10) < to.published.value.substr(0, 10)) to.updated = {};
}

}  // namespace hearsay
