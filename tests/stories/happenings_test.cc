#include "stories/happenings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "stories/origins.h"
#include "stories/refusals.h"
#include "stories/speakers.h"
#include "support/told.h"

namespace hearsay {
namespace {

Participant participant(const std::string& name, const std::string& code) {
  Participant out;
  out.name = out.text = name;
  out.code = code;
  return out;
}

Source source(const std::string& name, SourceKind kind, const std::string& affiliation = {}) {
  Source out;
  out.name = out.text = name;
  out.kind = kind;
  out.anonymous = kind == SourceKind::unnamed;
  out.affiliation = affiliation;
  return out;
}

// A claim that Kim meets or will meet Putin.
StoredClaim meeting(const std::string& outlet, const std::string& published, std::vector<Source> sources,
                    ClaimTense tense = ClaimTense::future) {
  auto document = std::make_shared<StoredDocument>();
  document->id = outlet + published;
  document->outlet = outlet;
  document->published = published;
  StoredClaim out;
  out.document = document;
  out.claim.id = outlet + published;
  out.claim.event = Event{"CONSULT", "", {}, ""};
  out.claim.actor = {participant("Kim Jong-un", "PRK.GOV"), participant("Vladimir Putin", "RUS.GOV")};
  out.claim.tense = tense;
  out.claim.sources = std::move(sources);
  out.text = "a meeting, says " + outlet;
  return out;
}

void on_day(StoredClaim& claim, const std::string& day) {
  StoredTime time;
  time.time.earliest = time.time.latest = day;
  claim.time = time;
}

TEST(Happenings, APersonStandsForItsState) {
  auto by_state = meeting("Harbour Times", "2023-09-11", {});
  by_state.claim.actor = {participant("North Korea", "PRK"), participant("Russia", "RUS")};
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
  others.claim.actor = {participant("Wang Yi", "CHN.GOV"), participant("Sergei Lavrov", "RUS.GOV")};
  auto past = meeting("C", "2023-09-11", {}, ClaimTense::past);
  on_day(past, "2019-04-25");
  EXPECT_EQ(find_happenings({meeting("D", "2023-09-11", {}), agree, others, past}).size(), 4u);
}

TEST(Happenings, WeAreWhoeverSaysSo) {
  auto ours = meeting("A", "2023-09-11", {source("Jake Sullivan", SourceKind::person, "United States")});
  ours.claim.event->type = "REQUEST";
  ours.claim.actor = {participant("We", "")}, ours.claim.recipient = {participant("North Korea", "PRK")};
  auto theirs = ours;
  theirs.claim.sources = {source("Downing Street", SourceKind::government)};
  theirs.claim.actor = {participant("United Kingdom", "GBR")};
  const auto found = find_happenings({ours, theirs});
  ASSERT_EQ(found.size(), 2u) << "one who says \"we\" joins no other's demand";
  EXPECT_EQ(found[0].actors, std::vector<std::string>{"Jake Sullivan"});
}

TEST(Happenings, WhatHasComeIsToldAsHavingCome) {
  auto expected = meeting("A", "2023-09-11", {});
  on_day(expected, "2023-09-12");
  expected.claim.recipient = expected.claim.theme = {participant("satellites", "")};
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
    out.claim.actor = {participant("Vladimir Putin", "RUS.GOV")};
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
  gives.claim.actor = {participant("North Korea", "PRK")}, gives.claim.recipient = {participant("Russia", "RUS")};
  takes.claim.actor = {participant("Russia", "RUS")}, takes.claim.recipient = {participant("North Korea", "PRK")};
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
  auto out = participant(name, code);
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
  states.claim.actor = {participant("North Korea", "PRK"), participant("Russia", "RUS")};
  EXPECT_EQ(find_happenings({with_putin, with_shoigu}).size(), 2u);
  const auto found = find_happenings({with_putin, states});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].actors.size(), 2u) << "a state and its person are one party";
}

TEST(Happenings, WordsThatAreNoNameKeepNothingApart) {
  auto delegations = meeting("A", "2023-09-13", {}), interest = meeting("B", "2023-09-13", {});
  delegations.claim.actor.push_back(participant("their delegations", ""));
  interest.claim.recipient = {participant("great interest", "")};  // in talks the sides are equal
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
  with_un.claim.actor = {participant("Kim Jong-un", "PRK.GOV"), participant("United Nations", "IGO.UNO")};
  with_eu.claim.actor = {participant("Kim Jong-un", "PRK.GOV"), participant("European Union", "IGO.EEC")};
  EXPECT_EQ(find_happenings({with_un, with_eu}).size(), 2u);
}

