#include "stories/origins.h"

#include <gtest/gtest.h>

#include "meetings.h"
#include "stories/refusals.h"
#include "stories/speakers.h"

namespace hearsay {
namespace {

TEST(Origins, RepeatingAnAgencyAddsNone) {
  const std::vector<StoredClaim> claims = {
      meeting("Hanseong Daily", "2023-09-11", {source("officials", SourceKind::unnamed, "South Korea")}),
      meeting("Meridian Wire", "2023-09-11T10:00:00Z",
              {source("Hanseong Daily", SourceKind::outlet), source("officials", SourceKind::unnamed, "South Korea")})};
  const auto found = find_origins(claims, {0, 1}, outlets_of(claims));
  const auto& origins = found.origins;
  ASSERT_EQ(origins.size(), 1u);
  EXPECT_EQ(origins[0].through, "Hanseong Daily");
  EXPECT_EQ(origins[0].outlets, (std::vector<std::string>{"Hanseong Daily", "Meridian Wire"}));
  ASSERT_EQ(found.notes.size(), 1u);
  EXPECT_EQ(found.notes[0], "Meridian Wire rests on officials (through Hanseong Daily) as Hanseong Daily does: one origin");
}

TEST(Origins, ABodyThatPublishesReportsIsAnOutlet) {
  const std::vector<StoredClaim> claims = {
      meeting("Taedong News Agency", "2023-09-11", {}),
      meeting("Meridian Wire", "2023-09-11", {source("Taedong News Agency", SourceKind::organisation)})};
  const auto found = find_origins(claims, {0, 1}, outlets_of(claims));
  const auto& origins = found.origins;
  ASSERT_EQ(origins.size(), 1u);
  EXPECT_EQ(origins[0].kind, "outlet");
}

TEST(Origins, UnnamedSourcesOfTwoOutletsAreTwo) {
  const std::vector<StoredClaim> claims = {meeting("A", "2023-09-11", {source("officials", SourceKind::unnamed, "United States")}),
                                           meeting("B", "2023-09-11", {source("officials", SourceKind::unnamed, "United States")})};
  EXPECT_EQ(find_origins(claims, {0, 1}, outlets_of(claims)).origins.size(), 2u);
}

TEST(Origins, CopiesAndHearsayAddNone) {
  auto first = meeting("Meridian Wire", "2023-09-11", {}), copy = meeting("Pacific Courier", "2023-09-12", {});
  first.text = copy.text = "Kim and Putin will meet at a cosmodrome in the Amur region on Wednesday morning";
  const std::vector<StoredClaim> claims = {first, copy, meeting("C", "2023-09-12", {source("nobody in particular", SourceKind::public_)})};
  const auto found = find_origins(claims, {0, 1, 2}, outlets_of(claims));
  const auto& origins = found.origins;
  ASSERT_EQ(origins.size(), 1u);
  EXPECT_EQ(found.notes[0], "Pacific Courier prints nearly the words of Meridian Wire: a copy");
  EXPECT_EQ(found.notes[1], "C names nobody in particular (\"nobody in particular\"): no origin");
}

// The ways through such a ring are as many as the orders of its outlets: each is not gone.
TEST(Origins, ManyOutletsThatCiteEachOtherAreNone) {
  constexpr int kOutlets = 10;
  std::vector<StoredClaim> claims;
  std::vector<std::size_t> some;
  for (int a = 0; a < kOutlets; ++a)
    for (int b = 0; b < kOutlets; ++b)
      if (a != b) {
        some.push_back(claims.size());
        claims.push_back(meeting("Outlet " + std::to_string(a), "2023-09-11", {source("Outlet " + std::to_string(b), SourceKind::outlet)}));
      }
  const auto found = find_origins(claims, some, outlets_of(claims));
  EXPECT_TRUE(found.circular);
  EXPECT_TRUE(found.origins.empty());
}

TEST(CivilWar, ItsTwoSidesAreTwoParties) {
  const auto by_rebels = deed("A", "2023-04-15", "ASSAULT", who("Northern Front", "NRD.REB"), {who("France", "FRA")}, "attack");
  const auto by_army = deed("B", "2023-04-15", "ASSAULT", who("Nordland's army", "NRD.MIL"), {who("France", "FRA")}, "attack");
  EXPECT_EQ(lined_up({by_rebels, by_army}).size(), 2u);
  auto theirs = by_rebels;
  theirs.claim.id = "theirs", theirs.claim.actor = {who("their fighters", "NRD.REB")};
  EXPECT_EQ(lined_up({by_rebels, theirs}).size(), 1u);
}

TEST(CivilWar, BothSidesConfirm) {
  auto truce = deed("A", "2023-04-21", "AGREE", who("Northern Front", "NRD.REB"), {}, "agree");
  truce.claim.sources = {source("Northern Front", SourceKind::organisation)};
  truce.claim.theme = {who("a three-day truce", "")}, truce.text = "it had agreed to a three-day truce for Eid";
  auto other = deed("B", "2023-04-21", "AGREE", who("Nordland's army", "NRD.MIL"), {}, "agree");
  other.claim.sources = {source("Nordland's army", SourceKind::government)};
  other.claim.theme = {who("a 72-hour ceasefire", "")}, other.text = "it had agreed to a 72-hour ceasefire for Eid";
  const KnownNames names = {{"Northern Front", {"NRD", "", "NRD.REB"}}, {"Nordland's army", {"NRD", "", "NRD.MIL"}}};
  const auto found = lined_up({truce, other}, names);
  ASSERT_EQ(found.size(), 1u) << "nobody agrees to a truce alone";
  EXPECT_EQ(found[0].state, "confirmed by both sides");
  auto longer = other;
  longer.text = "it had agreed to extend the ceasefire for Eid";
  EXPECT_EQ(lined_up({truce, longer}, names).size(), 2u);
  other.text = "it had agreed to a 72-hour ceasefire", other.document = truce.document;
  EXPECT_EQ(lined_up({truce, other}, names).size(), 1u) << "one report tells of both";
}

TEST(Refusals, NotAgreeingDeniesTheAgreement) {
  std::vector<StoredClaim> claims = {deed("A", "2023-04-18", "REJECT", who("Nordland", "NRD"), {who("any truce", "")}, "agree"),
                                     deed("A", "2023-04-18", "REJECT", who("Nordland", "NRD"), {who("Sudland", "SUD")}, "reject")};
  tell_refusals_as_denials(claims, words());
  EXPECT_EQ(claims[0].claim.event->type, "AGREE");
  EXPECT_EQ(claims[0].claim.polarity, Polarity::negative);
  EXPECT_EQ(claims[1].claim.event->type, "REJECT");
  EXPECT_EQ(claims[1].claim.polarity, Polarity::positive);
}

TEST(Speakers, WhoSpeakTogetherAreTwoOrigins) {
  auto talks = meeting("A", "2023-05-06", {source("Nordland", SourceKind::government)});
  talks.claim.sources.back().text = "Nordland and the Sudland Council";
  auto other = meeting("B", "2023-05-06", {source("Sudland Council", SourceKind::government)});
  const KnownNames names = {{"Nordland", {"NRD", ""}}, {"Sudland Council", {"SUD", ""}}};
  auto found = lined_up({talks, other}, names);
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].origins.size(), 2u);
  EXPECT_EQ(found[0].origins[1].claims.size(), 2u);
  talks.claim.sources.back().text = "Nordland and others";
  EXPECT_EQ(lined_up({talks}, names)[0].origins.size(), 1u);
}

TEST(Speakers, AbbreviationsAreSpelledOutWhereOneReportDoes) {
  auto full = deed("A", "2023-05-06", "ASSAULT", who("Northern Front of Sudland", "SUD.REB"), {}, "attack");
  full.claim.actor.front().text = "the Northern Front of Sudland (NFS)";
  std::vector<StoredClaim> claims = {full, deed("B", "2023-05-07", "ASSAULT", who("NFS", ""), {}, "attack"),
                                     deed("C", "2023-05-07", "ASSAULT", who("NFX", ""), {}, "attack")};
  spell_out(claims);
  EXPECT_EQ(claims[1].claim.actor.front().name, "Northern Front of Sudland");
  EXPECT_EQ(claims[2].claim.actor.front().name, "NFX");
}

}  // namespace
}  // namespace hearsay
