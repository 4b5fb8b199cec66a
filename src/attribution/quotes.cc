#include <algorithm>
#include <string_view>

#include "attribution/attribution.h"

namespace hearsay {
namespace {

constexpr std::size_t kDeepest = 4;  // quotes within quotes; what nests deeper is noise

// What a mark can be by its shape: English “ ”, German „ “ and » «, French « », doubled and single apostrophes, the straight ones by their
// place.
enum class Shape : std::uint8_t {
  none,
  curly_open,
  curly_close,
  low,
  french_open,
  french_close,
  straight,
  doubled,
  backticks,
  single_open,
  single_close,
  single
};

struct Mark {
  Shape shape = Shape::none;
  std::uint32_t size = 1;
};

Mark mark_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  switch (static_cast<unsigned char>(rest[0])) {
    case '"': return {Shape::straight, 1};
    case '\'': return rest.starts_with("''") ? Mark{Shape::doubled, 2} : Mark{Shape::single, 1};
    case '`': return rest.starts_with("``") ? Mark{Shape::backticks, 2} : Mark{};
    case 0xC2:
      if (rest.starts_with("«")) return {Shape::french_open, 2};
      if (rest.starts_with("»")) return {Shape::french_close, 2};
      return {};
    case 0xE2:
      if (rest.starts_with("“")) return {Shape::curly_open, 3};
      if (rest.starts_with("”")) return {Shape::curly_close, 3};
      if (rest.starts_with("„")) return {Shape::low, 3};
      if (rest.starts_with("’’")) return {Shape::curly_close, 6};  // “so,’’
      if (rest.starts_with("‘‘")) return {Shape::curly_open, 6};
      if (rest.starts_with("‘")) return {Shape::single_open, 3};
      if (rest.starts_with("’")) return {Shape::single_close, 3};
      return {};
    default: return {};
  }
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
// 0xC2 and 0xE2 begin marks, dashes and blanks, no letters: the first ’ of "He said, ‘No,’”" closes.
bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x80 && byte != 0xC2 && byte != 0xE2) || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

bool stops(char c) { return c == ',' || c == '.' || c == '?' || c == '!'; }

struct Open {
  Shape shape = Shape::none;  // of the opening mark
  std::uint32_t begin = 0, inside = 0;
};

bool is_single(Shape shape) { return shape == Shape::single || shape == Shape::single_open; }

// The quotes of one paragraph, by a stack of open marks.
class Paragraph {
 public:
  Paragraph(std::string_view text, Span span, std::vector<Quote>& out) : text_(text), span_(span), out_(out) {}

  void read() {
    for (std::uint32_t at = span_.begin; at < span_.end;) {
      const auto mark = mark_at(text_, at);
      if (mark.shape != Shape::none && at + mark.size <= span_.end) take(mark, at);
      at += mark.size;
    }
    auto end = span_.end;
    while (end > span_.begin && is_space(text_[end - 1])) --end;
    close_down_to(0, end);
  }

