// Whom pronouns and definite nouns of sources mean where several compete for them, and what names stand for by what stands beside them;
// read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class References : public ::testing::TestWithParam<Chain> {};

TEST_P(References, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    OtherParty, References,
    ::testing::Values(
        // who asks is not who answers, nor is he who spoke last
        Chain{"Witness Ann Pell wept. Barrister Guy Lund asked her why she had waited. She was afraid, she replied.",
              "Ann Pell | replied | She was afraid"},
        Chain{"The mayor, Rolf Tanner, spoke on Monday. Councillor Hugo Brand called him a coward. He retorted that Brand had fled first.",
              "Rolf Tanner | retorted | that Brand had fled first"},
        // an argument of the participle before him
        Chain{"The court heard Jonas Wirth. Cross-examined by Paul Gale, he admitted that he had lied.",
              "Jonas Wirth | admitted | that he had lied"},
        // what one backs is another's
        Chain{"Ida Voss says the bridge was sound. Her deputy, Mia Kern, backed her account. Her report said so, she noted.",
              "Mia Kern | backed | her account"}));

INSTANTIATE_TEST_SUITE_P(Speakers, References,
                         ::testing::Values(
                             // in a quotation: not the one who speaks behind it
                             Chain{"A skipper disputed the report. \"He was steering with his knee,\" she told the inquiry.",
                                   "skipper | told | \"He was steering with his knee,\""},
                             // who speaks by other means than a subject
                             Chain{"The five came from one village, the prosecutor said. They knew the pass, according to a cousin. He "
                                   "told reporters that they had "
                                   "left at dawn.",
                                   "cousin | told | that they had left at dawn"},
                             Chain{"The claim was doubted by Jan Brink of the Polar Institute. \"Ice does not lie,\" he said.",
                                   "Jan Brink | said | \"Ice does not lie,\""},
                             Chain{"Chemist Helgen hid nine deaths, says a leaked memo. \"We cannot explain them,\" it says.",
                                   "leaked memo | says | \"We cannot explain them,\""},
                             Chain{"The guard of the last coach saw no signal, he told the inquiry.",
                                   "guard of the last coach | told | The guard of the last coach saw no signal"}));

// First names tell whether a man or a woman is meant, but not where they are somebody's last name.
INSTANTIATE_TEST_SUITE_P(
    Genders, References,
    ::testing::Values(
        Chain{"Gro Lund runs the ward. One of those who left is Aksel Brandt. She does not deny it.", "Gro Lund | does not deny | it"},
        Chain{"Huw Tegan keeps sheep. Tegan shot a wolf. He denies it.", "Huw Tegan | denies | it"},
        // a first name alone, be it a month's
        Chain{"Ann Field is a doctor. Her receptionist, Gro, takes me aside. She feels better, she says.", "Gro | says | She feels better"},
        Chain{"Huw Cole is a spy. Cole's wife, Jan, fears that he will be caught.", "Jan | fears | that he will be caught"},
        // whom the words introduce does not say them
        Chain{"Inspector Ravi Salke spoke to reporters. The gold was in a well, he said. The nephew, "
              "Nilesh Pande (29), has confessed to the theft, he claimed.",
              "Ravi Salke | claimed | The nephew, Nilesh Pande (29), has confessed to the theft"},
        // no one person
        Chain{"Ida Holm, a writer, has died. The family has always dismissed the theory.", "family | has always dismissed | the theory"}));

