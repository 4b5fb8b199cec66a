// What is told of a deed through another word: put off, denied by "it", named by last names; and how such claims line up.
#include "stories/plain.h"

#include <gtest/gtest.h>

#include "stories/happenings.h"
#include "support/told.h"

namespace hearsay {
namespace {

// A sentence of a report, "ACTOR VERB ..."; `at`: where it stands in it.
StoredClaim told(const std::string& report, const std::string& day, const std::string& text, const std::string& lemma,
                 std::uint32_t at = 0) {
  auto document = std::make_shared<StoredDocument>();
  document->id = report, document->outlet = "Outlet of " + report, document->published = day;
  StoredClaim out;
  out.document = document, out.text = text;
  out.claim.id = report + text, out.claim.predicate_lemma = lemma, out.claim.tense = ClaimTense::past;
  out.claim.span = {at, at + 20}, out.sentence = {at, at + 40};
  return out;
}

void by(StoredClaim& claim, const std::string& name, Stance stance = Stance::states) {
  Source source;
  source.name = source.text = name, source.kind = SourceKind::organisation;
  claim.claim.sources = {source};
  claim.claim.cue = Cue{};
  claim.claim.cue->stance = stance;
  if (stance == Stance::denies) claim.claim.polarity = Polarity::negative;
}

std::vector<Happening> lined_up(std::vector<StoredClaim> claims) {
  Around around;
  around.words = words();
  tell_plainly(claims, around.words);
  return find_happenings(claims, around);
}

StoredClaim arrest(const std::string& report, const std::string& day, const std::string& whom, const std::string& mode = "arrest") {
  auto out = told(report, day, "Police arrested " + whom, "arrest");
  out.claim.event = Event{"COERCE", mode, {}, ""};
  out.claim.actor = {who("Police", "NRD.COP")}, out.claim.recipient = {who(whom)};
  out.persons = {whom};
  by(out, "Mira Stahl");
  return out;
}

TEST(Plainly, WhatIsPutOffIsTheThingItself) {
  std::vector<StoredClaim> claims = {told("a", "2024-03-04", "The pilots' union has postponed its strike", "postpone")};
  claims[0].claim.event = Event{"CONCEDE", "", {}, ""};
  claims[0].claim.theme = {who("its strike")};
  tell_plainly(claims, words());
  EXPECT_EQ(claims[0].claim.event->type, "PROTEST");
  claims[0].claim.theme = {who("the payment")}, claims[0].claim.event = Event{"CONCEDE", "", {}, ""};
  tell_plainly(claims, words());
  EXPECT_EQ(claims[0].claim.event->type, "CONCEDE") << "what is no occasion stays what it was";
}

TEST(Plainly, WhoAnnouncedItMayPutItOff) {
  auto ahead = told("a", "2024-03-01", "Pilots will go on strike on Monday", "go");
  ahead.claim.event = Event{"PROTEST", "strike", {}, ""};
  ahead.claim.tense = ClaimTense::future, ahead.claim.actor = {who("Pilots")};
  by(ahead, "Nordland Pilots' Union");
  auto moved = told("b", "2024-03-03", "The Nordland Pilots' Union has postponed its strike", "postpone");
  moved.claim.actor = {who("Nordland Pilots' Union")}, moved.claim.theme = {who("its strike")};
  by(moved, "Jon Vik");
  const auto found = lined_up({ahead, moved});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "postponed");
  moved.claim.actor = {who("Sudland Teachers' League")};
  EXPECT_EQ(lined_up({ahead, moved}).size(), 2u) << "another union's strike";
}

TEST(Plainly, TheMondayToWhichItIsPutOffLiesAhead) {
  std::vector<StoredClaim> claims = {told("a", "2024-03-07", "The vote has been postponed to Monday", "postpone")};
  claims[0].claim.theme = {who("The vote")};
  StoredTime time;
  time.text = "Monday", time.time.earliest = time.time.latest = "2024-03-04";
  claims[0].time = time;
  tell_plainly(claims, words());
  EXPECT_EQ(claims[0].time->time.earliest, "2024-03-11");
}

TEST(Plainly, ItIsWhatTheReportToldBefore) {
  auto first = arrest("a", "2024-03-04", "Edda Brun");
  auto answer = told("a", "2024-03-04", "The ministry also denied it", "deny", 60);
  answer.claim.actor = {who("Interior Ministry", "NRD.GOV")}, answer.claim.theme = {who("it")};
  std::vector<StoredClaim> claims = {first, answer};
  tell_plainly(claims, words());
  EXPECT_EQ(claims[1].claim.polarity, Polarity::negative);
  ASSERT_TRUE(claims[1].claim.event);
  EXPECT_EQ(claims[1].claim.event->type, "COERCE");
  ASSERT_EQ(claims[1].claim.sources.size(), 1u);
  EXPECT_EQ(claims[1].claim.sources[0].name, "Interior Ministry");
  const auto found = lined_up({first, answer});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "disputed");
  answer.document = told("b", "2024-03-04", "", "").document;
  claims = {first, answer};
  tell_plainly(claims, words());
  EXPECT_FALSE(claims[1].claim.event) << "nothing was told before it in its own report";
}

