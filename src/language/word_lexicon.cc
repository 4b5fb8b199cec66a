#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/lines.h"
#include "hearsay/error.h"
#include "language/words.h"

namespace hearsay {
namespace {

std::string_view take_field(std::string_view& line) {
  const auto field = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(line.size(), field.size() + 1));
  return field;
}

std::string from(icu::UnicodeString text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The first letter large.
std::string capital(std::string_view word) {
  auto text = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  return from(icu::UnicodeString(text, 0, 1).toUpper() + icu::UnicodeString(text, 1));
}

std::string capitals(std::string_view word) {
  return from(icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}).toUpper());
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto piece = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), piece.size() + 1));
    out.emplace_back(piece);
  }
  return out;
}

// "cannot" as "can not" is cut after 3 bytes; "du" as "de le" has words of its own.
void set_pieces(WordLexicon::Entry& entry, std::string_view word, std::string_view text) {
  auto pieces = pieces_of(text);
  std::string spelt;
  for (const auto& piece : pieces) spelt += piece;
  entry.cuts.clear();
  if (spelt != word) {
    entry.pieces = std::move(pieces);
    return;
  }
  std::uint32_t at = 0;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) entry.cuts.push_back(at += static_cast<std::uint32_t>(pieces[i].size()));
}

bool set(WordLexicon& lexicon, std::string_view name, std::string_view value) {
  if (name == "hyphens" && value == "hold") lexicon.hyphens_hold = true;
  else if (name == "thousands" && value == "blank") lexicon.blank_thousands = true;
  else if (name == "decimals" && value == "comma") lexicon.decimal_comma = true;
  else return false;
  return true;
}

bool add(WordLexicon& lexicon, std::string_view kind, std::string_view word, std::string_view pieces) {
  if (kind == "setting") return set(lexicon, word, pieces);
  if (kind == "month") {
    lexicon.months.emplace_back(word);
    return true;
  }
  if (kind == "headline_plural" && word.starts_with('-')) {
    lexicon.plural_endings.emplace_back(word.substr(1));
    return true;
  }
  auto& entry = lexicon.entries[std::string(word)];
  if (kind == "past" || kind == "intransitive" || kind == "two_objects" || kind == "particle" || kind == "conjunction") {
    lexicon.mends_clauses = true;
    if (kind == "past") entry.past_of = pieces;
    else if (kind == "intransitive") entry.intransitive = true;
    else if (kind == "two_objects") entry.two_objects = true;
    else if (kind == "particle") entry.particle = true;
    else entry.conjunction = true;
    return kind != "past" || !pieces.empty();
  }
  if (kind == "name_behind") {
    entry.name_behind = pieces_of(pieces);
    return !entry.name_behind.empty();
  }
  if (kind == "title") entry.abbreviation = AbbreviationKind::title;
  else if (kind == "abbreviation") entry.abbreviation = AbbreviationKind::plain;
  else if (kind == "number") entry.abbreviation = AbbreviationKind::before_number;
  else if (kind == "joined") entry.joined = true;
  else if (kind == "unit") entry.unit = true;
  else if (kind == "elision") entry.elision = true;
  else if (kind == "whole") entry.whole = true;
  else if (kind == "after_lost_blank") entry.after_lost_blank = true;
  else if (kind == "proclitic") entry.proclitic = true;
  else if (kind == "clitic") entry.clitic = true;
  else if (kind == "unit_within") entry.unit = entry.within = true;
  else if (kind == "within_place") entry.within_place = true;
  else if (kind == "headline_verb") entry.headline_verb = true;
  else if (kind == "headline_plural") entry.headline_plural = true;
  else if (kind == "adjective") entry.adjective = true;
  else if (kind == "clock_half") entry.clock_half = true;
  else if (kind == "behind_clock") entry.behind_clock = true;
  else if (kind == "saying") entry.saying = lexicon.joins_verbs = true;
  else if (kind == "thought") entry.thought = true;
  else if (kind == "silence") entry.silence = lexicon.joins_verbs = true;
  else if (kind == "contraction") set_pieces(entry, word, pieces);
  else if (kind == "perhaps") set_pieces(entry, word, pieces), entry.perhaps = true;
  else return false;
  return true;
}

}  // namespace

const WordLexicon::Entry& WordLexicon::find(std::string_view word) const {
  static const Entry kNone;
  const auto found = entries.find(word);
  return found == entries.end() ? kNone : found->second;
}

bool WordLexicon::is_place(std::string_view word) const {
  constexpr std::uint8_t kCountry = 1 << 2, kLargeCity = 1 << 5;
  return names != nullptr && (names->classes_of(word) & (kCountry | kLargeCity)) != 0;
}

bool is_small_elsewhere(std::string_view form, const WordLexicon& lexicon) {
  std::array<char, 20> lower;
  if (form.size() > lower.size()) return false;
  std::transform(form.begin(), form.end(), lower.begin(), [](char c) { return ascii_lower(c); });
  return lexicon.small.contains(std::string_view(lower.data(), form.size()));
}

WordLexicon read_word_lexicon(std::string_view tsv) {
  WordLexicon out;
  each_entry(tsv, [&](std::string_view whole, int number) {
    auto line = whole;
    const auto kind = take_field(line), word = take_field(line), pieces = take_field(line);
    if (word.empty() || !add(out, kind, word, pieces))
      throw Error(ErrorCode::bad_format, fmt::format("words.tsv line {}: '{}': no such kind of word", number, whole));
    if ((kind == "contraction" && word.size() > 3) || kind == "perhaps" || !out.find(word).pieces.empty()) {
      const auto capital_word = capital(word), capitals_word = capitals(word), capital_pieces = capital(pieces);
      add(out, kind, capital_word, capital_pieces);
      if (capitals_word != capital_word) add(out, kind, capitals_word, out.find(word).pieces.empty() ? capitals(pieces) : capital_pieces);
    }
  });
  return out;
}

void read_small_words(std::string_view tsv, WordLexicon& lexicon) {
  each_entry(tsv, [&](std::string_view line, int) { lexicon.small.emplace(line); });
}

}  // namespace hearsay
