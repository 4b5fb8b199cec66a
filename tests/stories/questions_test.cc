#include "stories/questions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "hearsay/error.h"
#include "support/told.h"

namespace hearsay {
namespace {

Around around() {
  Around out;
  out.words = words();
  out.names = {{"Kirby", {"USA", ""}}, {"Sullivan", {"USA", ""}}, {"Kremlin", {"RUS", ""}}};
  return out;
}

// That North Korea gives Russia something.
StoredClaim gives(const std::string& source, const std::string& published, const std::string& theme,
                  Polarity polarity = Polarity::positive) {
  auto document = std::make_shared<StoredDocument>();
  document->id = source + published, document->outlet = "Outlet of " + source, document->published = published;
  StoredClaim out;
  out.document = document;
  out.claim.id = document->id;
  out.claim.event = Event{"AID", "", {}, ""};
  out.claim.predicate_lemma = "deliver";
  out.claim.actor = {who("North Korea", "PRK")}, out.claim.recipient = {who("Russia", "RUS")}, out.claim.theme = {who(theme, "")};
  out.claim.tense = ClaimTense::past, out.claim.polarity = polarity;
  Source last;
  last.name = last.text = source, last.kind = SourceKind::person;
  out.claim.sources = {last};
  out.text = "North Korea delivers " + theme + ", says " + source;
  return out;
}

// Will North Korea supply GOODS to Russia?
Question asked(const std::string& goods) {
  Question out;
  out.asks = "whether", out.event = "AID", out.lemma = "supply", out.deed = "supply";
  out.actors = {{"PRK", {}}}, out.recipients = {{"RUS", {}}}, out.goods = {goods};
  return out;
}

Bears bears(const StoredClaim& claim, const Question& question) {
  return bears_on(claim, question, find_standins({claim}, {}, words()), words());
}

TEST(Goods, ShellsAreAmmunitionAreWeaponsAndNotTheOtherWayRound) {
  EXPECT_TRUE(is_a(words(), "shell", "ammunition"));
  EXPECT_TRUE(is_a(words(), "shell", "weapon"));
  EXPECT_FALSE(is_a(words(), "weapon", "shell"));
  EXPECT_FALSE(is_a(words(), "food", "weapon"));
  EXPECT_EQ(goods_in(words(), "Over a million shells"), std::set<std::string>{"shell"});
}

TEST(Goods, ARingInTheTableEnds) {
  StoryWords ring;
  ring.under = {{"a", "b"}, {"b", "a"}};
  EXPECT_FALSE(is_a(ring, "a", "c"));
}

TEST(Bearing, ABodyOfAStateIsNotItsGovernment) {
  auto question = asked("weapon");
  question.actors = {{"PRK", {"kim jong-un"}}};
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "shells"), question).kind, 0.5) << "his state stands for him";
  auto company = gives("Kirby", "2023-10-13", "shells");
  company.claim.actor = {who("Ryonbong General", "PRK.BUS")};
  EXPECT_EQ(bears(company, question).kind, 0) << "a company of his state does not";
  EXPECT_EQ(bears(company, asked("weapon")).kind, 0.5);
}

TEST(Bearing, WhoWasNotArrestedWasArrestedByNobody) {
  auto claim = gives("Kirby", "2023-10-13", "");
  claim.text = "Edda Brun had been arrested", claim.claim.predicate_lemma = "arrest", claim.claim.event = Event{"COERCE", "arrest", {}, ""};
  claim.claim.actor.clear(), claim.claim.theme.clear(), claim.claim.recipient = {who("Edda Brun")};
  Question question;
  question.asks = "whether", question.event = "COERCE", question.lemma = "arrest", question.tense = ClaimTense::past;
  question.actors = {{"NRD", {}}}, question.recipients = {{"edda brun", {}}};
  EXPECT_TRUE(bears(claim, question).part) << "by whom is not told";
  claim.claim.polarity = Polarity::negative;
  EXPECT_EQ(bears(claim, question).bearing, Bearing::nay);
  EXPECT_FALSE(bears(claim, question).part);
}

