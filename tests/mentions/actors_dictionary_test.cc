// Dictionaries in the formats of TABARI and PETRARCH, written for these tests, and what they do to the lexicon.
#include "mentions/actors_dictionary.h"

#include <gtest/gtest.h>

#include "mentions/actors.h"
#include "mentions/entities.h"
#include "support/conllu.h"

namespace hearsay {
namespace {

Day day(const char* iso) { return *parse_iso_date(iso); }

const DatedCode& code_on(const DictionaryActor& actor, const char* iso) {
  static const DatedCode none{"none", {}, {}};
  for (const auto& code : actor.codes)
    if (code.covers(day(iso))) return code;
  return none;
}

TEST(Dictionary, CodesAreRowsOfThreeLetters) {
  EXPECT_EQ(dotted_code("USAGOV"), "USA.GOV");
  EXPECT_EQ(dotted_code("PSEREBHAM"), "PSE.REB.HAM");
  EXPECT_EQ(dotted_code("FRA"), "FRA");
  EXPECT_EQ(dotted_code("---COP"), "COP");
  EXPECT_EQ(dotted_code("---"), "");
  for (const char* bad : {"", "US", "USAGO", "usagov", "USA GOV", "USA~GV"}) EXPECT_EQ(dotted_code(bad), std::nullopt) << bad;
}

TEST(Dictionary, TabariActorsHaveDatedCodesOnTheirLine) {
  const auto read = parse_dictionary(
      "; written by hand\n"
      "<NOUN>\n"
      "AID_CONVOY   ;nobody\n"
      "<ACTORS>\n"
      "FRANCE_ [FRA] ; a state\n"
      "MARA_OLSEN_ [NORELI <051016] [NORGOV 051017-131016][NORELI >131017]\n"
      "OLD_COUNCIL_ [XYZGOV]\n",
      "a.actors");
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.actors.size(), 3u);  // the word without a code is nobody
  EXPECT_EQ(read.actors[0].names, std::vector<std::string>{"FRANCE"});
  EXPECT_EQ(read.actors[0].codes[0].code, "FRA");
  EXPECT_EQ(read.actors[1].line, 6);
  EXPECT_EQ(code_on(read.actors[1], "2005-10-16").code, "NOR.ELI");
  EXPECT_EQ(code_on(read.actors[1], "2005-10-17").code, "NOR.GOV");
  EXPECT_EQ(code_on(read.actors[1], "2013-10-16").code, "NOR.GOV");
  EXPECT_EQ(code_on(read.actors[1], "2020-01-01").code, "NOR.ELI");
}

TEST(Dictionary, PetrarchActorsHaveSynonymsAndDatesOnLinesOfTheirOwn) {
  const auto read = parse_dictionary(
      "<!-- written\nby hand -->\n"
      "HILDA_BRANDT_  # a person\n"
      "+H._BRANDT_\n"
      "+HILDA BRANDT-KOLB_\n"
      "\t[DEUELI 19970101-20050703]\n"
      "\t[DEUGOV 050703-070121] [DEUELI]\n"
      "RIVER LEAGUE_ [IGO]\n",
      "b.actors.txt");
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.actors.size(), 2u);
  EXPECT_EQ(read.actors[0].names, (std::vector<std::string>{"HILDA BRANDT", "H. BRANDT", "HILDA BRANDT-KOLB"}));
  EXPECT_EQ(read.actors[0].line, 3);
  ASSERT_EQ(read.actors[0].codes.size(), 3u);
  EXPECT_EQ(code_on(read.actors[0], "2006-01-01").code, "DEU.GOV");
  EXPECT_EQ(code_on(read.actors[0], "1999-01-01").code, "DEU.ELI");
  EXPECT_FALSE(read.actors[0].codes[2].from);
  EXPECT_EQ(read.actors[1].names[0], "RIVER LEAGUE");
}

TEST(Dictionary, YearsOfTwoDigitsTurnAtThirty) {
  const auto read = parse_dictionary("A_B_ [FRAGOV 301231-310101]\nA_C_ [FRAGOV 310101-301231]\nA_D_ [FRAGOV 010201-010231]\n", "c");
  ASSERT_EQ(read.problems.size(), 1u);  // 2030 to 1931
  EXPECT_NE(std::string(read.problems[0].what()).find("c:1: bad_value"), std::string::npos);
  ASSERT_EQ(read.actors.size(), 2u);
  EXPECT_EQ(read.actors[0].codes[0].from, day("1931-01-01"));
  EXPECT_EQ(read.actors[0].codes[0].to, day("2030-12-31"));
  EXPECT_EQ(read.actors[1].codes[0].to, day("2001-02-28"));
}

TEST(Dictionary, AgentsHavePluralsSetsAndSides) {
  const auto read = parse_dictionary(
      "!FOLK! = MAN, MEN, WOMAN\n"
      "POLICE {} [~COP]\n"
      "ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV] # law\n"
      "FERRY!FOLK! [~LAB]\n"
      "RIGHTS_WATCHDOG  [NGO~]\n"
      "HARBOUR_GUARD_ [~GOVMIL]\n",
      "d.agents");
  EXPECT_TRUE(read.problems.empty());
  ASSERT_EQ(read.agents.size(), 5u);
  EXPECT_EQ(read.agents[0].words, std::vector<std::string>{"police"});
  EXPECT_EQ(read.agents[1].words, (std::vector<std::string>{"attorney general", "attorneys general"}));
  EXPECT_EQ(read.agents[2].words, (std::vector<std::string>{"ferryman", "ferrymen", "ferrywoman"}));
  EXPECT_TRUE(read.agents[3].before);
  EXPECT_EQ(read.agents[4].code, "GOV.MIL");
}

