// Chains of sources in many orders of words, cues that the tree hides, and who is meant over sentences, read by the shipped model.
#include <algorithm>

#include "chains.h"

namespace hearsay::constructions {
namespace {

class Chains : public ::testing::TestWithParam<Chain> {};

TEST_P(Chains, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Holders, Chains,
    ::testing::Values(
        Chain{"Reuters has obtained emails in which the manager admits that the ward was full.",
              "Reuters > manager | admits | that the ward"},
        Chain{"Reuters has seen a letter that says the ward was full.", "Reuters > letter | says | the ward was full"},
        Chain{"Tasnim cited a general who said the ward was full.", "Tasnim > general | said | the ward was full"},
        Chain{"A report by the auditors, leaked to Reuters, says the ward was full.", "Reuters > report by the auditors | says | the ward was full"},
        Chain{"A statement from the army, read out on state television, said the ward was full.",
              "state television > statement from the army | said | the ward was full"},
        Chain{"State media carried a statement by the army saying that the ward was full.",
              "State media > statement by the army | saying | that the ward"},
        Chain{"According to the Herald's sources, the ward was full.", "Herald > Herald's sources | According to | the ward was full"}));

INSTANTIATE_TEST_SUITE_P(Citing, Chains,
                         ::testing::Values(Chain{"The weekly Corriere del Sud quotes the bishop: \"I will resign.\"",
                                                 "Corriere del Sud > bishop | quotes | \"I will resign.\""},
                                           Chain{"\"I will resign,\" the bishop is quoted as saying by the weekly Corriere del Sud.",
                                                 "Corriere del Sud > bishop | saying | \"I will resign,\""},
                                           Chain{"Tasnim said on Sunday with reference to a diplomat that the talks were off.",
                                                 "Tasnim > diplomat | said | that the talks were off"},
                                           Chain{"A nurse, who had it from the manager, told Reuters the ward was full.",
                                                 "Reuters > nurse > manager | told | the ward was full"},
                                           Chain{"The paper Dagposten reported that a valve had failed, attributing this to an engineer.",
                                                 "Dagposten > engineer | reported | that a valve had failed"},
                                           Chain{"The minister told Reuters that the talks were off, adding that they would resume.",
                                                 "Reuters > minister | adding | that they"},
                                           Chain{"The inquiry heard from his secretary that the engineer knew of the crack.",
                                                 "his secretary | heard | that the engineer"}));

INSTANTIATE_TEST_SUITE_P(
    Voices, Chains,
    ::testing::Values(
        Chain{"Traders predict that prices will not fall, while the bank expects a cut.", "bank | expects | a cut"},
        Chain{"The manager, a nurse told Reuters, had said that the ward was full.", "Reuters > nurse | told | The manager | had said"},
        Chain{"The dam is safe, the engineer told the council; the mayor disagrees.", "engineer | told | The dam is safe"},
        Chain{"The premier said there was cheating, which officials denied.", "premier | said | there was cheating"},
        Chain{"In her judgment, Mrs Justice Crane wrote that the rule was unlawful.", "Crane | wrote | that the rule was unlawful"},
        Chain{"Mayor to Reuters: the gate was left open", "Reuters > Mayor | : | the gate was left open"}));

INSTANTIATE_TEST_SUITE_P(
    HiddenCues, Chains,
    ::testing::Values(
        Chain{"\"I've seen off worse than them,\" she cackled.", "she | cackled | \"I've seen off worse than them,\""},
        Chain{"What the miners want is a new lift.", "miners | want | a new lift"}, Chain{"The firm's answer: no.", "firm | : | no"},
        Chain{"If they refuse, he argues, somebody will have to pay.", "he | argues | If they refuse | somebody will have to pay"},
        Chain{"It was too early, he argued: a third had not been counted.",
              "he | argued | It was too early | a third had not been counted"},
        Chain{"Police have found the ward full, local media report.", "local media | report | Police have found the ward full"},
        Chain{"Residents want to know why the water is brown.", "Residents | want to know | why the water is brown"},
        Chain{"In what police described as an ambush, two officers were shot.", "police | described | what | as an ambush"},
        Chain{"The firm blames the delay on a shortage of chips.", "firm | blames | the delay on a shortage of chips"},
        Chain{"\"We have every sympathy,\" a spokesman said. \"It is sad.\" Her son says the flat has damp.",
              "Her son | says | the flat has damp"}));

INSTANTIATE_TEST_SUITE_P(
    WhoIsMeant, Chains,
    ::testing::Values(Chain{"A prosecutor told the court that the shop had been burned. Prosecutor Mira Stahl said the receipt showed it.",
                            "Mira Stahl | told | that the shop had been burned"},
                      Chain{"Chef Gerda Lohmann said the news was a slap. The 58-year-old called on the council to mediate.",
                            "Gerda Lohmann | called on | the council to mediate"},
                      Chain{"Kerry Lund asked how she was to know. The mother of three called that a joke.",
                            "Kerry Lund | called | that a joke"},
                      Chain{"Coach Remy Adler said his team had slept. The referee had told him that the pitch was bad.",
                            "referee | had told | that the pitch was bad"},
                      Chain{"The pilots' union was not convinced. It pointed to two earlier failures.",
                            "pilots' union | pointed to | two earlier failures"},
                      Chain{"Analysts at Holt Partners put the fine at 450 million. They expect the lender to appeal.",
                            "Analysts at Holt Partners | expect | the lender to appeal"},
                      Chain{"The agency Interfax Sever said that there was smoke. A pilot told the agency that he had seen it.",
                            "Interfax Sever > pilot | told | that he"}));

class Unsaid : public ::testing::TestWithParam<const char*> {};

TEST_P(Unsaid, AttributesNothing) { EXPECT_EQ(chains(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(SayNothing, Unsaid,
                         ::testing::Values("He was found by a young woman called Elspeth Crae.", "The letter was found by an intern.",
                                           "The team was called at dawn by a farmer.", "She never saw the contract.",
                                           "She referred them to the town hall."));

TEST(Publisher, IsNoLinkUnderAShortName) {
  const auto found = chains("A banker told Trade Winds that the port was for sale.", "Trade Winds Weekly");
  EXPECT_TRUE(found.starts_with("banker | told | that the port was for sale")) << found;
}

TEST(Publisher, WhoLearnsSomethingIsNoSource) {
  const auto found = chains("The talks broke up, the Strait Observer has learned from two mediators.", "Strait Observer");
  EXPECT_TRUE(found.starts_with("two mediators | has learned | The talks broke up")) << found;
}

}  // namespace
}  // namespace hearsay::constructions
