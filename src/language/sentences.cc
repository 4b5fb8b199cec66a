#include "language/sentences.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/hash.h"

namespace hearsay {
namespace {

std::string_view text_of(std::string_view text, const Word& word) { return text.substr(word.span.begin, word.span.size()); }

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), form) != set.end();
}

bool is_closing(std::string_view form) { return is_one_of(form, {")", "]", "}", "”", "’", "\"", "'", "''", "»", "’’", "」", "』"}); }

bool is_alnum(unsigned char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 0x80; }

// A sign that may end a sentence: no comma, opening bracket, hyphen, currency or part of a word.
bool may_end(std::string_view form, const Word& word) {
  if (word.abbreviation != AbbreviationKind::none) return true;
  const auto c = static_cast<unsigned char>(form[0]);
  if (c >= 0x80) return is_one_of(form, {"…", "。", "！", "？", "؟", "।", "”", "»"}) || form.starts_with("…");
  if (is_alnum(c)) return false;
  return !is_one_of(form, {",", "(", "[", "{", "-", "/", "$", "%", "#", "&", "'", "\"", "``", "`", "@", "+", "<", "^"}) && c != '\'' &&
         c != '@';
}

bool is_stop(std::string_view form) {
  return form[0] == '.' || form[0] == '!' || form[0] == '?' || is_one_of(form, {"…", "。", "！", "？", "؟", "।"});
}

// X capital, x small, d digit, u other letters, else the sign itself.
char shape_at(std::string_view form, std::int32_t& at) {
  UChar32 c;
  U8_NEXT_OR_FFFD(form.data(), at, static_cast<std::int32_t>(form.size()), c);
  if (c < 0x80 && c != 0 && !u_isalnum(c)) return static_cast<char>(c);
  if (u_isupper(c)) return 'X';
  if (u_islower(c)) return 'x';
  return u_isdigit(c) ? 'd' : 'u';
}

// The shapes of the first two characters.
std::array<char, 2> shape_of(std::string_view form) {
  std::int32_t at = 0;
  const char first = shape_at(form, at);
  return {first, static_cast<std::size_t>(at) < form.size() ? shape_at(form, at) : '\0'};
}

bool begins_small(std::string_view form) { return shape_of(form)[0] == 'x'; }

// Marks of scripts that write no blank after a sentence: they end nothing else.
bool is_ideographic_stop(std::string_view form) { return is_one_of(form, {"。", "！", "？", "।", "؟"}); }

// The closing quotation marks and brackets that follow a stop belong to its sentence.
bool closes(std::string_view text, std::span<const Word> words, std::size_t i) {
  const auto form = text_of(text, words[i]);
  if (words[i].space_before || !is_closing(form)) return false;
  const bool straight = form == "\"" || form == "'";
  return !straight || i + 1 == words.size() || words[i + 1].space_before || !is_alnum(text_of(text, words[i + 1])[0]);
}

// Lines of a paragraph broken at a fixed width: the next word would not have fitted.
class Lines {
 public:
  explicit Lines(std::span<const Word> words) : words_(words) {
    std::uint32_t begin = words.empty() ? 0 : words[0].span.begin;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0 && words[i].line_before) begin = words[i].span.begin;
      width_ = std::max(width_, words[i].span.end - begin);
    }
  }

  // Whether the line break before words[i] is one of layout only; the line began at byte `line`.
  bool wrapped(std::size_t i, std::uint32_t line) const {
    if (width_ < 40 || width_ > 110) return false;
    std::size_t end = i + 1;
    while (end < words_.size() && !words_[end].space_before) ++end;
    return words_[end - 1].span.end - words_[i].span.begin + 1 + words_[i - 1].span.end - line > width_;
  }

 private:
  std::span<const Word> words_;
  std::uint32_t width_ = 0;
};

std::string_view lower(std::string_view form, std::array<char, 24>& buffer) {
  const std::size_t size = std::min(form.size(), buffer.size());
  for (std::size_t i = 0; i < size; ++i) buffer[i] = form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] | 32) : form[i];
  return {buffer.data(), size};
}

std::uint32_t bucket(std::size_t n) { return static_cast<std::uint32_t>(n < 6 ? n : n < 10 ? 6 : n < 20 ? 7 : 8); }

}  // namespace