// Each line is told with its number and what to write, and costs nothing but itself.
TEST(Dictionary, BadLinesAreToldAndTheRestIsRead) {
  const struct {
    const char *line, *code, *remedy;
  } cases[] = {
      {"BAD_ONE_ [USAGO]", "bad_value", "rows of three letters"},
      {"BAD_TWO_ [USAGOV 991331-000101]", "bad_value", "YYMMDD or YYYYMMDD"},
      {"BAD_THREE_ [USAGOV", "bad_format", "[CODE]"},
      {"BAD_FOUR_ [USAGOV] GBRGOV", "bad_format", "[CODE]"},
      {"BAD_FIVE {PLURAL [~GOV]", "bad_format", "{PLURAL}"},
      {"BAD_SIX [~ENV}", "bad_format", "[~MIL]"},
      {"!NOBODY!_SEVEN [~GOV]", "bad_value", "!NOBODY! = WORD"},
      {"BAD_EIGHT [~GOVX]", "bad_value", "[~MIL]"},
      {"!LOOP! = ONE, !LOOP!", "bad_value", "write its words"},
      {"[USAGOV]", "bad_format", "NAME_ [CODE]"},
  };
  for (const auto& c : cases) {
    const auto read = parse_dictionary("GOOD_ONE_ [FRAGOV]\n" + std::string(c.line) + "\nGOOD_TWO_ [FRAMIL]\n", "e.txt");
    ASSERT_EQ(read.problems.size(), 1u) << c.line;
    const std::string what = read.problems[0].what();
    EXPECT_TRUE(what.starts_with("e.txt:2: " + std::string(c.code))) << what;
    EXPECT_NE(what.find(c.remedy), std::string::npos) << what;
    EXPECT_GE(read.actors.size(), 2u) << c.line;
    EXPECT_EQ(read.actors.back().names[0], "GOOD TWO") << c.line;
  }
  EXPECT_EQ(parse_dictionary("+ORPHAN_\n\t[FRAGOV]\n", "f").problems.size(), 2u);
}

ActorLexicon laid_over(std::string_view dictionary) {
  static const Knowledge knowledge(std::string(HEARSAY_BUILD_DIR) + "/share/hearsay/hearsay.data");
  static const auto loaded = load_actor_lexicon(knowledge, "en");
  ActorLexicon lexicon = *loaded;
  lay_dictionary_over(lexicon, dictionary, "mine");
  return lexicon;
}

const Actor& actor_of(const ActorLexicon& lexicon, std::string_view name) {
  static const Actor none;
  const auto* entries = lexicon.names.entries_of(name);
  if (entries != nullptr)
    for (const auto& entry : *entries)
      if (entry.value.use == NameUse::name) return lexicon.actors[static_cast<std::size_t>(entry.value.actor)];
  return none;
}

TEST(DictionaryOverlay, CodesAndNamesOfTheUserWin) {
  const auto lexicon = laid_over(
      "VLADIMIR_PUTIN_ [RUSELI <991231] [RUSPRS >000101]\n"
      "+TSAR_OF_ALL_FERRIES_\n"
      "WESTERN_ISLES_FRONT_ [SCTREB]\n"
      "AFGHANISTAN_ [AFG]\n+AFGHAN_\n+KABUL_\n"
      "SPD_ [NORMED]\n");
  const Actor& putin = actor_of(lexicon, "Tsar of All Ferries");
  EXPECT_EQ(putin.name, "Vladimir Putin");  // ours stays, with its offices
  EXPECT_FALSE(putin.tenures.empty());
  EXPECT_EQ(putin.code_on(day("2023-09-11")), "RUS.PRS");
  EXPECT_EQ(putin.code_on(day("1995-01-01")), "RUS.ELI");
  const Actor& front = actor_of(lexicon, "Western Isles Front");
  EXPECT_EQ(front.name, "Western Isles Front");
  EXPECT_EQ(front.code, "SCT.REB");
  EXPECT_EQ(front.kind, EntityKind::group);
  EXPECT_EQ(front.country, "");                                                                             // no state of ours
  for (const auto& entry : *lexicon.names.entries_of("Afghan")) EXPECT_NE(entry.value.use, NameUse::name);  // still an adjective
  EXPECT_EQ(actor_of(lexicon, "SPD").code, "NOR.MED");  // the user's, not the German party
}

TEST(DictionaryOverlay, AgentsOfTheUserWin) {
  const auto lexicon = laid_over("SPOKESMAN_ [~SPK]\nRIGHTS_WATCHDOG [NGO~]\n");
  const auto* entries = lexicon.agent_phrases.entries_of("spokesman");
  ASSERT_EQ(entries->size(), 1u);
  EXPECT_EQ(lexicon.agents[static_cast<std::size_t>(entries->front().value)].sector, "SPK");
  EXPECT_GE(lexicon.agents[static_cast<std::size_t>(entries->front().value)].office, 0);  // what ours knows of the noun stays
  EXPECT_TRUE(lexicon.agents[static_cast<std::size_t>(lexicon.agent_phrases.entries_of("rights watchdog")->front().value)].before);
}

TEST(DictionaryOverlay, WhatIsNoDictionaryIsRefused) {
  EXPECT_THROW(laid_over("a letter to the editor\nabout nothing\n"), Error);
  EXPECT_THROW(laid_over(""), Error);
}

}  // namespace
}  // namespace hearsay
