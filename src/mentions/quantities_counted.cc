// What is counted: by tags where there are any, else by the look of words.
#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "mentions/quantities_scan.h"

namespace hearsay {
namespace {

bool is_letter_word(const QuantityScan& scan, std::int32_t i) { return i >= 0 && i < scan.size() && !scan.word(i).number(); }

bool has_tags(const QuantityScan& scan) { return !scan.document.tokens.empty(); }

// The token that begins at or after a byte, looking forward from the last one asked for.
std::int32_t token_from(QuantityScan& scan, std::uint32_t byte) {
  const auto& tokens = scan.document.tokens;
  const auto size = static_cast<std::int32_t>(tokens.size());
  while (scan.token > 0 && tokens[static_cast<std::size_t>(scan.token)].span.begin >= byte) --scan.token;
  while (scan.token < size && tokens[static_cast<std::size_t>(scan.token)].span.end <= byte) ++scan.token;
  const std::int32_t found = scan.token;
  if (scan.token >= size) scan.token = std::max(size - 1, 0);
  return found;
}

// The word after the last one that begins before a byte, from word `from` on, which does. (A token may end in a mark: "Ph.D.".)
std::int32_t word_behind(const QuantityScan& scan, std::int32_t from, std::uint32_t byte) {
  std::int32_t i = from + 1;
  while (i < scan.size() && scan.word(i).begin < byte) ++i;
  return i;
}

// The lemma, "policeman" also where the lemmatizer left "policemen".
std::string singular(const Token& noun) {
  const bool men = noun.feats.number == Number::plur && noun.lemma.ends_with("men") && noun.lemma.size() > 4;
  return men ? noun.lemma.substr(0, noun.lemma.size() - 2) + "an" : noun.lemma;
}

// With tags: adjectives and nouns up to the last noun of the run; compounds and the head's lemma are what is counted.
std::optional<Counted> counted_by_tags(QuantityScan& scan, std::int32_t i) {
  const auto& tokens = scan.document.tokens;
  const std::int32_t first = token_from(scan, scan.word(i).begin);
  const auto size = static_cast<std::int32_t>(tokens.size());
  if (first >= size) return std::nullopt;
  constexpr std::int32_t kLongest = 7;
  std::int32_t head = -1;
  for (std::int32_t t = first; t < size && t < first + kLongest; ++t) {
    const Token& token = tokens[static_cast<std::size_t>(t)];
    if (token.sentence != tokens[static_cast<std::size_t>(first)].sentence) break;
    const bool noun = token.upos == Upos::noun || token.upos == Upos::propn;
    const bool modifier = token.upos == Upos::adj || (token.upos == Upos::verb && token.deprel == Deprel::amod) ||
                          (token.upos == Upos::punct && scan.document.text_of(token.span) == "-");
    // "one sentence Trump argued": a name after a common noun begins another phrase.
    if (head >= 0 && token.upos == Upos::propn && tokens[static_cast<std::size_t>(head)].upos == Upos::noun) break;
    if (noun) head = t;
    else if (!modifier || head >= 0) break;
  }
  if (head < 0) {
    const Token& token = tokens[static_cast<std::size_t>(first)];
    if (!scan.is(i, kQuantityAlone)) return std::nullopt;
    return Counted{i + 1, ascii_lowered(scan.document.form_of(token)), false};
  }
  // "Ukraine" after "from 12 Ukraine" is no count noun: a proper noun alone counts only in the plural.
  const Token& noun = tokens[static_cast<std::size_t>(head)];
  std::string of;
  for (std::int32_t t = first; t < head; ++t) {
    const Token& token = tokens[static_cast<std::size_t>(t)];
    const bool compound = token.upos == Upos::noun || token.upos == Upos::propn;
    if (compound) of += (of.empty() ? "" : " ") + std::string(scan.document.form_of(token));
    else of.clear();
  }
  const std::string last = noun.upos == Upos::noun && !noun.lemma.empty() ? singular(noun) : std::string(scan.document.form_of(noun));
  of += (of.empty() ? "" : " ") + last;
  return Counted{word_behind(scan, i, noun.span.end), of, noun.feats.number == Number::sing};
}

bool looks_plural(const QuantityLexicon& lexicon, const std::string& text) {
  if (lexicon.plurals.contains(text)) return true;
  return text.size() > 3 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us");
}

// Without tags: the first word of the next three that looks like a plural.
std::optional<Counted> counted_by_words(const QuantityScan& scan, std::int32_t i) {
  if (scan.is(i, kQuantityAlone)) return Counted{i + 1, ascii_lowered(scan.text(i)), false};
  for (std::int32_t j = i;
       j < i + 4 && j < scan.size() && (j == i || scan.joined(j)) && is_letter_word(scan, j) && !scan.is(j, kQuantityStop); ++j) {
    if (!looks_plural(scan.lexicon, ascii_lowered(scan.text(j)))) continue;
    return Counted{j + 1, ascii_lowered(scan.text(j)), false};
  }
  return std::nullopt;
}

bool is_length(std::string_view unit) {
  static constexpr std::string_view kLengths[] = {"km", "m", "cm", "mm", "mi", "nmi", "ft", "in", "yd"};
  return std::ranges::find(kLengths, unit) != std::end(kLengths);
}

}  // namespace

std::optional<Counted> counted_at(QuantityScan& scan, std::int32_t i) {
  while (scan.is(i, kQuantityMore) && scan.spaced(i + 1)) ++i;
  if (i >= scan.size() || !is_letter_word(scan, i) || scan.is(i, kQuantityTime)) return std::nullopt;
  if (scan.is(i, kQuantityStop)) return std::nullopt;
  return has_tags(scan) ? counted_by_tags(scan, i) : counted_by_words(scan, i);
}

// What an amount is of: right after it for counts, after "of", "worth of" or, for money, "in".
std::optional<Counted> counted_after(QuantityScan& scan, const Amount& amount) {
  std::int32_t i = amount.end;
  if (!scan.spaced(i)) return std::nullopt;
  const bool measured = !amount.unit.empty();
  if (measured && scan.is(i, kQuantityWorth)) ++i;
  if (scan.is(i, kQuantityOut) && scan.is(i + 1, kQuantityOf) && scan.spaced(i + 1)) ++i;  // "36 out of 50 governors"
  if (scan.is(i, kQuantityOf) || (amount.currency && scan.is(i, kQuantityIn))) {
    if (is_length(amount.unit)) return std::nullopt;  // "10 miles of the border" tells from where
    if (!scan.spaced(i + 1)) return std::nullopt;
    if (!measured && !amount.magnitude) {
      // "two of the hostages", "18 of 22 drones"; but "two of them"
      if (!scan.is(i + 1, kQuantityDefinite)) {
        const auto whole = numeral_at(scan.words, scan.lexicon.numbers, i + 1);
        if (!whole || !scan.spaced(whole->end)) return std::nullopt;
        return counted_at(scan, whole->end);
      }
      if (const auto whole = numeral_at(scan.words, scan.lexicon.numbers, i + 2); whole && scan.spaced(whole->end))
        return counted_at(scan, whole->end);  // "five of the 12 seats"
    }
    if (scan.is(i + 1, kQuantityDefinite)) {
      if (!scan.spaced(i + 2)) return std::nullopt;
      return counted_at(scan, i + 2);
    }
    return counted_at(scan, i + 1);
  }
  if (measured && i == amount.end) return std::nullopt;
  return counted_at(scan, i);
}

}  // namespace hearsay
