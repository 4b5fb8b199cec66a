// Whose word a claim is, where what is told is a figure, a noun or no more than a pronoun, read by the whole program.
#include <gtest/gtest.h>

#include <string>

#include "claims/cases.h"

namespace hearsay {
namespace {

// Who tells the claim with those words, outermost first, with a minus before what is denied; "?" where there is no such claim.
std::string teller_of(const std::string& text, const std::string& words) {
  const auto document = read(text);
  for (const Claim& claim : document.claims) {
    if (document.text_of(claim.span) != words) continue;
    std::string out = claim.polarity == Polarity::negative ? "-" : "";
    for (const Source& source : claim.sources) out += (&source == claim.sources.data() ? "" : " > ") + source.name;
    return out;
  }
  return "?";
}

TEST(WhoseWord, AFigureIsOfWhoGivesIt) {
  EXPECT_EQ(teller_of("The opposition claimed a crowd of 5,000.", "a crowd of 5,000"), "opposition");
  EXPECT_EQ(teller_of("Organisers put the crowd at 40,000.", "the crowd at 40,000"), "Organisers");
  EXPECT_EQ(teller_of("The paper speaks of seven.", "seven"), "paper");
  EXPECT_EQ(teller_of("The relief agency raised the figure to 104.", "the figure to 104"), "relief agency");
  EXPECT_EQ(teller_of("The agency described the plan.", "The agency described the plan"), "") << "a thing is no statement";
}

TEST(WhoseWord, WhatIsReportedHasHappened) {
  EXPECT_EQ(teller_of("The army reported gains near the river.", "gains near the river"), "army");
  EXPECT_EQ(teller_of("The governor reported damage to several houses.", "damage to several houses"), "governor");
  EXPECT_EQ(teller_of("Ministers must report the losses to the board.", "Ministers must report the losses to the board"), "")
      << "nobody has yet";
}

TEST(WhoseWord, ADenialOfWhatWasSaidIsTheDeniers) {
  EXPECT_EQ(teller_of("Prosecutors say Dolan paid two officers, which he denies.", "which he denies"), "-Dolan");
  EXPECT_EQ(teller_of("Prosecutors say Dolan paid two officers, which he denies.", "Dolan paid two officers"), "Prosecutors");
  EXPECT_EQ(teller_of("The rebels say that they hold the town, which the army denies.", "which the army denies"), "-army");
  EXPECT_EQ(teller_of("The ministry lost the offer, which the union had made.", "which the union had made"), "");
}

TEST(WhoseWord, WhoRecordsAndWhoseCaseItIsTell) {
  EXPECT_EQ(teller_of("More than 200 were killed, as recorded by the health ministry.", "More than 200 were killed"), "health ministry");
  EXPECT_EQ(teller_of("It was the prosecution's case that Marek Dolan had paid two officers.", "Marek Dolan had paid two officers"),
            "prosecution");
  EXPECT_EQ(teller_of("It is the case that prices rise.", "prices rise"), "");
}

TEST(WhoseWord, WhereSomethingIsPromisedDoesNotHideWhatIs) {
  EXPECT_EQ(teller_of("The firm promised in a video to pay for the lawyers.", "pay for the lawyers"), "firm");
  EXPECT_EQ(teller_of("The men pleaded not guilty.", "not guilty"), "-men");
}

TEST(WhoseWord, AConclusionIsNoDemand) {
  const auto acts = [](const std::string& text) { return read(text).claims.front().event.has_value(); };
  EXPECT_FALSE(acts("The judges found that Dolan must have known of the payments."));
  EXPECT_TRUE(acts("The minister said the mayor should resign."));
}

}  // namespace
}  // namespace hearsay
