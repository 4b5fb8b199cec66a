// Clauses whose verb, particle, subject or conjunction the parser takes for something else, and the like that is right as it is.
#include "language/clauses.h"

#include <gtest/gtest.h>

#include "document/names.h"
#include "support/conllu.h"

namespace hearsay::testing {
namespace {

constexpr const char* kWords =
    "past\tleft\tleave\nintransitive\tslam\nintransitive\tcross_into\ntwo_objects\tdeny\nparticle\tdown\nconjunction\tthat\n";

Document mended(const std::string& tokens, const char* words = kWords) {
  Document document = document_from_conllu(tokens);
  mend_clauses(document, read_word_lexicon(words));
  return document;
}

// "VERB root>-1" of a token, counted from 0.
std::string told(const Document& document, std::size_t at) {
  const auto& token = document.tokens[at];
  return std::string(name_of(token.upos)) + " " + std::string(name_of(token.deprel)) + ">" + std::to_string(token.head);
}

Document with_participle(const std::string& form, const std::string& lemma, const std::string& next, const std::string& words = kWords) {
  Document document = document_from_conllu("1 Troops troop NOUN 0 root\n2 " + form + " " + lemma + " VERB 1 acl\n3 " + next +
                                           " x ADP 4 case\n4 Lviv Lviv PROPN 2 obl\n5 . . PUNCT 1 punct\n");
  document.tokens[1].feats.tense = Tense::past;
  document.tokens[1].feats.verb_form = VerbForm::part;
  mend_clauses(document, read_word_lexicon(words));
  return document;
}

TEST(Clauses, AParticipleWithoutPassiveIsTheVerb) {
  const auto document = with_participle("slammed", "slam", "into");
  EXPECT_EQ(told(document, 1), "VERB root>-1");
  EXPECT_EQ(told(document, 0), "NOUN nsubj>1");
  EXPECT_EQ(told(document, 4), "PUNCT punct>1");
  EXPECT_EQ(document.tokens[1].feats.verb_form, VerbForm::fin);
  EXPECT_EQ(told(with_participle("crossed", "cross", "into"), 1), "VERB root>-1");
  EXPECT_EQ(told(with_participle("crossed", "cross", "by"), 1), "VERB acl>0") << "a passive";
  EXPECT_EQ(told(with_participle("sent", "send", "into"), 1), "VERB acl>0") << "a passive";
  EXPECT_EQ(told(with_participle("slammed", "slam", "into", ""), 1), "VERB acl>0") << "a language without such words";
}

TEST(Clauses, ANounWithASubjectAndAClauseTells) {
  const std::string figures =
      "1 Figures figure NOUN 2 nsubj\n2 show show NOUN 0 root\n3 that that SCONJ 5 mark\n4 prices price NOUN 5 nsubj\n"
      "5 rose rise VERB 2 ccomp\n6 . . PUNCT 2 punct\n";
  EXPECT_EQ(told(mended(figures), 1), "VERB root>-1");
  EXPECT_EQ(told(mended("1 The the DET 3 det\n2 fact be AUX 3 cop\n3 news news NOUN 0 root\n4 that that SCONJ 6 mark\n"
                        "5 prices price NOUN 6 nsubj\n6 rose rise VERB 3 ccomp\n7 . . PUNCT 3 punct\n"),
                 2),
            "NOUN root>-1");
}

TEST(Clauses, AParticipleWithAnObjectIsTheVerb) {
  const auto root_of = [](const std::string& lemma, bool other) {
    Document document = document_from_conllu("1 Fire fire NOUN 0 root\n2 x " + lemma +
                                             " VERB 1 acl\n3 people people NOUN 2 obj\n4 who who PRON 5 nsubj\n5 ran run VERB " +
                                             (other ? "1 conj" : "3 acl:relcl") + "\n6 . . PUNCT 1 punct\n");
    document.tokens[1].feats.tense = Tense::past;
    document.tokens[1].feats.verb_form = VerbForm::part;
    document.tokens[4].feats.verb_form = VerbForm::fin;
    mend_clauses(document, read_word_lexicon(kWords));
    return document.tokens[1].head < 0 ? "verb" : "noun";
  };
  EXPECT_STREQ(root_of("kill", false), "verb");
  EXPECT_STREQ(root_of("kill", true), "noun") << "the sentence has another verb";
  EXPECT_STREQ(root_of("deny", false), "noun") << "who is denied something has an object in the passive";
}

TEST(Clauses, ANounWithASubjectIsAPast) {
  const auto document = mended(
      "1 The the DET 3 det\n2 premier premier NOUN 3 nsubj\n3 left left NOUN 0 root\n4 for for ADP 5 case\n5 Rome Rome PROPN 3 nmod\n"
      "6 . . PUNCT 3 punct\n");
  EXPECT_EQ(told(document, 2), "VERB root>-1");
  EXPECT_EQ(document.tokens[2].lemma, "leave");
  EXPECT_EQ(told(document, 0), "DET det>1");
  EXPECT_EQ(told(document, 4), "PROPN obl>2");
  EXPECT_EQ(told(mended("1 The the DET 3 det\n2 party party NOUN 3 compound\n3 left left NOUN 0 root\n4 . . PUNCT 3 punct\n"), 2),
            "NOUN root>-1");
}

TEST(Clauses, ParticlesSubjectsAndConjunctions) {
  EXPECT_EQ(told(mended("1 They they PRON 2 nsubj\n2 hunt hunt VERB 0 root\n3 down down ADP 4 case\n4 rebels rebel NOUN 2 obj\n"), 2),
            "ADP compound:prt>1");
  EXPECT_EQ(told(mended("1 They they PRON 2 nsubj\n2 walk walk VERB 0 root\n3 down down ADP 4 case\n4 stairs stair NOUN 2 obl\n"), 2),
            "ADP case>3");
  Document fighting = document_from_conllu("1 Fighting fight VERB 2 csubj\n2 broke break VERB 0 root\n3 out out ADP 2 compound:prt\n");
  fighting.tokens[0].feats.verb_form = VerbForm::ger;
  mend_clauses(fighting, read_word_lexicon(kWords));
  EXPECT_EQ(told(fighting, 0), "NOUN nsubj>1");
  EXPECT_EQ(fighting.tokens[0].lemma, "fighting");
  EXPECT_EQ(told(mended("1 said say VERB 0 root\n2 that that PRON 4 obj\n3 rebels rebel NOUN 4 nsubj\n4 shot shoot VERB 1 ccomp\n"
                        "5 cows cow NOUN 4 obj\n"),
                 1),
            "SCONJ mark>3");
  EXPECT_EQ(told(mended("1 said say VERB 0 root\n2 that that PRON 4 obj\n3 rebels rebel NOUN 4 nsubj\n4 did do VERB 1 ccomp\n"), 1),
            "PRON obj>3");
}

TEST(Clauses, WhoIsToldIsNoSubjectOfWhatIsTold) {
  const auto read = [](const std::string& relation) {
    return mended("1 He he PRON 2 nsubj\n2 told tell VERB 0 root\n3 lawmakers lawmaker NOUN 7 " + relation +
                  "\n4 Friday Friday PROPN 7 obl:unmarked\n5 rebels rebel NOUN 7 nsubj\n6 had have AUX 7 aux\n7 fled flee VERB 2 ccomp\n");
  };
  const auto document = read("nsubj");
  EXPECT_EQ(told(document, 2), "NOUN iobj>1");
  EXPECT_EQ(told(document, 3), "PROPN obl:unmarked>1");
  EXPECT_EQ(told(document, 4), "NOUN nsubj>6");
  EXPECT_EQ(told(read("nsubj:outer"), 2), "NOUN nsubj:outer>6") << "of a clause that is a predicate";
  EXPECT_EQ(told(mended("1 said say VERB 0 root\n2 aides aide NOUN 4 nsubj\n3 rebels rebel NOUN 4 nsubj\n4 fled flee VERB 1 ccomp\n"), 1),
            "NOUN nsubj>3")
      << "who speaks, behind the verb";
}

}  // namespace
}  // namespace hearsay::testing
