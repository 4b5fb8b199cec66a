// Whose words they are, where a nearer or likelier one would be wrong: one of a group, relative pronouns behind several nouns, answers in
// interviews, whoever would not speak of himself so; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class WhoseWords : public ::testing::TestWithParam<Chain> {};

TEST_P(WhoseWords, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(OneOfAGroup, WhoseWords,
                         ::testing::Values(Chain{"Pals of the singer say she is ill. But one confided that she had flown to Rome.",
                                                 "pal of singer | confided | that she had flown to Rome"},
                                           Chain{"Neighbours say they heard nothing, though one concedes that his windows were shut.",
                                                 "neighbour | concedes | that his windows were shut"}));

INSTANTIATE_TEST_SUITE_P(
    Relatives, WhoseWords,
    ::testing::Values(
        Chain{"Ada Holm has two sons, neither of whom admits that he broke the clock.", "two sons | admits | that he broke the clock"},
        Chain{"The court asked the other two banks, both of which had said in March that the fund was safe.",
              "court > other two banks | had said | that the fund was safe"},
        Chain{"Ivan Reis, one of the founders of the party, which wants a new vote, left for Bern.", "party | wants | a new vote"},
        Chain{"And now? A nod from the port authority, which has vowed to mend the crane.",
              "port authority | has vowed | to mend the crane"}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, WhoseWords,
    ::testing::Values(Chain{"The ministry denies the reports of foreign papers that the bridge had fallen.",
                            "foreign papers | reports | that the bridge had fallen"},
                      Chain{"The fears of residents that the dam would burst were dismissed.",
                            "residents | fears | that the dam would burst"},
                      Chain{"The union rejects the claims of local bloggers that hundreds of drivers took part in the strike.",
                            "local bloggers | claims | that hundreds of drivers"},
                      Chain{"The website of the Lund Herald has deleted its report that the mayor had resigned.",
                            "Lund Herald | report | that the mayor had resigned"}));

INSTANTIATE_TEST_SUITE_P(
    KnownBefore, WhoseWords,
    ::testing::Values(Chain{"Claims by the opposition that the count was forged are untrue, the minister said.",
                            "opposition | Claims | that the count was forged"},
                      Chain{"The minister said that claims by the opposition that the count was forged were baseless.",
                            "opposition | claims | that the count was forged"},
                      Chain{"Media reports that the ship had sunk are exaggerated, said the captain.",
                            "Media | reports | that the ship had sunk"},
                      Chain{"Suggestions by the union that jobs would go were \"a fairy tale\", Mr Hale said.",
                            "union | Suggestions | that jobs would go"},
                      Chain{"The allegation by Kyiv that troops had fled does not correspond to reality, the ministry said.",
                            "Ukraine | allegation | that troops had fled"},
                      Chain{"Accusations that the mayor took bribes have no basis, his lawyer Ana Holt said.",
                            "nobody in particular | Accusations | that the mayor took bribes"},
                      Chain{"There was no leak, the mayor said, despite rumours in the village that the well was poisoned.",
                            "nobody in particular | rumours | that the well was poisoned"},
                      Chain{"Ada Holm said there was no truth in rumours that the shop would close.",
                            "nobody in particular | rumours | that the shop would close"},
                      Chain{"The company rejects the claims of the union that it broke the law, its lawyer Tom Reed said.",
                            "union | claims | that it broke the law"},
                      Chain{"The hopes of the union that jobs will stay are alive, its lawyer Tom Reed said.",
                            "Tom Reed > union | hopes | that jobs will stay"}));

INSTANTIATE_TEST_SUITE_P(
    ByTheWay, WhoseWords,
    ::testing::Values(Chain{"Whether the pump had failed, as the weekly Grain reported, her lawyers would not say.",
                            "Grain | reported | Whether the pump had failed"},
                      Chain{"Many farmers had believed that the mill would stay, as the owner had said in May.",
                            "owner | had said | that the mill would stay"},
                      Chain{"She does not think that the pump has failed, as some divers have suggested.",
                            "She | does not think | that the pump has failed"},
                      Chain{"The baker Tom Reed, who claims to have won the vote, lost by a mile, according to the final count.",
                            "Tom Reed | claims | to have won the vote"},
                      Chain{"A baker who claims to have won the vote was seen in Rome, according to the mayor.",
                            "mayor > baker | claims | to have won the vote"}));

INSTANTIATE_TEST_SUITE_P(
    OwnMedia, WhoseWords,
    ::testing::Values(
        Chain{"The army has said, through its newspaper, that it has no such plans.", "army | has said | that it has no such plans"},
        Chain{"Our evening programme asked the firm for its books. After the talk the firm told the programme that the books were lost.",
              "firm | told | that the books were lost"},
        Chain{"The site Hill Herald tells us it relied on a volunteer.", "Hill Herald | tells | it relied on a volunteer"}));

INSTANTIATE_TEST_SUITE_P(Texts, WhoseWords,
                         ::testing::Values(Chain{"The Courier saw a letter in which forty nurses beg the hospital to stay open.",
                                                 "Courier > forty nurses | beg | the hospital"},
                                           Chain{"In a paper published in May, chemists in Lund reported that the dye is toxic.",
                                                 "chemists in Lund | reported | that the dye is toxic"},
                                           Chain{"In her words, farmers of the valley demand a dam.",
                                                 "her > farmers of the valley | demand | a dam"}));

INSTANTIATE_TEST_SUITE_P(Trees, WhoseWords,
                         ::testing::Values(Chain{"The town's ruling coalition fell on Monday night when Mayor Jon Vold sacked his deputy, "
                                                 "Ada Reis, accusing her of having sold the harbour in secret.",
                                                 "Jon Vold | accusing | her of having sold the harbour"},
                                           Chain{
                                               "Orso collapsed in May after the short seller Kite Wren claimed that its barns were empty.",
                                               "Kite Wren | claimed | that its barns were empty"},
                                           Chain{"BRACKENPUR: Three days after the minister Asha Vale left the fair early, the town "
                                                 "police said that the lamps had been broken by a goat.",
                                                 "town police | said | Three days"}));

INSTANTIATE_TEST_SUITE_P(
    OneOfThem, WhoseWords,
    ::testing::Values(
        Chain{"Survivors were taken to Malta. According to one of them, a mother of four from Eritrea, the boat sank at noon.",
              "mother of four from Eritrea | According to | the boat sank at noon"},
        Chain{"Three cooks spoke to us. According to one of them, a baker from Lund, the oven was never cleaned.",
              "baker from Lund | According to | the oven was never cleaned"}));

INSTANTIATE_TEST_SUITE_P(
    Quotations, WhoseWords,
    ::testing::Values(Chain{"\"Nobody asked the bees about any of this.\" Laughter in the hall. The speaker is Ada Wren, a beekeeper.",
                            "Ada Wren | - | \"Nobody asked the bees"},
                      Chain{"Harbour master Ida Stott conceded that she had signed the paper. \"I did not read it.\n\n\"The ferry was "
                            "waiting, and the engine was already running.\"\n\nHer deputy, who has since left the port, sees it otherwise.",
                            "Ida Stott | - | \"I did not read it."},
                      Chain{"07.48 A reader in Holm has sent us this: \"My roof is in the garden.\"\n\n08.15 Fire chief Jon Reid tells the "
                            "radio that ten people are safe.",
                            "reader in Holm | - | \"My roof is in the garden.\""}));

INSTANTIATE_TEST_SUITE_P(
    Answers, WhoseWords,
    ::testing::Values(
        Chain{"Noor Brandt has kept the lighthouse on Vik for nine years. She was a lawyer before that. We talked by radio. She was "
              "mending a net.\n\nThe coastguard says you should leave. Will you?\n\n\"They said the same to my father in 1970.\"\n\nAn "
              "engineer found that the tower leans.\n\n\"Leans! It leaned when my grandmother lit the lamp, and it will lean "
              "tomorrow.\"\n\nYour brother told us that you cannot swim.\n\n\"Neither can he, and he is a diver.\"",
              "Noor Brandt | - | \"Leans!"},
        Chain{"Tomas Holt drove the night bus for ten years. He is sixty, and he receives us in the depot. Holt has kept his cap.\n\nDid "
              "anybody thank you?\n\n\"One boy did. He gave me half an orange.\"\n\nThe transport minister, Ilse Karr, calls the night bus "
              "a relic. Is she right?\n\n\"Of course. So is the moon, and people like it.\"",
              "Tomas Holt | - | \"Of course."},
        Chain{"Mona Ekdal stopped painting in May. She is fifty, and she lives alone.\n\nWhy did you stop? “I ran out of blue.”\n\nAnd the "
              "dog? “Asleep.”\n\nWe talk about her first teacher, the late Igor Brandt. “He painted over everything I did.”",
              "Mona Ekdal | - | “He painted over"},
        Chain{"Her play is about a girl who vanished. The girl's aunt, Dora Valk, wrote to the theatre in April. I met Valk in May. Valk "
              "is sixty.\n\nThe director, Paul Hahn, is less kind. Valk, in his view, wants money. And where did he get that? \"Around.\"",
              "Paul Hahn | - | \"Around.\""}));

INSTANTIATE_TEST_SUITE_P(
    Pronouns, WhoseWords,
    ::testing::Values(Chain{"Vera Zorn, 66, lost her licence in June. \"I was parked, not driving. The constable asked for a bribe. It was "
                            "my birthday, and I laughed at him,\" she said in the corridor.",
                            "Vera Zorn | said | \"I was parked"},
                      Chain{"Ivo Lund, the new minister, has argued that the tax must rise. Jon Vold is less certain: he told a rally that "
                            "he would wait for the spring.",
                            "Jon Vold | told | that he would wait for the spring"},
                      Chain{"11.47 Police have found a rope, reports the channel, citing a diver who took part.\n\n10.15 A cabin steward, "
                            "whose name is secret, recalls Voss asking her when the shop closed. It was four, she told him.",
                            "cabin steward | told | It was four"},
                      Chain{"The harbour office had the letter on Monday, according to the palace. The prince was well, it said.",
                            "palace | said | The prince was well"},
                      Chain{
                          "Lev Orde, the president's press secretary, told journalists that the budget was safe. The president denied it.",
                          "president | denied | it"}));

}  // namespace
}  // namespace hearsay::constructions
