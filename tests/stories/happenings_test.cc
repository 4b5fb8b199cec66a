#include "stories/happenings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "meetings.h"
#include "stories/groups.h"
#include "stories/origins.h"
#include "stories/standins.h"

namespace hearsay {
namespace {

TEST(Happenings, APersonStandsForItsState) {
  auto by_state = meeting("Harbour Times", "2023-09-11", {});
  by_state.claim.actor = {who("North Korea", "PRK"), who("Russia", "RUS")};
  const auto found = find_happenings({meeting("Meridian Wire", "2023-09-11", {}), by_state});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].claims.size(), 2u);
  EXPECT_EQ(found[0].origins.size(), 2u);
  EXPECT_TRUE(found[0].expected);
}

TEST(Happenings, OtherEventsOtherPartiesAndOtherTimesStayApart) {
  auto agree = meeting("A", "2023-09-11", {});
  agree.claim.event->type = "AGREE";
  auto others = meeting("B", "2023-09-11", {});
  others.claim.actor = {who("Wang Yi", "CHN.GOV"), who("Sergei Lavrov", "RUS.GOV")};
  auto past = meeting("C", "2023-09-11", {}, ClaimTense::past);
  on_day(past, "2019-04-25");
  EXPECT_EQ(find_happenings({meeting("D", "2023-09-11", {}), agree, others, past}).size(), 4u);
}

TEST(Happenings, WeAreWhoeverSaysSo) {
  auto ours = meeting("A", "2023-09-11", {source("Jake Sullivan", SourceKind::person, "United States")});
  ours.claim.event->type = "REQUEST";
  ours.claim.actor = {who("We", "")}, ours.claim.recipient = {who("North Korea", "PRK")};
  auto theirs = ours;
  theirs.claim.sources = {source("Downing Street", SourceKind::government)};
  theirs.claim.actor = {who("United Kingdom", "GBR")};
  const auto found = find_happenings({ours, theirs});
  ASSERT_EQ(found.size(), 2u) << "one who says \"we\" joins no other's demand";
  EXPECT_EQ(found[0].actors, std::vector<std::string>{"Jake Sullivan"});
}

TEST(Happenings, WhatHasComeIsToldAsHavingCome) {
  auto expected = meeting("A", "2023-09-11", {});
  on_day(expected, "2023-09-12");
  expected.claim.recipient = expected.claim.theme = {who("satellites", "")};
  const auto found = find_happenings({expected, meeting("B", "2023-09-13", {}, ClaimTense::past)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].best, 1u);
}

TEST(Happenings, OneWhoOnlySupposesAnnouncesNothing) {
  auto supposed = meeting("A", "2023-09-11", {source("Jake Sullivan", SourceKind::person)});
  supposed.claim.certainty = Certainty::unknown;
  EXPECT_EQ(find_happenings({supposed, meeting("B", "2023-09-11", {})})[0].state, "expected");
}

TEST(Happenings, AffiliationsThatAreNotToldAgainMakeNoOtherOrigin) {
  const auto found = find_happenings({meeting("A", "2023-09-11", {source("two officials", SourceKind::unnamed, "United States")}),
                                      meeting("A", "2023-09-12", {source("two officials", SourceKind::unnamed)})});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].origins.size(), 1u);
}

TEST(Happenings, AJourneyAcrossACountryIsNoArrivalInATown) {
  const auto journey = [](const std::string& outlet, const std::string& lemma, const std::string& text) {
    auto out = meeting(outlet, "2023-09-11", {}, ClaimTense::past);
    out.claim.event->type = "TRAVEL", out.claim.predicate_lemma = lemma, out.text = text;
    out.claim.actor = {who("Vladimir Putin", "RUS.GOV")};
    const auto verb = text.find(lemma);
    out.claim.span = {0, static_cast<std::uint32_t>(text.size())};
    out.claim.predicate = {static_cast<std::uint32_t>(verb), static_cast<std::uint32_t>(text.find(' ', verb))};
    return out;
  };
  Around around;
  around.words = words();
  const auto arrives = journey("A", "arrive", "Putin arrived in Vladivostok");
  const auto across = journey("B", "travel", "Putin travelled across his own country");
  EXPECT_EQ(find_happenings({arrives, across}, around).size(), 2u);
  EXPECT_EQ(find_happenings({arrives, journey("B", "travel", "Putin travelled by train")}, around).size(), 1u);
}