TEST(Bearing, WhatWasCalledOffSpeaksAgainstItAndWhatWasPutOffOnlyOfItsDay) {
  auto claim = gives("Kirby", "2023-10-13", "");
  claim.claim.event = Event{"CONSULT", "", {}, ""}, claim.claim.predicate_lemma = "cancel", claim.claim.theme.clear();
  claim.text = "The meeting of North Korea and Russia has been cancelled";
  Question question;
  question.asks = "whether", question.event = "CONSULT", question.lemma = "meet", question.deed = "meet", question.equals = true;
  question.actors = {{"PRK", {}}, {"RUS", {}}};
  EXPECT_EQ(bears(claim, question).bearing, Bearing::nay);
  claim.claim.predicate_lemma = "postpone", claim.text = "The meeting of North Korea and Russia has been postponed";
  EXPECT_EQ(bears(claim, question).bearing, Bearing::about);
  question.dated = true;
  EXPECT_EQ(bears(claim, question).bearing, Bearing::nay);
}

TEST(Bearing, NounsOfTheQuestionMustStandInTheClaim) {
  auto question = asked("weapon");
  question.goods.clear(), question.deed.clear(), question.lemma = "deliver", question.themes = {"letter"};
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "two letters"), question).kind, 1);
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "shells"), question).kind, 0);
  auto open = gives("Kirby", "2023-10-13", "it");
  EXPECT_EQ(bears(open, question).kind, 0) << "something else may be meant, and to whom is told";
  open.claim.recipient.clear();
  EXPECT_TRUE(bears(open, question).part);
}

TEST(Reading, TheAuxiliaryMovesBehindTheSubject) {
  const auto statements = as_statements("Did police arrest Ann Bell?", words());
  EXPECT_NE(std::find(statements.begin(), statements.end(), "Police did arrest Ann Bell."), statements.end());
  EXPECT_FALSE(as_statements("Who did police arrest?", words()).empty());
  EXPECT_TRUE(as_statements("Who met Ann Bell?", words()).empty());
}

TEST(Reading, WhoSaysSoAsksForSourcesOfTheRest) {
  EXPECT_EQ(statement_in_doubt("Who says that Ann Bell left?", words()), "Ann Bell left.");
  EXPECT_EQ(statement_in_doubt("Who has denied police arrested her?", words()), "Police arrested her.");
  EXPECT_EQ(statement_in_doubt("Who met Ann Bell?", words()), "");
  EXPECT_EQ(statement_in_doubt("Who says?", words()), "");
}

TEST(Bearing, LeavingIsNoArriving) {
  auto question = asked("weapon");
  question.goods.clear(), question.deed = "go", question.lemma = "arrive";
  auto journey = gives("Kirby", "2023-10-13", "it");
  journey.claim.event->type = "TRAVEL", journey.claim.predicate_lemma = "leave";
  EXPECT_EQ(bears(journey, question).bearing, Bearing::none);
  journey.claim.predicate_lemma = "enter";
  EXPECT_EQ(bears(journey, question).bearing, Bearing::aye);
}

TEST(Bearing, NarrowerGoodsAreTheThingWiderOnesHalfOthersNothing) {
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "shells"), asked("weapon")).kind, 1);
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "arms"), asked("shell")).kind, 0.5);
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "wheat"), asked("weapon")).bearing, Bearing::none);
}

TEST(Bearing, WhoGivesAndWhoTakesMatters) {
  auto question = asked("weapon");
  std::swap(question.actors, question.recipients);
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "shells"), question).bearing, Bearing::none);
}

TEST(Bearing, WhoSuppliesHasOfferedButNotTheOtherWayRound) {
  auto question = asked("weapon");
  question.lemma = question.deed = "offer";
  EXPECT_EQ(bears(gives("Kirby", "2023-10-13", "shells"), question).kind, 1);
  auto offer = gives("Kirby", "2023-10-13", "shells");
  offer.claim.predicate_lemma = "offer", offer.claim.event.reset();
  EXPECT_EQ(bears(offer, question).kind, 1);
  EXPECT_EQ(bears(offer, asked("weapon")).bearing, Bearing::none);
}

