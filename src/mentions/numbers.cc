#include "mentions/numbers.h"

#include <cmath>

#include "mentions/lexicon_file.h"

namespace hearsay {
namespace {

using Kind = NumberWord::Kind;

std::int32_t size_of(std::span<const Word> words) { return static_cast<std::int32_t>(words.size()); }

// "2 1/2": a whole number, a blank, digits, a slash, digits.
std::optional<double> slash_fraction(std::span<const Word> words, std::int32_t at) {
  if (at + 1 >= size_of(words)) return std::nullopt;
  const Word &over = words[at], &under = words[at + 1];
  if (over.digits == 0 || under.digits == 0 || under.digits > 2 || under.mark != '/' || under.space || under.marks) return std::nullopt;
  if (over.value <= 0 || over.value >= under.value) return std::nullopt;
  return over.value / under.value;
}

// What a number may be followed by: "and a half", "1/2", "½"; returns the index after it.
std::int32_t read_fraction(std::span<const Word> words, const NumberWords& numbers, std::int32_t at, double& value) {
  const auto is_half = [&](std::int32_t i) { return i < size_of(words) && numbers.of(words[i]).fraction == 0.5; };
  if (at >= size_of(words) || words[at].marks) return at;
  if (const auto fraction = slash_fraction(words, at); fraction && words[at].joined()) {
    value += *fraction;
    return at + 2;
  }
  if (words[at].joined() && words[at].end - words[at].begin == 2 && numbers.of(words[at]).fraction > 0 && !words[at].number()) {
    value += numbers.of(words[at]).fraction;  // ½ has two bytes
    return at + 1;
  }
  if (at + 2 < size_of(words) && words[at].joined() && numbers.of(words[at]).conjunction && numbers.of(words[at + 1]).article &&
      is_half(at + 2) && words[at + 2].joined()) {
    value += 0.5;
    return at + 3;
  }
  return at;
}

// Sums of number words: "two hundred and five", "twenty six", "a hundred thirty"; starts from `value` if digits came before.
struct Sum {
  double total = 0, current = 0;
  bool any = false;
  std::int32_t end = 0;
};

bool add_word(Sum& sum, const NumberWord& word) {
  switch (word.kind) {
    case Kind::unit:
      if (sum.any && (std::fmod(sum.current, 10) != 0 || (word.value >= 10 && std::fmod(sum.current, 100) != 0) || word.value == 0))
        return false;
      if (sum.any && sum.current == 0 && sum.total == 0) return false;
      sum.current += word.value;
      break;
    case Kind::tens:
      if (sum.any && (std::fmod(sum.current, 100) != 0 || (sum.current == 0 && sum.total == 0))) return false;
      sum.current += word.value;
      break;
    case Kind::scale:
      if (word.value == 100) {
        if (sum.current >= 100) return false;
        sum.current = std::max(1.0, sum.current) * 100;
      } else {
        if (sum.current == 0 && sum.total > 0) return false;
        sum.total += std::max(1.0, sum.current) * word.value;
        sum.current = 0;
      }
      break;
    default: return false;
  }
  sum.any = true;
  return true;
}

Sum read_words(std::span<const Word> words, const NumberWords& numbers, std::int32_t at, Sum sum) {
  sum.end = at;
  constexpr std::int32_t kLongest = 24;
  for (std::int32_t i = at; i < size_of(words) && i < at + kLongest; ++i) {
    if (i > at && !words[i].joined()) break;
    const NumberWord& word = numbers.of(words[i]);
    if (word.conjunction && sum.any && i > at && i + 1 < size_of(words)) {
      const bool after_scale = numbers.of(words[i - 1]).kind == Kind::scale;
      const Kind next = numbers.of(words[i + 1]).kind;
      if (!after_scale || !words[i + 1].joined() || (next != Kind::unit && next != Kind::tens)) break;
      Sum probe = sum;
      if (!add_word(probe, numbers.of(words[i + 1]))) break;
      continue;
    }
    if (!add_word(sum, word)) break;
    sum.end = i + 1;
  }
  return sum;
}

Numeral finish(std::span<const Word> words, const NumberWords& numbers, const Sum& sum, bool digits) {
  Numeral out{sum.end, Numeral::Kind::exact, sum.total + sum.current, digits};
  out.end = read_fraction(words, numbers, out.end, out.value);
  // "2.5 million" after a fraction is not written; "two and a half million" is.
  if (out.end != sum.end && out.end < size_of(words) && words[out.end].joined()) {
    const NumberWord& scale = numbers.of(words[out.end]);
    if (scale.kind == Kind::scale && scale.value >= 100) {
      out.value *= scale.value;
      ++out.end;
    }
  }
  return out;
}

std::optional<Numeral> digits_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at) {
  constexpr double kLargest = 1e100;  // no amount has more digits, and what is worked out from one stays finite
  if (words[at].value > kLargest) return std::nullopt;
  Sum sum;
  sum.any = true;
  if (const auto fraction = slash_fraction(words, at)) {
    return Numeral{at + 2, Numeral::Kind::exact, *fraction, true};
  }
  sum.end = at + 1;
  double value = words[at].value;
  const std::int32_t after = at + 1;
  if (after < size_of(words) && words[after].joined()) {
    const NumberWord& scale = numbers.of(words[after]);
    if (scale.kind == Kind::scale) {
      value *= scale.value;
      sum.end = after + 1;
      if (sum.end < size_of(words) && words[sum.end].joined() && numbers.of(words[sum.end]).kind == Kind::scale && scale.value <= 1000) {
        value *= numbers.of(words[sum.end]).value;
        ++sum.end;
      }
    }
  }
  sum.current = value;
  return finish(words, numbers, sum, true);
}

// "dozens", "hundreds of thousands", "tens of thousands" (tens is written as a plural scale in the data).
std::optional<Numeral> magnitude_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at) {
  Numeral out{at + 1, Numeral::Kind::magnitude, numbers.of(words[at]).value, false};
  const std::int32_t next = at + 2;
  if (next < size_of(words) && words[next].joined() && words[next - 1].end - words[next - 1].begin == 2) {
    const NumberWord& scale = numbers.of(words[next]);
    if (scale.kind == Kind::vague_scale && numbers.of(words[next - 1]).kind == Kind::none) {
      out.value *= scale.value;
      out.end = next + 1;
    }
  }
  return out;
}

}  // namespace