TEST(Happenings, WhoGivesAndWhoTakesMatters) {
  auto gives = meeting("A", "2023-09-11", {}), takes = gives;
  gives.claim.event->type = takes.claim.event->type = "AID";
  gives.claim.actor = {who("North Korea", "PRK")}, gives.claim.recipient = {who("Russia", "RUS")};
  takes.claim.actor = {who("Russia", "RUS")}, takes.claim.recipient = {who("North Korea", "PRK")};
  EXPECT_EQ(find_happenings({gives, takes}).size(), 2u);
}

TEST(Happenings, DenialsAndExcludingDaysAreDisputes) {
  auto denied = meeting("B", "2023-09-12", {source("Dmitry Peskov", SourceKind::person)});
  denied.claim.polarity = Polarity::negative;
  auto found = find_happenings({meeting("A", "2023-09-11", {}), denied});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].disputed);
  EXPECT_EQ(found[0].state, "disputed");
  EXPECT_TRUE(found[0].origins[1].denies);

  auto tuesday = meeting("A", "2023-09-11", {}), wednesday = meeting("B", "2023-09-11", {});
  on_day(tuesday, "2023-09-12"), on_day(wednesday, "2023-09-13");
  found = find_happenings({tuesday, wednesday});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].disputed);
  EXPECT_NE(std::find(found[0].notes.begin(), found[0].notes.end(), "told for 2023-09-12 by 1 claim, 2023-09-13 by 1 claim"),
            found[0].notes.end());
}

// A participant who is a person known by post.
Participant holder(const std::string& name, const std::string& code, const std::string& role) {
  auto out = who(name, code);
  out.role = role;
  return out;
}

TEST(Happenings, OnePersonDoesNotStandForAnother) {
  auto with_putin = meeting("A", "2023-09-13", {}), with_shoigu = meeting("B", "2023-09-13", {}), states = meeting("C", "2023-09-13", {});
  const auto kim = holder("Kim Jong-un", "PRK.GOV", "leader");
  with_putin.claim.actor = {kim, holder("Vladimir Putin", "RUS.GOV", "president")};
  with_putin.persons = {"Kim Jong-un", "Vladimir Putin"};
  with_shoigu.claim.actor = {kim, holder("Sergei Shoigu", "RUS.GOV", "defence minister")};
  with_shoigu.persons = {"Kim Jong-un", "Sergei Shoigu"};
  states.claim.actor = {who("North Korea", "PRK"), who("Russia", "RUS")};
  EXPECT_EQ(find_happenings({with_putin, with_shoigu}).size(), 2u);
  const auto found = find_happenings({with_putin, states});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].actors.size(), 2u) << "a state and its person are one party";
}

TEST(Happenings, WordsThatAreNoNameKeepNothingApart) {
  auto delegations = meeting("A", "2023-09-13", {}), interest = meeting("B", "2023-09-13", {});
  delegations.claim.actor.push_back(who("their delegations", ""));
  interest.claim.recipient = {who("great interest", "")};  // in talks the sides are equal
  const auto found = find_happenings({delegations, interest});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].actors, (std::vector<std::string>{"Kim Jong-un", "Vladimir Putin"}));
}

TEST(Happenings, StandInTheOrderOfTheirDaysOrOfTheirFirstReport) {
  auto last = meeting("A", "2023-09-05", {}), undated = meeting("B", "2023-09-08", {});
  on_day(last, "2023-09-13");
  last.claim.event->type = "AID";
  EXPECT_EQ(find_happenings({last, undated})[0].event, "CONSULT");
}

TEST(Happenings, TheFirstReportIsTheFirstInEveryZone) {
  const auto found = lined_up({meeting("Potomac Record", "2026-01-01T23:30:00-05:00", {source("Kremlin", SourceKind::government)}),
                               meeting("Harbour Times", "2026-01-02T01:00:00+00:00", {source("official", SourceKind::unnamed)})});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].claims, (std::vector<std::size_t>{1, 0}));
  ASSERT_FALSE(found[0].origins.empty());
  EXPECT_EQ(found[0].origins.front().outlets, std::vector<std::string>{"Harbour Times"});
  ASSERT_FALSE(found[0].course.empty());
  EXPECT_EQ(found[0].course.back().day, "2026-01-02") << "the course of what is known does not go back to the day before";
}

