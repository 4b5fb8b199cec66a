// Stand-ins, origins through outlets, interests, rings, states through time, disagreements.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "stories/changes.h"
#include "stories/happenings.h"
#include "stories/record.h"
#include "stories/states.h"
#include "support/told.h"

namespace hearsay {
namespace {

Source by(const std::string& name, SourceKind kind, const std::string& affiliation = {}) {
  Source out;
  out.name = out.text = name, out.kind = kind, out.affiliation = affiliation;
  out.anonymous = kind == SourceKind::unnamed;
  return out;
}

struct Report {
  std::string outlet, published, text = "Russia and North Korea will hold talks, it says";
  std::vector<Source> sources = {};
  ClaimTense tense = ClaimTense::past;
  Polarity polarity = Polarity::positive;
  std::string day = {}, title = {}, event = "CONSULT";
};

StoredClaim told(const Report& report) {
  auto document = std::make_shared<StoredDocument>();
  document->id = report.outlet + report.published, document->outlet = report.outlet, document->published = report.published;
  document->title = report.title;
  StoredClaim out;
  out.document = document;
  out.claim.id = document->id + report.text;
  out.claim.event = Event{report.event, "", {}, ""};
  out.claim.actor = {who("North Korea", "PRK"), who("Russia", "RUS")};
  out.claim.tense = report.tense, out.claim.polarity = report.polarity, out.claim.sources = report.sources;
  out.text = report.text;
  if (!report.day.empty()) {
    StoredTime time;
    time.time.earliest = time.time.latest = report.day;
    out.claim.predicate_lemma = "meet";
    out.time = time;
  }
  return out;
}

Around around() {
  Around out;
  out.words = words();
  out.names = {{"Kremlin", {"RUS", "presidency"}},
               {"Dmitry Peskov", {"RUS", "spokesman"}},
               {"Sergei Lavrov", {"RUS", "foreign minister"}},
               {"Pyongyang's ministry", {"PRK", ""}},
               {"John Kirby", {"USA", "spokesman"}}};
  return out;
}

Happening only(const std::vector<StoredClaim>& claims, const Around& context = around()) {
  const auto found = find_happenings(claims, context);
  EXPECT_EQ(found.size(), 1u);
  return found.empty() ? Happening{} : found.front();
}

const auto kremlin = by("Kremlin", SourceKind::government);
const auto peskov = by("Dmitry Peskov", SourceKind::person, "Kremlin");
const auto lavrov = by("Sergei Lavrov", SourceKind::person);
const auto ministry = by("Pyongyang's ministry", SourceKind::government);

std::string states_of(const Happening& happening) {
  std::string out;
  for (const auto& step : happening.course) out += (out.empty() ? "" : ", ") + step.state;
  return out;
}

TEST(States, BeforeItsDayAMeetingInThePresentLiesAhead) {
  auto dated = told({"A", "2023-09-11", "they will meet on Tuesday", {lavrov}, ClaimTense::future, Polarity::positive, "2023-09-12"});
  auto named = told({"B", "2023-09-11", "their meeting is a mistake", {by("John Kirby", SourceKind::person)}, ClaimTense::present});
  const auto before = only({dated, named});
  EXPECT_EQ(before.state, "announced");
  EXPECT_TRUE(before.expected);
  auto later = told({"B", "2023-09-12", "they are meeting", {by("John Kirby", SourceKind::person)}, ClaimTense::present});
  const auto on_the_day = only({dated, later});
  EXPECT_EQ(on_the_day.state, "under way");
  EXPECT_FALSE(on_the_day.expected);
}

TEST(States, WhatCouldBePostponedIsNotYet) {
  auto dated = told({"A", "2023-09-11", "they will meet on Tuesday", {lavrov}, ClaimTense::future, Polarity::positive, "2023-09-12"});
  auto moved = told({"A", "2023-09-11", "the meeting could be postponed to Wednesday", {}, ClaimTense::future});
  moved.claim.certainty = Certainty::possible;
  EXPECT_EQ(only({dated, moved}).state, "announced");
  moved.claim.certainty = Certainty::certain;
  EXPECT_EQ(only({dated, moved}).state, "postponed");
}

TEST(Origins, ASpokesmanAndHisBodyAreOneWord) {
  const auto found = only({told({"A", "2023-09-11", "so it is", {kremlin}}), told({"B", "2023-09-11", "so it is", {peskov}})});
  ASSERT_EQ(found.origins.size(), 1u);
  EXPECT_EQ(found.notes.front(), "Kremlin and Dmitry Peskov are one word: one origin");
}

TEST(Origins, TwoOfficialsOfOneStateAreOneInterest) {
  const auto found = only({told({"A", "2023-09-11", "so it is", {kremlin}}), told({"B", "2023-09-11", "so it is", {lavrov}})});
  EXPECT_EQ(found.origins.size(), 2u);
  EXPECT_EQ(found.interests, 1u);
}

TEST(Origins, AStateThatIsToldLaterIsTheirInterestToo) {
  auto context = around();
  context.names["United States"] = {"USA", ""};
  const auto found = only({told({"A", "2023-09-11", "so it is", {by("officials", SourceKind::unnamed)}}),
                           told({"A", "2023-09-12", "so it is", {by("officials", SourceKind::unnamed, "United States")}}),
                           told({"B", "2023-09-12", "so it is", {by("John Kirby", SourceKind::person)}})},
                          context);
  ASSERT_EQ(found.origins.size(), 2u);
  EXPECT_EQ(found.origins[0].affiliation, "United States");
  EXPECT_EQ(found.origins[0].interest, "USA");
  EXPECT_EQ(found.interests, 1u);
}

TEST(Origins, WhoCitesAnOutletRestsOnItsSource) {
  const auto found =
      only({told({"A", "2023-09-11", "they met", {lavrov}}), told({"B", "2023-09-12", "they met", {by("A", SourceKind::outlet)}})});
  ASSERT_EQ(found.origins.size(), 1u);
  EXPECT_EQ(found.origins[0].name, "Sergei Lavrov");
  EXPECT_EQ(found.origins[0].outlets, (std::vector<std::string>{"A", "B"}));
}

TEST(Origins, ARingOfOutletsIsNoOrigin) {
  const auto found = only({told({"A", "2023-09-11", "they met", {by("B", SourceKind::outlet)}}),
                           told({"B", "2023-09-12", "they met", {by("A", SourceKind::outlet)}}),
                           told({"C", "2023-09-13", "they met", {by("B", SourceKind::outlet)}})});
  EXPECT_TRUE(found.circular);
  EXPECT_TRUE(found.origins.empty());
}

TEST(States, GoFromRumourToBothSides) {
  const auto found =
      only({told({"A",
                  "2023-09-04",
                  "they will meet soon",
                  {by("officials", SourceKind::unnamed)},
                  ClaimTense::future,
                  Polarity::positive,
                  "2023-09-13"}),
            told({"B", "2023-09-08", "they will meet then", {kremlin}, ClaimTense::future, Polarity::positive, "2023-09-13"}),
            told({"B", "2023-09-13", "they met today", {kremlin}, ClaimTense::past, Polarity::positive, "2023-09-13"}),
            told({"C", "2023-09-14", "they met yesterday", {ministry}, ClaimTense::past, Polarity::positive, "2023-09-13"})});
  EXPECT_EQ(states_of(found), "rumoured, announced, reported by one side, confirmed by both sides");
  EXPECT_EQ(found.course.back().day, "2023-09-14");
}

TEST(States, PostponedCancelledOvertaken) {
  const Report announced{"A", "2023-09-04", "they will meet", {kremlin}, ClaimTense::future, Polarity::positive, "2023-09-13"};
  auto postponed = announced;
  postponed.published = "2023-09-05", postponed.text = "the talks have been postponed";
  auto cancelled = announced;
  cancelled.published = "2023-09-06", cancelled.text = "the talks have been called off";
  EXPECT_EQ(states_of(only({told(announced), told(postponed), told(cancelled)})), "announced, postponed, cancelled");
  auto later = around();
  later.until = "2023-10-01";
  EXPECT_EQ(only({told(announced)}, later).state, "overtaken");
  later.until = "2023-09-16";
  EXPECT_EQ(only({told(announced)}, later).state, "announced");
}

TEST(States, ARumourThatANameDeniesIsDenied) {
  const Report rumour{
      "A", "2023-09-04", "they will meet", {by("insiders", SourceKind::unnamed)}, ClaimTense::future, Polarity::positive, "2023-09-13"};
  auto denied = rumour;
  denied.outlet = "B", denied.published = "2023-09-05", denied.sources = {kremlin}, denied.polarity = Polarity::negative;
  EXPECT_EQ(states_of(only({told(rumour), told(denied)})), "rumoured, denied");
}

TEST(States, AReportThatIsTakenBackIsRetracted) {
  const Report rumour{
      "A",         "2023-09-04", "they will meet there", {by("a diplomat", SourceKind::unnamed)}, ClaimTense::future, Polarity::positive,
      "2023-09-13"};
  auto kill = rumour;
  kill.published = "2023-09-05", kill.title = "KILL: They will meet", kill.sources = {};
  const auto found = only({told(rumour), told(kill)});
  EXPECT_EQ(states_of(found), "rumoured, retracted");
  const auto updates = find_disagreements(found, {told(rumour), told(kill)}, around());
  ASSERT_EQ(updates.size(), 1u);
  EXPECT_EQ(updates[0].slot, "report");
}

StoredClaim counted(const Report& report, double value, const std::string& of) {
  auto out = told(report);
  StoredQuantity quantity;
  quantity.quantity.value = value, quantity.quantity.of = of, quantity.text = std::to_string(static_cast<int>(value)) + " " + of;
  out.quantities.push_back(quantity);
  return out;
}

TEST(Disagreements, ALaterLargerTollIsAnUpdateAnotherCountIsNone) {
  const std::vector<StoredClaim> tolls = {counted({"A", "2023-09-11", "so it is", {kremlin}}, 12, "dead"),
                                          counted({"B", "2023-09-12", "so it is", {ministry}}, 15, "dead")};
  auto found = find_disagreements(only(tolls), tolls, around());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].update);
  EXPECT_EQ(found[0].why, "a later, larger count");
  const std::vector<StoredClaim> sums = {counted({"A", "2023-09-11", "so it is", {kremlin}}, 12, "tank"),
                                         counted({"B", "2023-09-12", "so it is", {ministry}}, 15, "tank")};
  found = find_disagreements(only(sums), sums, around());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].update);
  EXPECT_EQ(found[0].why, "Kremlin against Pyongyang's ministry");
}