TEST(Bearing, ByWhomNeedNotBeSaidAgain) {
  auto supply = gives("Kirby", "2023-10-13", "shells");
  supply.claim.actor.clear();
  EXPECT_TRUE(bears(supply, asked("weapon")).part) << "\"the supply of shells to Russia\"";
  EXPECT_EQ(bears(supply, asked("weapon")).kind, 0.5);
  supply.claim.recipient = {who("China", "CHN")};
  EXPECT_EQ(bears(supply, asked("weapon")).bearing, Bearing::none);
}

TEST(Bearing, TalksAreAStepAskingIsNeither) {
  auto talks = gives("Kirby", "2023-10-13", "arms");
  talks.claim.event->type = "CONSULT", talks.claim.predicate_lemma = "talk";
  const auto step = bears(talks, asked("weapon"));
  EXPECT_TRUE(step.step);
  EXPECT_EQ(step.kind, 0.25);
  auto supposed = gives("Kirby", "2023-10-13", "shells");
  supposed.claim.certainty = Certainty::unknown;
  EXPECT_EQ(bears(supposed, asked("weapon")).bearing, Bearing::about);
}

TEST(Answer, OneInterestCountsHardlyMoreThanOnce) {
  const auto found =
      answer(asked("weapon"), {gives("Kirby", "2023-10-13", "shells"), gives("Sullivan", "2023-10-13", "shells")}, around(), "2023-10-20");
  ASSERT_EQ(found.for_it.size(), 2u);
  EXPECT_DOUBLE_EQ(found.ayes, 1.5);
  EXPECT_EQ(found.lean, "yes");
}

TEST(Answer, HalvesInThirtyDaysAndHasBothSidesAndGaps) {
  const std::vector<StoredClaim> claims = {gives("Kirby", "2023-09-13", "shells"),
                                           gives("Kremlin", "2023-10-13", "shells", Polarity::negative)};
  const auto found = answer(asked("weapon"), claims, around(), "2023-12-31");
  EXPECT_DOUBLE_EQ(found.ayes, 0.5);
  EXPECT_DOUBLE_EQ(found.nays, 1);
  EXPECT_EQ(found.lean, "no") << "(0.5 + 0.25) / (1.5 + 0.5) = 0.375";
  ASSERT_EQ(found.gaps.size(), 1u);
  EXPECT_EQ(found.gaps[0], "no source inside North Korea");
  ASSERT_EQ(found.course.size(), 2u);
  EXPECT_EQ(found.course[0].lean, "yes");
  const auto then = answer(asked("weapon"), claims, around(), "2023-09-30");
  EXPECT_EQ(then.nays, 0) << "as of a day before the denial";
}

// The last count, in every zone; but a count of one who withholds his name stands behind, and not that of one whom nobody names.
TEST(Answer, OfACountThatGrowsTheLastOneStandsFirst) {
  const auto counted = [](const std::string& source, const std::string& published, const std::string& of, SourceKind kind) {
    auto out = gives(source, published, "shells");
    StoredQuantity people;
    people.quantity.value = 1, people.quantity.of = "people", people.text = of;
    out.quantities = {people}, out.claim.sources[0].kind = kind;
    return out;
  };
  auto question = asked("weapon");
  question.asks = "number", question.goods.clear();
  std::vector<StoredClaim> claims = {counted("Kirby", "2026-01-02T01:00:00+00:00", "12 people", SourceKind::person),
                                     counted("doctor", "2026-01-01T23:30:00-05:00", "15 people", SourceKind::unnamed)};
  auto found = answer(question, claims, around(), "");
  ASSERT_EQ(found.values.size(), 2u);
  EXPECT_EQ(found.values[0].value, "15 people") << "three and a half hours later, though its date is the day before";
  claims[1].claim.sources[0].anonymous = true;
  found = answer(question, claims, around(), "");
  ASSERT_EQ(found.values.size(), 2u);
  EXPECT_EQ(found.values[0].value, "12 people");
}

TEST(Answer, PoliceOfTheReportsCountrySpeakInsideIt) {
  auto here = around();
  auto claim = gives("police", "2023-09-13", "shells");
  claim.claim.sources[0].kind = SourceKind::government;
  EXPECT_EQ(answer(asked("weapon"), {claim}, here, "2023-12-31").gaps[0], "no source inside North Korea");
  here.homes[{claim.document->id, "police"}] = {"PRK", true};
  EXPECT_EQ(answer(asked("weapon"), {claim}, here, "2023-12-31").gaps[0], "no source inside Russia");
  claim.claim.sources[0].kind = SourceKind::unnamed;
  EXPECT_EQ(answer(asked("weapon"), {claim}, here, "2023-12-31").gaps[0], "no source inside Russia");
  here.homes[{claim.document->id, "police"}].local = false;
  EXPECT_EQ(answer(asked("weapon"), {claim}, here, "2023-12-31").gaps[0], "no source inside North Korea") << "an officer may be anybody's";
}

