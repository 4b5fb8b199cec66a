// Direct speech whose speaker stands in another sentence: answers to questions in the outlet's voice, live pages, quotations within
// quotations; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class Interviews : public ::testing::TestWithParam<Chain> {};

TEST_P(Interviews, IsRead) { expect_chain(GetParam()); }

#define LEAD                                                                                                       \
  "Teresa Ambler has mended clocks in Holm for forty years. She receives us in her shop, between two cuckoos.\n\n" \
  "Why clocks?\n\n“They never ask for anything.”\n\n"

INSTANTIATE_TEST_SUITE_P(
    Answers, Interviews,
    ::testing::Values(Chain{LEAD "Ambler's neighbours call her a nuisance.", "Teresa Ambler | - | “They never ask for anything.”"},
                      Chain{LEAD "Do you ever sleep?\n\n“The mayor came in on Friday. It was late, and he was drunk.”",
                            "Teresa Ambler | - | “The mayor came in on Friday."},
                      Chain{LEAD "And the rent? “Unpaid.”", "Teresa Ambler | - | “Unpaid.”"},
                      Chain{LEAD "You write that your brother hated the shop.\n\n“He was afraid of the bells. I was not.”",
                            "Teresa Ambler | - | “He was afraid of the bells."},
                      Chain{"The strike has cost Otto Reis his job. Any regrets, Otto? “I would walk out again tomorrow.”",
                            "Otto Reis | - | “I would walk out again tomorrow.”"}));

INSTANTIATE_TEST_SUITE_P(
    Before, Interviews,
    ::testing::Values(Chain{"Ada Holm came home in June after a year on the ice. She walks slowly, with a stick. She is fifty.\n\n"
                            "The food was bad. What does one miss down there? “You miss trees and the smell of rain.”",
                            "Ada Holm | - | “You miss trees"},
                      Chain{"Ada Holm has not sung for ten years. Her agent says she is ill. Her own was shorter. “I simply lost my voice "
                            "in May.”",
                            "Ada Holm | - | “I simply lost my voice"}));

INSTANTIATE_TEST_SUITE_P(
    Beside, Interviews,
    ::testing::Values(
        Chain{"14.20 \"The whole street smelled of smoke and tar.\" Baker Nora Quist, 44, is handing out water at the bridge.",
              "Nora Quist | - | \"The whole street smelled of smoke and tar.\""},
        Chain{"09.15 From our readers: \"We slept in the car.\" That's Pavel Horn, a miner from Doln.",
              "Pavel Horn | - | \"We slept in the car.\""},
        Chain{"14.30 Nora Quist, of the Oslo Asia Forum, on our podcast: \"A law can bite.\"", "Nora Quist | : | \"A law can bite.\""},
        Chain{"The bridge fell at noon.\n\n\"I saw the lamps go out one by one.\" Rain was beating on the tents along the quay. Ada Wren "
              "had not eaten since Friday.",
              "Ada Wren | - | \"I saw the lamps go out one by one.\""},
        Chain{"“I gave the boat to the boy next door.” It is snowing in Vik, and Jon Aas, 70, has lit the stove.",
              "Jon Aas | - | “I gave the boat to the boy next door.”"},
        Chain{"\"She only went out to buy some milk.\" The words are those of her father, Ivan Brook, who has not left the gate.",
              "Ivan Brook | - | \"She only went out to buy some milk.\""}));

INSTANTIATE_TEST_SUITE_P(
    Within, Interviews,
    ::testing::Values(
        Chain{"\"My sister shouted 'Jump!' and I jumped,\" said Ana Pell, 19.", "Ana Pell > My sister | shouted | 'Jump!'"},
        Chain{"\"He goes, 'Not on my watch, Bill,'\" the cook recalled.", "cook > He | goes | 'Not on my watch, Bill,'"},
        Chain{"“She was like, ‘You can't park here.’ So I left,” said Tom Orde.", "Tom Orde > She | like | ‘You can't park here.’"},
        Chain{"\"The boss promised that he would pay us,\" said Vera Lund.", "Vera Lund > boss | promised | that he would pay us"},
        Chain{"“One of them told me that the guard was asleep,” said Jan Roth.",
              "Jan Roth > One of them | told | that the guard was asleep"}));

