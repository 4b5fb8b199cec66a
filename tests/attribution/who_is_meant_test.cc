// Whom pronouns and definite nouns mean by rule, whatever the weights say: who answers, who is told of and does not speak, whom a first
// name or a noun tells of; and sources that go on by a pronoun, told in full.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class WhoIsMeant : public ::testing::TestWithParam<Chain> {};

TEST_P(WhoIsMeant, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    ToldInFull, WhoIsMeant,
    ::testing::Values(Chain{"A spokesman for the Popular Front denied taking hostages. The men had come freely, he said.",
                            "spokesman for the Popular Front | said | The men had come freely"},
                      Chain{"A report by two auditors was leaked in May. It says that the safe was empty.",
                            "report by two auditors | says | that the safe was empty"},
                      // where and when a text appeared is no part of its name
                      Chain{"A survey from 2011 was found. It says that the slope would slide.",
                            "survey | says | that the slope would slide"}));

INSTANTIATE_TEST_SUITE_P(
    Answers, WhoIsMeant,
    ::testing::Values(
        Chain{"Ann Moss rang the control room. \"They told me to wait,\" she said.", "Ann Moss > control room | told | me to wait"},
        Chain{"Ann Moss complained to the rail company about the noise. \"They said they would look into it,\" she fumed.",
              "Ann Moss > rail company | said | they would look into it"},
        Chain{"\"I went to the bank,\" said Ann Moss. \"They told me to come back on Monday.\"",
              "Ann Moss > bank | told | me to come back on Monday"},
        // several who ask may go on themselves
        Chain{"The marchers asked the ministry for talks. They said the road was theirs.", "marchers | said | the road was theirs"}));

INSTANTIATE_TEST_SUITE_P(ToldOf, WhoIsMeant,
                         ::testing::Values(Chain{"Two negotiators refused to be named. \"People slept on the floor,\" one of them said.",
                                                 "negotiator | said | \"People slept on the floor,\""},
                                           Chain{"Lolo's granddaughter drives a truck. Her mother, she says, dislikes dust.",
                                                 "Lolo's granddaughter | says | Her mother"},
                                           Chain{"\"There was no bed,\" he said.", "he | said | \"There was no bed,\""},
                                           Chain{"The kennels denied the claim. They said the dog had been fed.",
                                                 "kennels | said | the dog had been fed"}));

INSTANTIATE_TEST_SUITE_P(
    FirstNames, WhoIsMeant,
    ::testing::Values(
        Chain{"Prosecutor Vivian Lang said Pike had lied to the club. He had hidden the letters in his wife's drawer, she added.",
              "Vivian Lang | added | He had hidden the letters"},
        Chain{"Pat Dolan, a nurse, was at the gate. Dr Hugh Moss walked past. She said that nobody had asked.",
              "Pat Dolan | said | that nobody had asked"},
        Chain{"Saule Omar received Hugh Moss in May. \"That is enough,\" she declared.", "Saule Omar | declared | \"That is enough,\""}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, WhoIsMeant,
    ::testing::Values(Chain{"The minister, Sanjar Bek, received a nurse. The lady said that he was tired.",
                            "lady | said | that he was tired"},
                      Chain{"The draft was shown to the Herald. It says that fees will rise.", "draft | says | that fees will rise"},
                      Chain{"Headmaster Gus Lumm wrote home. In the letter the sock tsar said that standards mattered.",
                            "Gus Lumm | said | that standards mattered"}));

INSTANTIATE_TEST_SUITE_P(DescribedBodies, WhoIsMeant,
                         ::testing::Values(Chain{"Dravo, Tom Hardy's company, is likely to bid. It would not comment on its plans.",
                                                 "Dravo | would not comment on | its plans"},
                                           Chain{"Dravo, his company, is likely to bid. It would not comment on its plans.",
                                                 "Dravo | would not comment on | its plans"},
                                           Chain{"Ann Field, his wife, was at the gate. She said that nobody had asked.",
                                                 "Ann Field | said | that nobody had asked"}));

INSTANTIATE_TEST_SUITE_P(
    OneOfMany, WhoIsMeant,
    ::testing::Values(
        Chain{"Villagers fled the valley. \"I took the goats,\" says one of them, Maria.", "Maria | says | \"I took the goats,\""},
        Chain{"Villagers fled the valley. One of them, Ole Holm, said that the road was shut.", "Ole Holm | said | that the road was shut"},
        Chain{"Two aides had assured her that it was safe. Two senior figures at the yard see no hope. One put the bill at £9m.",
              "senior figure at yard | put | the bill"}));

}  // namespace
}  // namespace hearsay::constructions
