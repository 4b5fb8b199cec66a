#include <fmt/format.h>

#include "hearsay/error.h"
#include "language/words.h"

namespace hearsay {
namespace {

std::string_view take_field(std::string_view& line) {
  const auto field = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(line.size(), field.size() + 1));
  return field;
}

// "can not" -> a cut after 3 bytes.
std::vector<std::uint32_t> cuts_of(std::string_view pieces) {
  std::vector<std::uint32_t> out;
  std::uint32_t at = 0;
  for (const char c : pieces)
    if (c == ' ') out.push_back(at);
    else ++at;
  return out;
}

bool add(WordLexicon& lexicon, std::string_view kind, std::string_view word, std::string_view pieces) {
  auto& entry = lexicon.entries[std::string(word)];
  if (kind == "title") entry.abbreviation = AbbreviationKind::title;
  else if (kind == "abbreviation") entry.abbreviation = AbbreviationKind::plain;
  else if (kind == "number") entry.abbreviation = AbbreviationKind::before_number;
  else if (kind == "joined") entry.joined = true;
  else if (kind == "unit") entry.unit = true;
  else if (kind == "elision") entry.elision = true;
  else if (kind == "whole") entry.whole = true;
  else if (kind == "after_lost_blank") entry.after_lost_blank = true;
  else if (kind == "contraction") entry.cuts = cuts_of(pieces);
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

WordLexicon read_word_lexicon(std::string_view tsv) {
  WordLexicon out;
  for (int number = 1; !tsv.empty(); ++number) {
    const auto whole = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), whole.size() + 1));
    if (whole.empty() || whole[0] == '#') continue;
    auto line = whole;
    const auto kind = take_field(line), word = take_field(line), pieces = take_field(line);
    if (word.empty() || !add(out, kind, word, pieces))
      throw Error(ErrorCode::bad_format, fmt::format("words.tsv line {}: '{}': no such kind of word", number, whole));
    const bool may_begin_sentence = kind == "contraction" && word.size() > 3 && word[0] >= 'a' && word[0] <= 'z';
    if (!may_begin_sentence) continue;
    std::string capital(word);
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    add(out, kind, capital, pieces);
  }
  return out;
}

void read_small_words(std::string_view tsv, WordLexicon& lexicon) {
  while (!tsv.empty()) {
    const auto line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    if (!line.empty() && line[0] != '#') lexicon.small.emplace(line);
  }
}

}  // namespace hearsay
