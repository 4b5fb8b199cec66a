// What stands in a list behind its colon, what is let known behind its words, and other contents that stand apart from their cue.
#include <gtest/gtest.h>

#include "chains.h"

namespace hearsay::constructions {
namespace {

class ListsAndInsertions : public ::testing::TestWithParam<Chain> {};

TEST_P(ListsAndInsertions, AreRead) { expect_chain(GetParam()); }

// The entries of a list, each on its line.
INSTANTIATE_TEST_SUITE_P(
    Lists, ListsAndInsertions,
    ::testing::Values(Chain{"The dockers demand:\n\n• a raise of 7 per cent;\n\n• an end to night shifts.",
                            "dockers | demand | a raise of 7 per cent | an end to night shifts"},
                      Chain{"The union demands:\n- shorter shifts; and\n- that nobody be punished.\n\nThe firm did not answer.",
                            "union | demands | shorter shifts | that nobody be punished"},
                      Chain{"The mayor promised three things:\n\n1. The school will stay open.\n\n2. No fee will be raised.",
                            "mayor | promised | The school will stay open | No fee will be raised"},
                      Chain{"According to the report:\n\n• Ten lorries were lost.\n\n• Two drivers fled.",
                            "report | According to | Ten lorries were lost | Two drivers fled"}));

// Idioms of letting know behind what they let know.
INSTANTIATE_TEST_SUITE_P(
    Behind, ListsAndInsertions,
    ::testing::Values(
        Chain{"The mill will close in May, the chairman of the growers' league, Otto Brun, let it be known on Friday.",
              "Otto Brun | let it be known | The mill will close in May"},
        Chain{"The deal is off the table, the ministry made plain on Friday.", "ministry | made plain | The deal is off the table"},
        Chain{"No talks are planned, the firm gives to understand.", "firm | gives to understand | No talks are planned"},
        Chain{"Ten jobs will go, the minister left no doubt.", "minister | left no doubt | Ten jobs will go"},
        Chain{"The money went on roads, as the ministry set out in May.", "ministry | set out | The money went on roads"},
        Chain{"The money went on roads, as the ministry spelled out in May.", "ministry | spelled out | The money went on roads"},
        Chain{"“Then let him come here”, launched a woman in blue overalls.",
              "woman in blue overalls | launched | “Then let him come here”"},
        Chain{"No chance, came the reply from the ministry.", "ministry | reply | No chance"}));

// What they say is the sentence before.
INSTANTIATE_TEST_SUITE_P(SentenceBefore, ListsAndInsertions,
                         ::testing::Values(Chain{"The clerk sold the seal to a spy. So say prosecutors.",
                                                 "prosecutors | say | The clerk sold the seal to a spy"},
                                           Chain{"The clerk sold the seal to a spy. So the police believe.",
                                                 "police | believe | The clerk sold the seal to a spy"}));

INSTANTIATE_TEST_SUITE_P(
    Standpoints, ListsAndInsertions,
    ::testing::Values(Chain{"Salt is found in most wells, if the ministry is any guide.", "ministry | if | Salt is found in most wells"},
                      Chain{"If the ministry is right, the dam will hold.", "ministry | If | the dam will hold"},
                      Chain{"To believe the minutes, the buyer paid in gold.", "the minutes | To believe | the buyer paid in gold"},
                      Chain{"It came late, which to the ministry's mind settles the matter.",
                            "ministry | mind | which | settles the matter"}));

INSTANTIATE_TEST_SUITE_P(
    Wishes, ListsAndInsertions,
    ::testing::Values(Chain{"Otto Brun leads the union. His wish is to leave the club.", "Otto Brun | wish | to leave the club"},
                      Chain{"Otto Brun leads the union. His own hope is to play again.", "Otto Brun | hope | to play again"},
                      Chain{"The unions hope to strike; the mayor would rather they waited.", "mayor | would rather | they waited"},
                      Chain{"Otto Brun would sooner resign than pay.", "Otto Brun | would sooner | resign than pay"}));

INSTANTIATE_TEST_SUITE_P(Nouns, ListsAndInsertions,
                         ::testing::Values(Chain{"Otto Brun's claim on Monday that the plant is safe was a lie.",
                                                 "Otto Brun | claim | that the plant is safe"},
                                           Chain{"The governor's warning in March that the dam may break went unheard.",
                                                 "governor | warning | that the dam may break"},
                                           Chain{"The firm shut the mine, a step that Otto Brun called \"shameful\".",
                                                 "Otto Brun | called | that | \"shameful\""},
                                           Chain{"Otto Brun stands by every word.", "Otto Brun | stands by | every word"},
                                           Chain{"Otto Brun's agent: \"He is fine.\"", "Otto Brun's agent | : | \"He is fine.\""}));

// The same words, where they tell of nothing said.
TEST(ListsAndInsertions, AreNoneOfTheirs) {
  for (const auto* text : {"The shop sells:\n\n• nails;\n\n• rope.", "He sold the boat. So did the baker.", "It is a rather good boat.",
                           "The plant has three parts:\n\n1. A mill.\n\n2. A kiln."})
    EXPECT_EQ(chains(text), "") << text;
}

}  // namespace
}  // namespace hearsay::constructions
