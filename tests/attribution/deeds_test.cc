// Words that attribute elsewhere and are deeds where they stand, and clauses near a cue that are none of its content.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

TEST(Deeds, SayNothing) {
  for (const auto& [text, cue] : {
           Told{"The county has bought four boats to support the lifeguards.", "support"},
           Told{"The charity raised two million by supporting school kitchens.", "supporting"},
           Told{"The grant helped the island defend itself against the sea.", "defend"},
           Told{"Loans backed by the profits of the mine ran out in May.", "backed"},
           Told{"This money supports kitchens in nine villages.", "supports"},
           Told{"Judges met in Varnholm on Tuesday to hold the firm to its word.", "hold"},
           Told{"The foreman made sure that the gate was locked.", "sure"},
           Told{"Nurses work in pairs to make certain that no dose is missed.", "certain"},
           Told{"Members of the council, thank you for the welcome.", "thank"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
}

TEST(Deeds, AreWordsWhereSomebodyStandsByThem) {
  for (const auto& [text, cue] : {
           Told{"The governor supports the plan to flood the valley.", "supports"},
           Told{"The party refused to support the plan.", "refused"},
           Told{"We continue to support the plan.", "support"},
           Told{"Mayor Hedda Klint defended the decision to close the pool.", "defended"},
           Told{"The families hold the state responsible for the deaths.", "hold"},
           Told{"The foreman is sure that the gate was locked.", "sure"},
           Told{"The keeper made clear that the tower would close.", "made clear"},
           Told{"The bishop thanked the divers for their courage.", "thanked"},
       })
    EXPECT_TRUE(has_cue(read(text), cue)) << text;
}

// "that" is what somebody holds, signs or lets, or leads the clause of another verb on the way.
TEST(Deeds, GoOnWithWhatTheyAre) {
  for (const auto& [text, cue] : {
           Told{"The army continues to shell the hills, breaking the truce that it signed.", "continues"},
           Told{"Working with farmers, the trust continues to plant trees along the river.", "continue"},
           Told{"The clerk continued in that post, which he had held since 1966.", "continued"},
           Told{"The harbour will establish new rules to ensure that only clean ships may land.", "establish"},
           Told{"The question relates to the work that the divers are doing.", "relates"},
       })
    EXPECT_FALSE(has_cue(read(text), cue)) << text;
}

INSTANTIATE_TEST_SUITE_P(Contents, Constructions,
                         ::testing::Values(Case{"The union is planning a rally that many will join.", "The union", "", "planning",
                                                "a rally that many will join", ""},
                                           Case{"“The well is dry,” the farmer said. “We are done,” he continued.", "he", "", "continued",
                                                "“We are done,”", ""},
                                           Case{"The engineer continued that the dam would hold.", "The engineer", "", "continued",
                                                "that the dam would hold", ""},
                                           Case{"It is assumed in the capitals of the region that money from the mine pays for the quay.",
                                                "", "public", "is assumed", "that money from the mine pays for the quay", ""}));

}  // namespace
}  // namespace hearsay::constructions
