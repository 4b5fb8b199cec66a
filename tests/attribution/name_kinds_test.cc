// What sort of thing a name stands for that no list knows, by what it does, has and is in; read by the shipped model.
#include "kinds.h"

namespace hearsay::constructions {
namespace {

class NameKinds : public ::testing::TestWithParam<KindCase> {};

TEST_P(NameKinds, AreTold) { expect_kind(GetParam()); }

// The headline tells what the text does not.
TEST(NameKindsOfHeadlines, AreTold) {
  Document document;
  document.title = "Strike at the Gorlex tractor plant";
  document.text = "Gorlex denies the claims.";
  document.published = "2024-03-05";
  annotate(document, testing::shipped());
  ASSERT_EQ(document.attributions.size(), 1u);
  EXPECT_EQ(chain_of(document, 0).back().kind, SourceKind::organisation);
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, NameKinds,
    ::testing::Values(
        KindCase{"Kelsby deny having spoken to the striker. The transfer window shuts at midnight.", "Kelsby, organisation"},
        KindCase{"Two hundred people work at the Gorlex tractor plant. Gorlex, which makes a loss, plans to close it.",
                 "Gorlex, organisation"},
        KindCase{"Tolvane shares finished 4% lower. Tolvane refused to comment.", "Tolvane, organisation"},
        KindCase{"Calmerin says the pans are safe. A spokeswoman for Calmerin declined to say how many were sold.",
                 "Calmerin, organisation"},
        KindCase{"The short seller Grey Pike said the accounts were false.", "Grey Pike, organisation"},
        KindCase{"Liquidators Harrow Trell refused to say how much was left.", "Harrow Trell, organisation"},
        KindCase{"The Hestia picked up 30 people, SeaLight said.", "SeaLight, organisation"},
        KindCase{"Rope Line, a hotline for sailors in distress, believes the number to be higher.", "Rope Line, organisation"},
        KindCase{"Gorlex accuses the union of lies. A welder said that Gorlex is his only customer.", "Gorlex, organisation"},
        KindCase{"Brandell plans to close two plants. Brandell denied that workers would go.", "Brandell, organisation"},
        KindCase{"Cabin crew at Ostrander will strike in May. Ostrander has refused to talk.", "Ostrander, organisation"},
        KindCase{"Ostbank denied the claims.", "Ostbank, organisation"},
        KindCase{"Norvex, a battery start-up, declined to comment.", "Norvex, organisation"},
        KindCase{"Tramlink, which owns the track, has admitted that one train was late.", "Tramlink, organisation"},
        KindCase{"The packer, Tolna Export, said its fruit was clean.", "Tolna Export, organisation"},
        KindCase{"Banque Marchand denied the claims.", "Banque Marchand, organisation"},
        KindCase{"The International Weights Bureau said the scales were right.", "International Weights Bureau, organisation"},
        KindCase{"Velmora said on Monday that it would cut 200 jobs.", "Velmora, organisation"},
        KindCase{"Brannock Haulage said that drivers would go.", "Brannock Haulage, organisation"},
        KindCase{"Mandel Toys said that the dolls were safe.", "Mandel Toys, organisation"},
        KindCase{"Real Cordeira said that the coach would stay.", "Real Cordeira, organisation"},
        KindCase{"Parents Against Phones said that the ban was overdue.", "Parents Against Phones, organisation"},
        KindCase{"Friends of the Tarn said that the dam leaked.", "Friends of the Tarn, organisation"},
        KindCase{"On Monday Mothers for Peace said that the war was lost.", "Mothers for Peace, organisation"},
        KindCase{"St Olave's said that the bells would be sold.", "St Olave's, organisation"},
        KindCase{"UNISAF, the staff union, warned that ships would lie idle.", "UNISAF, organisation"},
        KindCase{"Midronel, which employed the men, rejects the claim.", "Midronel, organisation"},
        KindCase{"Ms Leota said that it would rain.", "Leota, person"},
        KindCase{"Sir Tavit Leota said that it hurt.", "Tavit Leota, person"},
        KindCase{"Jan Vrba MP said that the train was late.", "Jan Vrba, person"},
        KindCase{"The Tarn Evening Mail said that the train was late.", "Tarn Evening Mail, outlet"},
        KindCase{"The trade mag Pulp Weekly reported that the train was late.", "Pulp Weekly, outlet"},
        KindCase{"Local 88 of the bakers' union demanded a pay rise.", "Local 88, organisation"}));

INSTANTIATE_TEST_SUITE_P(Media, NameKinds,
                         ::testing::Values(KindCase{"The deal is done, according to GoalWire.", "GoalWire, outlet"},
                                           KindCase{"Lisbon's Correio Novo wrote that the minister had lied.", "Correio Novo, outlet"},
                                           KindCase{"Warsaw's Depesza considers the remark a lie.", "Depesza, outlet"},
                                           KindCase{"Stadtkron, a Sunday title, wrote that the bridge was unsafe.", "Stadtkron, outlet"},
                                           KindCase{"The Italian La Lanterna informed its readers that the port would be sold.",
                                                    "La Lanterna, outlet"},
                                           KindCase{"The bridge is shut, the television channel M-7 reported.", "M-7, outlet"},
                                           KindCase{"The mayor took bribes, Elbeblatt said.", "Elbeblatt, outlet"}));

INSTANTIATE_TEST_SUITE_P(
    Persons, NameKinds,
    ::testing::Values(
        KindCase{"The chairman of the committee for health, Bavel Rohan, said it was late.", "Bavel Rohan, person"},
        KindCase{"In a letter to the court, Ruth Emory, the nurse on the ward, recalled that the doors were shut.", "Ruth Emory, person"},
        KindCase{"Leader of the Opposition Anand Palkar demanded a new vote.", "Anand Palkar, person"},
        KindCase{"Aric Boler of Greenpeace, who counted the boats, pointed out that three were missing.", "Aric Boler, person"},
        KindCase{"Aric Dorel of Openwatch, who found the map, pointed out that it was old.", "Aric Dorel, person"},
        KindCase{"His rival, Bao Ruin, said he had never cheated.", "Bao Ruin, person"},
        KindCase{"Their education minister, Eppe Voss, said then that it helped.", "Eppe Voss, person"},
        KindCase{"She demanded that Orvath resign. Orvath said he would stay.", "Orvath, person"},
        KindCase{"Lawyers Jim Stone and Ann Reed said the will was forged.", "Jim Stone and Ann Reed, person"}));

INSTANTIATE_TEST_SUITE_P(
    States, NameKinds,
    ::testing::Values(KindCase{
        "Talks with the Tarmin regime failed. In Tarmin the news was denied. The paper wrote that Tarmin had offered to return the port.",
        "Tarmin, government"}));

}  // namespace
}  // namespace hearsay::constructions
