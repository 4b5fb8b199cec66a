// Words that attribute elsewhere by which nothing is said: no answer, a name kept back, a question, the writer's own doings, deeds.
#include "chains.h"

namespace hearsay::constructions {
namespace {

TEST(Unspoken, NoAnswer) {
  for (const auto& [text, cue] : {
           Told{"The harbour board did not respond to a request for comment.", "respond"},
           Told{"Lund's office has not replied to our e-mails.", "replied"},
           Told{"The brewery didn't respond to several messages.", "respond"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
  EXPECT_TRUE(has_cue(read("The brewery did not respond to the accusation of the tenants."), "respond"));
  EXPECT_TRUE(has_cue(read("The ministry did not respond to questions about the bridge."), "respond"));
}

TEST(Unspoken, NamesKeptBack) {
  for (const auto& [text, cue] : {
           Told{"A clerk, who begged us not to print her name, said the safe was empty.", "begged"},
           Told{"A nurse asked me to leave out his name. He said the ward was shut.", "asked"},
           Told{"A teacher, who sought anonymity as he had no leave to speak, said the roof leaks.", "sought"},
           Told{"A baker, who wants no name in print, said the mill was sold.", "wants"},
           Told{"Two guards spoke to us. Neither wanted to be quoted by name.", "wanted"},
           Told{"A diver, who gave her name only as Ina, said the hull was torn.", "gave"},
           Told{"A porter, who does not want his face on film, said the lift was stuck.", "want"},
           Told{"A cook said the soup was old. The Gazette does not name her because she fears for her job.", "fears"},
           Told{"A warder, who feared for his post, did not wish to be named. He said the gate was open.", "feared"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
  EXPECT_TRUE(has_cue(read("The coach asked fans not to boo the keeper."), "asked"));
  EXPECT_TRUE(has_cue(read("A clerk who fears for her job said the mill would close."), "fears"));
  EXPECT_TRUE(has_cue(read("He asked that his name not be used, \"or I shall never paint again\"."), "asked"));
}

TEST(Unspoken, Questions) {
  for (const auto& [text, cue] : {
           Told{"Does the mayor want a new bridge?", "want"},
           Told{"Did the farmers fear a flood?", "fear"},
           Told{"Is he worried about the vote?", "worried"},
           Told{"Otto Lund, asked whether he expected to stay, shrugged.", "expected"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
  expect_chain({"What does the mayor fear most? A flood.", "mayor | fear | A flood"});
}

TEST(Unspoken, TheWriter) {
  for (const auto& [text, cue] : {
           Told{"We asked the brewery for the bill.", "asked"},
           Told{"The tower, it must be said, has a view.", "said"},
           Told{"Our commitment to plant a million trees will help the valley.", "commitment"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
  const auto interview =
      chains("MIRROR: How was the harvest this year?\n\nLUND: It was poor.\n\nMIRROR: And the mill?\n\nLUND: Shut.", "The Varn Mirror");
  EXPECT_EQ(interview.find("Mirror"), std::string::npos) << interview;
  EXPECT_NE(interview.find("LUND | : | It was poor"), std::string::npos) << interview;
  EXPECT_FALSE(has_cue(read("The dean sold the organ, the Lantern can reveal.", "The Morning Lantern"), "reveal"));
}

TEST(Unspoken, Deeds) {
  for (const auto& [text, cue] : {
           Told{"The governor declared a state of emergency on Monday.", "declared"},
           Told{"The chancellor dismissed his finance minister.", "dismissed"},
           Told{"The firm recalled 9,000 vans.", "recalled"},
           Told{"The minister summoned the charge d'affaires of Norvia.", "charge"},
           Told{"The minister summoned the charge d'affaires of Norvia.", "summoned"},
           Told{"Most bakers beg to differ.", "beg"},
           Told{"The minister told him to expect a visit.", "expect"},
           Told{"She asked the mayor to explain why the bridge was shut.", "explain"},
           Told{"Norvia shows no sign of giving way.", "shows"},
           Told{"The bishop, citing a survey from May, closed the school.", "citing"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
  for (const auto& [text, cue] : {
           Told{"The chancellor dismissed the report as gossip.", "dismissed"},
           Told{"The coach recalled that it had rained.", "recalled"},
           Told{"The mayor declared that the bridge was safe.", "declared"},
           Told{"The regulator shut the mine, citing cracks in two walls.", "citing"},
       })
    EXPECT_TRUE(has_cue(read(text), cue)) << text;
}

TEST(Unspoken, WhatLeadsOnAndWhatIsToldOf) {
  for (const auto& [text, cue] : {
           Told{"As I noted in Varn, Norvia has responded with great care.", "responded"},
           Told{"Every village worships according to its own beliefs.", "according"},
           Told{"The harvest went according to plan.", "according"},
           Told{"The island celebrated its national day.", "celebrated"},
           Told{"The band brought back the courage and the hope that prevailed in the spring.", "hope"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
  EXPECT_TRUE(has_cue(read("The mill will close in May, according to a plan seen by the Gazette."), "according"));
  EXPECT_TRUE(has_cue(read("The mayor voiced the hope that the mill would stay."), "hope"));
}

// A verb behind its own subject, which a description or an insertion parts from it, is not turned round.
TEST(NotTurnedRound, BehindItsOwnSubject) {
  for (const auto* text : {"Maren Lund, 74, who kept a shop in Varn, read the report in her kitchen.",
                           "Kruse, who led the corps until 2019, has written a book that the ministry wanted to stop."})
    EXPECT_EQ(chains(text).find("report | "), std::string::npos) << text << chains(text);
  for (const Chain& chain : {
           Chain{"The clerks' union Amitas, which represents 3,000 clerks, has asked both companies for a meeting.",
                 "clerks' union | has asked | both companies for a meeting"},
           Chain{"The bank, he recalls, promised a school, a road and a well.", "bank | promised | a school, a road and a well"},
           Chain{"Word is that the treasurer, Otto Pike, had ordered the cheap ones.",
                 "Word is | that the treasurer, Otto Pike, had ordered the cheap ones"},
           Chain{"A clerk told the inquiry that her boss, Peter Lund, had read a report in 2019.",
                 "clerk | told | that her boss, Peter Lund, had read a report in 2019"},
       })
    EXPECT_NE(chains(chain.text).find(chain.line), std::string::npos) << chains(chain.text);
}

}  // namespace
}  // namespace hearsay::constructions
