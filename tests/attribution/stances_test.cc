// Verbs, adjectives and idioms of stance: what somebody is sure of, feels, shares, would rather, has come round to; and demands in a list.
// The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class Stances : public ::testing::TestWithParam<Chain> {};

TEST_P(Stances, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Adjectives, Stances,
    ::testing::Values(Chain{"The bridge, Anna Holm is convinced, will fall.", "Anna Holm | is convinced | The bridge | will fall"},
                      Chain{"Nobody, Anna Holm is quite certain, can swim it.", "Anna Holm | is quite certain | Nobody | can swim it"},
                      Chain{"On the cost the minister was silent.", "minister | was silent | the cost"},
                      Chain{"The board is inclined to accept.", "board | is inclined | to accept"},
                      Chain{"Anna Holm was glad to hear it.", "Anna Holm | was glad | to hear it"},
                      Chain{"The minister is loath to put a figure on it.", "minister | is loath | to put a figure on it"}));

INSTANTIATE_TEST_SUITE_P(
    Verbs, Stances,
    ::testing::Values(Chain{"The army thinks the war is lost, a view the premier does not share.", "premier | does not share | a view"},
                      Chain{"It was a fear shared by the mayor.", "mayor | shared by | a fear"},
                      Chain{"Villagers would rather wait for the court.", "Villagers | would rather | wait for the court"},
                      Chain{"The mayor would much sooner close the pool than heat it.",
                            "mayor | would much sooner | close the pool than heat it"},
                      Chain{"The minister would not be pressed on a date.", "minister | would not be pressed on | a date"},
                      Chain{"The unions want just that.", "unions | want | just that"},
                      Chain{"“Show me the ledger,” Anna Holm challenged the bank.", "Anna Holm | challenged | “Show me the ledger,”"},
                      Chain{"What pilots at the harbour doubt is that a wall will hold.", "pilots | doubt | that a wall will hold"},
                      Chain{"Deputies called for a recount, with some demanding a new vote and others seeking an apology.",
                            "others | seeking | an apology"},
                      Chain{"That is what the plan calls his house.", "plan | calls | what | his house"},
                      Chain{"By whom, the mayor would not tell us.", "mayor | would not tell | By whom"}));

INSTANTIATE_TEST_SUITE_P(
    Idioms, Stances,
    ::testing::Values(Chain{"The coach feels let down by the club.", "coach | feels | let down by the club"},
                      Chain{"The mayor feels for the widows.", "mayor | feels for | the widows"},
                      Chain{"The premier has come round to a tax on sugar.", "premier | has come round to | a tax on sugar"},
                      Chain{"The court came down on the side of the tenants.", "court | came down on the side of | the tenants"},
                      Chain{"Nobody thinks much of the offer.", "Nobody | thinks much of | the offer"},
                      Chain{"Experts took the letter for a forgery.", "Experts | took | the letter for a forgery"},
                      Chain{"The mayor has given up hope of a grant.", "mayor | has given up hope of | a grant"},
                      Chain{"The vote is on Monday, if one believes the Daily Post, which has it from a driver.",
                            "Daily Post > driver | if one believes | The vote is on Monday"},
                      Chain{"Growers are in no mood to give way.", "Growers | are in no mood | to give way"},
                      Chain{"The premier is bent on a vote in May.", "premier | is bent on | a vote in May"},
                      Chain{"Villagers are fed up with the noise.", "Villagers | are fed up with | the noise"},
                      Chain{"The novelist has mixed feelings about the film.", "novelist | has mixed feelings about | the film"},
                      Chain{"For the Greens it is untouchable.", "Greens | For | it is untouchable"}));

INSTANTIATE_TEST_SUITE_P(Lists, Stances,
                         ::testing::Values(Chain{"The drivers demand:\n- that the road be closed\n- a ban on lorries.",
                                                 "drivers | demand | that the road be closed | a ban on lorries"},
                                           Chain{"The drivers are calling for:\n• a new inquiry\n• an end to the raids",
                                                 "drivers | are calling for | a new inquiry | an end to the raids"}));

// What would rather not be named is kept back, not said.
TEST(Stances, LeaveOutAnonymity) {
  EXPECT_EQ(chains("“It leaks,” said a clerk, who would rather not be named.").find("would rather"), std::string::npos);
}

}  // namespace
}  // namespace hearsay::constructions
