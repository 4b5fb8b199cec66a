#include "claims/event_lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/pack.h"
#include "claims/claims.h"
#include "claims/frame_line.h"
#include "hearsay/error.h"
#include "writers/codes.h"

namespace hearsay {
namespace {

std::shared_ptr<const EventLexicon> shipped() {
  static const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data");
  static const auto lexicon = load_event_lexicon(knowledge, "en");
  return lexicon;
}

TEST(EventLexicon, HasEveryTypeWithDefinitionAndTriggers) {
  const auto lexicon = shipped();
  std::set<std::string> names;
  std::vector<int> frames(lexicon->types.size());
  for (const auto& [head, indices] : lexicon->by_head)
    for (const auto index : indices) frames[lexicon->frames[index].type] += !lexicon->frames[index].excluded;
  for (std::size_t i = 0; i < lexicon->types.size(); ++i) {
    const auto& type = lexicon->types[i];
    names.insert(type.name);
    EXPECT_FALSE(type.definition.empty()) << type.name;
    EXPECT_GE(frames[i], 20) << type.name;
  }
  EXPECT_EQ(names.size(), 17u);
}

TEST(EventLexicon, HoldsManyFrames) {
  int count = 0;
  for (const auto& [head, indices] : shipped()->by_head) count += static_cast<int>(indices.size());
  RecordProperty("frames", count);
  EXPECT_GE(count, 2500);
}

// PLOVER 0.8: its manual of 2021 with the modes that POLECAT added to it.
const std::map<std::string, std::set<std::string>>& modes_of_plover() {
  static const std::map<std::string, std::set<std::string>> modes = {
      {"CONSULT", {"visit", "third-party", "multilateral", "phone"}},
      {"RETREAT", {"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"}},
      {"REQUEST", {"assist", "change", "yield", "meet"}},
      {"ACCUSE", {"disapprove", "investigate", "allege"}},
      {"REJECT", {"assist", "change", "yield", "meet"}},
      {"THREATEN", {"restrict", "ban", "arrest", "relations", "expel", "territory", "violence"}},
      {"PROTEST", {"demo", "riot", "strike", "hunger", "boycott", "obstruct"}},
      {"SANCTION", {"convict", "expel", "withdraw", "discontinue"}},
      {"MOBILIZE", {"troops", "weapons", "police", "militia"}},
      {"COERCE",
       {"seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"}},
      {"ASSAULT",
       {"abduct", "beat", "torture", "execute", "sexual", "assassinate", "destroy", "primitive", "firearms", "explosives", "suicide-attack",
        "aerial", "drone", "heavy-weapons", "crowd-control", "cleansing", "massacre", "unconventional", "sideAB"}}};
  return modes;
}

TEST(EventLexicon, HasTheModesOfPlover) {
  for (const auto& type : shipped()->types) {
    std::set<std::string> names;
    for (const auto& mode : type.modes) names.insert(mode.name);
    const auto found = modes_of_plover().find(type.name);
    EXPECT_EQ(names, found == modes_of_plover().end() ? std::set<std::string>() : found->second) << type.name;
  }
}

TEST(EventLexicon, EveryModeIsToldByAFrameOrByWords) {
  const auto lexicon = shipped();
  for (std::size_t i = 0; i < lexicon->types.size(); ++i)
    for (const auto& mode : lexicon->types[i].modes) {
      const bool framed = std::any_of(lexicon->frames.begin(), lexicon->frames.end(), [&](const auto& frame) {
        return frame.type == static_cast<std::int32_t>(i) && frame.mode == mode.name;
      });
      EXPECT_TRUE(framed || !mode.words.empty() || !mode.deeds.empty()) << lexicon->types[i].name << " " << mode.name;
    }
}

TEST(EventLexicon, HasTheContextsOfPlover) {
  std::set<std::string> told;
  for (const auto& [word, contexts] : shipped()->context_words) told.insert(contexts.begin(), contexts.end());
  for (const auto context : kContexts) EXPECT_TRUE(told.contains(std::string(context))) << context;
  EXPECT_EQ(told.size(), 37u);
}

const ForeignCodes& codes() {
  static const ForeignCodes out = load_foreign_codes(Knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data"));
  return out;
}

TEST(EventLexicon, EveryTypeAndModeHasACodeOfCameoWithItsValue) {
  for (const auto& type : shipped()->types) {
    if (type.name == "TRAVEL") continue;  // no event of CAMEO
    EXPECT_TRUE(type.goldstein && codes().goldstein_of(type.cameo)) << type.name;
    for (const auto& mode : type.modes) {
      const auto value = codes().goldstein_of(mode.cameo);
      ASSERT_TRUE(value) << type.name << " " << mode.name;
      const bool mixed = type.name == "REQUEST";  // CAMEO values an appeal to yield below 0, an appeal for help above
      EXPECT_TRUE(mixed || *value * *type.goldstein > 0) << type.name << " " << mode.name << ": conflict and cooperation do not mix";
    }
  }
  for (const auto& frame : shipped()->frames) EXPECT_TRUE(frame.cameo.empty() || codes().goldstein_of(frame.cameo)) << frame.cameo;
}

TEST(EventLexicon, GoldsteinOfALongerCodeIsThatOfItsRoot) {
  EXPECT_EQ(codes().goldstein_of("1411"), -6.5);
  EXPECT_EQ(codes().goldstein_of("0874"), 10.0);
  EXPECT_FALSE(codes().goldstein_of("99"));
}

TEST(EventLexicon, EveryFrameHasAnActorOrSaysWhatItIsNot) {
  for (const auto& [head, indices] : shipped()->by_head)
    for (const auto index : indices) {
      const auto& frame = shipped()->frames[index];
      if (frame.excluded) continue;
      bool part = false;
      for (const auto& slot : frame.slots) part |= slot.part != Part::none;
      EXPECT_TRUE(part) << head << " of " << shipped()->types[frame.type].name;
    }
}

// A user's own directory with one file of events in it.
std::string overlay_with(const std::string& name, const std::string& content) {
  const auto directory = std::filesystem::path(::testing::TempDir()) / "claims_overlay";
  std::filesystem::remove_all(directory);
  std::filesystem::create_directories(directory / "events");
  std::ofstream(directory / "events" / name) << content;
  return directory.string();
}

TEST(EventLexicon, RefusesFilesThatAreOff) {
  const struct {
    const char *name, *content, *says;
  } cases[] = {
      {"DANCE.toml", "type = \"DANCE\"\n", "no event type"},
      {"AID.toml", "type = \"ASSAULT\"\n", "the file of ASSAULT"},
      {"AID.toml", "type = \"AID\"\n[[en]]\nverbs = \"\"\"\nA aid R\nA help|aid R\n\"\"\"\n",
       "AID.toml:5: 'A help|aid R': the frame of 'aid' stands twice"},
      {"AID.toml", "type = \"AID\"\n[[en]]\nverbs = \"\"\"\nA aid Q\n\"\"\"\n", "no part"},
      {"AID.toml", "type = AID\n", "AID.toml:1"},
      {"AID.toml", "type = \"AID\"\n[[en]]\nmode = \"gift\"\nverbs = \"A aid R\"\n", "AID.toml:2: 'gift' is no mode of AID"},
      {"AID.toml", "type = \"AID\"\n[[en]]\ncontexts = [\"sport\"]\nverbs = \"A aid R\"\n", "'sport' is no context"},
      {"contexts.toml", "[en]\nsport = \"ball\"\n", "contexts.toml:2: 'sport' is no context"},
  };
  for (const auto& one : cases) {
    const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data", overlay_with(one.name, one.content));
    try {
      load_event_lexicon(knowledge, "en");
      ADD_FAILURE() << one.content;
    } catch (const Error& error) {
      EXPECT_EQ(error.code, ErrorCode::bad_format);
      EXPECT_NE(std::string(error.what()).find(one.says), std::string::npos) << error.what();
    }
  }
}

// A user's own directory with a lexicon of factuality in it.
std::string factuality_overlay(const std::string& content) {
  const auto directory =
      std::filesystem::path(::testing::TempDir()) / ("factuality_overlay" + std::to_string(std::hash<std::string>()(content)));
  std::filesystem::remove_all(directory);
  std::filesystem::create_directories(directory / "languages" / "en");
  std::ofstream(directory / "languages" / "en" / "factuality.toml") << content;
  return directory.string();
}

TEST(FactualityLexicon, ReadsOutcomesByComplement) {
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data",
                            factuality_overlay("[[embedding]]\nwords = \"fail\"\nover = \"to np\"\naffirmed = \"not certain\"\n"
                                               "[[embedding]]\nwords = \"hope\"\naffirmed = \"possible\"\nnegated = \"unknown\"\n"));
  const auto lexicon = load_event_lexicon(knowledge, "en");
  ASSERT_TRUE(lexicon->embedding.contains("fail+to") && lexicon->embedding.contains("fail+np"));
  EXPECT_FALSE(lexicon->embedding.contains("fail"));
  const auto& fail = lexicon->embedding.find("fail+to")->second;
  EXPECT_EQ(fail.affirmed, (Commitment{Certainty::certain, true}));
  EXPECT_EQ(fail.negated, (Commitment{Certainty::certain, false}));
  EXPECT_EQ(lexicon->embedding.find("hope")->second.negated, (Commitment{Certainty::unknown, false}));
}

TEST(FactualityLexicon, PrepositionsOfRulesAreInTheData) {
  EXPECT_TRUE(shipped()->implying_prepositions.contains("after"));
  EXPECT_TRUE(shipped()->where_prepositions.contains("near"));
  const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data",
                            factuality_overlay("[words]\nimplying_prepositions = \"glorp\"\nwhere_prepositions = \"blick\"\n"));
  const auto lexicon = load_event_lexicon(knowledge, "en");
  EXPECT_TRUE(lexicon->implying_prepositions.contains("glorp") && lexicon->implying_prepositions.size() == 1);
  EXPECT_TRUE(lexicon->where_prepositions.contains("blick") && lexicon->where_prepositions.size() == 1);
}

TEST(FactualityLexicon, RefusesWhatItCannotRead) {
  const std::pair<const char*, const char*> cases[] = {
      {"[[modal]]\nwords = \"may\"\naffirmed = \"sure\"\n", "'sure' is no certainty"},
      {"[[modal]]\nwords = \"may\"\nafirmed = \"possible\"\n", "unknown key 'afirmed'"},
      {"[[noun]]\nwords = \"plan plan\"\n", "'plan' stands twice under noun"},
  };
  for (const auto& [content, says] : cases) {
    const Knowledge knowledge(HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data", factuality_overlay(content));
    try {
      load_event_lexicon(knowledge, "en");
      ADD_FAILURE() << content;
    } catch (const Error& error) {
      EXPECT_EQ(error.code, ErrorCode::bad_format);
      EXPECT_NE(std::string(error.what()).find(says), std::string::npos) << error.what();
    }
  }
}

const FrameWords& few_words() {
  static const FrameWords words{{{"arms", {"rifle", "shell"}}}, {"to", "from", "on", "against", "by", "with"}};
  return words;
}

FrameLine read_one(std::string_view line, FrameKind kind, const FrameWords& words) { return read_frame_line(line, kind, words).at(0); }

struct Bad {
  const char* line;
  FrameKind kind;
  const char* says;
};

TEST(FrameLine, RefusesWhatItCannotRead) {
  const Bad cases[] = {
      {"A attack Q", FrameKind::verb, "no part"},
      {"A", FrameKind::verb, "no head"},
      {"A attack R on", FrameKind::verb, "without its argument"},
      {"A supply @ships to R", FrameKind::verb, "no class"},
      {"A attack R: on R", FrameKind::verb, "words are due"},
      {"A attack R!x", FrameKind::verb, "goes on"},
      {"A attack R", FrameKind::noun, "without a preposition"},
  };
  for (const auto& bad : cases) {
    try {
      read_frame_line(bad.line, bad.kind, few_words());
      ADD_FAILURE() << bad.line;
    } catch (const Error& error) {
      EXPECT_EQ(error.code, ErrorCode::bad_format);
      EXPECT_NE(std::string(error.what()).find(bad.says), std::string::npos) << error.what();
    }
  }
}

TEST(FrameLine, ReadsSlotsOfAVerb) {
  const auto line = read_frame_line("A send|ship_out @arms|drone to|from R!", FrameKind::verb, few_words());
  ASSERT_EQ(line.size(), 2u);
  EXPECT_EQ(line[0].heads, std::vector<std::string>{"send"});
  EXPECT_EQ(line[1].heads, std::vector<std::string>{"ship"});
  EXPECT_EQ(line[1].frame.slots.back().words, std::vector<std::string>{"out"});
}

TEST(FrameLine, ReadsParticleObjectAndOblique) {
  const auto line = read_one("A call_off @arms with|by R!", FrameKind::verb, few_words());
  ASSERT_EQ(line.heads, std::vector<std::string>{"call"});
  ASSERT_EQ(line.frame.slots.size(), 4u);
  EXPECT_EQ(line.frame.slots[0].position, Position::subject);
  EXPECT_EQ(line.frame.slots[1].position, Position::object);
  EXPECT_EQ(line.frame.slots[1].words, (std::vector<std::string>{"rifle", "shell"}));
  EXPECT_EQ(line.frame.slots[2].prepositions, (std::vector<std::string>{"with", "by"}));
  EXPECT_TRUE(line.frame.slots[2].actor_only);
  EXPECT_EQ(line.frame.slots[3].position, Position::particle);
}

TEST(FrameLine, ReadsModifiersOfANoun) {
  const auto line = read_one("A @arms sale to R by A", FrameKind::noun, few_words());
  ASSERT_EQ(line.heads, std::vector<std::string>{"sale"});
  ASSERT_EQ(line.frame.slots.size(), 4u);
  EXPECT_EQ(line.frame.slots[0].position, Position::possessor);
  EXPECT_EQ(line.frame.slots[1].position, Position::modifier);
}

}  // namespace
}  // namespace hearsay
