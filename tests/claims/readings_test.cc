// Who does what in sentences whose words mean something else elsewhere, read by the whole program with the shipped model: words of war in
// politics, dangers, headlines, datelines, names joined by a hyphen. Each line must be read as it stands.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "claims/cases.h"
#include "document/names.h"

namespace hearsay {
namespace {

std::string parties_of(const std::vector<Participant>& parties) {
  std::string out;
  for (const auto& one : parties) out += (out.empty() ? "" : "; ") + one.name;
  return out;
}

// "TYPE actor > recipient" of every claim with an event, divided by " | ".
std::string events_of(const std::string& text) {
  std::string out;
  for (const Claim& claim : read(text).claims)
    if (claim.event)
      out += (out.empty() ? "" : " | ") + claim.event->type + " " + parties_of(claim.actor) + " > " + parties_of(claim.recipient);
  return out;
}

struct Line {
  const char* text;
  const char* events;
};

void expect_all(std::initializer_list<Line> lines) {
  for (const auto& line : lines) EXPECT_EQ(events_of(line.text), line.events) << line.text;
}

TEST(Readings, RivalsInElectionsDoNoViolence) {
  expect_all({{"Joanna Smith beat Peter Jones in the Republican primary by five points.", ""},
              {"House and Senate lawmakers clashed over how to fix the agency.", ""},
              {"The vote is a fight for the heart of this nation.", ""},
              {"Rebels beat a farmer near the polling station.", "ASSAULT Rebels > farmer"}});
}

TEST(Readings, PoliticiansWhoAttackPoliticiansOfTheirCountryAccuse) {
  expect_all({{"Trump attacked lawmakers in his own party.", "ACCUSE Donald Trump > lawmakers"},
              {"Obama hit Romney on the economy.", "ACCUSE Barack Obama > Mitt Romney"},
              {"Syrian rebels attacked soldiers near Homs.", "ASSAULT Syrian rebels > soldiers"}});
}

TEST(Readings, ADangerIsNobodysThreat) {
  expect_all({{"Climate change is an existential threat to the human race.", ""},
              {"Floods pose a threat to the coast.", ""},
              {"Armed men made a death threat against the mayor.", "THREATEN Armed men > mayor"},
              {"The rebels made threats against the mayor.", "THREATEN rebels > mayor"}});
}

TEST(Readings, PrepositionsInTheFormOfVerbsAndNouns) {
  expect_all({{"Given her record, few expected more of her.", ""},
              {"Thanks to the administration, prices fell.", ""},
              {"Norway has given Ukraine generators.", "AID Norway > Ukraine"}});
}

TEST(Readings, NamesJoinedByAHyphenAreSides) {
  expect_all({{"The Trump-Xi summit in Seoul lasted two days.", "CONSULT Donald Trump; Xi > "},
              {"The Modi-Sharif talks in Lahore failed.", "CONSULT Modi; Sharif > "}});
}

TEST(Readings, TheNameBehindADatelineActs) {
  expect_all({{"Washington (Daily Post) President Barack Obama faulted his party for the loss.", "ACCUSE Barack Obama > his party"}});
}

TEST(Readings, ClausesAndMeasuresAreNoParties) {
  expect_all({{"The officials were wary of letting the court review the ban.", ""},
              {"The subsidies for the ministry were cut by just 10 percent.", "SANCTION  > "}});
}

TEST(Readings, ANounBeforeAPersonsNameIsThatPerson) {
  expect_all({{"Former Trump campaign chairman Paul Manafort met Putin in Moscow.", "CONSULT Paul Manafort > Vladimir Putin"}});
}

TEST(Readings, WhoIsOpposedRejects) { expect_all({{"The unions are opposed to the new law.", "REJECT unions > "}}); }

TEST(Readings, ACounterpartIsWhoIsNamedBehindTheWord) {
  expect_all({{"Chinese Foreign Minister Wang Yi met his Russian counterpart Sergei Lavrov.", "CONSULT Wang Yi > Sergei Lavrov"}});
}

TEST(Readings, HeadlinesWithoutAVerb) {
  expect_all({{"Court jails editor", "SANCTION Court > editor"},
              {"Police arrest opposition leader", "COERCE Police > opposition leader"},
              {"Gunmen attack church in Nigeria", "ASSAULT Gunmen > church"},
              {"Ethiopia blocks relief convoys", "COERCE Ethiopia > relief convoys"},
              {"Trump, Xi meet in Beijing", "CONSULT Donald Trump; Xi Jinping > "},
              {"Sports news roundup", ""},
              {"Press freedom group report", ""}});
}

TEST(Readings, TheOutletsOwnFirstPersonIsNoSource) {
  for (const auto* text : {"I believe the government attacked the village.", "We think the president will meet the chancellor."})
    for (const Claim& claim : read(text).claims) {
      EXPECT_TRUE(claim.sources.empty()) << text;
      EXPECT_FALSE(claim.cue) << text;
      EXPECT_EQ(claim.certainty, Certainty::probable) << text;
    }
  bool quoted = false;
  for (const Claim& claim : read("\"I believe the army attacked the village,\" said Mary Smith.").claims)
    quoted |= !claim.sources.empty() && claim.sources.front().name == "Mary Smith";
  EXPECT_TRUE(quoted);
}

// "certain negative past" of the first claim on that word; empty where there is none.
std::string sureness_of(const std::string& text, const std::string& lemma) {
  for (const Claim& claim : read(text).claims)
    if (claim.predicate_lemma == lemma)
      return std::string(name_of(claim.certainty)) + " " + std::string(name_of(claim.polarity)) + " " + std::string(name_of(claim.tense));
  return {};
}

struct Sure {
  const char *text, *lemma, *sureness;
};

void expect_sure(std::initializer_list<Sure> lines) {
  for (const auto& line : lines) EXPECT_EQ(sureness_of(line.text, line.lemma), line.sureness) << line.text;
}

TEST(Readings, WhatOneIsGuiltyOfLiesBehind) {
  expect_sure({{"The driver pleaded guilty to killing two cyclists.", "kill", "certain positive past"},
               {"The banker pleaded not guilty to bribing the minister.", "bribe", "unknown negative past"},
               {"He was found not guilty of stabbing a teacher.", "stab", "certain negative past"},
               {"The court acquitted the general of killing civilians.", "kill", "certain negative past"},
               {"The judge cleared the minister of bribing the mayor.", "bribe", "certain negative past"},
               {"The former mayor is wanted for killing a judge.", "kill", "probable positive past"}});
  expect_all({{"The senator pleaded guilty to fraud.", "CONCEDE senator > "},
              {"The jury found the editor guilty of libel.", "SANCTION jury > editor"},
              {"The court found the driver guilty of theft.", "SANCTION court > driver"},
              {"The senator pleaded not guilty.", ""},
              {"An appeals court quashed the conviction of the banker.", "RETREAT appeals court > banker"}});
}

TEST(Readings, NobodyAndNotOneDeny) {
  expect_sure({{"The firm sold shells to nobody.", "sell", "certain negative past"},
               {"The mayor spoke to no one.", "speak", "certain negative past"},
               {"Not a single shot was fired at the crowd.", "fire", "certain negative past"},
               {"The soldier died for nothing.", "die", "certain positive past"}});
}

TEST(Readings, WhatIsAdvisedOrNegotiatedLiesAheadAndHindsightDoesNot) {
  expect_sure({{"The protesters had better leave the square.", "leave", "unknown positive future"},
               {"Kenya is in talks to buy drones from Turkey.", "buy", "possible positive future"},
               {"Russia would later annex Crimea.", "annex", "certain positive past"},
               {"The envoy, who would later resign, met the king.", "resign", "certain positive past"},
               {"Russia said it would later annex the town.", "annex", "certain positive future"},
               {"Russia would annex Crimea later that year.", "annex", "possible positive future"}});
}

TEST(Readings, WhatIsNotMadeIsNotThere) {
  expect_sure({{"Talks failed to produce a deal between Iran and Iraq.", "deal", "certain negative past"},
               {"The talks produced a deal between Iran and Iraq.", "deal", "certain positive past"},
               {"Kenya lacks the right to deport the refugees.", "deport", "certain negative future"},
               {"The envoy escaped being arrested.", "arrest", "certain negative past"},
               {"Greece fell short of recognising Kosovo.", "recognise", "certain negative past"},
               {"Ten people are feared killed in the blast.", "kill", "probable positive past"}});
}

TEST(Readings, WhoBacksAwayDoesNot) {
  expect_sure({{"The minister backed away from expelling the envoy.", "expel", "certain negative past"},
               {"France shied away from sending troops to Niger.", "send", "certain negative past"},
               {"The judge threw out a bid to ban the march.", "ban", "certain negative future"},
               {"Oman was in no position to send troops.", "send", "certain negative future"},
               {"Serbia is in no hurry to recognise Kosovo.", "recognise", "probable negative future"},
               {"The king is leaning toward pardoning the poet.", "pardon", "possible positive future"}});
}

TEST(Readings, WhoFoilsAPlotIsNoPlotter) {
  expect_all({{"Police thwarted a plot to bomb the embassy.", "ASSAULT  > embassy"},
              {"The pilot is feared dead.", ""},
              {"Iran is expected to retaliate against Israel.", "ASSAULT Iran > Israel"},
              {"The ministry of defence of Chad said it had killed ten rebels.", "ASSAULT ministry of defence > rebels"}});
}

TEST(Readings, OneSideAloneDoesNotCooperate) {
  expect_all({{"North Korea held military drills on Monday.", "MOBILIZE North Korea > "},
              {"Russia and China held naval drills.", "COOPERATE Russia; China > "},
              {"Russia held naval drills with China.", "COOPERATE Russia > China"}});
}

TEST(Readings, NoConfidenceIsNoSupport) {
  for (const auto* text : {"Deputies passed a vote of no confidence in the government.",
                           "The opposition called a no-confidence vote in the prime minister."}) {
    const auto events = events_of(text);
    EXPECT_NE(events.find("ACCUSE"), std::string::npos) << text << " " << events;
    EXPECT_EQ(events.find("SUPPORT"), std::string::npos) << text << " " << events;
    EXPECT_EQ(events.find("CONCEDE"), std::string::npos) << text << " " << events;
  }
}

// "No confidence" is what the vote says; the one who moves it stands elsewhere.
TEST(Readings, NoConfidenceIsNobodysDeed) {
  expect_all({{"A motion of no confidence in the mayor of Kedra failed.", "ACCUSE  > mayor"},
              {"The motion of no confidence in the governor was debated late.", "ACCUSE  > governor"},
              {"A vote of no confidence in the cabinet is due.", "ACCUSE  > cabinet"}});
}

TEST(Readings, WhoIsOnTheVergeOfADeedWouldDoIt) {
  expect_all({{"The rebels were on the verge of seizing Kedra.", "COERCE rebels > Kedra"},
              {"France said Chad was on the brink of invading Niger.", "ASSAULT Chad > Niger"},
              {"Sweden accused Russia of being on the verge of attacking Estonia.", "ACCUSE Sweden > Russia | ASSAULT Russia > Estonia"},
              {"Turkey is on the cusp of recognising Kosovo.", "SUPPORT Turkey > Kosovo"},
              {"The talks were on a plan to shell the port.", "ASSAULT  > the port"}});
}

TEST(Readings, WhoOwnsUpToADeedHasDoneIt) {
  expect_all({{"The colonel admitted to shelling the village.", "ASSAULT colonel > the village"},
              {"Two soldiers pleaded guilty to killing an engineer.", "CONCEDE soldiers >  | ASSAULT soldiers > engineer"},
              {"The sergeant confessed to kidnapping a nurse.", "ASSAULT sergeant > nurse"},
              {"The minister confessed that killing the hostages was wrong.", "CONCEDE minister >  | ASSAULT  > hostages"}});
}

// By the word of the one who pleads; "not guilty" leaves it open.
TEST(Readings, WhoPleadsGuiltySaysSo) {
  const auto told_by = [](const std::string& text, const std::string& lemma) -> std::string {
    for (const Claim& claim : read(text).claims)
      if (claim.predicate_lemma == lemma && !claim.sources.empty() && claim.cue && claim.cue->stance == Stance::admits)
        return claim.sources.back().name;
    return {};
  };
  EXPECT_EQ(told_by("Two brothers pleaded guilty to kidnapping a nurse.", "kidnap"), "Two brothers");
  EXPECT_EQ(told_by("Colonel Abdi Warsan pleaded guilty to killing two guards, the court said.", "kill"), "Abdi Warsan");
  EXPECT_EQ(told_by("The smuggler has pleaded guilty to bribing a judge.", "bribe"), "smuggler");
  EXPECT_EQ(told_by("The smuggler pleaded not guilty to bribing a judge.", "bribe"), "");
  EXPECT_EQ(told_by("The smuggler pleaded guilty to charges of bribing a judge.", "bribe"), "") << "a charge is told, not the deed";
}

// How people talk is no news; whom "we" means in a turn of a transcript is known from who has the word.
TEST(Readings, CourtesiesAndFillersAreNoClaims) {
  const auto document = read(
      "MS. HALVER: Good morning. Thank you very much. I mean, the bridge, you know, will be closed on Monday.\n\nQ Why?\n\nMS. HALVER: We "
      "thank Norway.");
  std::vector<std::string> lemmas;
  for (const Claim& claim : document.claims) lemmas.push_back(claim.predicate_lemma);
  EXPECT_EQ(lemmas, (std::vector<std::string>{"close", "thank"}));
  ASSERT_FALSE(document.claims.empty());
  ASSERT_EQ(document.claims.back().actor.size(), 1u);
  EXPECT_EQ(document.claims.back().actor.front().name, "Halver");
}

TEST(Readings, WhoIsAskedThroughAPrepositionWouldDoIt) {
  const auto doer = [](const std::string& text, const std::string& lemma) -> std::string {
    for (const Claim& claim : read(text).claims)
      if (claim.predicate_lemma == lemma && !claim.actor.empty()) return claim.actor.front().name;
    return {};
  };
  EXPECT_EQ(doer("The envoy appealed to Iran to free the sailors.", "free"), "Iran");
  EXPECT_EQ(doer("The UN called on the rebels to withdraw from Goma.", "withdraw"), "rebels");
  EXPECT_EQ(doer("Kyiv is counting on Berlin to send tanks.", "send"), "Berlin");
  EXPECT_EQ(doer("The envoy flew to Iran to free the sailors.", "free"), "envoy");
}

TEST(Readings, WhoGivesAndWhoIsLookedInto) {
  expect_all(
      {{"The United States gave Sudan $2 billion.", "AID United States > Sudan"},
       {"The rebels took the town with the support of Turkey.", "ASSAULT rebels > the town | SUPPORT Turkey > "},
       {"The Russia investigation began in May 2017.", "ACCUSE  > Russia"},
       {"Rep. Ann Wagner, R-Mo., and Rep. Jim Himes, D-Conn., met Zelensky.", "CONSULT Ann Wagner; James A. Himes > Volodymyr Zelensky"}});
}

TEST(Readings, ARelativePronounIsNoPartOfAName) {
  bool critics = false;
  for (const Claim& claim : read("The law, which critics say harms the press, was passed on Monday.").claims)
    critics |= !claim.sources.empty() && claim.sources.front().name == "critics";
  EXPECT_TRUE(critics);
}

}  // namespace
}  // namespace hearsay