TEST(Disagreements, TheLaterCountIsTheLaterOneInEveryZone) {
  const std::vector<StoredClaim> tolls = {counted({"A", "2026-01-02T01:00:00+00:00", "so it is", {kremlin}}, 12, "dead"),
                                          counted({"B", "2026-01-01T23:30:00-05:00", "so it is", {ministry}}, 15, "dead")};
  const auto found = find_disagreements(only(tolls), tolls, around());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].why, "a later, larger count");
}

// One pair of claims stands for all that give the two values. Pair by pair they took longer than ctest waits.
TEST(Disagreements, ManyWhoSaySoAgainstManyWhoDenyItAreOneDispute) {
  const auto yes = told({"A", "2023-09-11", "so it is", {kremlin}});
  const auto no = told({"B", "2023-09-11", "so it is not", {ministry}, ClaimTense::past, Polarity::negative});
  std::vector<StoredClaim> claims;
  Happening happening;
  happening.event = "CONSULT";
  for (std::size_t i = 0; i < 100'000; ++i) {
    claims.push_back(i % 2 == 0 ? yes : no);
    happening.claims.push_back(i);
    Origin origin{.name = "origin " + std::to_string(i), .kind = "person"};
    origin.claims = {i};
    happening.origins.push_back(std::move(origin));
  }
  const auto found = find_disagreements(happening, claims, around());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].update);
  EXPECT_EQ(found[0].why, "origin 0 against origin 1");
}

