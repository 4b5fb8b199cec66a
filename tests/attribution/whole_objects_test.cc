// All of what is promised, shown or demanded: second objects, what stands behind them, quotation marks, and a condition in front. The form:
// chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class WholeObjects : public ::testing::TestWithParam<Chain> {};

TEST_P(WholeObjects, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Objects, WholeObjects,
    ::testing::Values(
        Chain{"The firm promised customers free repairs.", "firm | promised | customers free repairs\n"},
        Chain{"She promised the members a leadership \"without surprises\".",
              "She | promised | the members a leadership \"without surprises\"\n"},
        Chain{"The mayor promises aid \"today, not tomorrow\".", "mayor | promises | aid \"today, not tomorrow\"\n"},
        Chain{"The map shows two wells on the northern side.", "The map | shows | two wells on the northern side\n"},
        Chain{"The register lists the boat as broken up in 1801.", "The register | lists | the boat as broken up in 1801\n"},
        Chain{"Norland wants both parties back at the table by Friday.", "Norland | wants | both parties back at the table by Friday\n"},
        Chain{"He expressed himself surprised by the tone.", "He | expressed | himself surprised by the tone\n"},
        Chain{"He fears for his windows if he is named.", "He | fears for | his windows if he is named\n"},
        Chain{"She said she had seen the logs and \"would not argue with a clock\".",
              "She | said | she had seen the logs and \"would not argue with a clock\"\n"},
        Chain{"If it exists, said a spokesman, it will be published.", "spokesman | said | If it exists | it will be published\n"}));

}  // namespace
}  // namespace hearsay::constructions
