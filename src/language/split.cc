#include "language/split.h"

#include <algorithm>
#include <span>

#include "language/dateline.h"

namespace hearsay {
namespace {

// One past the last character of the paragraph that begins at `begin`: the next blank line, or the end of the text.
std::size_t paragraph_end(const std::vector<Character>& characters, std::size_t begin) {
  int lines = 0;
  std::size_t end = begin;
  for (std::size_t i = begin; i < characters.size(); ++i) {
    const auto& c = characters[i];
    if (c.kind == CharacterKind::line_end) {
      const bool pair = c.code == '\r' && i + 1 < characters.size() && characters[i + 1].code == '\n';
      lines += c.code == 0x2029 ? 2 : pair ? 0 : 1;
      if (lines > 1) return end;
    } else if (!c.is_space()) {
      lines = 0;
      end = i + 1;
    }
  }
  return end;
}

// Bytes of a full line where most lines end because the next word did not fit; 0 where lines end for other reasons.
std::uint32_t line_width(const std::string& text) {
  constexpr std::uint32_t kNarrowest = 40, kWidest = 110, kFewest = 2;
  struct Break {
    std::size_t line, next;  // bytes of the line before it, and of the word after it
  };
  std::vector<Break> breaks;
  std::size_t width = 0;
  for (std::size_t begin = 0, end; (end = text.find('\n', begin)) != text.npos; begin = end + 1) {
    const std::size_t next = std::min(text.find_first_of(" \r\n", end + 1), text.size()) - end - 1;
    if (end == begin || text[begin] == '\r' || next == 0) continue;
    breaks.push_back({end - begin, next});
    width = std::max(width, end - begin);
  }
  const auto full = std::count_if(breaks.begin(), breaks.end(), [&](Break b) { return b.line + 1 + b.next > width; });
  const bool wrapped = breaks.size() >= kFewest && static_cast<std::size_t>(full) * 3 >= breaks.size() * 2;
  return wrapped && width >= kNarrowest && width <= kWidest ? static_cast<std::uint32_t>(width) : 0;
}

Span span_of(const std::vector<SplitWord>& words, std::size_t begin, std::size_t end) {
  return {words[begin].span.begin, words[end - 1].span.end};
}

// "etc.", "Inc.": at the end of a sentence EWT cuts their full stop off, but seldom that of "U.S." or "a.m.".
bool ends_in_its_only_stop(const Document& document, const SplitWord& word) {
  const auto form = document.text_of(word.span);
  return word.abbreviation != AbbreviationKind::none && form.find('.') == form.size() - 1;
}

void add_sentence(Document& document, const std::vector<SplitWord>& words, std::size_t begin, std::size_t end) {
  const auto first = static_cast<std::int32_t>(document.tokens.size());
  for (std::size_t i = begin; i < end; ++i) {
    Token token;
    token.span = words[i].span;
    token.form = words[i].form;
    token.sentence = static_cast<std::int32_t>(document.sentences.size());
    document.tokens.push_back(token);
    if (i + 1 != end || i == begin || !ends_in_its_only_stop(document, words[i])) continue;
    --document.tokens.back().span.end;
    token.span.begin = token.span.end - 1;
    document.tokens.push_back(token);
  }
  document.sentences.push_back({span_of(words, begin, end),
                                {first, static_cast<std::int32_t>(document.tokens.size())},
                                static_cast<std::int32_t>(document.paragraphs.size() - 1)});
}

}  // namespace

void split_document(Document& document, const WordLexicon& lexicon, const SplitModel& model) {
  const auto characters = characters_of(document.text);
  document.tokens.reserve(document.text.size() / 5 + 8);
  std::vector<SplitWord> words;
  std::vector<ClassedWord> classes;
  std::vector<std::size_t> ends;
  const auto width = line_width(document.text);
  for (std::size_t at = 0; at + 1 < characters.size();) {
    if (characters[at].is_space()) {
      ++at;
      continue;
    }
    const std::size_t end = paragraph_end(characters, at);
    words.clear();
    find_words(document.text, characters, at, end, lexicon, words);
    settle_contractions(document.text, model.contractions, words);
    document.paragraphs.push_back(span_of(words, 0, words.size()));
    std::size_t begin = dateline_length(document.text, words, lexicon);
    if (begin > 0) add_sentence(document, words, 0, begin);
    const std::size_t first = begin;
    const auto rest = std::span(words).subspan(first);
    classify(document.text, rest, lexicon, classes);
    find_sentence_ends({document.text, rest, classes, width}, model.sentences, ends);
    for (const auto sentence_end : ends) {
      add_sentence(document, words, begin, first + sentence_end);
      begin = first + sentence_end;
    }
    at = end;
  }
}

}  // namespace hearsay