TEST(Disagreements, WhatCameAfterADenialIsAnUpdateADenialOfItIsNone) {
  const Report ahead{"A", "2023-09-10", "they will not meet", {kremlin}, ClaimTense::future, Polarity::negative, "2023-09-13"};
  const Report came{"B", "2023-09-13", "they met", {ministry}, ClaimTense::past, Polarity::positive, "2023-09-13"};
  auto against = came;
  against.outlet = "C", against.sources = {kremlin}, against.polarity = Polarity::negative;
  const std::vector<StoredClaim> claims = {told(ahead), told(came)};
  auto found = find_disagreements(only(claims), claims, around());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(found[0].update);
  const std::vector<StoredClaim> two = {told(came), told(against)};
  found = find_disagreements(only(two), two, around());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].update);
  EXPECT_EQ(found[0].slot, "whether");
}

TEST(Standins, TheTrainIsWhomItCarriesAndTheLeadersAreTheTwo) {
  auto carries = told({"A", "2023-09-11", "carrying Kim"});
  carries.claim.event.reset();
  carries.claim.predicate_lemma = "carry", carries.claim.actor = {who("special train", "")},
  carries.claim.recipient = {who("Kim Jong-un", "PRK.GOV")};
  auto leaves = told({"A", "2023-09-11", "the train left", {}, ClaimTense::past, Polarity::positive, "2023-09-10", {}, "TRAVEL"});
  leaves.claim.actor = {who("The train", "")};
  auto kim = told({"B", "2023-09-11", "Kim left", {}, ClaimTense::past, Polarity::positive, "2023-09-10", {}, "TRAVEL"});
  kim.claim.actor = {who("Kim Jong-un", "PRK.GOV")};
  auto context = around();
  context.more = {carries};
  EXPECT_EQ(only({leaves, kim}, context).actors, std::vector<std::string>{"Kim Jong-un"});
  EXPECT_EQ(find_happenings({leaves, kim}, around()).size(), 2u) << "without the claim nobody is known to be on board";

  auto leaders = told({"A", "2023-09-13", "the leaders talked at length"});
  leaders.claim.actor = {who("the two leaders", "")};
  EXPECT_EQ(only({told({"A", "2023-09-13", "they met"}), leaders}).claims.size(), 2u);
}

