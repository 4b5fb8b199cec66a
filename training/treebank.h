// Reading CoNLL-U for the trainers: raw text with the bytes of its sentences, and annotated sentences.
#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lines.h"
#include "document/names.h"
#include "hearsay/document.h"
#include "hearsay/error.h"

namespace hearsay {

struct RawDocument {
  std::string text;  // paragraphs divided by a blank line
  std::vector<Span> paragraphs;
  std::vector<std::uint32_t> sentence_ends;
  std::vector<std::uint32_t> contractions;  // where words begin that their pieces do not spell
};

struct TreeToken {
  std::string form, lemma, feats;
  Upos upos = Upos::none;
  Deprel deprel = Deprel::none;
  std::int32_t head = -1;  // index in the sentence, -1 for the root
  bool space_after = true;
  std::string surface = {};  // of the first of the words that a contraction stands for: how it is written
  bool continues = false;    // one of the others
};

struct TreeSentence {
  std::vector<TreeToken> tokens;
  bool begins_document = false, begins_paragraph = false;
};

// Throws Error not_found or bad_format.
inline std::vector<TreeSentence> read_treebank(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  std::vector<TreeSentence> out;
  TreeSentence sentence;
  std::size_t joined_until = 0;
  bool joined_space = true;
  std::string surface;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (!sentence.tokens.empty()) out.push_back(std::move(sentence));
      sentence = {};
      joined_until = 0;
    } else if (line[0] == '#') {
      sentence.begins_document |= line.starts_with("# newdoc");
      sentence.begins_paragraph |= line.starts_with("# newpar");
    } else {
      const auto columns = split_at(line, '\t');
      if (columns.size() != 10) throw Error(ErrorCode::bad_format, path + ": a line without ten columns");
      const bool space = columns[9].find("SpaceAfter=No") == std::string_view::npos;
      if (const auto dash = columns[0].find('-'); dash != std::string_view::npos) {
        joined_until = std::stoul(std::string(columns[0].substr(dash + 1)));
        joined_space = space;
        surface = columns[1];
      } else if (columns[0].find('.') == std::string_view::npos) {
        const auto number = sentence.tokens.size() + 1;
        TreeToken token{std::string(columns[1]), std::string(columns[2]), std::string(columns[5])};
        token.upos = upos_named(columns[3]).value_or(Upos::x);
        token.deprel = deprel_named(columns[7]);
        token.head = std::stoi(std::string(columns[6])) - 1;
        token.continues = number <= joined_until && surface.empty();
        token.surface = std::exchange(surface, {});
        token.space_after = number < joined_until ? false : number == joined_until ? joined_space : space;
        sentence.tokens.push_back(std::move(token));
      }
    }
  }
  if (!sentence.tokens.empty()) out.push_back(std::move(sentence));
  return out;
}

// How the words from `begin` on that are written together stand in the text.
inline std::string written(const TreeSentence& sentence, std::size_t begin) {
  const auto& token = sentence.tokens[begin];
  return token.surface.empty() ? token.form : token.surface;
}

inline bool is_spelt(const TreeSentence& sentence, std::size_t begin) {
  std::string pieces = sentence.tokens[begin].form;
  for (auto i = begin + 1; i < sentence.tokens.size() && sentence.tokens[i].continues; ++i) pieces += sentence.tokens[i].form;
  return pieces == written(sentence, begin);
}

// Adds a sentence of these words to the text and the tokens of a document, a blank behind each.
inline void append_sentence(Document& document, const std::vector<std::string>& forms) {
  const auto begin = static_cast<std::int32_t>(document.tokens.size());
  for (const auto& form : forms) {
    Token token;
    token.span.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += form;
    token.span.end = static_cast<std::uint32_t>(document.text.size());
    token.sentence = static_cast<std::int32_t>(document.sentences.size());
    document.text += ' ';
    document.tokens.push_back(token);
  }
  const auto end = static_cast<std::int32_t>(document.tokens.size());
  document.sentences.push_back({{document.tokens[begin].span.begin, document.tokens[end - 1].span.end}, {begin, end}, 0});
}

// Treebanks that tell no paragraphs have kParagraph sentences in each.
inline void read_raw_documents(const std::string& path, std::vector<RawDocument>& out) {
  constexpr std::size_t kParagraph = 20;
  const auto sentences = read_treebank(path);
  const bool told = std::any_of(sentences.begin(), sentences.end(), [](auto& s) { return s.begins_paragraph; });
  bool space = false;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto& sentence = sentences[s];
    if (sentence.begins_document || s == 0) out.emplace_back();
    auto& document = out.back();
    if (sentence.begins_paragraph || document.paragraphs.empty() || (!told && s % kParagraph == 0)) {
      if (!document.text.empty()) document.text += "\n\n";
      const auto at = static_cast<std::uint32_t>(document.text.size());
      document.paragraphs.push_back({at, at});
    } else if (space) {
      document.text += ' ';
    }
    const auto& tokens = sentence.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].continues) continue;
      if (!is_spelt(sentence, i)) document.contractions.push_back(static_cast<std::uint32_t>(document.text.size()));
      document.text += written(sentence, i);
      auto last = i;
      while (last + 1 < tokens.size() && tokens[last + 1].continues) ++last;
      if (tokens[last].space_after && last + 1 < tokens.size()) document.text += ' ';
    }
    space = tokens.back().space_after;
    const auto end = static_cast<std::uint32_t>(document.text.size());
    document.sentence_ends.push_back(end);
    document.paragraphs.back().end = end;
  }
}

}  // namespace hearsay
