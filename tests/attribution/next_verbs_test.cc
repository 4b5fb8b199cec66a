// Where what was said ends: at the next verb of whoever said it, at a colon behind which he speaks, at a charge that others make; and nouns
// of saying that say nothing.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class NextVerbs : public ::testing::TestWithParam<Chain> {};

TEST_P(NextVerbs, EndsWhatWasSaid) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Joined, NextVerbs,
    ::testing::Values(
        Chain{"She told the Daily Lantern that the plant was safe until the valves were changed, and urged the owner to shut it.",
              "Daily Lantern > She | told | that the plant was safe until the valves were changed\n"},
        Chain{"She told the Daily Lantern that the plant was safe until the valves were changed, and urged the owner to shut it.",
              "Daily Lantern > She | urged | the owner to shut it\n"},
        Chain{"An official of the board denied that any figures had been altered but declined to say when they would be shown.",
              "official of the board | declined | to say when they would be shown\n"},
        Chain{"The envoy refused to meet the rebels and is flying home.", "envoy | refused | to meet the rebels\n"},
        Chain{"A hospital director said six children were ill but would not give their names.",
              "hospital director | said | six children were ill\n"},
        Chain{"The commission found that the vote was flawed but did not say who was to blame.",
              "commission | did not say | who was to blame\n"},
        Chain{"The envoy, Paul Ruiz, called the killing a crime and demanded that both sides return to talks.",
              "Paul Ruiz | called | the killing a crime\n"},
        Chain{"Livonia's foreign ministry denied it. Its spokesman told journalists that the men were mushroom pickers and asked Minsk to "
              "release them.",
              "Its spokesman | told | that the men were mushroom pickers\n"}));

INSTANTIATE_TEST_SUITE_P(
    Colons, NextVerbs,
    ::testing::Values(Chain{"The president was blunt: the accord was dead, he told the daily Vesti.",
                            "Vesti > president | told | the accord was dead\n"},
                      Chain{"Minister Elin Varga was more cautious: her government had offered to mediate, she said.",
                            "Elin Varga | said | her government had offered to mediate\n"},
                      Chain{"Minister Elin Varga was less discreet: she told the broadcaster Tele 4 that the talks had failed.",
                            "Tele 4 > Elin Varga | told | that the talks had failed\n"},
                      Chain{"There was one condition: the troops must leave first, the envoy said.",
                            "envoy | said | There was one condition: the troops must leave first\n"}));

INSTANTIATE_TEST_SUITE_P(Charges, NextVerbs,
                         ::testing::Values(Chain{"The mayor denied taking bribes, an allegation that two former aides repeated in court.",
                                                 "mayor | denied | taking bribes\n"},
                                           Chain{"The minister denies ordering the attack, an accusation made by the widow of the victim.",
                                                 "minister | denies | ordering the attack\n"}));

INSTANTIATE_TEST_SUITE_P(
    Names, NextVerbs,
    ::testing::Values(
        Chain{"The mayor said, citing engineers, that the tower leaned by a metre.", "mayor > engineers | said | that the tower leaned"},
        Chain{"The plan is the work of the daily Vesti, which, quoting two generals, reported that tanks had crossed the border.",
              "Vesti > two generals | reported | that tanks had crossed the border\n"},
        Chain{"Russia, which built the bridge in 2018, is said to want it back.",
              "nobody in particular | is said | Russia | to want it back\n"}));

INSTANTIATE_TEST_SUITE_P(Speakers, NextVerbs,
                         ::testing::Values(Chain{"The army said its troops had entered Marun. It claimed to have killed 20 fighters.",
                                                 "army | claimed | to have killed 20 fighters\n"},
                                           Chain{"Farid Nasser, who runs the camp, fears that cholera will spread.",
                                                 "Farid Nasser | fears | that cholera will spread\n"}));

TEST(NextVerbs, NounsThatSayNothing) {
  EXPECT_EQ(chains("A spokesman told the news agency Sirin that the road was shut."),
            "Sirin > spokesman | told | that the road was shut\n");
  EXPECT_EQ(chains("Lena Brix was less gloomy: she told the news channel K24 that a truce could hold."),
            "K24 > Lena Brix | told | that a truce could hold\n");
  EXPECT_EQ(chains("Farmers want a promise that prices will not fall.").find("Farmers | promise"), std::string::npos);
  EXPECT_EQ(chains("The exiles want assurances from Paris that they will not be sent back.").find("France"), std::string::npos);
  EXPECT_EQ(chains("The mayor denied taking bribes, an allegation that two former aides repeated in court.").find("nobody"),
            std::string::npos);
}

}  // namespace
}  // namespace hearsay::constructions