TEST(Answer, AStateIsCalledByItsNameWhateverTheReportsCallIt) {
  auto here = around();
  here.states["RUS"] = {"Russia", "Russian"};
  auto claim = gives("Kirby", "2023-09-13", "shells");
  claim.claim.recipient[0].name = "KHASAN";
  const auto gaps = answer(asked("weapon"), {claim}, here, "2023-12-31").gaps;
  EXPECT_NE(std::find(gaps.begin(), gaps.end(), "no source inside Russia"), gaps.end());
}

TEST(Answer, HoldsNothingWhereNothingIsTold) {
  EXPECT_EQ(answer(asked("drone"), {gives("Kirby", "2023-09-13", "shells")}, around(), "2023-12-31").lean, "nothing");
}

TEST(Reading, AQuestionWithoutADeedIsAnError) {
  Document document;
  document.text = "Why?";
  EXPECT_THROW(read_question(document, {}, around()), Error);
}

TEST(Bearing, ABodyIsFoundUnderItsOwnName) {
  auto question = asked("weapon");
  question.actors = {{"world grain fund", {}}};
  auto fund = gives("Kirby", "2023-10-13", "shells");
  fund.claim.actor = {who("World Grain Fund", "IGO.UNO")};
  EXPECT_EQ(bears(fund, question).kind, 1);
  fund.claim.actor = {who("World Bank", "IGO.UNO")};
  EXPECT_EQ(bears(fund, question).kind, 0);
}

TEST(Bearing, OneRebelGroupIsNoOther) {
  auto question = asked("weapon");
  question.actors = {{"SDN.REB", {"rapid support forces"}}};
  auto claim = gives("Kirby", "2023-10-13", "shells");
  claim.claim.actor = {who("Rapid Support Forces", "SDN.REB")}, claim.claim.actor[0].role = "force";
  EXPECT_EQ(bears(claim, question).kind, 1);
  claim.claim.actor = {who("Sudan Liberation Movement", "SDN.REB")}, claim.claim.actor[0].role = "group";
  EXPECT_EQ(bears(claim, question).kind, 0);
  claim.claim.actor = {who("Sudan's army", "SDN.MIL")};
  EXPECT_EQ(bears(claim, question).kind, 0);
}

TEST(Bearing, ATruceOf72HoursIsNoneOf24) {
  EXPECT_EQ(measures_in("a 24-hour truce", words()), (std::map<std::string, std::string>{{"hour", "24"}}));
  EXPECT_EQ(measures_in("extend it by 72 hours", words()), (std::map<std::string, std::string>{{"hour", "72"}}));
  auto question = asked("weapon");
  question.measures = {{"hour", "24"}};
  auto claim = gives("Kirby", "2023-10-13", "shells");
  EXPECT_EQ(bears(claim, question).bearing, Bearing::aye);
  claim.text = "delivers shells in a 72-hour truce";
  EXPECT_EQ(bears(claim, question).bearing, Bearing::none);
}

TEST(Reading, WhoWasArrestedAsksForWhomItWasDoneTo) {
  Document document;
  document.text = "Who was arrested in Oslo?";
  Claim claim;
  claim.predicate_lemma = "arrest", claim.event = Event{"COERCE", "", {}, ""};
  claim.recipient = {who("Who", "")};
  document.claims = {claim};
  Place oslo;
  oslo.name = "Oslo", oslo.span = {20, 24};
  document.places = {oslo};
  ClaimPlace at;
  at.place = 0;
  document.claims[0].places = {at};
  auto question = read_question(document, {}, around());
  ask_as(question, document.text, words());
  EXPECT_FALSE(question.who_does);
  EXPECT_EQ(question.places, std::vector<std::string>{"Oslo"});
}

}  // namespace
}  // namespace hearsay
