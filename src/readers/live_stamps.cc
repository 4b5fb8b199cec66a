#include "readers/live_stamps.h"

#include "readers/article_parts.h"
#include "readers/html_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kLine = 40;         // bytes of a line that is a date
constexpr std::size_t kInlineText = 400;  // of a text that is looked at for a clock at its head

bool is_passed_over(const HtmlTree& tree, std::int32_t node) {
  switch (tree.nodes[static_cast<std::size_t>(node)].tag) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::select:
    case Tag::nav:
    case Tag::aside:
    case Tag::footer:
    case Tag::figcaption: return true;
    default: break;
  }
  const std::string_view names = tree.attribute(node, Attribute::class_);
  return !names.empty() && (page_words(names) & kNever) != 0;
}

// "2023-09-11T14:05:00Z" to its day and clock; the clock is empty for a day alone.
void take_date(const std::string& date, Stamp& to) {
  const auto clock = date.find('T');
  to.day = date.substr(0, clock);
  if (clock != std::string::npos) to.clock = date.substr(clock + 1);
}

// What divides a clock time from the words behind it.
std::size_t past_divider(std::string_view text, std::size_t at) {
  bool more = true;
  while (more) {
    more = false;
    for (const std::string_view mark :
         {" ", "\n", ":", "-", "|", ".", ",", ")", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\xA2", "\xC2\xB7"})
      if (text.substr(at).starts_with(mark)) at += mark.size(), more = true;
  }
  return at;
}

// Whether the clock is told apart from what follows: "14:05 - Polls close", "2.05pm Polls close", not "2.05 million".
bool stands_apart(std::string_view text, const LooseClock& clock) {
  if (clock.end >= text.size() || clock.sure) return true;
  const auto rest = text.substr(clock.end);
  return rest.starts_with("\n") || past_divider(rest, 0) > 1;
}

std::optional<Stamp> of_time_element(const HtmlTree& tree, std::int32_t node, DayOrder order) {
  Stamp out{node, tree.nodes[static_cast<std::size_t>(node)].end, {}, {}, "time"};
  const std::string text = tree.inner_text(node);
  for (const std::string_view told : {tree.attribute(node, Attribute::datetime), std::string_view(text)}) {
    if (told.empty()) continue;
    if (const auto date = parse_loose_date(told, order)) take_date(*date, out);
    else if (const auto clock = parse_loose_clock(told)) out.clock = clock->written;
    if (!out.clock.empty()) return out;
  }
  return out.day.empty() ? std::nullopt : std::optional(out);
}

// A text node that is a clock time, alone or at the head of its heading or paragraph; a heading that is a day.
std::optional<Stamp> of_text(const HtmlTree& tree, std::int32_t node, DayOrder order) {
  const auto raw = tree.text(node);
  if (raw.size() > kInlineText * 4) return std::nullopt;
  const std::string text = folded_blanks(raw.substr(0, kInlineText));
  Stamp out{node, node + 1, {}, {}, "text"};
  if (const auto clock = parse_loose_clock(text)) {
    if (!stands_apart(text, *clock)) return std::nullopt;
    const auto parent = tree.nodes[static_cast<std::size_t>(node)].parent;
    const Tag tag = parent < 0 ? Tag::body : tree.nodes[static_cast<std::size_t>(parent)].tag;
    const bool alone = past_divider(text, clock->end) >= text.size();
    const bool opens = is_heading(tag) || ((tag == Tag::p || tag == Tag::other) && past_divider(text, clock->end) > clock->end + 1);
    if (!alone && !opens) return std::nullopt;
    out.clock = clock->written;
    return out;
  }
  if (text.size() > kLine) return std::nullopt;
  const auto date = parse_loose_date(text, order);
  if (!date) return std::nullopt;
  take_date(*date, out);
  const auto parent = tree.nodes[static_cast<std::size_t>(node)].parent;
  if (out.clock.empty() && !(parent >= 0 && is_heading(tree.nodes[static_cast<std::size_t>(parent)].tag))) return std::nullopt;
  return out;
}

}  // namespace

std::vector<Stamp> find_stamps(const HtmlTree& tree, DayOrder order) {
  std::vector<Stamp> out;
  const auto size = static_cast<std::int32_t>(tree.nodes.size());
  for (std::int32_t i = 0; i < size; ++i) {
    const Tag tag = tree.nodes[static_cast<std::size_t>(i)].tag;
    if (tag != Tag::text && is_passed_over(tree, i)) {
      i = tree.nodes[static_cast<std::size_t>(i)].end - 1;
      continue;
    }
    std::optional<Stamp> stamp;
    if (tag == Tag::time) stamp = of_time_element(tree, i, order), i = tree.nodes[static_cast<std::size_t>(i)].end - 1;
    else if (tag == Tag::text) stamp = of_text(tree, i, order);
    if (stamp) out.push_back(std::move(*stamp));
  }
  return out;
}

std::string_view without_clock(std::string_view text) {
  const auto clock = parse_loose_clock(text);
  if (!clock || !stands_apart(text, *clock)) return text;
  return text.substr(past_divider(text, clock->end));
}

}  // namespace hearsay
