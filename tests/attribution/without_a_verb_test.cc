// Whose word it is where no plain verb of saying tells: a session, a question answered by a fragment, a dropped subject, "so", "as emerges
// from", a sentence without a verb behind a quotation. The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class WithoutAVerb : public ::testing::TestWithParam<Chain> {};

TEST_P(WithoutAVerb, IsTheirs) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Sessions, WithoutAVerb,
                         ::testing::Values(Chain{"A clerk sold the town seal twice, a court heard on Tuesday.",
                                                 "nobody in particular | heard | A clerk sold the town seal twice"},
                                           Chain{"A clerk sold the town seal twice, a jury has been told.",
                                                 "nobody in particular | has been told | A clerk sold the town seal twice"}));

INSTANTIATE_TEST_SUITE_P(
    Questions, WithoutAVerb,
    ::testing::Values(Chain{"Ada Holt owns the mill. What does she fear most? A flood, which the town saw in 1953.",
                            "Ada Holt | fear | A flood"},
                      Chain{"What did the driver say? That the brakes had failed.", "driver | say | That the brakes had failed"},
                      Chain{"Will the town pay, a man at the back wanted to know.", "man at the back | wanted to know | Will the town pay"},
                      Chain{"Why is the ferry dark? Several readers have asked.", "Several readers | have asked | Why is the ferry dark"},
                      Chain{"Who is to blame? The council, says Mrs Holt.", "Holt | says | The council"}));

INSTANTIATE_TEST_SUITE_P(
    Retorts, WithoutAVerb,
    ::testing::Values(Chain{"Nothing unusual in the air, says the fire brigade.", "fire brigade | says | Nothing unusual in the air"},
                      Chain{"Nothing unusual in the water at three points, says the fire brigade.",
                            "fire brigade | says | Nothing unusual in the water at three points"},
                      Chain{"Two people who sat in the meeting remember it otherwise.", "Two people | remember | it otherwise"},
                      Chain{"Rubbish, said the mayor.", "mayor | said | Rubbish"},
                      Chain{"The well is safe, assures the ministry of health.", "ministry of health | assures | The well is safe"}));

INSTANTIATE_TEST_SUITE_P(LearnedFrom, WithoutAVerb,
                         ::testing::Values(Chain{"As this newspaper has learned from security circles, the yard will shut in May.",
                                                 "security circles | has learned | the yard will shut in May"},
                                           Chain{"The yard, one hears from security circles, will shut in May.",
                                                 "nobody in particular > security circles | hears | The yard | will shut in May"},
                                           Chain{"The yacht belongs to his son, as emerges from the contract.",
                                                 "contract | emerges | The yacht belongs to his son"},
                                           Chain{"As can be seen from the contract, the yacht belongs to his son.",
                                                 "contract | can be seen | the yacht belongs to his son"},
                                           Chain{"The wharf, so its director Otto Lund, is safe.", "Otto Lund | so | The wharf | is safe"},
                                           Chain{"The wharf is safe, so at least the operator has it.",
                                                 "operator | has it | The wharf is safe"},
                                           Chain{"The opposition leader, Ada Brill, wants a vote. Says she has waited since March.",
                                                 "Ada Brill | Says | she has waited since March"}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, WithoutAVerb,
    ::testing::Values(
        Chain{"The claim that the pump had failed came from the contractor.", "contractor | claim | that the pump had failed"},
        Chain{"Rumours spread through the camp that the general was dead.", "nobody in particular | Rumours | that the general was dead"},
        Chain{"Word reached the harbour that the captain would not sail.", "nobody in particular | Word | that the captain would not sail"},
        Chain{"\"Better late than never,\" is the consolation of the mayor.", "mayor | consolation | \"Better late than never,\""},
        Chain{"The neighbours tell a different story: the gate was open.", "neighbours | : | the gate was open"},
        Chain{"A number of channels disseminated information that the mine had collapsed.",
              "channels | disseminated information | that the mine had collapsed"}));

INSTANTIATE_TEST_SUITE_P(
    BehindQuotations, WithoutAVerb,
    ::testing::Values(
        Chain{"\"I never saw the ring.\" Thus the jeweller Peder Holm.", "Peder Holm | - | \"I never saw the ring.\""},
        Chain{"16.31 \"We slept in the church.\" That from a man who lost his house.", "man | - | \"We slept in the church.\""},
        Chain{"22.31 \"No comment for you, mate.\" The striker's agent, Fabio Lunt, through a car window.",
              "Fabio Lunt | - | \"No comment for you, mate.\""},
        Chain{"\"The bridge was late. Nobody argues about dancing for hours,\" its editorial observes.",
              "its editorial | observes | \"The bridge was late. Nobody argues about dancing for hours,\""},
        Chain{"He left in May to \"pursue other interests\", as the bank put it at the time.", "bank | put | \"pursue other interests\""}));

INSTANTIATE_TEST_SUITE_P(Attitudes, WithoutAVerb,
                         ::testing::Values(Chain{"Ada Holt spoke. It was, she held, the best harvest in years.",
                                                 "Ada Holt | held | It was | the best harvest in years"},
                                           Chain{"It is expected that the mayor will sign the law in June.",
                                                 "nobody in particular | is expected | that the mayor will sign the law in June"},
                                           Chain{"Scientists incline to the view that the virus came from bats.",
                                                 "Scientists | incline to | the view that the virus came from bats"},
                                           Chain{"The dead were identified by the coroner as Ada Holt, 40, and Tom Lee, 27.",
                                                 "coroner | were identified by | The dead | as Ada Holt, 40, and Tom Lee, 27"},
                                           Chain{"The staff have long feared the worst: a memo tells them not to renew their leases.",
                                                 "The staff | have long feared | the worst"}));

TEST(WithoutAVerb, IsNobodysElsewhere) {
  EXPECT_EQ(chains("It rained all night, so the mayor, a careful man, stayed at home."), "");
  EXPECT_EQ(chains("I may have missed one of your questions, so my apologies."), "");
  EXPECT_EQ(chains("What did it cost? Ten million."), "");
  EXPECT_EQ(chains("The website spread the lie on the word of an engineer."), "");
}

}  // namespace
}  // namespace hearsay::constructions