INSTANTIATE_TEST_SUITE_P(
    Replies, Interviews,
    ::testing::Values(
        Chain{"The nurse, Ida Holm, said that she had called twice.\n\nMr Orde: \"Did anybody answer?\"\n\n\"Nobody did. I was "
              "told to wait until the morning.\"\n\nThe hearing goes on.",
              "Ida Holm | - | \"Nobody did."},
        Chain{"Who, Mary Stott wanted to know, would pay for the boats?", "Mary Stott | wanted to know | Who | would pay for the boats"},
        Chain{"Which boat, a voice from the back wanted to know.", "voice from the back | wanted to know | Which boat\n"},
        Chain{"\"Is it cold in there?\" Lena Bok wanted to know.", "Lena Bok | wanted to know | \"Is it cold in there?\""},
        Chain{"How, asked their leader, Ivan Bok, could the guard have slept through it?",
              "Ivan Bok | asked | How | could the guard have slept through it"},
        Chain{"Whom else had she told? asked the coroner, Dr Jane Pell.", "Jane Pell | asked | Whom else had she told"},
        Chain{"Had he not sworn to burn it down? Mr Holt asked the witness.", "Holt | asked | Had he not sworn to burn it down"}));

INSTANTIATE_TEST_SUITE_P(PutToSomebody, Interviews,
                         ::testing::Values(Chain{"Mr Orde suggested that she was drunk: had she not sworn in the bar to burn it down?",
                                                 "Orde | suggested | that she was drunk: had she not sworn in the bar to burn it down"},
                                           Chain{"Ms Bell suggested that he had lied. Did he not tell the police that he was at home?",
                                                 "Bell | suggested | that he had lied | Did he not tell the police"},
                                           Chain{"Friends say he is tired and swears that half of it is false.",
                                                 "Friends > he | swears | that half of it is false"}));

INSTANTIATE_TEST_SUITE_P(
    Inserted, Interviews,
    ::testing::Values(Chain{"The council, the letter says, \"acting for the poor\", sold the mill in 1911.",
                            "letter | says | The council | \"acting for the poor\", sold the mill in 1911\n"},
                      Chain{"The tower was built, legend has it, in one night.",
                            "nobody in particular | has it | The tower was built | in one night"},
                      Chain{"The captain was drunk. His lawyer called. The captain, she let it be known, had only meant a guest.",
                            "His lawyer | let it be known | The captain | had only meant a guest"},
                      Chain{"Ida Holm has promised him, or so Jon Pell claims, that the next book will be the last.",
                            "Jon Pell | claims | Ida Holm has promised him | that the next book will be the last"},
                      Chain{"The town, or so say its rivals, bought the cup.", "its rivals | say | The town | bought the cup"}));

INSTANTIATE_TEST_SUITE_P(
    Inverted, Interviews,
    ::testing::Values(Chain{"Nonsense, snorts farmer Ed Pike: a goat would eat the lot.", "Ed Pike | snorts | Nonsense | a goat would eat"},
                      Chain{"Nonsense, snorts vet Dr Ida Pell: a goat would go right through the floor.",
                            "Ida Pell | snorts | Nonsense | a goat would go right through the floor"},
                      Chain{"\"They never rang,\" sneers skipper Jan Bos.", "Jan Bos | sneers | \"They never rang,\""}));

TEST(Interviews, LeaveOwnWordsInOnePiece) {
  const auto document = read("“I said, ‘Stop it, Karl,’ and he stopped,” Ida Voss recalled.");
  EXPECT_EQ(document.attributions.size(), 1U);
}

}  // namespace
}  // namespace hearsay::constructions