TEST(Happenings, TakeTheDayThatMostTellAndLongIntervalsJoinIt) {
  auto month = meeting("A", "2023-09-04", {}), rumour = meeting("B", "2023-09-06", {}), early = meeting("B2", "2023-09-06", {});
  StoredTime september;
  september.time.earliest = "2023-09-01", september.time.latest = "2023-09-30";
  month.time = september;
  on_day(rumour, "2023-09-12"), on_day(early, "2023-09-12");
  auto held = meeting("C", "2023-09-13", {}, ClaimTense::past);
  on_day(held, "2023-09-13");
  const auto found = find_happenings({month, rumour, early, held});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].earliest, "2023-09-13") << "what came counts before what was expected";
}

TEST(Happenings, TalksOfOneSideWithoutADayJoinNothing) {
  auto attends = meeting("B", "2023-09-12", {});
  attends.claim.actor.pop_back();
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {}), attends, attends}).size(), 3u);
  on_day(attends, "2023-09-13");
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {}), attends}).size(), 1u);
}

TEST(Happenings, BodiesWithoutACountryAreNotOneState) {
  auto with_un = meeting("A", "2023-09-13", {}), with_eu = meeting("B", "2023-09-13", {});
  with_un.claim.actor = {who("Kim Jong-un", "PRK.GOV"), who("United Nations", "IGO.UNO")};
  with_eu.claim.actor = {who("Kim Jong-un", "PRK.GOV"), who("European Union", "IGO.EEC")};
  EXPECT_EQ(find_happenings({with_un, with_eu}).size(), 2u);
}

TEST(Happenings, WhatIsGivenFulfilsNoPromiseOfSomethingElse) {
  auto wheat = meeting("A", "2023-09-09", {}), drones = meeting("B", "2023-09-13", {}, ClaimTense::past);
  wheat.claim.event->type = drones.claim.event->type = "AID";
  wheat.claim.theme = {who("wheat and oil", "")};
  drones.claim.theme = {who("five attack drones", "")};
  EXPECT_EQ(find_happenings({wheat, drones}).size(), 2u);
  drones.claim.theme = {who("a shipload of wheat", "")};
  EXPECT_EQ(find_happenings({wheat, drones}).size(), 1u);
  drones.claim.theme.clear();
  wheat.claim.event->contexts = {"economic"}, drones.claim.event->contexts = {"military"};
  EXPECT_EQ(find_happenings({wheat, drones}).size(), 2u);
}

TEST(Happenings, WhoOnlySupposesNeitherStatesNorDenies) {
  auto if_it_gives = meeting("A", "2023-09-11", {source("Jake Sullivan", SourceKind::person)});
  if_it_gives.claim.certainty = Certainty::unknown;
  EXPECT_EQ(find_happenings({if_it_gives})[0].state, "open");
  auto denied = meeting("B", "2023-09-11", {source("Dmitry Peskov", SourceKind::person)});
  denied.claim.polarity = Polarity::negative;
  const auto found = find_happenings({if_it_gives, denied});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "denied");
  EXPECT_FALSE(found[0].origins[0].states);
  EXPECT_FALSE(found[0].origins[0].denies);
}

TEST(Happenings, AnOriginIsShownByWhatItSays) {
  auto supposes = meeting("A", "2023-09-11", {source("Jake Sullivan", SourceKind::person)});
  supposes.claim.certainty = Certainty::unknown;
  auto denies = meeting("B", "2023-09-12", {source("Jake Sullivan", SourceKind::person)});
  denies.claim.polarity = Polarity::negative;
  const std::vector<StoredClaim> claims = {supposes, denies};
  const auto found = find_happenings(claims);
  ASSERT_EQ(found[0].origins.size(), 1u);
  EXPECT_EQ(says(found[0].origins[0]), "no");
  EXPECT_EQ(words_of(found[0].origins[0], claims), 1u);
}

