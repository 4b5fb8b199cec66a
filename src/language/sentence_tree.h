// One sentence whose tree is being mended, and its words' children, which are not indexed yet. What the mends of trees share
// (impossible_trees.cc, lost_verbs.cc).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "document/names.h"
#include "language/words.h"

namespace hearsay {

class SentenceTree {
 public:
  SentenceTree(Document& document, TokenRange sentence, const WordLexicon& lexicon)
      : document_(document), tokens_(document.tokens), sentence_(sentence), lexicon_(lexicon) {}

 protected:
  static constexpr std::int32_t kFarthest = 60;  // tokens between two words of a mend

  TokenRange near(std::int32_t token) const {
    return {std::max(sentence_.begin, token - kFarthest), std::min(sentence_.end, token + kFarthest)};
  }

  // The first child for which that holds; -1.
  template <typename Holds>
  std::int32_t child(std::int32_t head, Holds holds) const {
    const auto [begin, end] = near(head);
    for (auto at = begin; at < end; ++at)
      if (tokens_[at].head == head && holds(at)) return at;
    return -1;
  }
  std::int32_t child(std::int32_t head, Deprel relation) const {
    return child(head, [&](auto at) { return base_of(tokens_[at].deprel) == relation; });
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
    for (std::int32_t steps = 0; token >= 0 && steps < kFarthest; ++steps, token = tokens_[token].head)
      if (token == above) return true;
    return false;
  }

  std::string_view form(std::int32_t token) const { return document_.form_of(tokens_[token]); }
  bool is_past(std::int32_t token) const { return tokens_[token].feats.tense == Tense::past; }
  bool has_helper(std::int32_t verb) const {
    return child(verb, [&](auto at) { return base_of(tokens_[at].deprel) == Deprel::aux || tokens_[at].deprel == Deprel::cop; }) >= 0;
  }

  void hang(std::int32_t token, std::int32_t head, Deprel relation) {
    tokens_[token].head = head;
    tokens_[token].deprel = relation;
  }

  // "slam", "cross into"
  bool is_intransitive(std::int32_t verb) const {
    const auto& lemma = tokens_[verb].lemma;
    return lexicon_.find(lemma).intransitive ||
           (verb + 1 < sentence_.end && lexicon_.find(lemma + "_" + ascii_lowered(form(verb + 1))).intransitive);
  }

  Document& document_;
  std::vector<Token>& tokens_;
  TokenRange sentence_;
  const WordLexicon& lexicon_;
};

}  // namespace hearsay
