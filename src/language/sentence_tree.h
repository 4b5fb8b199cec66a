// One sentence whose tree is being mended, and its words' children, which are not indexed yet. What the mends of trees share
// (impossible_trees.cc, lost_verbs.cc, misplaced_subjects.cc, clauses.cc, joined_verbs.cc).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "language/words.h"

namespace hearsay {

inline constexpr std::int32_t kLongestMended = 80;  // tokens of a sentence: clauses.cc and joined_verbs.cc look at no longer ones

struct SentenceTree {
  SentenceTree(Document& document, TokenRange sentence, const WordLexicon& lexicon)
      : document(document), tokens(document.tokens), sentence(sentence), lexicon(lexicon) {}

  static constexpr std::int32_t kFarthest = 60;  // tokens between two words of a mend

  TokenRange near(std::int32_t token) const {
    return {std::max(sentence.begin, token - kFarthest), std::min(sentence.end, token + kFarthest)};
  }

  // The first child for which that holds; -1.
  template <typename Holds>
  std::int32_t child(std::int32_t head, Holds holds) const {
    const auto [begin, end] = near(head);
    for (auto at = begin; at < end; ++at)
      if (tokens[at].head == head && holds(at)) return at;
    return -1;
  }
  std::int32_t child(std::int32_t head, Deprel relation) const {
    return child(head, [&](auto at) { return base_of(tokens[at].deprel) == relation; });
  }

  // The first and behind the last word of what hangs below a token; trees are projective.
  std::int32_t begin_of(std::int32_t token) const {
    const auto [begin, end] = near(token);
    for (auto at = begin; at < token; ++at)
      if (is_below(at, token)) return at;
    return token;
  }
  std::int32_t end_of(std::int32_t token) const {
    for (auto at = near(token).end; at > token + 1; --at)
      if (is_below(at - 1, token)) return at;
    return token + 1;
  }
  bool is_below(std::int32_t token, std::int32_t above) const {
    for (std::int32_t steps = 0; token >= 0 && steps < kFarthest; ++steps, token = tokens[token].head)
      if (token == above) return true;
    return false;
  }

  Token& at(std::int32_t token) const { return tokens[token]; }
  std::string lowered(std::int32_t token) const { return ascii_lowered(form(token)); }
  std::string_view form(std::int32_t token) const { return document.form_of(tokens[token]); }
  bool is_past(std::int32_t token) const { return tokens[token].feats.tense == Tense::past; }
  bool has_subject(std::int32_t verb) const { return child(verb, Deprel::nsubj) >= 0 || child(verb, Deprel::csubj) >= 0; }
  bool has_helper(std::int32_t verb) const {
    return child(verb, [&](auto at) { return base_of(tokens[at].deprel) == Deprel::aux || tokens[at].deprel == Deprel::cop; }) >= 0;
  }

  void hang(std::int32_t token, std::int32_t head, Deprel relation) const {
    tokens[token].head = head;
    tokens[token].deprel = relation;
  }

  // "slam", "cross into"
  bool is_intransitive(std::int32_t verb) const {
    const auto& lemma = tokens[verb].lemma;
    return lexicon.find(lemma).intransitive || (verb + 1 < sentence.end && lexicon.find(lemma + "_" + lowered(verb + 1)).intransitive);
  }

  Document& document;
  std::vector<Token>& tokens;
  TokenRange sentence;
  const WordLexicon& lexicon;
};

}  // namespace hearsay