TEST(Happenings, ADenialThatItCameDoesNotContradictTheExpectation) {
  auto denied = meeting("B", "2023-09-12", {source("Dmitry Peskov", SourceKind::person)}, ClaimTense::past);
  denied.claim.polarity = Polarity::negative;
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {}), denied})[0].state, "expected, then denied");
}

TEST(Happenings, WhatWasDeniedAndThenCameIsNoDispute) {
  auto denied = meeting("B", "2023-09-12", {source("Dmitry Peskov", SourceKind::person)});
  denied.claim.polarity = Polarity::negative;
  const auto found = find_happenings({denied, meeting("C", "2023-09-14", {}, ClaimTense::past)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "reported by 1 origin");
  EXPECT_FALSE(found[0].disputed);
  EXPECT_EQ(found[0].notes, (std::vector<std::string>{"denied before it was told as having come"}));
}

TEST(Happenings, TheFullestClaimStandsForTheOthers) {
  auto brief = meeting("A", "2023-09-11", {}), full = meeting("B", "2023-09-12", {});
  brief.claim.actor.pop_back();
  on_day(brief, "2023-09-13"), on_day(full, "2023-09-13");
  full.claim.theme = {who("bilateral ties", "")};
  const std::vector<StoredClaim> claims = {brief, full};
  EXPECT_EQ(claims[find_happenings(claims)[0].best].document->outlet, "B");
}

TEST(Happenings, StatesAreNamedByWhatIsTold) {
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {source("officials", SourceKind::unnamed)})})[0].state, "rumoured");
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {})})[0].state, "expected");
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {source("Kremlin", SourceKind::government)})})[0].state, "announced");
  EXPECT_EQ(find_happenings({meeting("A", "2023-09-11", {}, ClaimTense::past)})[0].state, "reported by 1 origin");
  EXPECT_EQ(find_happenings({meeting("B", "2023-09-10", {}), meeting("A", "2023-09-11", {}, ClaimTense::past)})[0].state,
            "reported by 1 origin")
      << "who expected it does not report it";
}

// A sum of its own would be a second key for nearly every claim of a ledger.
TEST(Happenings, AGroupOfOneIsSummedUpByItsMember) {
  const std::vector<StoredClaim> claims = {deed("A", "2024-03-01", "ASSAULT", who("Nordland", "NRD"), {who("Sudland", "SUD")}, "attack"),
                                           deed("B", "2024-03-01", "ASSAULT", who("Nordland", "NRD"), {who("Sudland", "SUD")}, "shell"),
                                           deed("C", "2024-06-01", "ASSAULT", who("Nordland", "NRD"), {who("Sudland", "SUD")}, "attack")};
  std::vector<Key> keys;
  for (std::size_t i = 0; i < claims.size(); ++i) keys.push_back(key_of(claims[i], i, Standins(), words()));
  const auto groups = groups_of(keys, claims, words());
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].members.size(), 2u);
  EXPECT_EQ(groups[0].sum().lemma, "attack");
  EXPECT_TRUE(groups[0].sum().lemmas.contains(std::string("shell")));
  EXPECT_TRUE(groups[1].joined == nullptr);
  EXPECT_EQ(&groups[1].sum(), groups[1].members.front());
}

// Looked for among all whom a ledger knows, for each claim, this takes minutes.
TEST(Happenings, WhoIsNamedInWhatWasPutOffIsFoundByAWordOfHisName) {
  constexpr int kKnown = 30000;
  std::vector<StoredClaim> claims;
  for (int i = 0; i < kKnown; ++i)
    claims.push_back(deed("A", "2024-03-01", "ASSAULT", who("Ada" + std::to_string(i) + " Lund", "NRD.GOV"), {}, "attack"));
  claims.push_back(deed("A", "2024-03-01", "ASSAULT", who("Ada77 Berg", "SUD.GOV"), {}, "attack"));
  auto moved = deed("B", "2024-03-01", "CONSULT", who(""), {}, "postpone");
  moved.claim.actor.clear(), moved.claim.theme = {who("the visit of ADA77 Lund")};
  moved.text = "the visit of Ada77 Lund has been postponed";
  const auto standins = find_standins(claims, {}, words());
  Key key;
  for (int i = 0; i < kKnown; ++i) key = key_of(moved, 0, standins, words());
  EXPECT_EQ(key.actors.size(), 1u);
  EXPECT_TRUE(key.actors.contains("NRD"));
}

