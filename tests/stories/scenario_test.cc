// The outline of what is expected: what comes first, what is left out, who is against it.
#include "stories/scenario.h"

#include <gtest/gtest.h>

#include "support/told.h"

namespace hearsay {
namespace {

const auto korea = who("North Korea", "PRK"), russia = who("Russia", "RUS"), house = who("White House", "USA.GOV");

// Told on 2023-09-11 by an official with a name.
StoredClaim told(const std::string& event, const std::string& lemma, std::vector<Participant> actor, std::vector<Participant> recipient,
                 ClaimTense tense, const std::string& text) {
  auto document = std::make_shared<StoredDocument>();
  document->id = "report of " + text, document->outlet = "Harbour Times", document->published = "2023-09-11";
  StoredClaim out;
  out.document = document;
  out.claim.id = text;
  out.claim.event = Event{event, "", {}, ""};
  out.claim.predicate_lemma = lemma;
  out.claim.actor = std::move(actor), out.claim.recipient = std::move(recipient), out.claim.tense = tense;
  Source source;
  source.name = source.text = "John Kirby", source.kind = SourceKind::person;
  out.claim.sources = {source};
  out.text = text;
  return out;
}

struct Outline {
  std::vector<StoredClaim> claims;
  std::vector<Happening> happenings;
  std::vector<Expectation> expected;
};

Outline outline_of(std::vector<StoredClaim> claims, const std::string& as_of = "2023-09-11") {
  Around around;
  around.words = words();
  Outline out{std::move(claims), {}, {}};
  out.happenings = find_happenings(out.claims, around);
  out.expected = find_expectations(out.happenings, out.claims, around, as_of);
  return out;
}

StoredClaim supply() {
  auto out = told("AID", "deliver", {korea}, {russia}, ClaimTense::future, "North Korea will deliver shells to Russia");
  out.claim.theme = {who("shells", "")};
  return out;
}

TEST(Scenario, AJourneyUnderWayStandsFirstWhileItIsRecent) {
  const auto journey = told("TRAVEL", "approach", {korea}, {}, ClaimTense::present, "The train of North Korea nears the border");
  const auto found = outline_of({supply(), journey});
  ASSERT_EQ(found.expected.size(), 2u);
  EXPECT_EQ(found.happenings[found.expected[0].happening].event, "TRAVEL");
  EXPECT_EQ(outline_of({supply(), journey}, "2023-09-20").expected.size(), 1u);
}

TEST(Scenario, WhatNobodyTellsOfNobodyIsLeftOut) {
  auto rooms = told("CONSULT", "meet", {who("collaborators", "")}, {}, ClaimTense::future, "meetings with collaborators");
  EXPECT_EQ(outline_of({rooms}).expected.size(), 1u);
  rooms.claim.sources[0].kind = SourceKind::public_;
  EXPECT_EQ(outline_of({rooms}).expected.size(), 0u);
}

TEST(Scenario, WhatOneClaimTellsTwiceCountsOnce) {
  StoredPlace port;
  port.place.name = port.text = "Vladivostok";
  auto talks = told("CONSULT", "meet", {korea}, {russia}, ClaimTense::future, "they will meet in the port of Vladivostok, in Vladivostok");
  talks.places = {port, port};
  talks.claim.theme = {who("shells", ""), who("shells", "")};
  const auto found = outline_of({talks});
  ASSERT_EQ(found.expected.size(), 1u);
  ASSERT_EQ(found.expected[0].places.size(), 1u);
  EXPECT_EQ(found.expected[0].places[0].claims.size(), 1u);
  ASSERT_EQ(found.expected[0].themes.size(), 1u);
  EXPECT_EQ(found.expected[0].themes[0].claims.size(), 1u);
}

TEST(Scenario, AWarningIsAgainstTheDeedOfTheOneWhoIsWarned) {
  auto warning = told("THREATEN", "warn", {house}, {korea}, ClaimTense::past, "The White House warned North Korea not to deliver shells");
  auto other_way = told("AID", "deliver", {russia}, {korea}, ClaimTense::future, "Russia will deliver grain to North Korea");
  other_way.claim.theme = {who("grain", "")};
  const auto found = outline_of({supply(), other_way, warning});
  ASSERT_EQ(found.expected.size(), 2u);
  for (const auto& one : found.expected) {
    const bool warned = found.happenings[one.happening].actors.front() == "North Korea";
    EXPECT_EQ(one.against.size(), warned ? 1u : 0u);
  }
}

}  // namespace
}  // namespace hearsay
