// Idioms and turns of phrase of saying, judging and letting know, with sentences of the same words that say nothing. The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class Wordings : public ::testing::TestWithParam<Chain> {};

TEST_P(Wordings, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(TakenUp, Wordings,
                         ::testing::Values(Chain{"Ada Brill takes issue with that.", "Ada Brill | takes issue with | that"},
                                           Chain{"The commission would not confirm that.", "commission | would not confirm | that"},
                                           Chain{"The growers did not want it.", "growers | did not want | it"},
                                           Chain{"The opposition isn't buying it.", "opposition | isn't buying | it"},
                                           Chain{"Few economists buy the explanation.", "Few economists | buy | the explanation"},
                                           Chain{"The mayor will have none of it.", "mayor | will have | none of it"}));

INSTANTIATE_TEST_SUITE_P(
    Judging, Wordings,
    ::testing::Values(Chain{"Inspectors traced the fault to a pump in Holm.", "Inspectors | traced | the fault to a pump in Holm"},
                      Chain{"The court concluded that it was arson but saw no grounds for a trial.",
                            "court | saw | no grounds for a trial"},
                      Chain{"The board sees little sense in a strike.", "board | sees | little sense in a strike"},
                      Chain{"One envoy, citing secret reports, put the odds at even.", "One envoy | put | the odds at even"},
                      Chain{"\"Nobody knows,\" says Ada Brill, who puts the odds of a trial at one in ten.",
                            "Ada Brill | puts | the odds of a trial at one in ten"},
                      Chain{"Observers give the talks little chance.", "Observers | give | the talks little chance"},
                      Chain{"She found the speech tedious.", "She | found | the speech tedious"},
                      Chain{"The board thinks highly of him.", "board | thinks highly of | him"},
                      Chain{"The directorate will not discuss single cases.", "directorate | will not discuss | single cases"}));

INSTANTIATE_TEST_SUITE_P(
    Set, Wordings,
    ::testing::Values(
        Chain{"The bell was cast, legend has it, by a blind man.", "nobody in particular | has it | The bell was cast"},
        Chain{"As one officer has it, \"we stopped counting\".", "one officer | As | \"we stopped counting\""},
        Chain{"As one officer, who was not named, has it, \"we stopped counting\".", "one officer | As | \"we stopped counting\""},
        Chain{"As the driver Ada Brill expressed it, such roads have no pity.", "Ada Brill | expressed it | such roads have no pity"},
        Chain{"As per the ministry, he has gone on leave.", "ministry | As per | he has gone on leave"},
        Chain{"According to the growers' site Terrace, citing a clerk, a beer at the gate costs 14 dollars.",
              "Terrace > clerk | According to | a beer at the gate costs 14 dollars"}));

INSTANTIATE_TEST_SUITE_P(LettingKnow, Wordings,
                         ::testing::Values(Chain{"The bishop, she let it be known, had meant a guest.",
                                                 "bishop | let it be known | The bishop | had meant a guest"},
                                           Chain{"He was tired, the king let it be known.", "king | let it be known | He was tired"},
                                           Chain{"Fares will rise, the operator let its customers know in a note.",
                                                 "operator | let its customers know | Fares will rise"}));

INSTANTIATE_TEST_SUITE_P(
    InFront, Wordings,
    ::testing::Values(
        Chain{"That prices would fall was the promise of the minister.", "minister | promise | That prices would fall"},
        Chain{"That the pair never met is argued in a study by two historians.", "study by two historians | is argued in | That the pair never met"},
        Chain{"Stay indoors, is the advice from the county.", "the county | advice | Stay indoors"},
        Chain{"Open no windows is the advice of the county.", "the county | advice | Open no windows"},
        Chain{"There are eels in the river again, swear the anglers.", "anglers | swear | There are eels in the river again"},
        Chain{"The money is gone, fear the creditors.", "creditors | fear | The money is gone"},
        Chain{"Nonsense, snorts vet Ada Brill: a horse would break it.", "Ada Brill | snorts | Nonsense | a horse would break it"}));

INSTANTIATE_TEST_SUITE_P(
    Clear, Wordings,
    ::testing::Values(Chain{"One thing is clear to Otto Lund: the boat must go.", "Otto Lund | is clear | the boat must go"},
                      Chain{"It is clear to her that the boat must go.", "her | is clear | that the boat must go"},
                      Chain{"What is clear to the crew is that the boat must go.", "the crew | is clear | that the boat must go"},
                      Chain{"The evidence of Otto Lund, who owned the cows, was that he knew each of them.",
                            "Otto Lund | evidence | that he knew each of them"}));

INSTANTIATE_TEST_SUITE_P(
    BeforeQuotations, Wordings,
    ::testing::Values(
        Chain{"Otto Lund, of the bakers' guild in Holm, on our podcast: \"We are tired.\"", "Otto Lund | : | \"We are tired.\""},
        Chain{"Ada Brill, who lives next to the dam: \"We are tired.\"", "Ada Brill | : | \"We are tired.\""},
        Chain{"The banner on the bridge: \"We are tired.\"", "The banner on the bridge | : | \"We are tired.\""},
        Chain{"His last tweet: \"We are tired.\"", "His | : | \"We are tired.\""},
        Chain{"An exit poll gives the Greens 31%.", "exit poll | gives | the Greens 31%"},
        Chain{"An invoice seen by the Blaze lists \"two saunas\".", "Blaze > invoice | lists | \"two saunas\""}));

INSTANTIATE_TEST_SUITE_P(
    Ends, Wordings,
    ::testing::Values(
        Chain{"Norland Air disputes that it lied, saying it has paid.", "Norland Air | disputes | that it lied"},
        Chain{"Norland Air disputes that it lied, saying it has paid.", "Norland Air | saying | it has paid"},
        Chain{"The union urged him to keep the yard, recalling his pledge.", "union | urged | him to keep the yard"},
        Chain{"Ada Brill said that Lund had taken 70 percent, citing tally sheets.",
              "Ada Brill > tally sheets | said | that Lund had taken 70 percent"},
        Chain{"The club expects a ruling in the autumn.", "club | expects | a ruling in the autumn"},
        Chain{"The expert is said to be less sure; reached by telephone, he laughed.",
              "nobody in particular | is said | The expert | to be less sure"},
        Chain{"The cause, said her nephew, Otto Lund, was old age.", "Otto Lund | said | The cause | was old age"},
        Chain{"The plan, said the mayor, Ada Brill, will fail.", "Ada Brill | said | The plan | will fail"},
        Chain{"High school teachers, according to their union rep, Ada Brill, feel betrayed.",
              "Ada Brill | according to | High school teachers | feel betrayed"},
        Chain{"Lund was, by his own admission, delighted: it had rained.", "Lund | own admission | Lund was | delighted"},
        Chain{"Lund, whom the union accuses of paying for shells, has left.", "union | accuses | whom | of paying for shells"},
        Chain{"She made a sound which the boys compared to applause.", "boys | compared | which | to applause"},
        Chain{"Friends say she is ill and swears that the will is false.", "Friends | say | she is ill and swears that the will is false"},
        Chain{"Not so, objects the Guardian: China, it writes, merely paid for the flowers.", "The Guardian | objects | Not so"}));

INSTANTIATE_TEST_SUITE_P(
    Others, Wordings,
    ::testing::Values(Chain{"For Ada Brill, whose sons died there, the apology came thirty years late.",
                            "Ada Brill | For | the apology came thirty years late"},
                      Chain{"\"A start,\" judges the liberal Novi List.", "Novi List | judges | \"A start,\""},
                      Chain{"The plan, by the account of an aide, is dead.", "aide | by the account of | The plan | is dead"},
                      Chain{"The firm stands accused by its neighbours of poisoning the well.",
                            "its neighbours | accused by | The firm | of poisoning the well"},
                      Chain{"The document names as his recruiter a diplomat.", "document | names | as his recruiter a diplomat"},
                      Chain{"The interior ministry's count: 11.", "interior ministry | : | 11"},
                      Chain{"The ministry's figure is four million tonnes.", "ministry | figure | four million tonnes"},
                      Chain{"The firm's answer runs to one line: a river owns nothing.", "firm | : | a river owns nothing"}));

INSTANTIATE_TEST_SUITE_P(
    Asides, Wordings,
    ::testing::Values(Chain{"\"We are not numbers\" could be read on a placard in Holm.",
                            "placard | could be read | \"We are not numbers\""},
                      Chain{"Gary was seen in a shop on Friday, if you believe Otto Lund, who props up the bar.",
                            "Otto Lund | if you believe | Gary was seen in a shop on Friday"},
                      Chain{"By the reckoning of the institute, eleven drones have crossed, a figure that the army disputes.",
                            "institute | By the reckoning of | eleven drones have crossed"},
                      Chain{"The tunnel is safe, or so the ministry says.", "ministry | says | The tunnel is safe"},
                      Chain{"The tunnel is safe, or so says the ministry.", "ministry | says | The tunnel is safe"},
                      Chain{"To borrow Lund's phrase, it was \"a farce\".", "Lund | phrase | it was \"a farce\""},
                      Chain{"The union has set its face against the plan.", "union | has set its face against | the plan"},
                      Chain{"His biggest worry? That it will rain.", "His | ? | That it will rain"},
                      Chain{"Her verdict? \"Rubbish.\"", "Her | ? | \"Rubbish.\""}));

class SayNothing : public ::testing::TestWithParam<const char*> {};

TEST_P(SayNothing, Here) { EXPECT_EQ(chains(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(Sentences, SayNothing,
                         ::testing::Values("The road traces the river to the sea.", "She is not buying the house.",
                                           "The boy found the door open.", "The party put the children at risk.",
                                           "The firm gave the crew two days.", "The keeper gave him no chance.",
                                           "As per the contract, he leaves in May.", "The road is clear to Holm.", "A mistake? Perhaps.",
                                           "A page was written on a bus.", "The bank's figure is a bear.",
                                           "That was the view from the tower.", "Talks will go on in view of the report."));

}  // namespace
}  // namespace hearsay::constructions
