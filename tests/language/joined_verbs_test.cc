// Verbs that "and" or "but" joins to the verb that they go with, and the like that is right as it is.
#include "language/joined_verbs.h"

#include <gtest/gtest.h>

#include "support/conllu.h"

namespace hearsay::testing {
namespace {

// The number of the word that the last verb goes with. Each row: form lemma UPOS head relation; "past", "fin", "inf" tell a verb's form.
std::int32_t joined(const std::string& rows, const std::string& words = "saying\tsay\nsaying\taccuse\nsilence\tdecline\n") {
  Document document = document_from_conllu(rows);
  std::int32_t verb = -1;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    auto& token = document.tokens[i];
    const auto form = document.form_of(token);
    const bool infinitive = form == "meet" || form == "leave" || form == "say";
    if (token.upos == Upos::aux || (token.upos == Upos::verb && !infinitive)) token.feats.verb_form = VerbForm::fin;
    if (form == "citing") token.feats.verb_form = VerbForm::ger;
    if (form.ends_with("ed") || form == "said") token.feats.tense = Tense::past;
    if (token.deprel == Deprel::conj) verb = static_cast<std::int32_t>(i);
  }
  mend_joined_verbs(document, read_word_lexicon(words));
  return document.tokens[static_cast<std::size_t>(verb)].head + 1;
}

TEST(JoinedVerbs, AnInfinitiveDoesNotGoOnWithAFiniteVerb) {
  const std::string refused = "1 He he PRON 2 nsubj\n2 refused refuse VERB 0 root\n3 to to PART 4 mark\n4 meet meet VERB 2 xcomp\n";
  EXPECT_EQ(joined(refused + "5 and and CCONJ 7 cc\n6 is be AUX 7 aux\n7 flying fly VERB 4 conj\n"), 2);
  EXPECT_EQ(joined(refused + "5 and and CCONJ 6 cc\n6 leave leave VERB 4 conj\n"), 4) << "to meet and leave";
  EXPECT_EQ(
      joined("1 He he PRON 2 nsubj\n2 left leave VERB 0 root\n3 citing cite VERB 2 advcl\n4 costs cost NOUN 3 obj\n5 and and CCONJ 6 cc\n"
             "6 demanded demand VERB 3 conj\n7 talks talk NOUN 6 obj\n"),
      2);
  EXPECT_EQ(joined(refused + "5 and and CCONJ 7 cc\n6 is be AUX 7 aux\n7 flying fly VERB 4 conj\n", "title\tMr\n"), 4)
      << "a language without such words";
}

TEST(JoinedVerbs, ANounDoesNotGoOnWithAFiniteVerb) {
  const std::string called =
      "1 He he PRON 2 nsubj\n2 called call VERB 0 root\n3 it it PRON 2 obj\n4 murder murder NOUN 2 xcomp\n"
      "5 and and CCONJ 6 cc\n6 demanded demand VERB 4 conj\n";
  EXPECT_EQ(joined(called + "7 talks talk NOUN 6 obj\n"), 2);
  EXPECT_EQ(joined(called + "7 today today ADV 6 advmod\n"), 4) << "without an object it may be a participle";
}

TEST(JoinedVerbs, WouldHasNoPast) {
  const std::string said =
      "1 He he PRON 2 nsubj\n2 said say VERB 0 root\n3 it it PRON 5 nsubj\n4 would would AUX 5 aux\n"
      "5 leave leave VERB 2 ccomp\n6 and and CCONJ 7 cc\n";
  EXPECT_EQ(joined(said + "7 accused accuse VERB 5 conj\n8 Kyiv Kyiv PROPN 7 obj\n"), 2);
  EXPECT_EQ(joined(said + "7 burned burn VERB 5 conj\n8 Kyiv Kyiv PROPN 7 obj\n"), 5) << "no verb of saying";
  EXPECT_EQ(joined("1 He he PRON 2 nsubj\n2 said say VERB 0 root\n3 “ “ PUNCT 6 punct\n4 it it PRON 6 nsubj\n5 would would AUX 6 aux\n"
                   "6 leave leave VERB 2 ccomp\n7 and and CCONJ 8 cc\n8 accused accuse VERB 6 conj\n9 Kyiv Kyiv PROPN 8 obj\n"),
            6)
      << "somebody's own words";
}

TEST(JoinedVerbs, ACommaPartsWhatWasSaid) {
  const auto with = [](const std::string& mark) {
    return joined("1 He he PRON 2 nsubj\n2 said say VERB 0 root\n3 it it PRON 4 nsubj\n4 rained rain VERB 2 ccomp\n5 " + mark +
                  " x PUNCT 7 punct\n6 and and CCONJ 7 cc\n7 accused accuse VERB 4 conj\n8 Kyiv Kyiv PROPN 7 obj\n");
  };
  EXPECT_EQ(with(","), 2);
  EXPECT_EQ(with("..."), 4);
}

TEST(JoinedVerbs, WhoDeclinesToSayHasBeenSpeaking) {
  const std::string said =
      "1 He he PRON 2 nsubj\n2 said say VERB 0 root\n3 it it PRON 4 nsubj\n4 rained rain VERB 2 ccomp\n"
      "5 but but CCONJ 6 cc\n6 declined decline VERB 4 conj\n7 to to PART 8 mark\n";
  EXPECT_EQ(joined(said + "8 say say VERB 6 xcomp\n"), 2);
  EXPECT_EQ(joined(said + "8 leave leave VERB 6 xcomp\n"), 4);
  EXPECT_EQ(joined("1 He he PRON 2 nsubj\n2 said say VERB 0 root\n3 it it PRON 4 nsubj\n4 rained rain VERB 2 ccomp\n5 but but CCONJ 8 cc\n"
                   "6 would would AUX 8 aux\n7 not not PART 8 advmod\n8 say say VERB 4 conj\n"),
            2);
}

}  // namespace
}  // namespace hearsay::testing