TEST(Plainly, TheArrestIsWhatWasToldByItsVerb) {
  auto first = arrest("a", "2024-03-04", "Edda Brun");
  auto answer = told("a", "2024-03-04", "the arrest", "arrest", 60);
  by(answer, "Harbour Party", Stance::denies);
  std::vector<StoredClaim> claims = {first, answer};
  tell_plainly(claims, words());
  EXPECT_TRUE(claims[1].claim.event);
  EXPECT_EQ(claims[1].claim.recipient.size(), 1u);
  claims = {first, answer};
  claims[1].text = "the invasion", claims[1].claim.predicate_lemma = "invasion";
  tell_plainly(claims, words());
  EXPECT_FALSE(claims[1].claim.event) << "no such thing was told";
}

TEST(Plainly, ALastNameIsTheOnlyPersonOfThatName) {
  auto full = arrest("a", "2024-03-04", "Edda Brun"), last = arrest("b", "2024-03-04", "Brun"),
       other = arrest("c", "2024-03-04", "Tore Brun");
  std::vector<StoredClaim> claims = {full, last};
  tell_plainly(claims, words());
  EXPECT_EQ(claims[1].claim.recipient[0].name, "Edda Brun");
  claims = {full, last, other};
  tell_plainly(claims, words());
  EXPECT_EQ(claims[1].claim.recipient[0].name, "Brun");
}

TEST(LinedUp, AnArrestIsNoCurfewAndNoArrestOfForty) {
  auto curfew = arrest("b", "2024-03-04", "Edda Brun", "curfew");
  EXPECT_EQ(lined_up({arrest("a", "2024-03-04", "Edda Brun"), arrest("b", "2024-03-04", "Edda Brun")}).size(), 1u);
  EXPECT_EQ(lined_up({arrest("a", "2024-03-04", "Edda Brun"), curfew}).size(), 2u);
  auto person = arrest("a", "2024-03-04", "Edda Brun"), many = arrest("b", "2024-03-05", "40 officers");
  person.claim.recipient = {who("Edda Brun", "NRD.MIL")};
  many.claim.recipient = {who("40 officers", "NRD.MIL")}, many.persons.clear();
  StoredQuantity forty;
  forty.quantity.value = 40, forty.quantity.of = "officer", forty.text = "40 officers";
  many.quantities = {forty};
  EXPECT_EQ(lined_up({person, many}).size(), 2u);
}

TEST(LinedUp, WhoeverDidItTheReportsDenialIsOfTheSame) {
  auto first = told("a", "2024-03-04", "Men burned ballots in Torvik", "burn");
  first.claim.actor = {who("Men")}, first.claim.theme = {who("ballots")};
  by(first, "Torvik police");
  auto denied = told("a", "2024-03-04", "its members had burned ballots", "burn", 60);
  denied.claim.actor = {who("its members")}, denied.claim.theme = {who("ballots")};
  by(denied, "Harbour Party", Stance::denies);
  const auto found = lined_up({first, denied});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "disputed");
  denied.claim.theme = {who("tyres")};
  EXPECT_TRUE(lined_up({first, denied}).empty()) << "each of them tells a deed without a type alone";
}

TEST(LinedUp, AnActCountsThoughOneTellsIt) {
  auto sworn = told("a", "2024-03-04", "President Edda Brun was inaugurated", "inaugurate");
  sworn.claim.recipient = {who("Edda Brun")};
  by(sworn, "Nordland Radio");
  ASSERT_EQ(lined_up({sworn}).size(), 1u);
  EXPECT_EQ(lined_up({sworn})[0].kind, "inaugurated");
  sworn.claim.predicate_lemma = "greet";
  EXPECT_TRUE(lined_up({sworn}).empty());
}

TEST(LinedUp, ADeathTollIsOneWithThoseWhoWereKilled) {
  auto killed = told("a", "2024-03-04", "4 people were killed in protests in Torvik", "kill");
  killed.claim.event = Event{"ASSAULT", "", {}, ""};
  killed.claim.recipient = {who("4 people")};
  StoredQuantity four;
  four.quantity.value = 4, four.quantity.of = "person", four.text = "4 people";
  killed.quantities = {four};
  by(killed, "Torvik police");
  auto toll = told("b", "2024-03-05", "The death toll of the Torvik protests rose to nine", "rise");
  toll.claim.actor = {who("The death toll of the Torvik protests")};
  StoredQuantity nine;
  nine.quantity.value = 9, nine.text = "nine";
  toll.quantities = {nine};
  by(toll, "Torvik police");
  const auto found = lined_up({killed, toll});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, "unrest");
  EXPECT_EQ(found[0].claims.size(), 2u);
}

}  // namespace
}  // namespace hearsay
