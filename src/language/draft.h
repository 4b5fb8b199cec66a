// One sentence that is being mended (clauses.cc, joined_verbs.cc); its tokens have no lists of children yet.
#pragma once

#include <cstdint>
#include <string>

#include "base/ascii.h"
#include "document/names.h"
#include "hearsay/document.h"
#include "language/words.h"

namespace hearsay {

inline constexpr std::int32_t kLongestDraft = 80;  // tokens of a sentence: what is looked through for each of them stays small

struct SentenceDraft {
  Document& document;
  const WordLexicon& lexicon;
  TokenRange range;

  Token& at(std::int32_t token) const { return document.tokens[token]; }
  std::string lowered(std::int32_t token) const { return ascii_lowered(document.form_of(at(token))); }
  // The first child that is so; -1 where there is none.
  template <class Test>
  std::int32_t child(std::int32_t head, Test test) const {
    for (auto token = range.begin; token < range.end; ++token)
      if (at(token).head == head && test(token)) return token;
    return -1;
  }
  std::int32_t child_with(std::int32_t head, Deprel base) const {
    return child(head, [&](std::int32_t token) { return base_of(at(token).deprel) == base; });
  }
};

}  // namespace hearsay
