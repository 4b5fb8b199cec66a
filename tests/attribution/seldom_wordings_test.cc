// Turns of phrase that reports have now and then: knowing nothing, excuses, answers of a word or two, what stands
// before "that is the view of". The form: chains.h.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class SeldomWordings : public ::testing::TestWithParam<Chain> {};

TEST_P(SeldomWordings, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Idioms, SeldomWordings,
    ::testing::Values(
        Chain{"The navy has no knowledge of any such boat.", "navy | has no knowledge of | any such boat"},
        Chain{"The ministry has no information on the two drivers.", "ministry | has no information on | the two drivers"},
        Chain{"The captain said sorry to the passengers for the delay.", "captain | said sorry to the passengers for | the delay"},
        Chain{"The ferry firm will have none of it.", "ferry firm | will have | none of it"},
        Chain{"The opposition smells a trick.", "opposition | smells | a trick"},
        Chain{"The bank reckons with a loss.", "bank | reckons with | a loss"},
        Chain{"Detectives are working on the theory that he fell.", "Detectives | are working on the theory | that he fell"},
        Chain{"The firm makes out that it was never asked.", "firm | makes out | that it was never asked"},
        Chain{"The coach had warm words for his keeper.", "coach | had warm words for | his keeper"},
        Chain{"The minister has second thoughts about the tunnel.", "minister | has second thoughts about | the tunnel"},
        Chain{"The statute leaves no room for doubt: a dog without a lead is fined.",
              "statute | leaves no room for doubt | a dog without a lead is fined"},
        Chain{"The board holds both bidders capable of a better offer.", "board | holds | both bidders capable of a better offer"},
        Chain{"Phone records place the owner within a mile of the mill.", "Phone records | place | the owner within a mile of the mill"},
        Chain{"The witness gave evidence that the gate was open.", "witness | gave evidence | that the gate was open"}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, SeldomWordings,
    ::testing::Values(Chain{"From the drivers' union comes the reproach that the railway is cold.",
                            "drivers' union | reproach | that the railway is cold"},
                      Chain{"Its objection that the plan is too dear was noted.", "Its | objection | that the plan is too dear"},
                      Chain{"The firm's claim to the slope is contested.", "firm | claim to | the slope"},
                      Chain{"Lund's take: it rained.", "Lund | : | it rained"},
                      Chain{"The line from the premier's advisers, repeated all day, was that wages had been spared.",
                            "premier's advisers | line | that wages had been spared"},
                      Chain{"The fear among the growers, seldom spoken aloud, is that the well will dry up.",
                            "growers | fear | that the well will dry up"},
                      Chain{"From the palace it is heard that the king is ill.", "palace | From | that the king is ill"}));

INSTANTIATE_TEST_SUITE_P(ToldBefore, SeldomWordings,
                         ::testing::Values(Chain{"Keep away from the river: that is the advice from police.",
                                                 "police | advice | Keep away from the river"},
                                           Chain{"That, at least, is the hope of the ministry.", "ministry | hope | That"},
                                           Chain{"That was also the verdict of the court.", "court | verdict | That"}));

INSTANTIATE_TEST_SUITE_P(
    Places, SeldomWordings,
    ::testing::Values(Chain{"Every Sunday, Lund admits.", "Lund | admits | Every Sunday"},
                      Chain{"Because of the rain, she says.", "she | says | Because of the rain"},
                      Chain{"Whether there will be a vote, Mayor Anna Lund left open.",
                            "Anna Lund | left open | Whether there will be a vote"},
                      Chain{"\"We have won,\" rejoiced in the square Anna Lund, a baker.", "Anna Lund | rejoiced | \"We have won,\""},
                      Chain{"\"It never stopped,\" shared with us a clerk.", "clerk | shared | \"It never stopped,\""},
                      Chain{"Coach Ove Berg on why the keeper stayed at home: nobody rang him.", "Ove Berg | : | nobody rang him"},
                      Chain{"The report is more cautious: the cause is not known.", "report | is more cautious | the cause is not known"},
                      Chain{"The letter is blunter: pay or go.", "letter | is blunter | pay or go"},
                      Chain{"The ministry was unaware of any arrests.", "ministry | was unaware of | any arrests"}));

// The comma before the verb closes what somebody has thrown in: its subject stands in front.
INSTANTIATE_TEST_SUITE_P(BehindInsertion, SeldomWordings,
                         ::testing::Values(Chain{"The company, he recalls, promised a clinic, a road and a school.",
                                                 "he > company | promised | a clinic, a road and a school"}));

// The same words, where they say nothing.
TEST(SeldomWordings, AreNoneOfTheirs) {
  for (const auto* text : {"Police placed the driver in a cell.", "She had a good knowledge of the river.",
                           "That is the port of the island.", "In the evening, they sang."})
    EXPECT_EQ(chains(text), "") << text;
}

}  // namespace
}  // namespace hearsay::constructions
