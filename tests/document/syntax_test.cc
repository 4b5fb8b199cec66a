#include "document/syntax.h"

#include <gtest/gtest.h>

#include "document/names.h"
#include "support/conllu.h"

namespace hearsay {
namespace {

const char* const kSentence = R"(
1 The the DET 2 det
2 ministry ministry NOUN 4 nsubj
3 has have AUX 4 aux
4 denied deny VERB 0 root
5 it it PRON 4 obj SpaceAfter=No
6 . . PUNCT 4 punct
)";

TEST(Syntax, WalksTheTree) {
  const auto document = testing::document_from_conllu(kSentence);
  EXPECT_EQ(document.text, "The ministry has denied it.");
  EXPECT_EQ(child_with(document, 3, Deprel::nsubj), 1);
  EXPECT_EQ(child_with(document, 3, Deprel::iobj), -1);
  EXPECT_EQ(child_with_lemma(document, 3, "have"), 2);
  EXPECT_EQ(subtree_of(document, 1), (TokenRange{0, 2}));
  EXPECT_EQ(document.text_of(span_of(document, subtree_of(document, 1))), "The ministry");
  EXPECT_TRUE(is_under(document, 0, 3));
  EXPECT_FALSE(is_under(document, 4, 1));
  EXPECT_EQ(head_of(document, {0, 2}), 1);
}

TEST(Syntax, FindsTokensByBytes) {
  const auto document = testing::document_from_conllu(kSentence);
  EXPECT_EQ(token_at(document, 4), 1);
  EXPECT_EQ(token_at(document, 3), 1);  // the blank before it
  EXPECT_EQ(token_at(document, 1000), 6);
  EXPECT_EQ(tokens_in(document, {4, 16}), (TokenRange{1, 3}));
  EXPECT_EQ(tokens_in(document, {5, 16}), (TokenRange{2, 3}));
}

TEST(Names, EveryRelationComesBack) {
  for (int i = 0; i <= static_cast<int>(Deprel::xcomp); ++i) {
    const auto relation = static_cast<Deprel>(i);
    EXPECT_EQ(deprel_named(name_of(relation)), relation) << name_of(relation);
  }
  EXPECT_EQ(deprel_named("nsubj:strange"), Deprel::nsubj);
  EXPECT_EQ(base_of(Deprel::nsubj_pass), Deprel::nsubj);
  EXPECT_EQ(name_of(SourceKind::public_), "public");
}

TEST(Names, FeaturesComeBack) {
  for (const char* ud : {"_", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
                         "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "Definite=Def|PronType=Art"})
    EXPECT_EQ(ud_of(features_of(ud)), ud);
}

}  // namespace
}  // namespace hearsay