void find_boundaries(std::string_view text, std::span<const Word> words, std::vector<Boundary>& decided) {
  decided.assign(words.size(), Boundary::none);
  if (words.empty()) return;
  const Lines lines(words);
  std::uint32_t line = words[0].span.begin;
  bool pending = false, stopped = false, always = false;  // after a sign that may end a sentence, and its closing marks
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto form = text_of(text, words[i]);
    const bool closing = pending && closes(text, words, i);
    if (!closing) {
      // Neither a dash nor a quotation that its verb of saying goes on with ends a sentence.
      const bool after_comma = i > 0 && !words[i].space_before && text_of(text, words[i - 1]) == ",";
      pending = may_end(form, words[i]) && form != "--" && !(after_comma && is_closing(form));
      stopped = is_stop(form);
      always = is_ideographic_stop(form);
    }
    if (i + 1 == words.size()) break;
    const auto& next = words[i + 1];
    // "Who goes?" he asked.
    const bool goes_on = closing && form != ")" && begins_small(text_of(text, next));
    if (pending && !goes_on && !closes(text, words, i + 1)) decided[i] = always ? Boundary::end : Boundary::ask;
    if (!next.line_before) continue;
    const bool layout = lines.wrapped(i + 1, line);
    line = next.span.begin;
    if (layout) continue;
    if (stopped || !begins_small(text_of(text, next))) decided[i] = Boundary::end;
  }
  decided.back() = Boundary::end;
}

void boundary_features(std::string_view text, std::span<const Word> words, std::size_t begin, std::size_t at,
                       std::vector<std::uint32_t>& out) {
  out.clear();
  std::size_t sign = at;  // the sign itself, before its closing marks
  while (sign > begin && is_closing(text_of(text, words[sign])) && !words[sign].space_before) --sign;
  const auto form = [&](std::size_t i) { return i < words.size() ? text_of(text, words[i]) : std::string_view("\n"); };
  std::array<char, 24> b0, b1, b2, b3, b4;
  const auto end = lower(form(sign), b0), before = lower(sign > begin ? form(sign - 1) : "\n", b1), next = lower(form(at + 1), b2);
  const auto after = lower(form(at + 2), b3), earlier = lower(sign > begin + 1 ? form(sign - 2) : "\n", b4);
  const auto shape = [&](std::size_t i) {
    const auto s = shape_of(form(i));
    return static_cast<std::uint32_t>(static_cast<unsigned char>(s[0]) << 8 | static_cast<unsigned char>(s[1]));
  };
  const std::uint32_t next_shape = shape(at + 1), before_shape = sign > begin ? shape(sign - 1) : 0, after_shape = shape(at + 2);
  const bool space = at + 1 < words.size() && words[at + 1].space_before;
  const std::uint32_t closed = sign != at ? 1 + (form(at)[0] == ')') : 0;
  const auto kind = static_cast<std::uint32_t>(words[sign].abbreviation);
  std::uint32_t slot = 0;
  const auto add = [&](std::string_view word, std::uint64_t rest) {
    out.push_back(static_cast<std::uint32_t>(hash64(word, (rest << 8) + ++slot)));
  };
  add("", 0);
  add(end, 0);
  add(before, 0);
  add(next, 0);
  add(after, 0);
  add(end, next_shape);
  add(before, next_shape);
  add(next, next_shape);
  add(end, before_shape);
  add(next, kind << 2 | space << 1 | (sign != at));
  add(earlier, before_shape);
  add(after, after_shape << 16 | next_shape);
  add(end, static_cast<std::uint64_t>(before_shape) << 16 | next_shape);
  add(end, next_shape << 4 | space << 3 | closed);
  add("", kind << 17 | space << 16 | next_shape);
  add(end, bucket(at - begin) << 4 | bucket(words.size() - at - 1));
  add(end, bucket(form(sign > begin ? sign - 1 : sign).size()) << 16 | next_shape);
  add("", static_cast<std::uint64_t>(after_shape) << 32 | next_shape << 8 | kind << 4 | closed << 1 | space);
  // The same words joined: the sign with the next word, the word before with the next.
  out.push_back(static_cast<std::uint32_t>(hash64(end, hash64(next, 77))));
  out.push_back(static_cast<std::uint32_t>(hash64(before, hash64(next, 78))));
}

void find_sentence_ends(std::string_view text, std::span<const Word> words, const SentenceModel& model, std::vector<std::size_t>& ends) {
  ends.clear();
  std::vector<Boundary> decided;
  find_boundaries(text, words, decided);
  std::vector<std::uint32_t> features;
  std::size_t begin = 0;
  const std::size_t mask = model.weights.size() - 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (decided[i] == Boundary::none) continue;
    if (decided[i] == Boundary::ask) {
      boundary_features(text, words, begin, i, features);
      std::int32_t score = 0;
      for (const auto feature : features) score += model.weights[feature & mask];
      if (score <= 0) continue;
    }
    ends.push_back(i + 1);
    begin = i + 1;
  }
}

}  // namespace hearsay
