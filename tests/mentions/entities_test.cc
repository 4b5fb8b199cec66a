#include "mentions/entities.h"

#include <gtest/gtest.h>

#include "document/names.h"
#include "english_actors.h"

namespace hearsay {
namespace {

const Entity& named(const Document& document, std::string_view name) {
  static const Entity none;
  for (const Entity& entity : document.entities)
    if (entity.name == name) return entity;
  return none;
}

const char* const kReport = R"(
1 Spokesman spokesman NOUN 2 nmod:desc
2 Dmitry Dmitry PROPN 4 nsubj
3 Peskov Peskov PROPN 2 flat
4 said say VERB 0 root
5 Kim Kim PROPN 8 nsubj
6 Jong-un Jong-un PROPN 5 flat
7 would would AUX 8 aux
8 meet meet VERB 4 ccomp
9 Putin Putin PROPN 8 obj SpaceAfter=No
10 . . PUNCT 4 punct

1 The the DET 2 det
2 spokesman spokesman NOUN 3 nsubj
3 said say VERB 0 root
4 Kim Kim PROPN 6 nsubj
5 had have AUX 6 aux
6 left leave VERB 3 ccomp
7 Pyongyang Pyongyang PROPN 6 obj SpaceAfter=No
8 . . PUNCT 3 punct

1 Pyongyang Pyongyang PROPN 2 nsubj
2 denied deny VERB 0 root
3 it it PRON 2 obj SpaceAfter=No
4 . . PUNCT 2 punct
)";

TEST(Entities, NamesTitlesAndSeats) {
  const auto document = linked(kReport);
  EXPECT_EQ(entity_of(document, "Dmitry"), "Dmitry Peskov");
  EXPECT_EQ(entity_of(document, "Peskov"), "Dmitry Peskov");
  EXPECT_EQ(named(document, "Dmitry Peskov").role, "spokesman");
  EXPECT_EQ(named(document, "Dmitry Peskov").code, "RUS.GOV");
  EXPECT_EQ(entity_of(document, "Kim", 1), "Kim Jong-un");
  EXPECT_EQ(entity_of(document, "Putin"), "Vladimir Putin");
  EXPECT_EQ(entity_of(document, "spokesman"), "Dmitry Peskov");
  EXPECT_EQ(named(document, "Pyongyang").kind, EntityKind::place);
  EXPECT_EQ(entity_of(document, "Pyongyang", 1), "North Korea");
}

TEST(Entities, SpansAreTheirText) {
  const auto document = linked(kReport);
  ASSERT_FALSE(document.mentions.empty());
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    EXPECT_TRUE(mention.tokens.contains(mention.head));
    EXPECT_EQ(mention.span.begin, document.tokens[static_cast<std::size_t>(mention.tokens.begin)].span.begin);
    const auto& mentions = document.entities[static_cast<std::size_t>(mention.entity)].mentions;
    EXPECT_NE(std::find(mentions.begin(), mentions.end(), static_cast<std::int32_t>(i)), mentions.end());
  }
}

TEST(Entities, TheEndOfOnePapersNameIsNoOtherPaper) {
  const auto document = linked(R"(
1 Residents resident NOUN 2 nsubj
2 told tell VERB 0 root
3 the the DET 5 det
4 Amur Amur PROPN 5 compound
5 Telegraph Telegraph PROPN 2 obj SpaceAfter=No
6 . . PUNCT 2 punct
)");
  EXPECT_EQ(entity_of(document, "Telegraph"), "Amur Telegraph");
}

TEST(Entities, APapersArticleIsNoOtherBodysName) {
  const auto document = linked(R"(
1 The the DET 4 det
2 Atlantic Atlantic PROPN 3 compound
3 Council Council PROPN 4 nsubj
4 waited wait VERB 0 root SpaceAfter=No
5 . . PUNCT 4 punct

1 The the DET 2 det
2 Atlantic Atlantic PROPN 3 nsubj
3 waited wait VERB 0 root SpaceAfter=No
4 . . PUNCT 3 punct
)");
  EXPECT_EQ(entity_of(document, "Atlantic", 0), "Atlantic Council");
  EXPECT_EQ(entity_of(document, "Atlantic", 1), "The Atlantic");
}