INSTANTIATE_TEST_SUITE_P(
    Descriptions, References,
    ::testing::Values(
        Chain{"Mr Justice Abbott called Leon Quarry a liar. The ledger, the judge noted, carried his signature.",
              "Abbott | noted | The ledger | carried his signature"},
        Chain{"Ida Castor called the bridge a scandal. The former governor vowed to sell it.", "Ida Castor | vowed | to sell it"},
        // a noun that nobody was called by before, and no part that every story has
        Chain{"Pals of Mr Hart insist that he wrote it on the orders of the Chancellor, Ruth Ambler. Downing Street would not be drawn. "
              "Campaigner Edna Moss, 81, thinks he should go. 'I have outlived worse,' the great-gran said from her flat in Nell.",
              "Edna Moss | said | 'I have outlived worse,'"},
        Chain{"It is a bluff, political scientist Galim Orsk is convinced. According to the expert, the price of bread will rise.",
              "Galim Orsk | According to | the price of bread will rise"},
        Chain{"Governor Ned Tark left early. The ex-policeman wants a new vote.", "Ned Tark | wants | a new vote"},
        Chain{"Elin Royle and Otto Kant met on Monday. Royle said that he had sold the mine. The senator vowed to buy it back.",
              "Elin Royle | vowed | to buy it back"},
        Chain{"Striker Leo Okafor is for sale. Okafor wants to leave. Nobody has made a bid. The manager refused to be drawn into the row.",
              "manager | refused | to be drawn into the row"},
        Chain{"Baker Ann Tell was late. Her oven was cold. The first dancer called it a farce.", "first dancer | called | it a farce"},
        Chain{"A former quality manager sued the mill. Its chief, Udo Kern, left. He had signed the papers, the ex-manager said.",
              "former quality manager | said | He had signed the papers"},
        Chain{"Leader of the Opposition Anand Karkar accused the government of theft. He said that the books were gone.",
              "Anand Karkar | said | that the books were gone"},
        // whom a lead is about, told by trade and age or by age and address
        Chain{"A jeweller sold rings as glass, a court was told. Prosecutor Anneke Voss said that Raymond Toll, 58, had bought "
              "them. The jeweller denies theft.",
              "Raymond Toll | denies | theft"},
        Chain{"PORT NELL - A clerk sold the plans, a court heard. Corvin Aims, 29, copied them at his desk. The clerk denies it.",
              "Corvin Aims | denies | it"},
        Chain{"A terrified cyclist claims that he was pecked by a swan. Plumber Wes Tarn, 39, was riding home.",
              "Wes Tarn | claims | that he was pecked by a swan"},
        Chain{"A farmer on trial for theft told police that the cows had walked home. Detective Ida Lund searched the yard "
              "of Malachy Dunne (58), of Cloon.",
              "Malachy Dunne | told | that the cows had walked home"},
        Chain{"Minister of External Trade Davit Orlu called it a gesture. The Minister answered that he was calm.",
              "Davit Orlu | answered | that he was calm"},
        Chain{"Minister of Foreign Affairs, Dr Yunus Harand, denied it. The Minister added that peace would come.",
              "Yunus Harand | added | that peace would come"},
        Chain{"Chairman Sir Barry Holt denied it. The biscuit baron swore that nobody had known.",
              "Barry Holt | swore | that nobody had known"},
        Chain{"Superintendent Nell Ambler called it an ambush. The officer asked drivers to come forward.",
              "Nell Ambler | asked | drivers to come forward"},
        Chain{"Chief executive Udo Brandt promised a refund. The CEO said that it would take a month.",
              "Udo Brandt | said | that it would take a month"},
        Chain{"Luc Peeters, a dealer, wept in the dock. The Belgian said that he had been tricked.",
              "Luc Peeters | said | that he had been tricked"},
        Chain{"Aino Lahti arrived late. The Finnish chef said that the fish was to blame.",
              "Aino Lahti | said | that the fish was to blame"},
        Chain{"Gita Rao lives above the bakery. The 44-year-old said Monday's fire had started in the cellar.",
              "Gita Rao | said | Monday's fire had started in the cellar"},
        // nobody who has been named
        Chain{"His mother, Donna, wept. A woman who sells flowers gave first aid. The mother of three, who did not want her "
              "name in the paper, "
              "said that nobody had come.",
              "woman | said | that nobody had come"},
        Chain{"The tax office was searched. The minister, Karl Oster, was abroad. His office said that he would fly home.",
              "His office | said | that he would fly home"}));

