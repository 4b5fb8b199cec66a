// Who is sure of what stands in front, what is called something, what is held back, and words that are told without a clause. The form:
// chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class CalledAndSure : public ::testing::TestWithParam<Chain> {};

TEST_P(CalledAndSure, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Sure, CalledAndSure,
    ::testing::Values(Chain{"The new tariffs will hit small mills hardest, is convinced the economist Petra Halm.",
                            "Petra Halm | is convinced | The new tariffs will hit small mills hardest"},
                      Chain{"\"The bridge was never safe,\" is sure the deputy Otto Lund.",
                            "Otto Lund | is sure | \"The bridge was never safe,\""},
                      Chain{"\"The winter will be hard,\" thinks the mayor of Osby.", "mayor of Osby | thinks | \"The winter will be hard,\""},
                      Chain{"\"The winter will be hard,\" suspects one farmer.", "one farmer | suspects | \"The winter will be hard,\""}));

INSTANTIATE_TEST_SUITE_P(
    Called, CalledAndSure,
    ::testing::Values(Chain{"In the Russian press the move is called a farce.", "Russian press | is called | the move | a farce"},
                      Chain{"In the indictment he is accused of fraud.", "indictment | is accused | he | of fraud"},
                      Chain{"The Herald found the play \"loud and empty\".", "Herald | found | the play \"loud and empty\""},
                      Chain{"The plan was touted as a rescue by the mayor.", "mayor | was touted | The plan | as a rescue"},
                      Chain{"The deal, seen by critics as a defeat, was signed.", "critics | seen by | The deal | as a defeat"},
                      Chain{"He maintains his innocence.", "He | maintains | his innocence"},
                      Chain{"The club has left the door open to a new bid.", "club | has left the door open to | a new bid"},
                      Chain{"She is under no illusions about the task.", "She | is under no illusions about | the task"},
                      Chain{"Voters find him arrogant.", "Voters | find | him arrogant"},
                      Chain{"The minister denounced as \"lies\" the reports of the daily Il Faro.",
                            "minister | denounced | as \"lies\" the reports of the daily Il Faro"},
                      Chain{"The victim, named locally as Otto Lund, is in hospital.",
                            "nobody in particular | named | The victim | as Otto Lund"},
                      Chain{"The Herald called the play a triumph; the Post, a bore.", "Herald | called | the play a triumph\n"},
                      Chain{"The Herald called the play a triumph; the Post, a bore.", "Post | - | a bore"}));

INSTANTIATE_TEST_SUITE_P(HeldBack, CalledAndSure,
                         ::testing::Values(Chain{"The spokesman refrained from naming the firm.",
                                                 "spokesman | refrained from | naming the firm"},
                                           Chain{"The minister avoided saying whether she would stand.",
                                                 "minister | avoided | saying whether she would stand"}));

INSTANTIATE_TEST_SUITE_P(
    Told, CalledAndSure,
    ::testing::Values(
        Chain{"The heat, says the mayor.", "mayor | says | The heat"},
        Chain{"A scandal, comments the regional secretary, Otto Lund.", "Otto Lund | comments | A scandal"},
        Chain{"The letter ends with a plea: bring them home.", "letter | : | bring them home"},
        Chain{"Lund has long warned against haste: each test takes days.", "Lund | has long warned against | haste: each test takes days"},
        Chain{"Lund thinks it unfair and has told the board so.", "Lund | has told | so"},
        Chain{"The army: fifteen.", "army | : | fifteen"},
        Chain{"The agency, whose concern over flooding is well known, has left.", "agency | concern over | flooding"},
        Chain{"The union begged Lund to come home \u2013 as police searched the park.", "union | begged | Lund to come home\n"},
        Chain{"She told them as much.", "She | told | as much"},
        Chain{"The bridge, he said on his blog, would open.", "he | said | The bridge | would open"},
        Chain{"In the view of Otto Lund, who runs the mill, the vote sent a fatal signal.",
              "Otto Lund | In the view of | the vote sent a fatal signal"},
        Chain{"The Herald insists two sources vouched for the note.", "Herald | insists | two sources vouched for the note"},
        Chain{"A pal said he's over the moon, and hopes the Herald chokes on it.", "pal | hopes | the Herald chokes on it"}));

INSTANTIATE_TEST_SUITE_P(Texts, CalledAndSure,
                         ::testing::Values(Chain{"The draft, obtained by the Herald, would cut aid by a third.",
                                                 "Herald > draft | cut | would cut aid by a third"},
                                           Chain{"The letter, which the Herald has seen, does not name the firm.",
                                                 "Herald > letter | name | does not name the firm"},
                                           Chain{"The list, seen by the Herald, includes eight firms.",
                                                 "Herald > The list, seen by the Herald | includes | includes eight firms"},
                                           Chain{"The Herald carried a report that he had fled.", "Herald | report | that he had fled"},
                                           Chain{"The polls have Lund ahead by two points.", "polls | have | Lund ahead by two points"}));

class OnlyOneCue : public ::testing::TestWithParam<Chain> {};

TEST_P(OnlyOneCue, IsRead) { EXPECT_EQ(chains(GetParam().text), GetParam().line); }

INSTANTIATE_TEST_SUITE_P(Sentences, OnlyOneCue,
                         ::testing::Values(Chain{"The spokesman refrained from commenting on the case.",
                                                 "spokesman | refrained from | commenting on the case\n"},
                                           Chain{"In the novel he is called Otto.", ""}, Chain{"The mayor, says the paper.", ""},
                                           Chain{"The book, read by millions, would change the law.", ""},
                                           Chain{"The letter, seen by the Herald, was sent in May.", ""},
                                           Chain{"The letter, seen by the Herald, led to an inquiry.", ""},
                                           Chain{"The army refrained from attacking the town.", ""},
                                           Chain{"In the committee she was elected chair.", ""}));

}  // namespace
}  // namespace hearsay::constructions
