#include <gtest/gtest.h>

#include <string>

#include "document/names.h"
#include "english_actors.h"

namespace hearsay {
namespace {

struct Case {
  const char* what;
  const char* conllu;
  const char* form;    // of the token asked about
  int nth;             // which of those tokens, from 0
  const char* entity;  // name of its entity; "" for none
};

std::string entity_of(const Case& c, const char* published) { return entity_of(linked(c.conllu, published), c.form, c.nth); }

class Coreference : public ::testing::TestWithParam<Case> {};

TEST_P(Coreference, IsFound) { EXPECT_EQ(entity_of(GetParam(), "2023-09-11"), GetParam().entity) << GetParam().what; }

const char* const kLeader = R"(
1 The the DET 4 det
2 North North ADJ 3 amod
3 Korean Korean ADJ 4 amod
4 leader leader NOUN 5 nsubj
5 arrived arrive VERB 0 root
6 . . PUNCT 5 punct

1 He he PRON 2 nsubj
2 met meet VERB 0 root
3 Putin Putin PROPN 2 obj
4 . . PUNCT 2 punct

1 The the DET 3 det
2 two two NUM 3 nummod
3 leaders leader NOUN 4 nsubj
4 dined dine VERB 0 root
5 . . PUNCT 4 punct
)";

const char* const kOffices = R"(
1 The the DET 3 det
2 US US PROPN 3 compound
3 president president NOUN 4 nsubj
4 called call VERB 0 root
5 Russia Russia PROPN 8 nmod:poss
6 's 's PART 5 case
7 foreign foreign ADJ 8 amod
8 minister minister NOUN 4 obj
9 . . PUNCT 4 punct

1 A a DET 4 det
2 former former ADJ 4 amod
3 CIA CIA PROPN 4 compound
4 official official NOUN 5 nsubj
5 agreed agree VERB 0 root
6 . . PUNCT 5 punct

1 The the DET 2 det
2 official official NOUN 3 nsubj
3 said say VERB 0 root
4 she she PRON 5 nsubj
5 knew know VERB 3 ccomp
6 . . PUNCT 3 punct
)";

const char* const kApposition = R"(
1 The the DET 3 det
2 Kremlin Kremlin PROPN 3 compound
3 spokesman spokesman NOUN 7 nsubj
4 , , PUNCT 5 punct
5 Dmitry Dmitry PROPN 3 appos
6 Peskov Peskov PROPN 5 flat
7 spoke speak VERB 0 root
8 . . PUNCT 7 punct

1 It it PRON 3 nsubj
2 was be AUX 3 cop
3 possible possible ADJ 0 root
4 that that SCONJ 7 mark
5 Moscow Moscow PROPN 7 nsubj
6 would would AUX 7 aux
7 help help VERB 3 csubj
8 . . PUNCT 3 punct

1 Moscow Moscow PROPN 2 nsubj
2 said say VERB 0 root
3 it it PRON 4 nsubj
4 wanted want VERB 2 ccomp
5 peace peace NOUN 4 obj
6 . . PUNCT 2 punct
)";

const char* const kCataphora = R"(
1 As as SCONJ 3 mark
2 he he PRON 3 nsubj
3 left leave VERB 8 advcl
4 the the DET 5 det
5 hall hall NOUN 3 obj
6 , , PUNCT 8 punct
7 Zelensky Zelensky PROPN 8 nsubj
8 thanked thank VERB 0 root
9 Warsaw Warsaw PROPN 8 obj
10 . . PUNCT 8 punct
)";

const char* const kWomen = R"(
1 Maria Maria PROPN 3 nsubj
2 Zakharova Zakharova PROPN 1 flat
3 met meet VERB 0 root
4 Sergei Sergei PROPN 3 obj
5 Lavrov Lavrov PROPN 4 flat
6 . . PUNCT 3 punct

1 She she PRON 2 nsubj
2 thanked thank VERB 0 root
3 him he PRON 2 obj
4 . . PUNCT 2 punct

1 Russian Russian ADJ 2 amod
2 troops troops NOUN 3 nsubj
3 left leave VERB 0 root
4 Kyiv Kyiv PROPN 3 obj
5 . . PUNCT 3 punct

