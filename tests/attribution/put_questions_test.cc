// Questions outside quotation marks with who puts them or leaves them open. The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class PutQuestions : public ::testing::TestWithParam<Chain> {};

TEST_P(PutQuestions, AreTheAskers) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Sentences, PutQuestions,
    ::testing::Values(
        Chain{"\"Cold in there?\" she wanted to know.", "she | wanted to know | \"Cold in there?\""},
        Chain{"Which bridge, a man at the back wanted to know.", "man at the back | wanted to know | Which bridge"},
        Chain{"Who, Ada Brill wanted to know, would pay for the buses?", "Ada Brill | wanted to know | Who | would pay for the buses"},
        Chain{"How, asked the judge, had he got in?", "judge | asked | How | had he got in"},
        Chain{"Why, wondered their captain, Otto Lund, was the harbour dark?", "Otto Lund | wondered | Why | was the harbour dark"},
        Chain{"What had he seen? the prosecutor asked.", "prosecutor | asked | What had he seen"},
        Chain{"Had she locked the shed? asked the judge, Judith Pell.", "Judith Pell | asked | Had she locked the shed"},
        Chain{"Would the mill close? The minister would not say.", "minister | would not say | Would the mill close"}));

TEST(PutQuestions, AreNobodysElsewhere) {
  EXPECT_EQ(chains("Who, asked by the judge, had signed the form?"), "");
  EXPECT_EQ(chains("Who paid for the bridge? Nobody would say."), "");
  EXPECT_EQ(chains("The mill will close. The minister would not say."), "");
}

}  // namespace
}  // namespace hearsay::constructions
