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

// "Clergy" is several only where words.tsv says so, and so is what ends as an ending of it does.
TEST(Headlines, WhoAreSeveralIsInTheData) {
  const auto root_of = [](const std::string& first, const std::string& words) {
    Document document =
        document_from_conllu("1 " + first + " x NOUN 3 compound\n2 jail jail NOUN 3 compound\n3 editor editor NOUN 0 root\n");
    mend_headlines(document, read_word_lexicon("headline_verb\tjail\n" + words));
    return document.tokens[1].head < 0 ? "verb" : "noun";
  };
  EXPECT_STREQ(root_of("Clergy", ""), "noun");
  EXPECT_STREQ(root_of("Clergy", "headline_plural\tclergy\n"), "verb");
  EXPECT_STREQ(root_of("Gunmen", ""), "noun");
  EXPECT_STREQ(root_of("Gunmen", "headline_plural\t-men\n"), "verb");
}

// The tagger knows its "to" for that of an infinitive; before "free ports" it would be a preposition.
TEST(Headlines, AnInfinitiveReadAsAnAdjectiveIsOne) {
  const auto read = [](const std::string& to) {
    Document document = document_from_conllu("1 Iran Iran PROPN 0 root\n2 to to " + to +
                                             " 4 case\n3 free free ADJ 4 amod\n4 sailors sailor NOUN 1 nmod\n5 . . PUNCT 1 punct\n");
    mend_headlines(document, read_word_lexicon(""));
    return document;
  };
  const auto mended = read("PART"), left = read("ADP");
  EXPECT_EQ(mended.tokens[2].upos, Upos::verb);
  EXPECT_EQ(mended.tokens[2].feats.verb_form, VerbForm::inf);
  EXPECT_EQ(mended.tokens[2].head, 0);
  EXPECT_EQ(mended.tokens[1].head, 2);
  EXPECT_EQ(mended.tokens[3].head, 2);
  EXPECT_EQ(mended.tokens[3].deprel, Deprel::obj);
  EXPECT_EQ(left.tokens[2].upos, Upos::adj);
}

}  // namespace
}  // namespace hearsay::testing
