// What kind of source a noun phrase is: named behind a trade or a participle, bodies by their trade, texts and things that are no people;
// read by the shipped model.
#include "kinds.h"

namespace hearsay::constructions {
namespace {

class SourceKinds : public ::testing::TestWithParam<KindCase> {};

TEST_P(SourceKinds, AreTold) { expect_kind(GetParam()); }

// A name that is made longer keeps tokens and bytes together.
TEST(GivenNames, SpansEqualText) {
  const auto document = read("It was late, Yoo Sang-bum said.");
  ASSERT_EQ(document.names.size(), 1u);
  EXPECT_EQ(document.text_of(document.names.front().span), "Yoo Sang-bum");
}

INSTANTIATE_TEST_SUITE_P(
    InFewWords, SourceKinds,
    ::testing::Values(KindCase{"The plan was mad, tweeted the Dane Kasper Holm.", "Kasper Holm, person"},
                      KindCase{"The Swede Nils Berg called the jury blind.", "Nils Berg, person"},
                      KindCase{"MLA Sunil Rao said the bill was dead.", "Sunil Rao, person"},
                      KindCase{"A crane operator said the cable snapped.", "crane operator, unnamed"},
                      KindCase{"A copy of the FIR says the paper was leaked.", "FIR, document"},
                      KindCase{"\"Come in person,\" says the card beside her door.", "card, document"},
                      KindCase{"\"The end of a dream,\" wrote Pedale on its front page.", "Pedale, outlet"},
                      KindCase{"No ship of ours was there, writes the navy's press desk on Mastodon.", "navy's press desk, government"},
                      KindCase{"The union and the ministry disagree. The former wants more pay.", "union, organisation"}));

INSTANTIATE_TEST_SUITE_P(
    Named, SourceKinds,
    ::testing::Values(
        KindCase{"It was late, Yoo Sang-bum said.", "Yoo Sang-bum, person"},
        KindCase{"The ships had met, said Seo Min-kyu, a lawmaker who was there.", "Seo Min-kyu, person"},
        KindCase{"Kim Yo-jong warned the South.", "Kim Yo-jong, person"},
        KindCase{"The captors want money, the mediator, a cleric named Sheikh Omar Tal, told Reuters on Monday.", "Omar Tal, person"},
        KindCase{"\"I lost it,\" said dad-of-two Ned Marsh, 41.", "Ned Marsh, person"},
        KindCase{"Mum of two Ida Holm, 34, denied it.", "Ida Holm, person"},
        KindCase{"The umpire, retired surgeon Bryn Oakley, said the match was off.", "Bryn Oakley, person"},
        KindCase{"The mayor of Lindholm, the Green politician Eva Sturm, said the bridge must close.", "Eva Sturm, person"},
        KindCase{"The driver, 52-year-old grandfather Ken Stubbing, said the brakes had failed.", "Ken Stubbing, person"},
        KindCase{"The head of the academy, S. Somavar, said the prize was safe.", "S. Somavar, person"},
        KindCase{"The pilot, named by relatives as Tomas Kale, 38, told the tower that he saw smoke.", "Tomas Kale, person"},
        KindCase{"His assistant, a young woman called Elspeth Crae, insisted that the safe was locked.", "Elspeth Crae, person"},
        KindCase{"Anna Holm and Ida Dahl met on Monday. Both women said a new agency was needed.", "Anna Holm and Ida Dahl, person"},
        KindCase{"One of them, student Amy Greig, said the water came up to her knees.", "Amy Greig, person"},
        KindCase{"In a statement read to the court, Ruth Ambler, the guard on the slower train, recalled that the signal was red.",
                 "Ruth Ambler, person"},
        KindCase{"One of the designers, Lotte Brink of Tarn Works, warned that the roof was thin.", "Lotte Brink, person"},
        KindCase{"One of them, Paul Wirth of the Sunday Lantern, called the wall ugly.", "Paul Wirth, person"},
        KindCase{"Farmers, according to their union rep, Lotta Brink, feel cheated.", "Lotta Brink, person"},
        KindCase{"A spokesman for former President George Bush said he was resting.",
                 "spokesman for former President George Bush, office"}));

INSTANTIATE_TEST_SUITE_P(
    ByNouns, SourceKinds,
    ::testing::Values(
        // whose office is none of the state's, and whose is
        KindCase{"The chairman of the bank has gone skiing. He will not resign, his office said.", "his office, organisation"},
        KindCase{"The governor has gone skiing. He will not resign, his office said.", "his office, government"},
        KindCase{"Tarn Rail gives the bridge a year. Its Danish counterpart reckons that it has ten.",
                 "Its Danish counterpart, organisation"},
        KindCase{"The shop was shut. Its owner said that he was tired.", "Its owner, unnamed"},
        KindCase{"Her publisher said that the book was late.", "Her publisher, organisation"},
        // one of a body is no body
        KindCase{"A monitor with Clean Vote, who asked me to keep her name out, says two boxes were open.", "monitor, unnamed"},
        KindCase{"\"We hide them,\" explained a third-year.", "a third-year, unnamed"},
        KindCase{"The Office of the Prosecutor General confirmed the arrest of a banker.", "Office, government"},
        KindCase{"The operator who took the call recalled that he had sounded tired.", "operator, unnamed"},
        KindCase{"The Head of State stressed that the harvest was good.", "Head of State, office"},
        KindCase{"The competent bodies say that he was never there.", "competent bodies, government"},
        KindCase{"Two of those who were at the table say he let it slip.", "Two of those who were at the table, unnamed"},
        // a text, and who makes such texts
        KindCase{"A geological survey from 2011 warned that the slope would slide.", "geological survey, document"},
        KindCase{"The Geological Survey said that the slope would slide.", "Geological Survey, government"},
        KindCase{"Intelligence seen by two ministers pointed to a bomb.", "Intelligence, document"},
        KindCase{"Military intelligence said that a bomb had been found.", "Military intelligence, government"},
        KindCase{"Two airline IT chiefs told the Courier that their boards had lost patience.", "Two airline IT chiefs, unnamed"},
        // media that have been named, though one of them tells of a study
        KindCase{
            "The Daily Ledger wants a new bridge. The Amur Telegraph laughs at a study by engineers. The Tarn Gazette keeps silent. The "
            "papers predict rain.",
            "papers, outlet"},
        // one of those who have only been told of
        KindCase{"Ann Field is ill. Her friends are less discreet. One believes that she could resign.", "friend of Ann Field, unnamed"}));

INSTANTIATE_TEST_SUITE_P(
    PartsAndTexts, SourceKinds,
    ::testing::Values(
        // a part of a body is of its kind, told again or not
        KindCase{"The press service of the Ministry of Health said the well was clean.", "press service, government"},
        KindCase{"The press service of the ministry spoke on Monday. The press service denied that it had rained.",
                 "press service, government"},
        KindCase{"The road is shut, the brewery's press service reported.", "brewery's press service, organisation"},
        KindCase{"The administration of the hospital denied that patients had been moved.", "administration, organisation"},
        KindCase{"The Tovian side asserts that its boat was rammed.", "Tovian side, government"},
        KindCase{"The Russian side asserts that its boat was rammed.", "Russia, government"},
        KindCase{"The mill is shut. Local 9 said that pay was too low.", "Local 9, organisation"},
        KindCase{"Two of them, Spain and Malta, want more time.", "Two of them, Spain and Malta, government"},
        KindCase{"The Dutch had agreed to the loan in May.", "Dutch, government"},
        KindCase{"The Americans want more time.", "Americans, government"},
        KindCase{"Some Americans want more time.", "Americans, unnamed"},
        KindCase{"Foreign Minister Ada Holm was late. Her Danish counterpart called it a trap.", "Her Danish counterpart, office"},
        KindCase{"Observers from the league said the count was fair.", "Observers from the league, unnamed"},
        KindCase{"Observers say that he will fall.", "Observers, public"},
        KindCase{"The foreman denied that he had been told.", "foreman, office"},
        KindCase{"The terminal said that no oil had been lost.", "terminal, organisation"},
        KindCase{"Leader of the Opposition Anand Karkar said no.", "Anand Karkar, person"},
        KindCase{"Canon Ned Furley spoke first. A letter read aloud by the canon talks of a hotel.", "letter, document"},
        // texts
        KindCase{"The pit leaks, according to an engineers' paper leaked to the site Nordwind.", "engineers' paper, document"},
        KindCase{"The pit leaks, the Tarn Gazette reported, citing another of the files.", "files, document"},
        KindCase{"A memo was found. The nine-page bombshell warns that the pit leaks.", "nine-page bombshell, document"}));

INSTANTIATE_TEST_SUITE_P(
    Bodies, SourceKinds,
    ::testing::Values(
        KindCase{"The port's current owner, the shipping line Nereus, denied the claim.", "Nereus, organisation"},
        KindCase{"Its biggest shareholder, the pension fund Rente Nord, said it would sell.", "Rente Nord, organisation"},
        KindCase{"The army's newspaper, Shield, reported that the general had fled.", "Shield, outlet"},
        KindCase{"Grey Anchor, the shipping line, claims that the crates were dry.", "Grey Anchor, organisation"},
        KindCase{"Russia's Pacific Fleet said two ships had sailed.", "Russia's Pacific Fleet, government"},
        KindCase{"Antwerp-based Nereid said that sales had fallen.", "Nereid, organisation"},
        KindCase{"Tom Hale joins hated rivals Northport. Northport would not say what they had paid.", "Northport, organisation"},
        KindCase{"Shares in Andes Copper fell. Andes called the report a joke.", "Andes, organisation"},
        KindCase{"The owner, Minera Alto Sur, said the shaft was dry.", "Minera Alto Sur, organisation"},
        KindCase{"The Trump camp said the law was bad.", "Trump camp, organisation"},
        KindCase{"The secretary of state's office said the count was over.", "The secretary of state's office, government"},
        KindCase{"The transport and interior ministries said the road was shut.", "The transport and interior ministries, government"},
        KindCase{"Islamic State said its fighters had shot down the plane. They also claimed that a second plane was hit.",
                 "Islamic State, organisation"}));

// names that no layer knows the kind of
INSTANTIATE_TEST_SUITE_P(
    Firms, SourceKinds,
    ::testing::Values(
        KindCase{"Tram builder Ferrolin said it had delivered what was ordered.", "Ferrolin, organisation"},
        KindCase{"The engineers' firm, Dunlow & Pyke, said it stood by its work.", "Dunlow & Pyke, organisation"},
        KindCase{"A spokesman for the lender said no. Fox & Lamb warned that rates would rise.", "Fox & Lamb, organisation"},
        KindCase{"Lawyers at Stone & Reed said the will was forged.", "Lawyers at Stone & Reed, unnamed"},
        KindCase{"Rents fell in May, according to Harbex, a letting company.", "Harbex, organisation"},
        KindCase{"Corvel, a chemicals firm based in Ghent, blamed the heat.", "Corvel, organisation"},
        KindCase{"Brandt, a miner from Leeds, said the pit was safe.", "Brandt, person"},
        KindCase{"Customers of Aldhorf were told to return the bottles. Aldhorf denied the claims.", "Aldhorf, organisation"},
        KindCase{"Shares in Skandor fell 5% after Skandor said it would cut flights.", "Skandor, organisation"},
        KindCase{"Miner Andes Copper said it was consulting lawyers. Andes called the report fiction.", "Andes Copper, organisation"},
        KindCase{"A statement from Halden Steel said the furnace was safe. Halden denied that workers had been warned.",
                 "Halden Steel, organisation"},
        KindCase{"The charity Open Hands said 300 families were in need. Open Hands asked for blankets.", "Open Hands, organisation"},
        KindCase{"Campaign group Clean Rivers called the plan a disgrace.", "Clean Rivers, organisation"},
        KindCase{"Ratings agency Kestra cut its outlook. Kestra said debt was too high.", "Kestra, organisation"},
        KindCase{"Streaming service Vidora said prices would rise.", "Vidora, organisation"},
        KindCase{"The Gorlex board rejected the offer. Gorlex called it too low.", "Gorlex, organisation"},
        KindCase{"Rivertown Rovers denied any talks. Rovers said the player was not for sale.", "Rovers, organisation"},
        KindCase{"The Reform Party said the vote was stolen. Reform wants a recount.", "Reform Party, organisation"},
        KindCase{"The border with Sarmia was shut, and Sarmia said it would stay so.", "Sarmia, government"},
        KindCase{"The regulator, Ofdam, said it was looking into the matter.", "Ofdam, government"},
        KindCase{"Tilda, the rice company, said it would raise prices.", "Tilda, organisation"},
        KindCase{"Carmen, a cheese maker, said she would leave.", "Carmen, person"},
        KindCase{"Prices will fall, reckons Shopwatch, a consultancy.", "Shopwatch, organisation"},
        KindCase{"The operator of the ferry, Nordline, said the engine had failed.", "Nordline, organisation"},
        KindCase{"The producer of the film, Grigoriev, said he was sorry.", "Grigoriev, person"},
        KindCase{"The Social Democrats said they would vote against the bill.", "Social Democrats, organisation"},
        KindCase{"Mr Ireland said the shop was closed.", "Ireland, person"},
        KindCase{"Bill Tranter said the mine would reopen.", "Bill Tranter, person"},
        KindCase{"The head of the port authority, S. Ramanan, said the crane was safe.", "S. Ramanan, person"},
        KindCase{"Ross Vane said it was a dark day for the club.", "Ross Vane, person"}));

INSTANTIATE_TEST_SUITE_P(
    Media, SourceKinds,
    ::testing::Values(KindCase{"The mayor took bribes, the Evening Star reported.", "Evening Star, outlet"},
                      KindCase{"The ferry sank, the state-run Lumo State Agency reported.", "Lumo State Agency, outlet"},
                      KindCase{"The semi-official Dorna agency said the ferry sank.", "Dorna agency, outlet"},
                      KindCase{"The ferry sank, state-owned Vasti reported.", "Vasti, outlet"},
                      KindCase{"The state-run Kolm Energy said the ferry sank.", "Kolm Energy, organisation"},
                      KindCase{"The Daily Anchor reported that the dam would be closed.", "Daily Anchor, outlet"},
                      KindCase{"The plant will close, the Sunday Planet reported.", "Sunday Planet, outlet"},
                      KindCase{"Police found three bodies in the cellar, The Sun Herald reported.", "Sun Herald, outlet"},
                      KindCase{"Talks have failed, the Liberation Herald reported on Tuesday.", "Liberation Herald, outlet"},
                      KindCase{"Channel 24 reported that eight people had died.", "Channel 24, outlet"},
                      KindCase{"The president is ill, Kanal 5 said.", "Kanal 5, outlet"},
                      KindCase{"The president is ill, TV2 reported.", "TV2, outlet"},
                      KindCase{"The president is ill, according to Il Faro, a Turin daily.", "Il Faro, outlet"},
                      KindCase{"The singer has married in secret, the tabloid Blix reported.", "Blix, outlet"},
                      KindCase{"The treaty is dead, according to the Ledger of Bern.", "Ledger of Bern, outlet"},
                      KindCase{"The treaty is dead, the Herald of Basel reported.", "Herald of Basel, outlet"},
                      KindCase{"The king is ill, said El Faro, a Bogota newspaper.", "El Faro, outlet"},
                      KindCase{"Orbita, Moldova's oldest broadcaster, said the king was ill.", "Orbita, outlet"}));

INSTANTIATE_TEST_SUITE_P(
    Texts, SourceKinds,
    ::testing::Values(KindCase{"The court papers say that he lied. The papers also show that he fled.", "court papers, document"},
                      KindCase{"A paper that two Athens scholars put online says that the vase is a fake.", "paper, document"},
                      KindCase{"A paper in Deep Sea Letters found that the whales had gone.", "paper, document"},
                      KindCase{"A paper published in Leiden says the mayor will resign.", "paper, outlet"},
                      KindCase{"The February deal calls for a halt to strikes.", "The February deal, document"}));

INSTANTIATE_TEST_SUITE_P(People, SourceKinds,
                         ::testing::Values(KindCase{"Every major candidate said the law was bad.", "major candidate, unnamed"},
                                           KindCase{"Ministers hope that the bill will pass by June.", "Ministers, office"},
                                           KindCase{"Some Republicans said the law was bad.", "Some Republicans, unnamed"},
                                           KindCase{"The ex-policeman wants both sides at the table.", "ex-policeman, unnamed"},
                                           KindCase{"The soufflé king packed two suitcases on Sunday, a source close to the couple said.",
                                                    "source close to the couple, unnamed"}));

INSTANTIATE_TEST_SUITE_P(PapersSidesAndGroups, SourceKinds,
                         ::testing::Values(KindCase{"Her papers said she carried oil.", "Her papers, document"},
                                           KindCase{"A preprint suggests that the bones are older.", "preprint, document"},
                                           KindCase{"The neighbouring side doubted the plan.", "neighbouring side, government"},
                                           KindCase{"On Friday the Houthis denied that they had fired.", "Houthis, organisation"},
                                           KindCase{"On Friday the Dutch denied that they had agreed.", "Dutch, government"},
                                           KindCase{"Labour wants her gone.", "Labour, organisation"},
                                           KindCase{"The mayoress said that the wolf had killed nine sheep.", "mayoress, office"}));

// Names that no shape tells: data/actors/bodies has them. A person's name that holds one stays a person; a name of two is that of the state
// spoken of.
INSTANTIATE_TEST_SUITE_P(
    Listed, SourceKinds,
    ::testing::Values(KindCase{"NABU said that it would wait.", "National Anti-Corruption Bureau of Ukraine, government"},
                      KindCase{"Talks had begun, Roskomnadzor said on Monday.", "Roskomnadzor, government"},
                      KindCase{"La Moneda said that talks had begun.", "La Moneda, government"},
                      KindCase{"Hengaw reported that two men had died.", "Hengaw, organisation"},
                      KindCase{"Rashtriya Janata Dal said that it would wait.", "Rashtriya Janata Dal, organisation"},
                      KindCase{"Talks had begun, Pakatan Harapan said on Monday.", "Pakatan Harapan, organisation"},
                      KindCase{"Mizuho said that it would wait.", "Mizuho, organisation"},
                      KindCase{"Mizuho Tanaka said the talks were over.", "Mizuho Tanaka, person"},
                      KindCase{"Mr Platts said that he would wait.", "Platts, person"},
                      KindCase{"Enab Baladi reported that talks had begun.", "Enab Baladi, outlet"},
                      KindCase{"Talks had begun, Dainik Bhaskar said on Monday.", "Dainik Bhaskar, outlet"},
                      KindCase{"Honduras was calm on Monday. El Heraldo reported that talks had begun.", "El Heraldo of Honduras, outlet"},
                      KindCase{"Turkey was calm on Monday. NTV reported that talks had begun.", "NTV Turkey, outlet"},
                      KindCase{"Ecuador voted on Sunday. The CNE said that the count was over.",
                               "National Electoral Council of Ecuador, government"}));

}  // namespace
}  // namespace hearsay::constructions