TEST(Entities, InitialsAreThoseOfTheNameThatIsSpelledOut) {
  const auto document = linked(R"(
1 The the DET 4 det
2 Rapid Rapid PROPN 4 compound
3 Support Support PROPN 4 compound
4 Forces Forces PROPN 5 nsubj
5 left leave VERB 0 root SpaceAfter=No
6 . . PUNCT 5 punct

1 The the DET 2 det
2 RSF RSF PROPN 3 nsubj
3 denied deny VERB 0 root
4 it it PRON 3 obj SpaceAfter=No
5 . . PUNCT 3 punct
)");
  EXPECT_EQ(entity_of(document, "RSF"), "Rapid Support Forces");
  EXPECT_EQ(entity_of(linked("1 RSF RSF PROPN 2 nsubj\n2 denied deny VERB 0 root\n3 it it PRON 2 obj\n"), "RSF"), "Rapid Support Forces")
      << "of two bodies of one name that nothing tells apart the armed group";
}

TEST(Entities, OfTwoBodiesOfOneNameTheOneThatTheReportSpeaksOf) {
  EXPECT_EQ(entity_of(linked("1 Reporters Reporters PROPN 4 nsubj\n2 Without Without PROPN 1 flat\n3 Borders Borders PROPN 1 flat\n4 left "
                             "leave VERB 0 root\n\n1 RSF RSF PROPN 2 nsubj\n2 denied deny VERB 0 root\n3 it it PRON 2 obj\n"),
                      "RSF"),
            "Reporters Without Borders");
  EXPECT_EQ(entity_of(linked("1 Sudan Sudan PROPN 2 nsubj\n2 left leave VERB 0 root\n\n1 RSF RSF PROPN 2 nsubj\n2 denied deny VERB 0 "
                             "root\n3 it it PRON 2 obj\n"),
                      "RSF"),
            "Rapid Support Forces");
}

TEST(Entities, AnotherFirstNameIsAnotherPerson) {
  const auto document = linked(R"(
1 Ana Ana PROPN 3 nsubj
2 Putin Putin PROPN 1 flat
3 left leave VERB 0 root SpaceAfter=No
4 . . PUNCT 3 punct

1 Putin Putin PROPN 2 nsubj
2 returned return VERB 0 root SpaceAfter=No
3 . . PUNCT 2 punct
)");
  EXPECT_EQ(entity_of(document, "Putin", 0), "Ana Putin");
  EXPECT_EQ(entity_of(document, "Putin", 1), "Ana Putin");
  EXPECT_EQ(entity_of(linked("1 Putin Putin PROPN 2 nsubj\n2 left leave VERB 0 root\n"), "Putin"), "Vladimir Putin");
}

TEST(Entities, ADescriptionIsOfTheNearerName) {
  // "the return to Japan of Putin, the founder of the failed club, in May": the tree hangs the founder on Japan
  const auto document = linked(R"(
1 Courts court NOUN 2 nsubj
2 allowed allow VERB 0 root
3 the the DET 4 det
4 return return NOUN 2 obj
5 to to ADP 6 case
6 Japan Japan PROPN 4 nmod
7 of of ADP 8 case
8 Putin Putin PROPN 6 nmod
9 , , PUNCT 11 punct
10 the the DET 11 det
11 founder founder NOUN 6 appos
12 of of ADP 15 case
13 the the DET 15 det
14 failed fail VERB 15 amod
15 club club NOUN 11 nmod
16 , , PUNCT 6 punct
17 in in ADP 18 case
18 May May PROPN 2 obl
19 . . PUNCT 2 punct
)");
  EXPECT_EQ(entity_of(document, "founder"), "Vladimir Putin");
}

}  // namespace
}  // namespace hearsay