// A name without a comma behind "for", "to" or "of" and a title is not the one who speaks; nor is the body that owns the post.
INSTANTIATE_TEST_SUITE_P(OfSomebody, References,
                         ::testing::Values(Chain{"A spokesman for former senator Hugh Lund said he was well.",
                                                 "spokesman for former senator Hugh Lund | said | he was well"},
                                           Chain{"A lawyer for businessman Piet Kroll said that the deal was off.",
                                                 "lawyer for businessman Piet Kroll | said | that the deal was off"},
                                           Chain{"An aide to former mayor Iris Dahl said the letter was forged.",
                                                 "aide to former mayor Iris Dahl | said | the letter was forged"},
                                           Chain{"The company's head of operations Siri Dahle said that trams would run.",
                                                 "Siri Dahle | said | that trams would run"},
                                           Chain{"\"We will not wait,\" said the Millers' Guild's chairman, Bo Kerr.",
                                                 "Bo Kerr | said | \"We will not wait,\""}));

// Whom a pronoun means that comes before the name, or behind a participle whose agent is another.
INSTANTIATE_TEST_SUITE_P(
    BeforeTheName, References,
    ::testing::Values(Chain{"In her view, the plan is dead. Ms Varga has chaired the board since 2011.", "Varga | view | the plan is dead"},
                      Chain{"\"It was a mistake,\" he said. Hugo Lund, 45, left the building at nine.",
                            "Hugo Lund | said | \"It was a mistake,\""},
                      // another sex, no subject, somebody told of before
                      Chain{"\"It was a mistake,\" she said. Mr Lund left the building at nine.", "she | said | \"It was a mistake,\""},
                      Chain{"\"It was a mistake,\" he said. Guards led Hugo Lund from the room.", "he | said | \"It was a mistake,\""},
                      Chain{"The baker wept. \"It was a mistake,\" he said. Hugo Lund left the building at nine.",
                            "baker | said | \"It was a mistake,\""},
                      Chain{"Asked by the coroner whether he was sorry, Hugo Lund nodded. He told reporters that the brakes had failed.",
                            "Hugo Lund | told | that the brakes had failed"},
                      Chain{"Urged on by his brother, Hugo Lund jumped. He said that the water was cold.",
                            "Hugo Lund | said | that the water was cold"}));

// A name before the comma is not who reports behind it, though the tree has the one in apposition to the other.
INSTANTIATE_TEST_SUITE_P(
    BehindAName, References,
    ::testing::Values(Chain{"Xi flew to Almaty on Friday to address the Eastern Transport Congress, Kazakh state television reported.",
                            "Kazakh state television | reported | Xi flew to Almaty on Friday to address the Eastern Transport Congress"},
                      Chain{"Lula came to Lima on Monday to attend the Andean Economic Forum, Peruvian state television reported.",
                            "Peruvian state television | reported | Lula came to Lima on Monday to attend the Andean Economic Forum"}));

INSTANTIATE_TEST_SUITE_P(
    Names, References,
    ::testing::Values(
        Chain{"Skipper Joris de Wal was furious. De Wal said that the nets were cut.", "Joris de Wal | said | that the nets were cut"},
        Chain{"Prices will climb, analyst Petra Lang of Grainline said. She expects a dry spring.", "Petra Lang | expects | a dry spring"},
        Chain{"The strike is over, quipped the plant's founder, Ida Mosely. She denied that she had paid.",
              "Ida Mosely | denied | that she had paid"},
        Chain{"Anna Holm left on Monday. Comrade Holm said that the mill was safe.", "Anna Holm | said | that the mill was safe"},
        Chain{"A porter told gossip site Flickrr that the room was empty.", "Flickrr > porter | told | that the room was empty"},
        Chain{"A valet told the Sunday Torch that the safe was open.", "Sunday Torch > valet | told | that the safe was open"},
        Chain{"A mother who lost her purse told a court that she had wept. Nurse Dora Lind, 51, said that nobody had helped.",
              "Dora Lind | told | that she had wept"},
        Chain{"In his statement, parts of which were seen by the daily Morgenblad, the clerk says that the ledger burned.",
              "Morgenblad > clerk | says | that the ledger burned"},
        Chain{"Two clerks told the paper it was a joke. \"It was our worst one,\" said one.", "clerk | said | \"It was our worst one,\""},
        Chain{"Norvex said it had no record. The firm's rival, Kestrin Foods, said that it would wait. Neither would say who had signed.",
              "Norvex and Kestrin Foods | would say | who had signed"}));