 private:
  char before(std::uint32_t at) const { return at > span_.begin ? text_[at - 1] : ' '; }
  char after(std::uint32_t at) const { return at < span_.end ? text_[at] : ' '; }
  bool has_open(Shape shape) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.shape == shape; });
  }
  // A straight mark opens where it leans on the word after it.
  bool leans_right(Mark mark, std::uint32_t at) const {
    const char left = before(at), right = after(at + mark.size);
    if (is_space(right)) return false;
    return is_space(left) || left == '(' || left == '[' || left == '-' || left == '/' || left == '"' || left == '\'' || at == span_.begin ||
           ends_wide(at);
  }
  // After an opening mark or a dash of more than one byte.
  bool ends_wide(std::uint32_t at) const {
    const auto left = text_.substr(span_.begin, at - span_.begin);
    return left.ends_with("“") || left.ends_with("‘") || left.ends_with("«") || left.ends_with("—") || left.ends_with("–") ||
           left.ends_with("\u00a0");
  }

  void take(Mark mark, std::uint32_t at) {
    const auto end = at + mark.size;
    switch (mark.shape) {
      case Shape::curly_open:
        if (has_open(Shape::low)) return close(Shape::low, at, end);
        return open(mark, at);
      case Shape::french_open:  // »German«, « French »
        if (has_open(Shape::french_close) && !leans_right(mark, at)) return close(Shape::french_close, at, end);
        return open(mark, at);
      case Shape::low:
      case Shape::backticks: return open(mark, at);
      case Shape::curly_close:
        if (has_open(Shape::curly_open)) return close(Shape::curly_open, at, end);
        return close(has_open(Shape::low) ? Shape::low : Shape::straight, at, end);
      case Shape::french_close:  // »Swedish»
        if (has_open(Shape::french_open)) return close(Shape::french_open, at, end);
        if (leans_right(mark, at)) return open(mark, at);
        return close(Shape::french_close, at, end);
      case Shape::straight:
        if (!has_open(Shape::straight) && has_open(Shape::curly_open) && !leans_right(mark, at)) return close(Shape::curly_open, at, end);
        if (!has_open(Shape::straight) && has_open(Shape::low) && !leans_right(mark, at)) return close(Shape::low, at, end);  // „so"
        return turn(mark, at);
      case Shape::doubled:
        if (has_open(Shape::backticks)) return close(Shape::backticks, at, end);
        if (has_open(Shape::curly_open) && !has_open(Shape::doubled) && !leans_right(mark, at)) return close(Shape::curly_open, at, end);
        return turn(mark, at);
      case Shape::single_open: return open(mark, at);
      case Shape::single_close:
        if (!is_word(after(end))) close(Shape::single_open, at, end);
        return;
      case Shape::single:
        if (is_word(after(end)) && leans_right(mark, at)) return open(mark, at);
        if (!has_open(Shape::single) && has_open(Shape::single_open) && stops(before(at)) && !is_word(after(end)))
          return close(Shape::single_open, at, end);  // ‘so,'
        if (!is_space(before(at)) && !is_word(after(end))) close(Shape::single, at, end);
        return;
      case Shape::none: return;
    }
  }

  void turn(Mark mark, std::uint32_t at) {
    if (!has_open(mark.shape) || leans_right(mark, at)) {
      if (leans_right(mark, at)) open(mark, at);
    } else {
      close(mark.shape, at, at + mark.size);
    }
  }

  // A mark of the same shape that opens again: the one before lost its end.
  void open(Mark mark, std::uint32_t at) {
    for (std::size_t i = 0; i < open_.size(); ++i)
      if (open_[i].shape == mark.shape) {
        auto end = at;
        while (end > open_[i].inside && is_space(text_[end - 1])) --end;
        close_down_to(i, end);
        break;
      }
    if (open_.size() < kDeepest) open_.push_back({mark.shape, at, at + mark.size});
  }

  void close(Shape shape, std::uint32_t at, std::uint32_t end) {
    for (auto i = open_.size(); i-- > 0;)
      if (open_[i].shape == shape) {
        close_down_to(i + 1, at);
        out_.push_back({{open_[i].begin, end}, {open_[i].inside, at}, true});
        open_.pop_back();
        return;
      }
  }

  // Quotes without an end end here; an apostrophe that was taken for a mark was none.
  void close_down_to(std::size_t depth, std::uint32_t end) {
    while (open_.size() > depth) {
      const auto open = open_.back();
      open_.pop_back();
      if (!is_single(open.shape) && open.inside < end) out_.push_back({{open.begin, end}, {open.inside, end}, false});
    }
  }

  std::string_view text_;
  Span span_;
  std::vector<Quote>& out_;
  std::vector<Open> open_;
};

}  // namespace

void find_quotes(Document& document) {
  document.quotes.clear();
  const auto size = static_cast<std::uint32_t>(document.text.size());
  if (document.paragraphs.empty() && size > 0) Paragraph(document.text, {0, size}, document.quotes).read();
  for (const auto paragraph : document.paragraphs) Paragraph(document.text, paragraph, document.quotes).read();
  std::sort(document.quotes.begin(), document.quotes.end(), [](const Quote& a, const Quote& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

}  // namespace hearsay