const NumberWord& NumberWords::of(const Word& word) const {
  static const NumberWord kNone;
  return word.id >= 0 && static_cast<std::size_t>(word.id) < words.size() ? words[static_cast<std::size_t>(word.id)] : kNone;
}

NumberWords load_number_words(const Knowledge& knowledge, const std::string& language, Vocabulary& vocabulary) {
  const LexiconFile file(knowledge, "languages/" + language + "/numbers.toml");
  NumberWords out;
  const auto word = [&](std::string_view text) -> NumberWord& {
    const auto id = static_cast<std::size_t>(vocabulary.add(text));
    if (out.words.size() <= id) out.words.resize(id + 1);
    return out.words[id];
  };
  const auto values = [&](std::string_view table, Kind kind) {
    for (const auto& [text, value] : file.numbers(table)) word(text).kind = kind, word(text).value = value;
  };
  values("units", Kind::unit);
  values("tens", Kind::tens);
  values("scales", Kind::scale);
  values("vague_scales", Kind::vague_scale);
  for (const auto& text : file.list("vague", "words")) word(text).kind = Kind::vague;
  for (const auto& text : file.list("pairs", "words")) word(text).kind = Kind::pair;
  for (const auto& [text, value] : file.numbers("fractions")) word(text).fraction = value;
  for (const auto& [text, value] : file.numbers("ordinals")) word(text).ordinal = static_cast<std::uint8_t>(value);
  for (const auto& text : file.list("ordinal_endings", "words")) word(text).ordinal_ending = true;
  for (const auto& text : file.list("articles", "words")) word(text).article = true;
  for (const auto& text : file.list("and", "words")) word(text).conjunction = true;
  return out;
}

