// Headlines that the parser reads as nouns alone: the verb is found, and what is left is one tree.
#include "language/headlines.h"

#include <gtest/gtest.h>

#include "support/conllu.h"

namespace hearsay::testing {
namespace {

TEST(Headlines, TheVerbIsTheOnlyRoot) {
  Document document =
      document_from_conllu("1 Top top ADJ 0 root\n2 court court NOUN 1 nmod\n3 jails jail NOUN 2 nmod\n4 editor editor NOUN 3 nmod\n");
  mend_headlines(document, read_word_lexicon("headline_verb\tjail\n"));
  const auto& tokens = document.tokens;
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[2].upos, Upos::verb);
  EXPECT_EQ(tokens[2].head, -1);
  EXPECT_EQ(tokens[0].head, 1);
  EXPECT_EQ(tokens[0].deprel, Deprel::amod) << "it was the root";
  EXPECT_EQ(tokens[1].deprel, Deprel::nsubj);
  EXPECT_EQ(tokens[3].deprel, Deprel::obj);
  for (const auto& token : tokens) EXPECT_EQ(token.head < 0, token.deprel == Deprel::root);
}

}  // namespace
}  // namespace hearsay::testing
