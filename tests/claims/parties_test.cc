// Who receives an act and what it is about: a thing that is refused, agreed to or talked about is its theme.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "claims/cases.h"

namespace hearsay {
namespace {

const Claim* event_of(const Document& document, const std::string& type) {
  for (const auto& claim : document.claims)
    if (claim.event && claim.event->type == type) return &claim;
  return nullptr;
}

struct Case {
  const char *type, *sentence, *recipient, *theme;
};

TEST(Parties, AThingIsTheThemeAndNobodyReceivesIt) {
  const Case cases[] = {{"REJECT", "The parliament rejected the plan.", "", "the plan"},
                        {"AGREE", "She agreed that the summit should be held.", "", "the summit"},
                        {"SUPPORT", "The union welcomed the move.", "", "the move"},
                        {"PROTEST", "Hundreds marched against the reform.", "", "the reform"},
                        {"REJECT", "Smugglers violated the embargo.", "", "the embargo"},
                        {"REJECT", "Kenya rejected the proposal of Uganda.", "Uganda", "the proposal of Uganda"},
                        {"ACCUSE", "The minister criticised the lenders.", "lenders", ""},
                        {"SUPPORT", "Spain backed the rebels.", "rebels", ""},
                        {"ASSAULT", "Planes bombed the bridge.", "the bridge", ""}};
  for (const auto& one : cases) {
    const auto document = read(one.sentence);
    const auto* claim = event_of(document, one.type);
    ASSERT_NE(claim, nullptr) << one.sentence;
    EXPECT_EQ(names_of(claim->recipient), one.recipient) << one.sentence;
    EXPECT_EQ(names_of(claim->theme), one.theme) << one.sentence;
  }
}

TEST(Parties, WhoIsBlamedOrGivenLeaveActs) {
  const auto blamed = read("North Korea lashed out at Japan for imposing sanctions.");
  const auto* sanction = event_of(blamed, "SANCTION");
  ASSERT_NE(sanction, nullptr);
  EXPECT_EQ(names_of(sanction->actor), "Japan");
  const auto* anger = event_of(blamed, "ACCUSE");
  ASSERT_NE(anger, nullptr);
  EXPECT_TRUE(anger->places.empty()) << "Japan is aimed at and no place";
  const auto leave = read("The decision gave the fighters ten days to withdraw from the valley.");
  const auto* retreat = event_of(leave, "RETREAT");
  ASSERT_NE(retreat, nullptr);
  EXPECT_EQ(names_of(retreat->actor), "fighters");
  const auto term = read("The accord gave the fighters two weeks to withdraw from the town.");  // with the infinitive hung on the giving
  const auto withdrawal =
      std::find_if(term.claims.begin(), term.claims.end(), [](const Claim& claim) { return claim.predicate_lemma == "withdraw"; });
  ASSERT_NE(withdrawal, term.claims.end());
  EXPECT_EQ(names_of(withdrawal->actor), "fighters");
}

TEST(Parties, AnAttackOnABaseThatKilledIsTheAttack) {
  const auto document = read("Rebels mounted an attack on a base that killed nine soldiers.");
  for (const auto& claim : document.claims)
    for (const auto& one : claim.actor) EXPECT_EQ(one.name.find("base"), std::string::npos);
}

TEST(Parties, AlarmAboutNobodyIsNoEvent) {
  EXPECT_EQ(event_of(read("Investors are worried about the weather."), "ACCUSE"), nullptr);
  EXPECT_NE(event_of(read("Investors are worried about Russia."), "ACCUSE"), nullptr);
}

TEST(Parties, AnotherPlaceIsAnotherDeed) {
  const auto document = read("A student shot nine people in Springfield. Voters remembered the shooting in Aurora when they heard of it.");
  for (const auto& claim : document.claims)
    if (claim.event && claim.predicate_lemma == "shooting") {
      EXPECT_TRUE(claim.actor.empty()) << names_of(claim.actor);
    }
}

// "TYPE actor > recipient" of the first claim with that event; "" where none is told.
std::string told(const std::string& text, const std::string& type) {
  const auto document = read(text);
  const auto* claim = event_of(document, type);
  return claim == nullptr ? "" : names_of(claim->actor) + " > " + names_of(claim->recipient);
}

TEST(Parties, WhoIsUnderInvestigationIsDoneToAndWhoIsThereForTalksDoesIt) {
  EXPECT_EQ(told("The mayor is under investigation for fraud.", "ACCUSE"), " > mayor");
  EXPECT_EQ(told("The governor has been on trial since May.", "ACCUSE"), " > governor");
  EXPECT_EQ(told("The editor was under house arrest.", "COERCE"), " > editor");
  EXPECT_EQ(told("Freedom is under attack.", "ASSAULT"), "");
  EXPECT_EQ(told("A Taliban delegation is in Oslo for talks with Norway.", "CONSULT"), "Taliban delegation > Norway");
  EXPECT_EQ(told("The envoy is on a visit to Kenya.", "CONSULT"), "envoy > Kenya");
}

TEST(Parties, ATownIsWhereTalksAreHeldAndAStateWhoseTheyAre) {
  EXPECT_EQ(told("Kenya pulled out of the talks in Geneva.", "REJECT"), "Kenya > ");
  EXPECT_EQ(told("Delegates gathered in Lusaka.", "CONSULT"), "Delegates > ");
}

TEST(Parties, ACountOfVotesIsNobodyAndAPledgeNotToAttackNoThreat) {
  EXPECT_EQ(told("The motion was defeated by 52 votes to 48.", "REJECT"), " > ");
  EXPECT_EQ(told("The rebels pledged not to attack Kenya.", "THREATEN"), "");
  EXPECT_EQ(told("The rebels pledged to attack Kenya.", "THREATEN"), "rebels > Kenya");
}

TEST(Parties, WhoIsAskedIsNoStatement) {
  for (const auto* text : {"Police questioned the former minister for six hours.", "Kenya invited the Syrian leader to the summit.",
                           "The premier rang his counterpart in Samoa."})
    for (const auto& claim : read(text).claims) EXPECT_TRUE(claim.event) << text << ": " << claim.predicate_lemma;
}

// The claim told by this word; null for none.
const Claim* told_by(const Document& document, std::string_view lemma) {
  const auto found =
      std::find_if(document.claims.begin(), document.claims.end(), [&](const auto& one) { return one.predicate_lemma == lemma; });
  return found == document.claims.end() ? nullptr : &*found;
}

std::string actors_by(const std::string& text, std::string_view lemma) {
  const auto document = read(text);
  const auto* claim = told_by(document, lemma);
  return claim == nullptr ? "no claim" : names_of(claim->actor);
}

std::string recipients_by(const std::string& text, std::string_view lemma) {
  const auto document = read(text);
  const auto* claim = told_by(document, lemma);
  return claim == nullptr ? "no claim" : names_of(claim->recipient);
}

TEST(Parties, WhatGoesOnBetweenTwoIsTheirs) {
  EXPECT_EQ(actors_by("The conflict between Azerbaijan and Armenia flared up again in May.", "flare"), "Azerbaijan; Armenia");
  EXPECT_EQ(actors_by("Talks between Cairo and Addis Ababa collapsed on Friday.", "talk"), "Egypt; Ethiopia");
  EXPECT_EQ(actors_by("The dispute between Norway and Iceland raised prices.", "raise"), "The dispute between Norway and Iceland");
  EXPECT_EQ(actors_by("There was no bomb in the building.", "be"), "");
  EXPECT_EQ(actors_by("There were protesters in the square.", "be"), "protesters");
}

TEST(Parties, WhoAccuseEachOtherBothDoIt) {
  EXPECT_EQ(actors_by("Ethiopia and Eritrea accused each other of massing troops.", "mass"), "Ethiopia; Eritrea");
  EXPECT_EQ(actors_by("Rivals Ana Popova and Ivan Dimov accused each other of buying votes.", "buy"), "Ana Popova; Ivan Dimov");
  EXPECT_EQ(actors_by("Ethiopia accused Eritrea of massing troops.", "mass"), "Eritrea");
}

TEST(Parties, TwoNounsBeforeOneName) {
  EXPECT_EQ(recipients_by("Soldiers detained the president's brother and adviser, Omar Dia Sall, and four other aides.", "detain"),
            "Omar Dia Sall; other aides");
  EXPECT_EQ(recipients_by("Soldiers detained the president's brother and his adviser, Omar Dia Sall.", "detain"),
            "president's brother; Omar Dia Sall");
}

TEST(Parties, AStateByTheAdjectiveOfItsThing) {
  EXPECT_EQ(recipients_by("Cairo rejected any Israeli presence on the border.", "reject"), "Israel");
  EXPECT_EQ(recipients_by("Beijing opposed Japanese plans to release the water.", "oppose"), "Japan");
  EXPECT_EQ(actors_by("Paris welcomed the Lebanese decision to hold elections.", "hold"), "Lebanon");
  EXPECT_EQ(recipients_by("Beijing opposed Japanese officials.", "oppose"), "Japanese officials");
  EXPECT_EQ(recipients_by("The club praised the French revolutionaries.", "praise"), "the French revolutionaries");
}

TEST(Parties, MeansAndAttitudesAreNobody) {
  EXPECT_EQ(recipients_by("The African Union condemned the use of force.", "condemn"), "");
  EXPECT_EQ(recipients_by("Hungary gave up its opposition to the loan.", "give"), "");
  EXPECT_EQ(recipients_by("The minister condemned the opposition.", "condemn"), "opposition");
  EXPECT_EQ(recipients_by("Slovakia did not veto the package.", "veto"), "");
}

TEST(Parties, WhoRefusesIsToDoIt) {
  EXPECT_EQ(actors_by("The agreement, which Serbia refused to sign, was rejected by the parliament.", "sign"), "Serbia");
  EXPECT_EQ(actors_by("The prisoners, whom Moscow had refused to release, were freed.", "release"), "Russia");
  EXPECT_EQ(recipients_by("The prisoners, whom Moscow had refused to release, were freed.", "release"), "prisoners");
}

TEST(Parties, HeadsAreWhoMeets) { EXPECT_NE(actors_by("The heads of the CIA and the Mossad met in Doha.", "meet"), ""); }

}  // namespace
}  // namespace hearsay
