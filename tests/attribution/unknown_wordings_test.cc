// Attributions in wordings that no verb, noun or frame of its own reads: whom something stirs, whoever stands behind "this from", who gives
// out a text, what hides behind an insertion. The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class UnknownWordings : public ::testing::TestWithParam<Chain> {};

TEST_P(UnknownWordings, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Stirred, UnknownWordings,
    ::testing::Values(Chain{"What worries the mayor most is the cost.", "mayor | worries | the cost\n"},
                      Chain{"It irks the neighbours that nobody asked them.", "neighbours | irks | that nobody asked them\n"},
                      Chain{"It struck the auditors as odd that nobody had signed.", "auditors | struck | that nobody had signed\n"},
                      Chain{"It came as a relief to the family that the boat was found.",
                            "family | came as a relief to | that the boat was found\n"},
                      Chain{"It dawned on the crew that the engine had gone.", "the crew | dawned on | that the engine had gone\n"}));

TEST(Offers, AreNothingSaidByAWindow) { EXPECT_EQ(chains("The window offers a view of the lake."), ""); }

TEST(NotStirred, IsWhoeverIsStruckByAThing) {
  for (const auto* deed :
       {"It struck a rock near the lighthouse.", "The news surprised the town.", "What surprises come is anybody's guess."})
    EXPECT_EQ(chains(deed).find("believes"), std::string::npos) << deed;
  EXPECT_EQ(chains("It struck a rock near the lighthouse."), "");
}

INSTANTIATE_TEST_SUITE_P(ThisFrom, UnknownWordings,
                         ::testing::Values(Chain{"And this from the chairman, Otto Lund: “We were robbed.”",
                                                 "Otto Lund | : | “We were robbed.”\n"},
                                           Chain{"Then there was this from Otto Lund, a plumber: “Put the pipes back.”",
                                                 "Otto Lund | : | “Put the pipes back.”\n"},
                                           Chain{"The quarrel must end in a court: that from the acting prime minister, Otto Lund.",
                                                 "Otto Lund | : | The quarrel must end in a court\n"}));

INSTANTIATE_TEST_SUITE_P(BehindAnInsertion, UnknownWordings,
                         ::testing::Values(Chain{"The council, which owns the site, has asked both bidders for new plans.",
                                                 "council | has asked | both bidders for new plans\n"},
                                           Chain{"Ardan, the envoy pointed out, demands the punishment of the guilty.",
                                                 "envoy > Ardan | demands | the punishment of the guilty\n"},
                                           Chain{"The bridge (say the engineers) is unsafe.", "engineers | say | The bridge | is unsafe\n"},
                                           Chain{"She gets by on a pension and fears she'll lose her flat.",
                                                 "She | fears | she'll lose her flat\n"}));

INSTANTIATE_TEST_SUITE_P(Unanswered, UnknownWordings,
                         ::testing::Values(Chain{"Will the pool open on Monday? The council won't say yet.",
                                                 "council | won't say | Will the pool open on Monday\n"},
                                           Chain{"Who paid for the boat? The club will not say for now.",
                                                 "club | will not say | Who paid for the boat\n"}));

INSTANTIATE_TEST_SUITE_P(Colons, UnknownWordings,
                         ::testing::Values(Chain{"The engineers warn: the bridge is unsafe.", "engineers | warn | the bridge is unsafe\n"},
                                           Chain{"The farmers complain: the price has halved.",
                                                 "farmers | complain | the price has halved\n"},
                                           Chain{"The mayor promises: no new taxes.", "mayor | promises | no new taxes\n"}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, UnknownWordings,
    ::testing::Values(Chain{"The bridge closed after complaints from drivers about rust.", "drivers | complaints | rust\n"},
                      Chain{"The bridge closed after calls from traders for repairs.", "traders | calls | repairs\n"},
                      Chain{"The union renewed its call for the mayor to resign.", "union | call for | the mayor to resign\n"},
                      Chain{"There have been calls for the plan to be scrapped.",
                            "nobody in particular | calls for | the plan to be scrapped\n"},
                      Chain{"Engineers closed the bridge in the belief that it would fall.", "Engineers | belief | that it would fall\n"},
                      Chain{"He resigned with a warning that the bank would fail.", "He | warning | that the bank would fail\n"}));

INSTANTIATE_TEST_SUITE_P(OwnTexts, UnknownWordings,
                         ::testing::Values(Chain{"The ministry issued a statement saying the bank was sound.",
                                                 "ministry | saying | the bank was sound\n"},
                                           Chain{"The captain used a speech to call for new ships.", "captain | to call for | new ships\n"},
                                           Chain{"Twelve senators signed a letter urging the mayor to resign.",
                                                 "Twelve senators | urging | the mayor to resign\n"}));

INSTANTIATE_TEST_SUITE_P(
    Idioms, UnknownWordings,
    ::testing::Values(Chain{"She gets the feeling that nobody is in charge.", "She | gets the feeling | that nobody is in charge\n"},
                      Chain{"The senator painted a bleak picture of the mine.", "senator | painted a bleak picture of | the mine\n"},
                      Chain{"The rebels offered a truce.", "rebels | offered | a truce\n"},
                      Chain{"The captain made clear his anger.", "captain | made clear | his anger\n"},
                      Chain{"The captain made his anger plain.", "captain | made | his anger plain\n"},
                      Chain{"The captain's wife has stood by his account.", "captain's wife | has stood by | his account\n"},
                      Chain{"The senator rounded on the owners.", "senator | rounded on | the owners\n"},
                      Chain{"The ministry remained tight-lipped over the delay.", "ministry | remained tight-lipped over | the delay\n"}));

INSTANTIATE_TEST_SUITE_P(Translated, UnknownWordings,
                         ::testing::Values(Chain{"The president assured the envoy of his support.", "president | assured | his support\n"},
                                           Chain{"Gunmen fired on a patrol near the pass, informed the press office of the border guard.",
                                                 "press office | informed | Gunmen fired on a patrol near the pass\n"}));

}  // namespace
}  // namespace hearsay::constructions