std::optional<Numeral> numeral_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at) {
  if (at >= size_of(words)) return std::nullopt;
  if (words[at].number()) return digits_at(words, numbers, at);
  const NumberWord& first = numbers.of(words[at]);
  switch (first.kind) {
    case Kind::vague_scale: return magnitude_at(words, numbers, at);
    case Kind::vague: return Numeral{at + 1, Numeral::Kind::open, 0, false};
    case Kind::unit:
    case Kind::tens: return finish(words, numbers, read_words(words, numbers, at, {}), false);
    default: break;
  }
  const std::int32_t next = at + 1;
  // "half a million"
  if (first.fraction == 0.5 && next + 1 < size_of(words) && words[next].spaced() && numbers.of(words[next]).article &&
      words[next + 1].spaced() && numbers.of(words[next + 1]).kind == Kind::scale)
    return Numeral{next + 2, Numeral::Kind::exact, 0.5 * numbers.of(words[next + 1]).value, false};
  if (!first.article || next >= size_of(words) || !words[next].spaced()) return std::nullopt;
  const NumberWord& second = numbers.of(words[next]);
  if (second.kind == Kind::vague) return Numeral{next + 1, Numeral::Kind::open, 0, false};
  if (second.kind == Kind::pair) return Numeral{next + 1, Numeral::Kind::exact, 2, false};
  if (second.kind == Kind::scale) return finish(words, numbers, read_words(words, numbers, next, {}), false);
  return std::nullopt;
}

std::optional<Ordinal> ordinal_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at) {
  const std::int32_t next = at + 1;
  if (at >= size_of(words)) return std::nullopt;
  const bool more = next < size_of(words) && !words[next].marks;
  if (words[at].digits > 0 && words[at].digits < 4) {
    if (more && words[next].glued() && numbers.of(words[next]).ordinal_ending) return Ordinal{next + 1, static_cast<int>(words[at].value)};
    return std::nullopt;
  }
  const NumberWord& word = numbers.of(words[at]);
  if (word.ordinal > 0) return Ordinal{next, word.ordinal};
  if (word.kind == Kind::tens && more && words[next].joined() && numbers.of(words[next]).ordinal > 0 &&
      numbers.of(words[next]).ordinal < 10)
    return Ordinal{next + 1, static_cast<int>(word.value) + numbers.of(words[next]).ordinal};
  return std::nullopt;
}

std::optional<Ordinal> worded_year_at(std::span<const Word> words, const NumberWords& numbers, std::int32_t at) {
  if (at + 1 >= size_of(words) || !words[at + 1].joined()) return std::nullopt;
  const NumberWord &century = numbers.of(words[at]), &rest = numbers.of(words[at + 1]);
  if (century.kind == Kind::unit && century.value == 2 && rest.kind == Kind::scale && rest.value == 1000) {
    const Sum sum = read_words(words, numbers, at, {});
    const double value = sum.total + sum.current;
    if (value > 2099) return std::nullopt;
    return Ordinal{sum.end, static_cast<int>(value)};
  }
  const bool first = (century.kind == Kind::unit && century.value >= 11) || (century.kind == Kind::tens && century.value == 20);
  if (!first || (rest.kind != Kind::tens && !(rest.kind == Kind::unit && rest.value >= 10))) return std::nullopt;
  const Sum sum = read_words(words, numbers, at + 1, {});
  if (sum.total > 0 || sum.current > 99) return std::nullopt;
  return Ordinal{sum.end, static_cast<int>(century.value * 100 + sum.current)};
}

}  // namespace hearsay
