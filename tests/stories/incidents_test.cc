// Accidents and disasters, deeds without a type, parties that are nouns, what was put off.
#include "stories/incidents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "stories/changes.h"
#include "stories/happenings.h"
#include "support/told.h"

namespace hearsay {
namespace {

// One sentence of a report: "ACTOR VERB ...", by a source.
struct Sentence {
  std::string report, published, text, lemma, actor;
  std::string source = {}, event = {}, recipient = {};
  double count = 0;
};

StoredClaim told(const Sentence& s) {
  auto document = std::make_shared<StoredDocument>();
  document->id = s.report, document->outlet = "Outlet of " + s.report, document->published = s.published;
  StoredClaim out;
  out.document = document, out.text = s.text;
  out.claim.id = s.report + s.text;
  out.claim.predicate_lemma = s.lemma, out.claim.tense = ClaimTense::past;
  if (!s.event.empty()) out.claim.event = Event{s.event, "", {}, ""};
  if (!s.actor.empty()) out.claim.actor = {who(s.actor)};
  if (!s.recipient.empty()) out.claim.recipient = {who(s.recipient)};
  if (s.count > 0) {
    StoredQuantity people;
    people.quantity.value = s.count, people.quantity.of = "people", people.text = std::to_string(static_cast<int>(s.count)) + " people";
    out.quantities = {people};
  }
  if (!s.source.empty()) {
    Source source;
    source.name = source.text = s.source, source.kind = SourceKind::organisation;
    out.claim.sources = {source};
  }
  return out;
}

std::vector<Happening> lined_up(const std::vector<StoredClaim>& claims) {
  Around around;
  around.words = words();
  return find_happenings(claims, around);
}

std::vector<StoredClaim> of_the_bridge() {
  return {
      told({"a", "2024-03-01", "A bridge collapsed in Torvik", "collapse", "A bridge", "Torvik police"}),
      told({"b", "2024-03-02", "The collapse of the bridge in Torvik killed 4 people", "kill", "The collapse of the bridge in Torvik",
            "Torvik police", "ASSAULT", "4 people", 4}),
      told({"c", "2024-03-03", "The Torvik disaster killed 7 people", "kill", "The Torvik disaster", "Torvik police", "ASSAULT", "", 7}),
      told({"c", "2024-03-03", "9 people had died", "die", "9 people", "Mayor of Torvik", "", "", 9})};
}

TEST(Incidents, VerbNounAndCountsOfVictimsAreOne) {
  const auto found = lined_up(of_the_bridge());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].event, "INCIDENT");
  EXPECT_EQ(found[0].kind, "collapse");
  EXPECT_EQ(found[0].about, std::vector<std::string>{"Torvik"});
  EXPECT_EQ(found[0].claims.size(), 4u);
}

TEST(Incidents, ADayOfTheWeekIsNoName) {
  const auto found =
      lined_up({told({"a", "2024-03-01", "A bridge collapsed in Torvik before Tuesday's vote", "collapse", "A bridge", "Torvik police"}),
                told({"b", "2024-03-04", "A bridge collapsed in Lenna before Tuesday's vote", "collapse", "A bridge", "Lenna police"})});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].about, std::vector<std::string>{"Torvik"});
  EXPECT_EQ(found[1].about, std::vector<std::string>{"Lenna"});
}

TEST(Incidents, ALargerCountLaterIsAnUpdateAnotherOfTheSameDayAContradiction) {
  Around around;
  around.words = words();
  const auto claims = of_the_bridge();
  const auto found = find_happenings(claims, around);
  ASSERT_EQ(found.size(), 1u);
  int updates = 0, contradictions = 0;
  for (const auto& d : find_disagreements(found[0], claims, around)) {
    if (d.slot != "number") continue;
    ++(d.update ? updates : contradictions);
    if (!d.update) {
      EXPECT_EQ(std::max(d.one, d.other), "9 people");
      EXPECT_EQ(std::min(d.one, d.other), "7 people");
    }
  }
  EXPECT_EQ(contradictions, 1);
  EXPECT_EQ(updates, 1) << "from 4 to 7, and not from 4 to 9 as well";
}

