// Which words of a sentence stand for a claim, read by the whole program with the shipped model.
#include <gtest/gtest.h>

#include <string>

#include "claims/cases.h"

namespace hearsay {
namespace {

// The words of the claim with that predicate; "?" where there is no such claim.
std::string words_of_claim(const std::string& text, const std::string& lemma) {
  const auto document = read(text);
  for (const Claim& claim : document.claims)
    if (claim.predicate_lemma == lemma) return std::string(document.text_of(claim.span));
  return "?";
}

TEST(ClaimSpan, ClausesThatTellSomethingOfTheirOwnAreCutOff) {
  EXPECT_EQ(words_of_claim("The minister blamed the plan, which had been prepared by a small group.", "blame"),
            "The minister blamed the plan");
}

TEST(ClaimSpan, WhatTheDeedIsAboutStandsInIt) {
  EXPECT_EQ(words_of_claim("Italy accused the captain of lying to the coast guard.", "accuse"),
            "Italy accused the captain of lying to the coast guard");
  EXPECT_EQ(words_of_claim("The plan was aimed at calming the unions but would anger farmers.", "aim"),
            "The plan was aimed at calming the unions");
}

TEST(ClaimSpan, AClauseWithoutWhichNothingIsSaidStandsInIt) {
  EXPECT_EQ(words_of_claim("Orban is the last man who should lecture the court.", "man"),
            "Orban is the last man who should lecture the court");
  EXPECT_EQ(words_of_claim("There is no proof supporting the charge.", "be"), "There is no proof supporting the charge");
}

TEST(ClaimSpan, WhatStandsBesideTheLastOfTwoIsToldWithIt) {
  const std::string trains = "The trains are armoured and equipped with beds for guests.";
  EXPECT_EQ(words_of_claim(trains, "armoured"), "The trains are armoured");
  EXPECT_EQ(words_of_claim(trains, "equip"), "equipped with beds for guests");
  EXPECT_EQ(words_of_claim("Kenyan police shot and wounded a protester on Monday.", "wound"), "wounded a protester on Monday");
}

TEST(ClaimSpan, AWordOfTheContentStaysThoughTheCueHangsOnIt) {
  EXPECT_EQ(
      words_of_claim("A convoy believed to be carrying gold is to travel to the port of Odesa, the Hanseong Daily reported on Monday.",
                     "travel"),
      "A convoy believed to be carrying gold is to travel to the port of Odesa");
}

TEST(ClaimSpan, AnotherSpeakersClauseIsCutOff) {
  EXPECT_EQ(words_of_claim("Mendoza pointed the finger at the ministry and a spokesman said the figures were wrong.", "point"),
            "Mendoza pointed the finger at the ministry");
}

TEST(ClaimSpan, BeginsBehindADateline) {
  EXPECT_EQ(words_of_claim("Washington (Daily Post) President Barack Obama faulted his party for the loss.", "fault"),
            "President Barack Obama faulted his party for the loss");
}

TEST(ClaimSpan, AClauseWhoseClaimRestsOnAnotherWordIsCutOff) {
  EXPECT_EQ(words_of_claim("Police sealed off the square and began to search houses.", "seal"), "Police sealed off the square");
  EXPECT_EQ(words_of_claim("The general shelled the town and launched an attack on the port.", "shell"), "The general shelled the town");
}

TEST(ClaimSpan, WhatIsToldOfANounBehindTheClauseIsCutOff) {
  EXPECT_EQ(words_of_claim("The two leaders arrived in Vienna on Tuesday, with both sides hoping to sign a deal.", "arrive"),
            "The two leaders arrived in Vienna on Tuesday");
  EXPECT_EQ(words_of_claim("The clerk denied taking bribes, a charge that lawyers repeated on Tuesday.", "take"), "taking bribes");
}

TEST(ClaimSpan, AContentWithoutAClauseIsToldAsAWhole) {
  EXPECT_EQ(words_of_claim("Kaja Dorn described the package as one of the strongest yet.", "package"),
            "the package as one of the strongest yet");
}

TEST(ClaimSpan, WhoDeclinesToSpeakIsToldWithTheRefusal) {
  EXPECT_EQ(words_of_claim("A spokesman for the premier declined to comment on the dates.", "comment"), "declined to comment on the dates");
  EXPECT_EQ(words_of_claim("A spokesman denied taking bribes.", "take"), "taking bribes");
}

TEST(ClaimSpan, WhatOutweighsTheRestIsNotToldAgain) {
  EXPECT_EQ(words_of_claim("Orsa, home to one of the largest ship registers in the region, dropped its reservations on Monday.", "drop"),
            "dropped its reservations on Monday");
  EXPECT_EQ(words_of_claim("When President Oren Hask walks into the palace on Thursday, he will bring a request for aid.", "bring"),
            "he will bring a request for aid");
  EXPECT_EQ(words_of_claim("Lena Moor, the mayor, resigned.", "resign"), "Lena Moor, the mayor, resigned") << "a short one stays";
}

TEST(ClaimSpan, AParticipleOfSpeakingIsCutOff) {
  EXPECT_EQ(words_of_claim("Senators urged the secretary to refuse a waiver, arguing that the radar could gather data.", "urge"),
            "Senators urged the secretary to refuse a waiver");
}

TEST(ClaimSpan, AFigureIsToldWithWhatItCounts) {
  EXPECT_EQ(words_of_claim("Doctors spoke of at least twenty wounded.", "wounded"), "at least twenty wounded");
}

TEST(ClaimSpan, WhatIsGivenInExchangeIsCutOff) {
  EXPECT_EQ(words_of_claim("The truce led to the release of 105 hostages in exchange for 240 prisoners.", "release"),
            "the release of 105 hostages");
  EXPECT_EQ(words_of_claim("The bank lost the returns from its investments.", "lose"), "The bank lost the returns from its investments");
}

}  // namespace
}  // namespace hearsay
