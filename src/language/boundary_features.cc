// What the decision on a sentence end looks at: words, shapes and classes around it, and what the sentence holds so far.
#include <array>

#include "base/ascii.h"
#include "base/hash.h"
#include "language/sentences.h"

namespace hearsay {
namespace {

std::string_view lower(std::string_view form, std::array<char, 24>& buffer) {
  const std::size_t size = std::min(form.size(), buffer.size());
  for (std::size_t i = 0; i < size; ++i) buffer[i] = ascii_lower(form[i]);
  return {buffer.data(), size};
}

std::uint32_t bucket(std::size_t n) { return static_cast<std::uint32_t>(n < 6 ? n : n < 10 ? 6 : n < 20 ? 7 : 8); }

// Collects features: each is made of whole numbers, mixed with its place in the list.
class FeatureList {
 public:
  explicit FeatureList(std::vector<std::uint32_t>& out) : out_(out) { out_.clear(); }
  void add(std::uint64_t a, std::uint64_t b = 0) {
    ++slot_;
    std::uint64_t x = (a + slot_) * 0x9E3779B97F4A7C15U ^ (b + slot_) * 0xC2B2AE3D27D4EB4FU;
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9U;
    out_.push_back(static_cast<std::uint32_t>(x >> 32));
  }

 private:
  std::vector<std::uint32_t>& out_;
  std::uint64_t slot_ = 0;
};

std::uint64_t number_of(std::array<char, 2> shape) {
  return static_cast<std::uint64_t>(static_cast<unsigned char>(shape[0]) << 8 | static_cast<unsigned char>(shape[1]));
}

// A place in the sentence; what lies before its beginning or behind the paragraph is a line end.
class Around {
 public:
  Around(const ParagraphWords& paragraph, std::size_t begin, std::size_t at) : of_(paragraph), begin_(begin), at_(at) {}
  std::string_view form(int by) const { return inside(by) ? form_of(of_.text, of_.words[at_ + by]) : "\n"; }
  std::uint64_t kind(int by) const { return inside(by) ? static_cast<std::uint64_t>(of_.classes[at_ + by].kind) : 0; }
  std::uint64_t shape(int by) const { return number_of(shape_of(form(by))); }
  std::uint64_t hash(int by) const {
    std::array<char, 24> buffer;
    return hash64(lower(form(by), buffer));
  }

 private:
  bool inside(int by) const {
    const auto i = static_cast<std::ptrdiff_t>(at_) + by;
    return i >= static_cast<std::ptrdiff_t>(begin_) && i < static_cast<std::ptrdiff_t>(of_.words.size());
  }
  const ParagraphWords& of_;
  std::size_t begin_, at_;
};

// Brackets and quotation marks open at words[at], small words and words so far.
struct SoFar {
  std::uint64_t opened, quoted, small, length;
};

SoFar so_far(const ParagraphWords& paragraph, std::size_t begin, std::size_t at) {
  const auto now = paragraph.classes[at], before = begin > 0 ? paragraph.classes[begin - 1] : ClassedWord();
  return {now.opened > before.opened, (now.quotes - before.quotes) & 1, bucket(now.small - before.small), bucket(at - begin)};
}

bool ends_in_stop(const ParagraphWords& paragraph) {
  using enum WordClass;
  const auto last = paragraph.classes[paragraph.words.size() - 1].kind;
  return last == stop || last == quote || last == closing || last == abbreviation;
}

}  // namespace

void boundary_features(const ParagraphWords& paragraph, std::size_t begin, std::size_t at, std::vector<std::uint32_t>& out) {
  const auto& words = paragraph.words;
  std::size_t sign = at;  // the sign itself, before its closing marks
  const auto closing = [&](const SplitWord& word) {
    const auto form = form_of(paragraph.text, word);
    return is_closing(form) && !stands_apart(form, word);
  };
  while (sign > begin && closing(words[sign])) --sign;
  const Around left(paragraph, begin, sign), right(paragraph, begin, at);
  const auto end = left.hash(0), before = left.hash(-1), next = right.hash(1), after = right.hash(2);
  const auto before_shape = left.shape(-1), next_shape = right.shape(1), after_shape = right.shape(2);
  const auto k2 = left.kind(-2), k1 = left.kind(-1), k0 = left.kind(0), n1 = right.kind(1), n2 = right.kind(2);
  const std::uint64_t space = at + 1 < words.size() && words[at + 1].space_before;
  const std::uint64_t closed = sign != at ? 1 + (right.form(0)[0] == ')') : 0;
  const auto abbreviation = static_cast<std::uint64_t>(words[sign].abbreviation);
  const auto [opened, quoted, small, length] = so_far(paragraph, begin, at);
  FeatureList f(out);
  f.add(0);
  f.add(end);
  f.add(before);
  f.add(next);
  f.add(after);
  f.add(end, next_shape);
  f.add(before, next_shape);
  f.add(next, next_shape);
  f.add(end, before_shape);
  f.add(next, abbreviation << 2 | space << 1 | (sign != at));
  f.add(left.hash(-2), before_shape);
  f.add(after, after_shape << 16 | next_shape);
  f.add(end, before_shape << 16 | next_shape);
  f.add(end, next_shape << 4 | space << 3 | closed);
  f.add(abbreviation, space << 16 | next_shape);
  f.add(end, length << 4 | bucket(words.size() - at - 1));
  f.add(end, bucket(left.form(-1).size()) << 16 | next_shape);
  f.add(abbreviation << 3 | closed << 1 | space, after_shape << 16 | next_shape);
  f.add(end, next);
  f.add(before, next);
  // By classes, pairs to chains of five.
  f.add(k0 << 8 | n1, opened << 1 | quoted);
  f.add(k0 << 8 | n1, small << 8 | length);
  f.add(k0 << 8 | n1, static_cast<std::uint64_t>(ends_in_stop(paragraph)) << 8 | small);
  f.add(k1 << 16 | k0 << 8 | n1, length);
  f.add(end, n1 << 8 | n2);
  f.add(next, k0 << 8 | k1);
  f.add(next, k0 << 8 | n2);
  f.add(before, k0 << 8 | n1);
  f.add(end, k1 << 16 | n1 << 8 | space);
  f.add(k1 << 16 | k0 << 8 | n1);
  f.add(k0 << 16 | n1 << 8 | n2);
  f.add(k1 << 24 | k0 << 16 | n1 << 8 | n2);
  f.add(k2 << 24 | k1 << 16 | k0 << 8 | n1);
  f.add(k0 << 24 | n1 << 16 | n2 << 8 | right.kind(3));
  f.add(left.kind(-3) << 32 | k2 << 24 | k1 << 16 | k0 << 8 | n1);
}

}  // namespace hearsay