1 They they PRON 2 nsubj
2 returned return VERB 0 root
3 to to ADP 4 case
4 Moscow Moscow PROPN 2 obl
5 . . PUNCT 2 punct
)";

INSTANTIATE_TEST_SUITE_P(
    All, Coreference,
    ::testing::Values(Case{"a leader is who leads on the day", kLeader, "leader", 0, "Kim Jong-un"},
                      Case{"he is the subject before", kLeader, "He", 0, "Kim Jong-un"},
                      Case{"two leaders are the two of the text", kLeader, "leaders", 0, "Vladimir Putin and Kim Jong-un"},
                      Case{"president by adjective and day", kOffices, "president", 0, "Joe Biden"},
                      Case{"minister by possessor and day", kOffices, "minister", 0, "Sergei Lavrov"},
                      Case{"an unnamed official stays one", kOffices, "official", 0, "former CIA official"},
                      Case{"the official is the one before", kOffices, "official", 1, "former CIA official"},
                      Case{"she is the official", kOffices, "she", 0, "former CIA official"},
                      Case{"apposition", kApposition, "spokesman", 0, "Dmitry Peskov"}, Case{"empty it", kApposition, "It", 0, ""},
                      Case{"it is the government", kApposition, "it", 0, "Russia"},
                      Case{"he before the name", kCataphora, "he", 0, "Volodymyr Zelensky"},
                      Case{"a thanked capital is a government", kCataphora, "Warsaw", 0, "Poland"},
                      Case{"she by gender", kWomen, "She", 0, "Maria Zakharova"}, Case{"him by gender", kWomen, "him", 0, "Sergei Lavrov"},
                      Case{"they are the troops", kWomen, "They", 0, "Russian troops"}, Case{"a town left", kWomen, "Kyiv", 0, "Kyiv"},
                      Case{"a town returned to", kWomen, "Moscow", 0, "Moscow"}));

TEST(CoreferenceDates, TheDayDecides) {
  const Case who{"", kOffices, "president", 0, ""};
  EXPECT_EQ(entity_of(who, "2018-05-05"), "Donald Trump");
  EXPECT_EQ(entity_of(who, "1995-05-05"), "Bill Clinton");
  EXPECT_EQ(entity_of(who, ""), "US president");
}

// One sentence of very many words, all joined to the first: nothing looks at all of them for each of them.
TEST(CoreferenceSize, OneSentence) {
  std::string text = "1 Putin Putin PROPN 0 root\n";
  for (int i = 2; i < 12000; i += 3)
    text += std::to_string(i) + " they they PRON 1 conj\n" + std::to_string(i + 1) + " officials official NOUN 1 conj\n" +
            std::to_string(i + 2) + " president president NOUN " + std::to_string(i + 1) + " nmod\n";
  Document document = testing::document_from_conllu(text);
  link_entities(document, english_actors());
  for (const Mention& mention : document.mentions) ASSERT_LT(mention.entity, static_cast<std::int32_t>(document.entities.size()));
}

TEST(CoreferenceSize, NothingAtAll) {
  Document document;
  link_entities(document, english_actors());
  EXPECT_TRUE(document.mentions.empty());
}

// A long document stays linear: each mention looks back a bounded way.
TEST(CoreferenceSize, ManyMentions) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "1 Putin Putin PROPN 2 nsubj\n2 met meet VERB 0 root\n3 him he PRON 2 obj\n\n";
  Document document = testing::document_from_conllu(text);
  link_entities(document, english_actors());
  EXPECT_EQ(document.entities.size(), 1u);
  EXPECT_GE(document.mentions.size(), 5000u);
}

// Seconds; beyond the limit of a test where each noun looks through the whole sentence.
TEST(CoreferenceSize, ManyNounsInTheFirstSentence) {
  std::string text;
  for (int i = 1; i < 240'000; i += 3)
    text += std::to_string(i) + " the the DET " + std::to_string(i + 1) + " det\n" + std::to_string(i + 1) + " teacher teacher NOUN " +
            std::to_string(i + 2) + " nsubj\n" + std::to_string(i + 2) + " slept sleep VERB 0 root\n";
  Document document = testing::document_from_conllu(text);
  link_entities(document, english_actors());
  EXPECT_GE(document.mentions.size(), 1u);
}

}  // namespace
}  // namespace hearsay