TEST(Happenings, WhatIsGivenFulfilsNoPromiseOfSomethingElse) {
  auto wheat = meeting("A", "2023-09-09", {}), drones = meeting("B", "2023-09-13", {}, ClaimTense::past);
  wheat.claim.event->type = drones.claim.event->type = "AID";
  wheat.claim.theme = {participant("wheat and oil", "")};
  drones.claim.theme = {participant("five attack drones", "")};
  EXPECT_EQ(find_happenings({wheat, drones}).size(), 2u);
  drones.claim.theme = {participant("a shipload of wheat", "")};
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
  full.claim.theme = {participant("bilateral ties", "")};
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

std::vector<Happening> lined_up(const std::vector<StoredClaim>& claims, KnownNames names = {}) {
  Around around;
  around.words = words(), around.names = std::move(names);
  return find_happenings(claims, around);
}

// "ACTOR VERB RECIPIENT", in a report of its own outlet.
StoredClaim deed(const std::string& outlet, const std::string& published, const std::string& event, Participant actor,
                 std::vector<Participant> recipients, const std::string& lemma) {
  auto out = meeting(outlet, published, {source("speaker of " + outlet, SourceKind::organisation)}, ClaimTense::past);
  out.claim.event = Event{event, "", {}, ""};
  out.claim.actor = {std::move(actor)}, out.claim.recipient = std::move(recipients), out.claim.predicate_lemma = lemma;
  out.text = out.claim.actor.front().text + ' ' + lemma;
  for (const auto& recipient : out.claim.recipient) out.text += ' ' + recipient.text;
  return out;
}

TEST(CivilWar, ItsTwoSidesAreTwoParties) {
  const auto by_rebels =
      deed("A", "2023-04-15", "ASSAULT", participant("Northern Front", "NRD.REB"), {participant("France", "FRA")}, "attack");
  const auto by_army =
      deed("B", "2023-04-15", "ASSAULT", participant("Nordland's army", "NRD.MIL"), {participant("France", "FRA")}, "attack");
  EXPECT_EQ(lined_up({by_rebels, by_army}).size(), 2u);
  auto theirs = by_rebels;
  theirs.claim.id = "theirs", theirs.claim.actor = {participant("their fighters", "NRD.REB")};
  EXPECT_EQ(lined_up({by_rebels, theirs}).size(), 1u);
}

TEST(CivilWar, BothSidesConfirm) {
  auto truce = deed("A", "2023-04-21", "AGREE", participant("Northern Front", "NRD.REB"), {}, "agree");
  truce.claim.sources = {source("Northern Front", SourceKind::organisation)};
  truce.claim.theme = {participant("a three-day truce", "")}, truce.text = "it had agreed to a three-day truce for Eid";
  auto other = deed("B", "2023-04-21", "AGREE", participant("Nordland's army", "NRD.MIL"), {}, "agree");
  other.claim.sources = {source("Nordland's army", SourceKind::government)};
  other.claim.theme = {participant("a 72-hour ceasefire", "")}, other.text = "it had agreed to a 72-hour ceasefire for Eid";
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

TEST(Happenings, ThePlaneIsTheTurkishPlane) {
  const auto shot = deed("A", "2023-04-28", "ASSAULT", participant("Northern Front", "NRD.REB"), {participant("the plane", "")}, "shoot");
  auto denied = deed("B", "2023-04-28", "ASSAULT", participant("Northern Front", "NRD.REB"),
                     {participant("a Turkish evacuation plane", "TUR")}, "shoot");
  denied.claim.polarity = Polarity::negative;
  const auto found = lined_up({shot, denied});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "disputed");
  auto other = denied;
  other.claim.recipient = {participant("a Turkish convoy", "TUR")};
  EXPECT_EQ(lined_up({shot, other}).size(), 2u);
}

TEST(Happenings, WhatIsConfirmedByItsNounIsConfirmed) {
  auto truce = deed("A", "2023-04-24", "AGREE", participant("Nordland", "NRD"), {participant("Sudland", "SUD")}, "agree");
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

TEST(Refusals, NotAgreeingDeniesTheAgreement) {
  std::vector<StoredClaim> claims = {
      deed("A", "2023-04-18", "REJECT", participant("Nordland", "NRD"), {participant("any truce", "")}, "agree"),
      deed("A", "2023-04-18", "REJECT", participant("Nordland", "NRD"), {participant("Sudland", "SUD")}, "reject")};
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
  auto full = deed("A", "2023-05-06", "ASSAULT", participant("Northern Front of Sudland", "SUD.REB"), {}, "attack");
  full.claim.actor.front().text = "the Northern Front of Sudland (NFS)";
  std::vector<StoredClaim> claims = {full, deed("B", "2023-05-07", "ASSAULT", participant("NFS", ""), {}, "attack"),
                                     deed("C", "2023-05-07", "ASSAULT", participant("NFX", ""), {}, "attack")};
  spell_out(claims);
  EXPECT_EQ(claims[1].claim.actor.front().name, "Northern Front of Sudland");
  EXPECT_EQ(claims[2].claim.actor.front().name, "NFX");
}

}  // namespace
}  // namespace hearsay