TEST(Happenings, DoNotDependOnTheOrderOfArrival) {
  std::vector<StoredClaim> claims;
  for (int i = 0; i < 12; ++i) {
    claims.push_back(
        meeting("Outlet" + std::to_string(i), "2023-09-1" + std::to_string(i % 5),
                i % 3 == 0 ? std::vector<Source>{source("officials", SourceKind::unnamed, "South Korea")} : std::vector<Source>{}));
    if (i % 4 == 0) on_day(claims.back(), "2023-09-13");
    if (i % 5 == 0) claims.back().claim.actor.pop_back();
  }
  const auto told = [](const std::vector<StoredClaim>& from) {
    std::string out;
    for (const auto& happening : find_happenings(from)) {
      out += happening.event + happening.state + happening.earliest;
      for (const auto index : happening.claims) out += ' ' + from[index].claim.id;
      for (const auto& origin : happening.origins) out += '|' + origin.name + origin.through;
      for (const auto& note : happening.notes) out += '#' + note;
    }
    return out;
  };
  const auto first = told(claims);
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(claims.begin(), claims.end(), random);
    EXPECT_EQ(told(claims), first);
  }
}

TEST(Happenings, ThePlaneIsTheTurkishPlane) {
  const auto shot = deed("A", "2023-04-28", "ASSAULT", who("Northern Front", "NRD.REB"), {who("the plane", "")}, "shoot");
  auto denied = deed("B", "2023-04-28", "ASSAULT", who("Northern Front", "NRD.REB"), {who("a Turkish evacuation plane", "TUR")}, "shoot");
  denied.claim.polarity = Polarity::negative;
  const auto found = lined_up({shot, denied});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "disputed");
  auto other = denied;
  other.claim.recipient = {who("a Turkish convoy", "TUR")};
  EXPECT_EQ(lined_up({shot, other}).size(), 2u);
}

TEST(Happenings, AStateToldByItsTownHasItsOwnName) {
  auto visit = deed("A", "2023-04-24", "CONSULT", who("Sunniva Dahl", "SUD.GOV"), {who("Kedra", "NRD")}, "visit");
  StoredPlace town;
  town.place.name = town.text = "Kedra", town.place.id = "geonames:1", town.role = PlaceRole::to;
  visit.places = {town};
  const auto accused = deed("B", "2023-01-02", "ACCUSE", who("Nordland", "NRD"), {who("Sudland", "SUD")}, "accuse");
  const auto shown = [](const std::vector<StoredClaim>& claims) {
    std::vector<std::string> out;
    for (const auto& happening : lined_up(claims))
      if (happening.event == "CONSULT") out = happening.actors;
    std::sort(out.begin(), out.end());
    return out;
  };
  EXPECT_EQ(shown({visit, accused}), (std::vector<std::string>{"Nordland", "Sunniva Dahl"}));
  EXPECT_EQ(shown({visit}), (std::vector<std::string>{"Kedra", "Sunniva Dahl"})) << "nobody says its name";
  visit.places.clear();
  EXPECT_EQ(shown({visit, accused}), (std::vector<std::string>{"Kedra", "Sunniva Dahl"})) << "as it is told: \"Kedra protested\"";
}

TEST(Happenings, WhatIsConfirmedByItsNounIsConfirmed) {
  auto truce = deed("A", "2023-04-24", "AGREE", who("Nordland", "NRD"), {who("Sudland", "SUD")}, "agree");
  truce.text = "Nordland and Sudland have agreed to a ceasefire";
  auto confirmed = truce;
  confirmed.claim.id = "confirmed", confirmed.claim.span = {90, 103}, confirmed.text = "the ceasefire";
  confirmed.claim.actor.clear(), confirmed.claim.recipient.clear(), confirmed.claim.predicate_lemma = "ceasefire";
  confirmed.claim.event = Event{"RETREAT", "", {}, ""};
  confirmed.claim.sources = {source("Sudland's army", SourceKind::government)};
  confirmed.claim.cue = Cue{};
  confirmed.claim.cue->stance = Stance::confirms;
  const auto found = lined_up({truce, confirmed});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].origins.size(), 2u);
}

}  // namespace
}  // namespace hearsay