TEST(Happenings, AnyOrderGivesTheSameIdsStatesAndNotes) {
  std::vector<StoredClaim> claims;
  for (int i = 0; i < 12; ++i) {
    const auto day = "2023-09-" + std::to_string(10 + i);
    claims.push_back(told({std::string(1, static_cast<char>('A' + i % 4)),
                           day,
                           "told " + day,
                           {i % 3 == 0   ? kremlin
                            : i % 3 == 1 ? ministry
                                         : by("A", SourceKind::outlet)},
                           i < 5 ? ClaimTense::future : ClaimTense::past,
                           i % 5 == 4 ? Polarity::negative : Polarity::positive,
                           i % 2 == 0 ? "2023-09-14" : ""}));
  }
  const auto print = [](const std::vector<StoredClaim>& some) {
    std::string out;
    for (const auto& h : find_happenings(some, around())) {
      out += h.id + states_of(h);
      for (const auto& note : h.notes) out += note;
      for (const auto& origin : h.origins) out += origin.name;
      for (const auto& d : find_disagreements(h, some, around())) out += d.slot + d.one + d.other + d.why;
    }
    return out;
  };
  const auto expected = print(claims);
  std::mt19937 random(7);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(claims.begin(), claims.end(), random);
    EXPECT_EQ(print(claims), expected);
  }
}

TEST(Record, QuantilesOfBetaAreThoseOfTheTables) {
  EXPECT_NEAR(beta_quantile(0.5, 1, 1), 0.5, 1e-9);
  EXPECT_NEAR(beta_quantile(0.05, 1, 1), 0.05, 1e-9);
  // Beta(2, 1) has the distribution x^2, Beta(1, 2) has 1 - (1 - x)^2; Beta(0.5, 0.5) is the arcsine distribution.
  EXPECT_NEAR(beta_quantile(0.25, 2, 1), 0.5, 1e-9);
  EXPECT_NEAR(beta_quantile(0.75, 1, 2), 0.5, 1e-9);
  EXPECT_NEAR(beta_quantile(0.25, 0.5, 0.5), 0.146446609, 1e-8);
}

TEST(Record, CountsFirstTellingsThatOthersBoreOutOrDenied) {
  const std::vector<StoredClaim> claims = {told({"A", "2023-09-11", "so it is", {kremlin}}),
                                           told({"B", "2023-09-12", "so it is", {ministry}}),
                                           told({"C", "2023-10-11", "so it is", {kremlin}}),
                                           told({"D", "2023-10-12", "so it is not", {ministry}, ClaimTense::past, Polarity::negative})};
  const auto records = find_records(find_happenings(claims, around()), claims);
  const auto found = std::find_if(records.begin(), records.end(), [](const auto& r) { return r.name == "Kremlin"; });
  ASSERT_NE(found, records.end());
  EXPECT_EQ(found->first, 2);
  EXPECT_EQ(found->confirmed, 1);
  EXPECT_EQ(found->contradicted, 1);
  EXPECT_LT(found->low, 0.5);
  EXPECT_GT(found->high, 0.5);
}

TEST(Record, TheDayIsThatOfTheFirstWordThatBoreItOut) {
  const std::vector<StoredClaim> claims = {told({"A", "2026-01-02T01:00:00+00:00", "so it is", {kremlin}}),
                                           told({"B", "2026-01-01T23:30:00-05:00", "so it is", {ministry}}),
                                           told({"C", "2026-01-03", "so it is", {ministry}})};
  for (const std::size_t count : {2U, 3U}) {
    const std::vector<StoredClaim> some(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(count));
    const auto records = find_records(find_happenings(some, around()), some);
    const auto found = std::find_if(records.begin(), records.end(), [](const auto& r) { return r.name == "Kremlin"; });
    ASSERT_NE(found, records.end());
    EXPECT_EQ(found->confirmed, 1) << "three and a half hours later, though its date is the day before";
    EXPECT_EQ(found->by, std::vector<std::string>{"confirmed by Pyongyang's ministry 2026-01-01"}) << count;
  }
}

TEST(Record, AReportWithoutAnOutletStandsForItsOwn) {
  const std::vector<StoredClaim> claims = {told({"", "2023-09-11", "so it is"}), told({"B", "2023-09-12", "so it is", {ministry}})};
  const auto records = find_records(find_happenings(claims, around()), claims);
  const auto found = std::find_if(records.begin(), records.end(), [](const auto& r) { return r.name == "2023-09-11"; });
  ASSERT_NE(found, records.end());
  EXPECT_EQ(found->kind, "outlet");
  EXPECT_EQ(found->first, 1);
  EXPECT_EQ(found->confirmed, 1);
}

}  // namespace
}  // namespace hearsay