INSTANTIATE_TEST_SUITE_P(
    WithinQuotations, References,
    ::testing::Values(
        Chain{"Ole Strand met Jan Holm at the fair. \"I asked for the key. He said the lock was new. I laughed,\" Strand told jurors.",
              "Ole Strand > Jan Holm | said | the lock was new"},
        Chain{"Marta Holm tore into Ida Lund from the bench. \"I asked about the key. She said the lock "
              "was new. I laughed,\" the great-gran told "
              "jurors.",
              "Marta Holm > Ida Lund | said | the lock was new"},
        Chain{"The union wrote to Halvorsen Freight in May. A gate was broken. \"They promised us a new "
              "one,\" said Kari Moe, who drives a van.",
              "Kari Moe > Halvorsen Freight | promised | us a new one"}));

INSTANTIATE_TEST_SUITE_P(
    ToldLater, References,
    ::testing::Values(
        Chain{"She never opens a window. Draughts, she insists, kill more people than war. The street is quiet in the rain. Marta "
              "Holm, 84, tuned pianos for the navy.",
              "Marta Holm | insists | Draughts | kill more people than war"},
        Chain{"He regards himself as a lucky man. Four firms have rung him. Ole Strand, 61, keeps a lighthouse in the north.",
              "Ole Strand | regards | himself as a lucky man"}));

INSTANTIATE_TEST_SUITE_P(
    Several, References,
    ::testing::Values(
        Chain{"Three envoys left the hall on Friday. The mayor was not amused. The three said that the food was cold.",
              "Three envoys | said | that the food was cold"},
        Chain{"Anders Lund, Berit Moe and Carl Holm resigned on Friday. The mayor was not amused. The three said that the food was cold.",
              "Anders Lund, Berit Moe and Carl Holm | said | that the food was cold"}));

INSTANTIATE_TEST_SUITE_P(
    OfOthers, References,
    ::testing::Values(
        Chain{"Analysts at Penn Grove expect a deal by spring. Regulators are unlikely to object, they say, since the firms are small.",
              "Analysts at Penn Grove | say | Regulators are unlikely to object"},
        Chain{"Jens Lund was ill, according to Ole Strand. According to him, the clinic was shut.",
              "Ole Strand | According to | the clinic was shut"}));

SourceKind kind_in(const std::string& text, std::string_view cue) {
  const auto document = read(text);
  for (const auto& attribution : document.attributions)
    if (attribution.cue && document.text_of(attribution.cue->span) == cue) return attribution.sources.back().kind;
  ADD_FAILURE() << text;
  return SourceKind::public_;
}

TEST(KindsByTheDocument, StatesBodiesAndParties) {
  EXPECT_EQ(kind_in("Envoys met the Kerrinese delegation. Kerrin denied that it had signed.", "denied"), SourceKind::government);
  EXPECT_EQ(kind_in("Neighbouring Ostrava rejected the blame.", "rejected"), SourceKind::government);
  EXPECT_EQ(kind_in("Neighbouring Norland dismissed the charge.", "dismissed"), SourceKind::government);
  EXPECT_EQ(kind_in("Ruling Fidesz rejected the claim.", "rejected"), SourceKind::organisation);
  EXPECT_EQ(kind_in("The Greens said that they would abstain.", "said"), SourceKind::organisation);
  EXPECT_EQ(kind_in("The city said that the pool would close.", "said"), SourceKind::government);
  EXPECT_EQ(kind_in("The Social Democrats called it a scandal.", "called"), SourceKind::organisation);
}

TEST(KindsByTheDocument, SomebodyOfAPostStaysSomebody) {
  EXPECT_EQ(kind_in("A former manager has told prosecutors of cracks. The manager said that nobody had listened.", "said"),
            SourceKind::unnamed);
  EXPECT_EQ(kind_in("The manager has resigned. The manager said that nobody had listened.", "said"), SourceKind::office);
}

TEST(KindsByTheDocument, LastNamesThatLookLikeSmallWordsOrPlurals) {
  EXPECT_EQ(kind_in("Former captain Lou Deans is the favourite. Deans, a pundit, said that he was ready.", "said"), SourceKind::person);
  EXPECT_EQ(kind_in("Scott de Marchi teaches at Duke. Mr. de Marchi said that jobs had gone.", "said"), SourceKind::person);
}

}  // namespace
}  // namespace hearsay::constructions
