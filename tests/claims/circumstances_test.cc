// Which predicate a time belongs to, read by the whole program with the shipped model.
#include <gtest/gtest.h>

#include <string>

#include "claims/cases.h"
#include "document/names.h"

namespace hearsay {
namespace {

// The words of the time of the claim with that predicate; "-" where it has none, "?" where there is no such claim.
std::string time_of_claim(const std::string& text, const std::string& lemma) {
  const auto document = read(text);
  for (const Claim& claim : document.claims)
    if (claim.predicate_lemma == lemma)
      return claim.time < 0 ? "-" : std::string(document.text_of(document.times[static_cast<std::size_t>(claim.time)].span));
  return "?";
}

TEST(Circumstances, ATimeThatDescribesTheObjectDoesNotDateTheVerb) {
  EXPECT_EQ(time_of_claim("The minister condemned Friday's attack.", "condemn"), "-");
  EXPECT_EQ(time_of_claim("The senate amended the 2008 law.", "amend"), "-");
  EXPECT_EQ(time_of_claim("The senate amended the 2008 law on Thursday.", "amend"), "Thursday");
}

TEST(Circumstances, ATimeOfTheSubjectOrOfWhatItIsPartOfDatesTheVerb) {
  EXPECT_EQ(time_of_claim("Friday's attack killed nine people.", "kill"), "Friday");
  EXPECT_EQ(time_of_claim("Nine people were killed on Friday.", "kill"), "Friday");
}

TEST(Circumstances, EachVerbHasItsOwnTime) {
  const std::string text = "The bridge that was bombed in July will reopen on Saturday.";
  EXPECT_EQ(time_of_claim(text, "bomb"), "July");
  EXPECT_EQ(time_of_claim(text, "reopen"), "Saturday");
}

TEST(Circumstances, HowLongSomethingLastsIsNoTimeOfIt) {
  EXPECT_EQ(time_of_claim("The factory has been closed for more than a month.", "close"), "-");
  EXPECT_EQ(time_of_claim("The rebels rejected a pause of six weeks.", "reject"), "-");
  EXPECT_EQ(time_of_claim("The two men met for nearly six hours on Tuesday.", "meet"), "Tuesday");
  EXPECT_EQ(time_of_claim("The government will fall within months.", "fall"), "months");
  EXPECT_EQ(time_of_claim("Rebels have attacked nine villages in recent months.", "attack"), "recent months");
}

TEST(Circumstances, OneOccasionHasOneTime) {
  EXPECT_EQ(time_of_claim("The truce collapsed on December 1, when each side accused the other of firing first.", "accuse"), "December 1");
  EXPECT_EQ(time_of_claim("Relatives repeated the charge on Tuesday as they blocked a highway.", "block"), "Tuesday");
  EXPECT_EQ(time_of_claim("On Sunday protesters stormed the palace, and police arrested nine of them.", "arrest"), "Sunday");
  EXPECT_EQ(time_of_claim("Protesters stormed the palace on Sunday, and police arrested nine of them.", "arrest"), "-");
  EXPECT_EQ(time_of_claim("On Sunday police raided a house that rebels had used.", "use"), "-");
}

// The places of the claim with that predicate: "Oslo at".
std::string places_of_claim(const std::string& text, const std::string& lemma) {
  const auto document = read(text);
  std::string out;
  for (const Claim& claim : document.claims)
    if (claim.predicate_lemma == lemma)
      for (const auto& there : claim.places)
        out += (out.empty() ? "" : "; ") + document.places[static_cast<std::size_t>(there.place)].name + " " +
               std::string(name_of(there.role));
  return out;
}

TEST(Circumstances, WhomWordsAreAimedAtIsNoPlaceOfThem) {
  EXPECT_EQ(places_of_claim("China's ministry urged Brussels to drop the tariffs.", "urge"), "");
  EXPECT_EQ(places_of_claim("The union called on Rome to raise wages.", "call"), "");
  EXPECT_EQ(places_of_claim("Rebels attacked Goma on Monday.", "attack"), "Goma at");
}

TEST(Circumstances, APlaceOfTheSourceIsNoneOfWhatItSays) {
  EXPECT_EQ(places_of_claim("According to a diplomat in Oslo, France is ready to help.", "ready"), "");
  EXPECT_EQ(places_of_claim("The minister, according to officials in Berlin, refused to sign the treaty.", "refuse"), "");
  EXPECT_EQ(places_of_claim("According to a diplomat, soldiers fired on students in Oslo.", "fire"), "Oslo at");
}

TEST(Circumstances, APlaceBeforeTheSubjectIsThatOfTheNextClauseToo) {
  EXPECT_EQ(places_of_claim("In Oslo, residents marched against the plan, and gunmen fired on lorries.", "fire"), "Oslo at");
  EXPECT_EQ(places_of_claim("In Oslo, residents marched against the plan, and gunmen fired on lorries.", "march"), "Oslo at");
  EXPECT_EQ(places_of_claim("Residents marched in Oslo, and gunmen fired on lorries.", "fire"), "");
}

TEST(Circumstances, WhatADeedDoesIsDoneWhereTheDeedIs) {
  EXPECT_EQ(places_of_claim("The explosion in Beirut killed 12 people.", "kill"), "Beirut at");
  EXPECT_EQ(places_of_claim("The explosion in Beirut angered the minister.", "anger"), "");
}

}  // namespace
}  // namespace hearsay
