// Links that a wording hides: who was told first, whom somebody had it from, through whose mouth; and what is no link; read by the shipped
// model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class HadFromOthers : public ::testing::TestWithParam<Chain> {};

TEST_P(HadFromOthers, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Media, HadFromOthers,
    ::testing::Values(
        Chain{"The minister was quoted by the weekly Fjord as telling Radio Volta that the bridge would be sold.",
              "Fjord > Radio Volta > minister | telling | that the bridge"},
        Chain{"The union, in a statement picked up by Radio Volta, spoke of betrayal.", "Radio Volta > union | spoke of | betrayal\n"},
        Chain{"The report, a copy of which was sighted by the news site Delta Post, blames the engineers.",
              "Delta Post > report | blames | the engineers\n"},
        Chain{"The paper puts the loss at two million, a figure it attributes to the mayor.", "paper > mayor | puts | the loss"},
        Chain{"The site speaks of forty dead, a number it has from a nurse.", "site > nurse | speaks of | forty dead"}));

INSTANTIATE_TEST_SUITE_P(
    Persons, HadFromOthers,
    ::testing::Values(Chain{"Holm's version, relayed by his lawyer, is that the safe was empty.",
                            "his lawyer > Holm | version | that the safe was empty\n"},
                      Chain{"The old ferry, Holm has it from the captain, would be scrapped.",
                            "Holm > captain | has it | The old ferry | would be scrapped\n"},
                      Chain{"The minister has said, by the voice of his cabinet, that he follows the matter.",
                            "his cabinet > minister | has said | that he follows the matter\n"},
                      Chain{"Through the mouth of her lawyer, Holm denied the theft.", "her lawyer > Holm | denied | the theft\n"},
                      Chain{"The firm, which learned from a \"loyal neighbour\" that the parrot bites, would not say more.",
                            "firm | would not say | more\n"},
                      Chain{"The firm, which learned from a \"loyal neighbour\" that the parrot bites, would not say more.",
                            "firm > \"loyal neighbour"}));

INSTANTIATE_TEST_SUITE_P(NoLinks, HadFromOthers,
                         ::testing::Values(Chain{"The club asked the BBC for an apology.", "club | asked | the BBC for an apology\n"},
                                           Chain{"The town clerk wrote in Friday's newsletter that the pool would close.",
                                                 "town clerk | wrote | that the pool would close\n"}));

// "the former", "each": of two told before.
INSTANTIATE_TEST_SUITE_P(OfTwo, HadFromOthers,
                         ::testing::Values(Chain{"The board and the ministry deny it. The latter explains that annexes come last.",
                                                 "ministry | explains | that annexes come last\n"},
                                           Chain{"Kenya and Uganda signed the treaty. Each pledged not to shelter rebels.",
                                                 "Kenya and Uganda | pledged | not to shelter rebels\n"}));

TEST(Publisher, IsNoLinkByItsEdition) {
  EXPECT_EQ(chains("In a video examined by Atlas, the colonel warns that the road is closed.", "Agence Atlas, English service"),
            "colonel | warns | that the road is closed\n");
}

}  // namespace
}  // namespace hearsay::constructions