TEST(Incidents, OtherNamesOtherWeeksAndOtherKindsAreOthers) {
  auto claims = of_the_bridge();
  claims.push_back(told({"d", "2024-03-02", "A bridge collapsed in Elmsund", "collapse", "A bridge"}));
  claims.push_back(told({"e", "2024-04-20", "A bridge collapsed in Torvik", "collapse", "A bridge"}));
  claims.push_back(told({"f", "2024-03-02", "A flood in Torvik killed 3 people", "kill", "A flood in Torvik", "", "ASSAULT", "", 3}));
  EXPECT_EQ(lined_up(claims).size(), 4u);
}

// Of a long list of accidents each claim would have the names of all of them: in 2 MB of text that is a hundred gigabytes.
TEST(Incidents, ClaimsOfAReportShareItsNames) {
  const auto found = find_incidents({told({"a", "2024-03-01", "A bridge collapsed in Torvik", "collapse", "A bridge"}),
                                     told({"a", "2024-03-01", "A bridge in Lenna collapsed", "collapse", "A bridge"}),
                                     told({"b", "2024-03-01", "A bridge collapsed in Oskot", "collapse", "A bridge"})},
                                    words());
  ASSERT_TRUE(found[0].names != nullptr);
  EXPECT_EQ(found[0].names->size(), 2u);
  EXPECT_TRUE(found[0].names->contains(std::string("torvik")) && found[0].names->contains(std::string("lenna")));
  EXPECT_EQ(found[0].names, found[1].names);
  EXPECT_NE(found[0].names, found[2].names);
}

TEST(Incidents, TalksThatCollapseAndDeedsThatKillAreNone) {
  const auto none =
      find_incidents({told({"a", "2024-03-01", "Talks in Torvik collapsed", "collapse", "Talks"}),
                      told({"b", "2024-03-01", "Soldiers killed 4 people", "kill", "Soldiers", "", "ASSAULT", "4 people", 4})},
                     words());
  EXPECT_TRUE(none[0].kind.empty());
  EXPECT_TRUE(none[1].kind.empty());
}

TEST(Incidents, AreTheSameInAnyOrder) {
  auto claims = of_the_bridge();
  const auto id = lined_up(claims)[0].id;
  std::mt19937 random(7);
  for (int i = 0; i < 6; ++i) {
    std::shuffle(claims.begin(), claims.end(), random);
    const auto again = lined_up(claims);
    ASSERT_EQ(again.size(), 1u);
    EXPECT_EQ(again[0].id, id);
  }
}

TEST(Parties, NounsOfOneKindAreOnePartyAndNamesStayNames) {
  EXPECT_EQ(party_of(who("Two masked kidnappers in Mali", "MLI.REB"), words()), party_of(who("the gunmen", "---.REB"), words()));
  EXPECT_EQ(party_of(who("three Dutch aid workers", "NLD.NGO"), words()), "worker");
  EXPECT_EQ(party_of(who("Malian troops", "MLI.MIL"), words()), "MLI") << "soldiers act for their state";
  EXPECT_EQ(party_of(who("Union of Torvik Nurses"), words()), "union of torvik nurses");
  auto firm = who("Torvik Cranes", "NOR");
  EXPECT_EQ(party_of(firm, words()), "NOR");
  firm.country_from = "dateline";
  EXPECT_EQ(party_of(firm, words()), "torvik cranes") << "a report from a state makes nobody in it the state";
}

StoredClaim frees(const std::string& report, const std::string& actor, const std::string& text) {
  return told({report, "2024-05-02", text, "release", actor, "Ministry of " + report, "RETREAT", "two nurses"});
}

TEST(Parties, GunmenAreAnyGunmenWhereNothingNamedIsTheSame) {
  EXPECT_EQ(
      lined_up({frees("a", "Gunmen", "Gunmen in Gao released two nurses"), frees("b", "Kidnappers", "Kidnappers freed two nurses in Gao")})
          .size(),
      1u);
  EXPECT_EQ(
      lined_up({frees("a", "Gunmen", "Gunmen in Gao released two nurses"), frees("b", "Kidnappers", "Kidnappers freed two nurses in Jos")})
          .size(),
      2u);
}

