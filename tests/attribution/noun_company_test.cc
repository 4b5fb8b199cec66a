// What stands beside a noun or within a name and tells the kind of a source; read by the shipped model.
#include "attribution/noun_company.h"

#include "kinds.h"

namespace hearsay::constructions {
namespace {

class NounCompany : public ::testing::TestWithParam<KindCase> {};

TEST_P(NounCompany, TellsTheKind) { expect_kind(GetParam()); }

TEST(WebAddresses, AreTold) {
  EXPECT_TRUE(is_web_address("holmwatch.org"));
  EXPECT_FALSE(is_web_address("U.S."));
  EXPECT_FALSE(is_web_address("3.5"));
  EXPECT_FALSE(is_web_address("Ltd."));
  EXPECT_FALSE(is_web_address(""));
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, NounCompany,
    ::testing::Values(KindCase{"The chief negotiator said that the money was gone.", "chief negotiator, office"},
                      KindCase{"The county's chief medical officer said that the money was gone.",
                               "county's chief medical officer, office"},
                      KindCase{"A chief negotiator said that the money was gone.", "chief negotiator, unnamed"},
                      KindCase{"The study's lead author said that the money was gone.", "study's lead author, unnamed"},
                      KindCase{"The drugs tsar said that the money was gone.", "drugs tsar, office"},
                      KindCase{"Opposition figures said that he would go.", "Opposition figures, unnamed"},
                      KindCase{"Two figures in the union said that he would go.", "Two figures in the union, unnamed"},
                      KindCase{"Figures from the ministry show that rents have doubled.", "Figures from the ministry, document"},
                      KindCase{"The Zurich house thinks that rates will fall.", "Zurich house, organisation"},
                      KindCase{"The lower house said that the deal was unfair.", "lower house, government"},
                      KindCase{"Her former label denied that it had cheated her.", "Her former label, organisation"},
                      KindCase{"The local branch of the nurses' union said that the shifts were too long.", "local branch, organisation"},
                      KindCase{"The centre-back said that he had slipped.", "centre, unnamed"},
                      KindCase{"Section 12 says that the strait is open.", "Section, document"},
                      KindCase{"The Treaty of Holm says that the strait is open.", "Treaty of Holm, document"},
                      KindCase{"A paper entitled \"Slow Rivers\" says that the ban was unlawful.", "paper, document"},
                      KindCase{"An item on the back page says that the ban was unlawful.", "item on the back page, document"},
                      KindCase{"The second-tier side said that the coach would stay.", "second-tier side, organisation"},
                      KindCase{"The poet's estate said that the letters were private.", "poet's estate, organisation"},
                      KindCase{"Its parent said that trading would resume.", "Its parent, organisation"},
                      KindCase{"Her parents said that she was well.", "Her parents, unnamed"},
                      KindCase{"Cops said that the driver fled.", "Cops, government"},
                      KindCase{"European capitals fear that the deal is dead.", "European capitals, government"},
                      KindCase{"Neighbours like Chad and Niger say that the border is shut.", "Neighbours, government"},
                      KindCase{"Bulls such as Corey Lund say that prices will rise.", "Bulls, unnamed"}));

INSTANTIATE_TEST_SUITE_P(
    Names, NounCompany,
    ::testing::Values(KindCase{"The Wool Council said that prices were fair.", "Wool Council, organisation"},
                      KindCase{"The National Egg Board said that prices were fair.", "National Egg Board, organisation"},
                      KindCase{"The Council of Churches said that pay was too low.", "Council of Churches, organisation"},
                      KindCase{"The Nordic Council of Shipowners said that pay was too low.", "Nordic Council of Shipowners, organisation"},
                      KindCase{"Elmton Borough Council said that the tax would rise.", "Elmton Borough Council, government"},
                      KindCase{"The Press Council said that the story was false.", "Press Council, organisation"},
                      KindCase{"The Secretariat of the League of Ports said that the deal was dead.",
                               "Secretariat of the League of Ports, organisation"},
                      KindCase{"The Copper Kettle said that the kitchen was clean.", "Copper Kettle, organisation"},
                      KindCase{"The blog holmwatch.org claimed that the tax would rise.", "holmwatch.org, outlet"}));

}  // namespace
}  // namespace hearsay::constructions
