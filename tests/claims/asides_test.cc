// What a reader counts as reported, and what only tells who speaks, how a source was reached or where its words stand.
#include <gtest/gtest.h>

#include <string>

#include "claims/cases.h"

namespace hearsay {
namespace {

// The predicates of the claims, in order: "ask name fail".
std::string told(const std::string& text) {
  const auto document = read(text);
  std::string out;
  for (const Claim& claim : document.claims) out += (out.empty() ? "" : " ") + claim.predicate_lemma;
  return out;
}

TEST(Asides, HowASourceStaysUnnamedIsNone) {
  EXPECT_EQ(told("A senior aide, who asked not to be named, said the talks had failed."), "fail");
  EXPECT_EQ(told("An official who declined to be identified said the deal was close."), "close");
  EXPECT_EQ(told("Two traders, who did not want to be quoted, said prices had doubled."), "double");
  EXPECT_EQ(told("The victim has not been named."), "name") << "but whose name is not known is news";
}

TEST(Asides, HowASourceWasReachedIsNone) {
  EXPECT_EQ(told("A resident reached by phone said shelling had stopped."), "stop");
  EXPECT_EQ(told("A shopkeeper contacted by telephone said soldiers were searching houses."), "search");
  EXPECT_EQ(told("A soldier injured in the attack said soldiers were searching houses."), "injure search") << "what befell it is news";
}

TEST(Asides, WhereWordsStandIsNone) {
  EXPECT_EQ(told("In an article published in the weekly Morrow, the minister called for new elections."), "call");
  EXPECT_EQ(told("The senator insulted the court in a post shared on Bluewire."), "insult");
  EXPECT_EQ(told("The price published by the exchange was wrong."), "publish wrong") << "a price is no text";
}

TEST(Asides, WhoSpeaksIsNone) {
  EXPECT_EQ(told("Ines Dorval, who studies sanctions at the institute, said the cap would fail."), "fail");
  EXPECT_EQ(told("\"The plan will fail,\" said Lina Torp, who follows Syria at a research institute."), "fail");
  EXPECT_EQ(told("Ines Dorval, who fled Oran in May, said the cap would fail."), "flee fail") << "what she did is news";
  EXPECT_EQ(told("Ines Dorval, who is writing a book, said the cap would fail."), "write fail");
}

TEST(Asides, WhereSomethingLiesAndWhoLeadsItIsNone) {
  EXPECT_EQ(told("Soldiers guarded a villa surrounded by a wall topped with wire."), "guard");
  EXPECT_EQ(told("The bloc, to which Gabon belongs, will meet in Lagos."), "meet");
  EXPECT_EQ(told("A delegation led by Ana Dole arrived in Doha."), "arrive");
  EXPECT_EQ(told("A quarrel that led to a war began in Doha."), "lead begin") << "what came of it is news";
}

TEST(Asides, WhoIsBriefedAndWhatIsMadePublicIsNone) {
  EXPECT_EQ(told("He will not resign, according to two people briefed on the talks, and may call an election."), "resign call");
  EXPECT_EQ(told("Lawyers were briefed on the talks."), "brief") << "but that somebody was is news";
  EXPECT_EQ(told("In a letter made public on Tuesday, the minister insulted the court."), "insult");
}

TEST(Asides, WhoIsQuotedIsPartOfTheAttribution) {
  EXPECT_EQ(told("The paper quoted an unnamed officer as saying that the assault had failed."), "fail");
}

}  // namespace
}  // namespace hearsay
