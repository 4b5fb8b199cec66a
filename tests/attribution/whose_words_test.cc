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
        Chain{"Ivan Reis, one of the founders of the party, which wants a new vote, left on Sunday.", "party | wants | a new vote"},
        Chain{"And now? A nod from the port authority, which has promised to open the gate.",
              "port authority | has promised | to open the gate"}));

INSTANTIATE_TEST_SUITE_P(Nouns, WhoseWords,
                         ::testing::Values(Chain{"The ministry denies the reports of foreign papers that the bridge had fallen.",
                                                 "foreign papers | reports | that the bridge had fallen"},
                                           Chain{"The fears of residents that the dam would burst were dismissed.",
                                                 "residents | fears | that the dam would burst"},
                                           Chain{"The army rejects the claims of local bloggers that tens of thousands took part in it.",
                                                 "local bloggers | claims | that tens of thousands took part in it"},
                                           Chain{"The website of the Lund Herald took down its report that the mayor had resigned.",
                                                 "Lund Herald | report | that the mayor had resigned"}));

INSTANTIATE_TEST_SUITE_P(Trees, WhoseWords,
                         ::testing::Values(Chain{"The island's two-party coalition collapsed on Friday when Premier Jon Vold sacked his "
                                                 "deputy, Ada Reis, accusing her of having lied to him.",
                                                 "Jon Vold | accusing | her of having lied to him"},
                                           Chain{"Orso collapsed in May after the short seller Kite Wren claimed that its vault was empty.",
                                                 "Kite Wren | claimed | that its vault was empty"},
                                           Chain{"BRACKENPUR: Three weeks after Forest Minister Asha Vale skipped a council meeting, the "
                                                 "town police said that the gate had been locked by her driver.",
                                                 "town police | said | that the gate"}));

INSTANTIATE_TEST_SUITE_P(
    OneOfThem, WhoseWords,
    ::testing::Values(Chain{"Survivors were taken to Malta. According to one of them, a 30-year-old from Eritrea, the boat sank at noon.",
                            "30-year-old from Eritrea | According to | the boat sank at noon"},
                      Chain{"Three cooks spoke to us. According to one of them, a baker from Lund, the oven was never cleaned.",
                            "baker from Lund | According to | the oven was never cleaned"}));

INSTANTIATE_TEST_SUITE_P(
    Quotations, WhoseWords,
    ::testing::Values(Chain{"\"You cannot put a road through my garden.\" Loud applause. The speaker is Ada Wren, 81.",
                            "Ada Wren | - | \"You cannot put a road"},
                      Chain{"Mayor Ida Stott admitted that she had said it. \"It was a joke.\n\n\"It was late, and I said what anyone says "
                            "after a long day.\"\n\nThe clerk, who no longer works for the town, disagrees.",
                            "Ida Stott | - | \"It was a joke."},
                      Chain{"07.48 A reader in Holm has sent us this: \"The pier is in the sea.\"\n\n08.15 Fire chief Jon Reid tells the "
                            "radio that ten people are safe.",
                            "A reader in Holm | - | \"The pier is in the sea.\""}));

INSTANTIATE_TEST_SUITE_P(
    Answers, WhoseWords,
    ::testing::Values(
        Chain{"Noor Brandt has lived in a plane tree for five weeks. She was a lawyer until May. We talked by telephone. She was eating "
              "soup.\n\nThe mayor says you are in danger. Are you?\n\n\"In May he promised that not one tree would go.\"\n\nA report found "
              "that the trunk is rotten.\n\n\"Rotten! It has stood for two hundred years, and it will stand.\"\n\nYour sister told us that "
              "you are afraid of heights.\n\n\"Of tax inspectors, yes. Not of heights.\"",
              "Noor Brandt | - | \"Rotten!"},
        Chain{"Tomas Holt tested kettles for ten years. He receives us in his kitchen.\n\nDid anybody answer your letter?\n\n\"My head of "
              "department did. He wrote that I was seeing ghosts.\"\n\nThe minister, Ilse Karr, has called it a failure of the whole "
              "trade. Is she right?\n\n\"Yes. My sister sells kettles too.\"",
              "Tomas Holt | - | \"Yes."},
        Chain{"Mona Ehrle gave up the cello in May. She is fifty, and she lives alone.\n\nWhy did you stop? “I was bored.”\n\nAnd the "
              "money? “Gone.”\n\nWe talk about her teacher, the late Igor Brandt. “He used to hum while I played.”",
              "Mona Ehrle | - | “He used to hum"},
        Chain{
            "Her film is about a girl who drowned. The girl's mother, Dora Valk, wrote to the festival in April. I met Valk in May. Valk "
            "is sixty.\n\nThe producer, Paul Hahn, is less kind. Valk, in his view, was paid by a rival. And who told him so? \"People.\"",
            "Paul Hahn | - | \"People.\""}));

INSTANTIATE_TEST_SUITE_P(
    Pronouns, WhoseWords,
    ::testing::Values(Chain{"Vera Zorn, 66, was fined in June. \"I danced because the band was bad. The policeman wrote down 'polka'. It "
                            "was a waltz, and I told him so,\" she said outside.",
                            "Vera Zorn | said | \"I danced"},
                      Chain{"Mehmet Simsek, the new minister, has argued that rates must rise. Jon Vold is more guarded: he told reporters "
                            "that he had not changed his mind.",
                            "Jon Vold | told | that he had not changed his mind"},
                      Chain{"11.47 Police have found a knife, reports the channel, citing a diver who took part.\n\n10.15 A cabin steward, "
                            "whose name is not known, recalls Dahl asking her when the bar closed. It was three, she told him.",
                            "cabin steward | told | It was three"},
                      Chain{"The port office received the warrant in the morning, according to the palace. He was in good health, it said.",
                            "palace | said | He was in good health"},
                      Chain{
                          "Lev Orde, the president's press secretary, told journalists that the budget was safe. The president denied it.",
                          "president | denied | it"}));

}  // namespace
}  // namespace hearsay::constructions