TEST(Others, ADeedWithoutATypeCountsWhereTwoOriginsTellIt) {
  const auto paid = [](const std::string& report, const std::string& source) {
    return told({report, "2024-05-02", "Torvik paid the builders", "pay", "Torvik", source, "", "builders"});
  };
  EXPECT_TRUE(lined_up({paid("a", "Mayor")}).empty());
  EXPECT_TRUE(lined_up({paid("a", "Mayor"), paid("b", "Mayor")}).empty()) << "one origin, twice";
  const auto found = lined_up({paid("a", "Mayor"), paid("b", "Auditor")});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].event, "OTHER");
  EXPECT_EQ(found[0].kind, "pay");
}

TEST(Others, TheOldDayAndTheNewDayOfOneReportAreOneVisit) {
  const auto visit = [](const std::string& report, const std::string& published, const std::string& text, const std::string& day,
                        ClaimTense tense) {
    auto out = told({report, published, text, "visit", "", "palace", "CONSULT"});
    out.claim.actor = {who("Ada Lund", "NOR.GOV")};
    out.claim.recipient = {who("Torvik")};
    out.claim.tense = tense;
    out.time = StoredTime{};
    out.time->time.earliest = out.time->time.latest = day;
    return out;
  };
  const auto found =
      lined_up({visit("a", "2024-05-01", "Ada Lund will visit Torvik on May 3", "2024-05-03", ClaimTense::future),
                visit("b", "2024-05-03", "Ada Lund's visit to Torvik on May 3 has been postponed", "2024-05-03", ClaimTense::past),
                visit("b", "2024-05-03", "Ada Lund will visit Torvik on May 20", "2024-05-20", ClaimTense::future)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].state, "postponed");
}

// Of report a: who was killed in the fighting, by a union of doctors.
Sentence killed(const std::string& published, const std::string& whom, double count) {
  return {.report = "a",
          .published = published,
          .text = "The fighting in Nordland has killed " + whom,
          .lemma = "kill",
          .actor = "The fighting in Nordland",
          .source = "Doctors' Union",
          .event = "ASSAULT",
          .count = count};
}

TEST(Incidents, FightingIsOneByItsVictimsAlone) {
  const auto dead = killed("2023-04-16", "56 people", 56);
  auto later = dead;
  later.report = "b", later.published = "2023-04-20", later.text = "330 people have been killed in the fighting in Nordland";
  later.actor = "", later.source = "Health Office", later.count = 330;
  const auto found = lined_up({told(dead), told(later)});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, "fighting");
  EXPECT_EQ(found[0].origins.size(), 2u);
  const Sentence fought{.report = "a",
                        .published = "2023-04-16",
                        .text = "Fighting broke out in Nordland",
                        .lemma = "fighting",
                        .actor = "the army",
                        .event = "ASSAULT"};
  EXPECT_EQ(lined_up({told(fought)})[0].event, "ASSAULT") << "somebody's deed";
}

TEST(Disagreements, PeopleWhoAreAPartContradictNoCountOfAll) {
  auto s = killed("2023-04-17", "97 civilians", 97);
  auto civilians = told(s);
  civilians.quantities[0].quantity.of = "civilian", civilians.quantities[0].text = "97 civilians";
  s.report = "b", s.source = "Health Office", s.count = 180;
  const auto people = told(s);
  s.count = 60;
  const auto fewer = told(s);
  Around around;
  around.words = words();
  const auto numbers = [&](const std::vector<StoredClaim>& claims) {
    const auto found = find_happenings(claims, around);
    return find_disagreements(found[0], claims, around).size();
  };
  EXPECT_EQ(numbers({civilians, people}), 0u);
  EXPECT_EQ(numbers({civilians, fewer}), 1u) << "fewer in all than civilians";
}

}  // namespace
}  // namespace hearsay
