// Cues that their place in the sentence makes, what goes on behind an insertion, and words of saying that say nothing.
// The form and the test itself: constructions.h, constructions_test.cc.
#include "chains.h"

namespace hearsay::constructions {
namespace {

// at the end of the sentence, behind a question or a clause in front of it
INSTANTIATE_TEST_SUITE_P(
    Closing, Constructions,
    ::testing::Values(Case{"The tunnel was never inspected, a memo written by two engineers in May shows.",
                           "a memo written by two engineers in May", "document", "shows", "The tunnel was never inspected", ""},
                      Case{"How many were hurt she would not say.", "she", "person", "would not say", "How many were hurt", ""},
                      Case{"That the bridge will last, few believe.", "few", "", "believe", "That the bridge will last", ""},
                      Case{"No trace of the boat, says the coast guard.", "the coast guard", "", "says", "No trace of the boat", ""},
                      Case{"Not so, says the baker: the oven was cold.", "the baker", "", "says", "Not so...the oven was cold", ""},
                      Case{"Nonsense, replies the union: nobody was asked.", "the union", "", "replies", "Nonsense...nobody was asked", ""},
                      Case{"Rubbish, says the guild.", "the guild", "", "says", "Rubbish", ""},
                      Case{"A farce, said the harbour board.", "the harbour board", "", "said", "A farce", ""},
                      Case{"Wrong, says Ada Brill, who drew the map.", "Ada Brill, who drew the map", "", "says", "Wrong", ""},
                      Case{"Not yet, says his old teacher.", "his old teacher", "", "says", "Not yet", ""}));

// the verb of a plural, read as one more noun of its phrase
INSTANTIATE_TEST_SUITE_P(ReadAsNouns, Constructions,
                         ::testing::Values(Case{"Soldiers fired first, photographs taken by a villager show.",
                                                "photographs taken by a villager", "document", "show", "Soldiers fired first", ""},
                                           Case{"Exports fell by a tenth in May, ministry data show.", "ministry data", "document", "show",
                                                "Exports fell by a tenth in May", ""},
                                           Case{"Accounts were emptied, minutes of a meeting that were leaked to the Gazette reveal.",
                                                "minutes of a meeting that were leaked to the Gazette", "document", "reveal",
                                                "Accounts were emptied", "the Gazette"},
                                           Case{"Workers at the plant fear for their pensions.", "Workers at the plant", "unnamed",
                                                "fear for", "their pensions", ""},
                                           Case{"Residents of Holm, where the plant stands, fear for their jobs.",
                                                "Residents of Holm, where the plant stands,", "unnamed", "fear for", "their jobs", ""},
                                           Case{"Geologists at the institute of Holm suspect that an old pit lies beneath it.",
                                                "Geologists at the institute of Holm", "unnamed", "suspect",
                                                "that an old pit lies beneath it", ""}));

// behind an insertion, around it, and where the subject was cut off
INSTANTIATE_TEST_SUITE_P(GoingOn, Constructions,
                         ::testing::Values(Case{"The water is clean, says the utility, and the pipes were replaced in May.", "the utility",
                                                "", "says", "The water is clean...and the pipes were replaced in May", ""},
                                           Case{"The canal, she said in a statement on Friday, would never be built.", "she", "person",
                                                "said", "The canal...would never be built", ""},
                                           Case{"The envoy warned of a famine if nothing was done by June.", "The envoy", "", "warned of",
                                                "a famine if nothing was done by June", ""},
                                           Case{"The fleet promised help for the islands by the autumn.", "The fleet", "", "promised",
                                                "help for the islands by the autumn", ""}));

// quotations with a clause about them, views, hearsay
INSTANTIATE_TEST_SUITE_P(
    Around, Constructions,
    ::testing::Values(
        Case{"\"Why did nobody go back?\" asked the coroner, Judith Amory.", "the coroner, Judith Amory", "", "asked",
             "\"Why did nobody go back?\"", ""},
        Case{"\"What were they thinking?\" asked the judge.", "the judge", "", "asked", "\"What were they thinking?\"", ""},
        Case{"\"Leave us alone.\" So wrote the mayor to the paper.", "the mayor", "", "wrote", "\"Leave us alone.\"", "the paper"},
        Case{"To her, the law is an insult.", "her", "person", "To", "the law is an insult", ""},
        Case{"There are thought to be forty miners below.", "", "public", "thought", "There...to be forty miners below", ""},
        Case{"There are believed to be ten wolves in the valley.", "", "public", "believed", "There...to be ten wolves in the valley", ""},
        Case{"It is assumed in the capital that the bank will fall.", "", "public", "assumed", "that the bank will fall", ""},
        Case{"There are hopes that a second shaft can be dug.", "", "public", "hopes", "that a second shaft can be dug", ""}));

class SaysNothing : public ::testing::TestWithParam<const char*> {};

TEST_P(SaysNothing, AttributesNothing) {
  const auto document = read(GetParam());
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i) ADD_FAILURE() << described(document, i);
}

INSTANTIATE_TEST_SUITE_P(Words, SaysNothing,
                         ::testing::Values("Everyone in Holm knows who paid for the church.", "The clock tells the wrong time.",
                                           "Its face told the story.", "The judge ordered a break.",
                                           "The guard called the fire brigade at noon.",
                                           "Details of the rescue plan to save the bank emerged.",
                                           "The hall was full, with ministers and heads of state.",
                                           "As the storm continues, ships stay in port."));

TEST(GoingOn, NothingBehindACueThatEndsTheText) {  // once read past the last token
  EXPECT_FALSE(read("The line will stay shut, warns Mira Holm").attributions.empty());
  EXPECT_FALSE(read("The line will stay shut, Mira Holm says").attributions.empty());
}

class AsPassive : public ::testing::TestWithParam<Chain> {};

TEST_P(AsPassive, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Constructions, AsPassive,
    ::testing::Values(Chain{"As first reported by the weekly Panoram, the minister owns three flats.",
                            "Panoram | reported by | the minister owns three flats"},
                      Chain{"As the ministry's press service reports, the convoy has left.",
                            "ministry's press service | reports | the convoy has left"},
                      Chain{"The convoy has left, as confirmed by the ministry.", "ministry | confirmed by | The convoy has left"},
                      Chain{"The road, as stated by the police, was icy.", "police | stated by | The road | was icy"}));

TEST(SaidNouns, AreNoSecondAttribution) {
  EXPECT_EQ(chains("The envoy expressed the hope that the treaty would be signed."),
            "envoy | expressed the hope | that the treaty would be signed\n");
  EXPECT_EQ(chains("The envoy voiced concern that the treaty would fail."), "envoy | voiced concern | that the treaty would fail\n");
  // what is denied is somebody else's
  EXPECT_NE(
      chains("The envoy dismissed suggestions that he might resign.").find("nobody in particular | suggestions | that he might resign"),
      std::string::npos);
}

}  // namespace
}  // namespace hearsay::constructions
