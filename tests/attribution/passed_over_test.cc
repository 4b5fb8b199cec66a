// Verbs that say or judge something and stand in a frame of their own: a phrase before the speaker, an object before a colon, a particle
// read as a preposition, a clause behind a relative clause. The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class PassedOver : public ::testing::TestWithParam<Chain> {};

TEST_P(PassedOver, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Frames, PassedOver,
    ::testing::Values(
        Chain{"Nothing odd at the two wells, says the water board.", "water board | says | Nothing odd at the two wells\n"},
        Chain{"Rubbish, says the club.", "club | says | Rubbish\n"},
        Chain{"Holm never served in the navy, assures the foreign ministry.",
              "foreign ministry | assures | Holm never served in the navy\n"},
        Chain{"It was, she held, the best harvest in a decade.", "she | held | It was | the best harvest in a decade\n"},
        Chain{"The mayor finds the result hard to accept.", "mayor | finds | the result hard to accept\n"},
        Chain{"The opposition sees in the plan a threat to the courts.", "opposition | sees | in the plan a threat to the courts\n"},
        Chain{"Two people who sat in a meeting of the board last June remember it otherwise.", "Two people | remember | it otherwise\n"},
        Chain{"Will the city pay for it, a woman from Lund wants to know.", "woman from Lund | wants to know | Will the city pay for it\n"},
        Chain{"Cyclists had complained since the afternoon about glass on the road.", "Cyclists | had complained | glass on the road\n"},
        Chain{"The Tribune now hears from a member of the board, who asked not to be named, that the text was changed.",
              "Tribune > member of the board | now hears | that the text was changed\n"},
        Chain{"As the Standard has learned, the case will be dropped.", "Standard | has learned | the case will be dropped\n"},
        Chain{"The Spaniard laughed off the gossip, insisting that he is fit.", "Spaniard | laughed off | the gossip\n"},
        Chain{"He retired early to grow pears, as the bank put it at the time.", "bank | put | He retired early to grow pears\n"}));

INSTANTIATE_TEST_SUITE_P(Colons, PassedOver,
                         ::testing::Values(Chain{"He denied the charge: he had been at home.",
                                                 "He | denied | the charge: he had been at home\n"},
                                           Chain{"Ministers fear a split: a vote is due on Monday.", "Ministers | fear | a split\n"},
                                           Chain{"The agency cautioned against jumping to conclusions: traces can be laid.",
                                                 "agency | cautioned against | jumping to conclusions: traces can be laid\n"}));

INSTANTIATE_TEST_SUITE_P(Passives, PassedOver,
                         ::testing::Values(Chain{"The injured were identified by police as two brothers.",
                                                 "police | were identified by | The injured | as two brothers\n"},
                                           Chain{"The firm, which stands accused by anglers of poisoning the brook, is silent.",
                                                 "anglers | accused by | which | of poisoning the brook\n"},
                                           Chain{"The road is considered dangerous by drivers.",
                                                 "drivers | is considered | The road | dangerous\n"},
                                           Chain{"He was accused by his wife of neglect.", "his wife | was accused by | He | of neglect\n"},
                                           Chain{"It is hoped that trains will run again by noon.",
                                                 "nobody in particular | is hoped | that trains will run again by noon\n"}));

INSTANTIATE_TEST_SUITE_P(
    Relatives, PassedOver,
    ::testing::Values(Chain{"The union, which had threatened a strike, accepted the offer.", "union | had threatened | a strike\n"},
                      Chain{"It was a risk that the engineers themselves admitted.", "engineers | admitted | that\n"}));

TEST(NothingPassedOver, LeavesDeedsAlone) {
  for (const auto* deed :
       {"Trains are expected to run again by noon.", "The baker provides for his family.", "The boy counts twelve geese."})
    EXPECT_EQ(chains(deed), "") << deed;
}

INSTANTIATE_TEST_SUITE_P(
    Words, PassedOver,
    ::testing::Values(Chain{"The bill provides for fines of up to 300 euros.", "bill | provides for | fines of up to 300 euros\n"},
                      Chain{"The newspaper counts twelve errors in the report.", "newspaper | counts | twelve errors\n"},
                      Chain{"The audit identifies three flaws.", "audit | identifies | three flaws\n"},
                      Chain{"The paper is sticking to its report.", "paper | is sticking to | its report\n"},
                      Chain{"Investigators lean towards sabotage.", "Investigators | lean towards | sabotage\n"},
                      Chain{"Local channels spread information that the mill was on fire.",
                            "Local channels | spread information | that the mill was on fire\n"}));

}  // namespace
}  // namespace hearsay::constructions
