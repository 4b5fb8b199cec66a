// Links of chains: media that only their place tells, those whom a speaker refers to, texts in which others speak, words told on within a
// quotation; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class Links : public ::testing::TestWithParam<Chain> {};

TEST_P(Links, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    FellowMedia, Links,
    ::testing::Values(Chain{"I have sent to the Evening Gull a notice stating that fares will rise.",
                            "notice | stating | that fares will rise\n"},
                      Chain{"A clerk told our sister paper, the Evening Gull, that the mayor had fled.",
                            "Evening Gull > clerk | told | that the mayor had fled\n"},
                      Chain{"A clerk told our sister paper, the Sunday Gull: \"Everyone in town knew.\"",
                            "Sunday Gull > clerk | told | \"Everyone in town knew.\"\n"},
                      Chain{"Two clerks told the Spanish partner, El Norte, that the fund was empty.",
                            "El Norte > Two clerks | told | that the fund was empty\n"},
                      Chain{"In an interview with our Dutch partner, De Wachter, he recounted how the money had vanished.",
                            "De Wachter > he | recounted | how the money had vanished\n"},
                      Chain{"She told her partner, Jean Costa, that the fund was empty.", "She | told | that the fund was empty\n"},
                      Chain{"The firm paid the judge, according to files leaked to the Vilnius newsroom Current.",
                            "Current > files | according to | The firm paid the judge\n"},
                      Chain{"The harbour is unsafe, according to a report published last month by the Sunday Gull.",
                            "Sunday Gull > report | according to | The harbour is unsafe\n"}));

INSTANTIATE_TEST_SUITE_P(
    ReferredTo, Links,
    ::testing::Values(Chain{"The channel Kanal 9, with reference to “foreign diplomats”, claims that the fleet has sailed.",
                            "Kanal 9 > foreign diplomats | claims | that the fleet has sailed\n"},
                      Chain{"With reference to two diplomats, the agency Norra reports that the fleet has sailed.",
                            "Norra > two diplomats | reports | that the fleet has sailed\n"},
                      Chain{"The paper Norra wrote, on the word of a single clerk, that the fleet had sailed.",
                            "Norra > single clerk | wrote | that the fleet had sailed\n"},
                      Chain{"Nils Holt wrote in May, on the strength of a single source, that divers had laid the mines.",
                            "Nils Holt > single source | wrote | that divers had laid the mines\n"},
                      Chain{"The newspaper Evening Post conceded, by the pen of its sports editor, that the team had lost.",
                            "Evening Post > its sports editor | conceded | that the team had lost\n"},
                      Chain{"The senator said that the union had won, citing lists that its stewards had drawn up.",
                            "senator > lists that its stewards had drawn up | said | that the union had won\n"},
                      Chain{"The minister said that the bank had refused the loan, citing its rules.",
                            "minister > bank > its rules | had refused | the loan\n"},
                      Chain{"The union, citing a survey of its members, demanded a vote.", "union | demanded | a vote\n"},
                      Chain{"Holt has it from two guards that the prisoner was laughing.",
                            "Holt > two guards | has | that the prisoner was laughing\n"},
                      Chain{"A deputy asked what the war had cost, transmitted the agency Norra, quoting local media.",
                            "Norra > local media > deputy | asked | what the war had cost\n"}));

TEST(LinksOfReferences, AreNoCuesOfTheirOwn) {
  EXPECT_EQ(chains("The paper Norra wrote, on the word of a single clerk, that the fleet had sailed."),
            "Norra > single clerk | wrote | that the fleet had sailed\n");
}

INSTANTIATE_TEST_SUITE_P(
    Passed, Links,
    ::testing::Values(
        Chain{"Doctor Nils Holt of Bergen, whose words the journal Pulse reproduces, admits that the pills are weak.",
              "Pulse > Nils Holt | admits | that the pills are weak\n"},
        Chain{"Its founder, Nils Holt, who was asked about it on Radio Mare, said that the firm was sound.",
              "Radio Mare > Nils Holt | said | that the firm was sound\n"},
        Chain{"Holt's answer, quoted in a biography by Ann Field: “Let them wait.”",
              "biography by Ann Field > Holt | : | “Let them wait.”\n"},
        Chain{"Message from Holt, passed on by his lawyers: he regrets the pain and will not appeal.",
              "his lawyers > Holt | : | he regrets the pain and will not appeal\n"},
        Chain{"The Herald went further: the plot, its sources said, was led by a general.",
              "Herald > its sources | said | the plot | was led by a general\n"},
        Chain{"The ministry, the agency Norra transmits, considers the demand absurd.",
              "Norra > ministry | considers | the demand absurd\n"},
        Chain{"Its chairman, the Herald wrote in May, told colleagues that the list was useless.",
              "Herald > Its chairman | told | that the list was useless\n"},
        Chain{"She promised, or so he claims, that the house would be his.", "he > She | promised | that the house would be his\n"},
        Chain{"He was the first, or so the widow says, to see the fire.", "widow | says | He was the first | to see the fire\n"},
        Chain{"Friends say he is tired and swears that the letters are fakes.", "Friends > he | swears | that the letters are fakes\n"}));

INSTANTIATE_TEST_SUITE_P(
    PassedByHearers, Links,
    ::testing::Values(Chain{"A nurse told a blogger, Mina Roe, who passed it on to the Coast Herald, that the ward was shut.",
                            "Coast Herald > Mina Roe > nurse | told | that the ward was shut\n"},
                      Chain{"He was cold, he wrote to his sister, who showed the letter to the Coast Herald.",
                            "Coast Herald > his sister > he | wrote | He was cold\n"},
                      Chain{"\"It was a joke,\" she wrote in a text to a friend, who passed it on to us.",
                            "friend > she | wrote | \"It was a joke,\"\n"},
                      Chain{"The boss told a friend, who lives in Bern, that the ward was shut.", "boss | told | that the ward was shut\n"},
                      Chain{"Two guards, according to the daily Kurier, have asked to leave; one is quoted as saying that the food is bad.",
                            "Kurier > guard | saying | that the food is bad\n"}));

INSTANTIATE_TEST_SUITE_P(
    Printed, Links,
    ::testing::Values(
        Chain{"An article in the Herald says that the dam is cracked.", "Herald > article | says | that the dam is cracked\n"},
        Chain{"Sales fell, says an internal report published on Monday by the pressure group Open Dams.",
              "Open Dams > internal report | says | Sales fell\n"},
        Chain{"Sales fell, says a report published on Monday by the pressure group Open Dams.", "report | says | Sales fell\n"},
        Chain{"In his statement, parts of which the Coast Herald published on Monday, the guard says that he slept.",
              "Coast Herald > guard | says | that he slept\n"}));

INSTANTIATE_TEST_SUITE_P(
    Texts, Links,
    ::testing::Values(
        Chain{"A recording shows the minister asking the driver whether he was alone.",
              "recording > minister | asking | whether he was alone\n"},
        Chain{"A video has a guard saying \"Go home\".", "video > guard | saying | \"Go home\"\n"},
        Chain{"She pointed to a circular in which the minister, Aslan Roe, complains of waste.",
              "She > circular > Aslan Roe | complains of | waste\n"},
        Chain{"The museum has a diary of 1898. In it, a sailor writes that the crew was hungry.",
              "diary > sailor | writes | that the crew was hungry\n"},
        Chain{"The bank issued a statement in which it denies the loss.", "bank | denies | the loss\n"},
        Chain{"A former editor, who showed the magazine Pulse a letter in which Holt complains of the noise, said that he was sorry.",
              "Pulse > former editor > Holt | complains of | the noise\n"},
        Chain{"The clerk admits his guilt, it is stressed in the document, and names his friends.",
              "document | is stressed | The clerk admits his guilt | and names his friends\n"},
        Chain{"It was noted in the communique that two spies had been caught.",
              "communique | was noted | that two spies had been caught\n"},
        Chain{"The diary came to light in May. It records, according to the Post, that the general wept.",
              "Post > diary | records | that the general wept\n"}));

INSTANTIATE_TEST_SUITE_P(
    WithinQuotes, Links,
    ::testing::Values(
        Chain{"\"One of them told me that the road was mined,\" said Holt.", "Holt > One of them | told | that the road was mined\n"},
        Chain{"\"Everyone says the road is mined,\" said Holt.", "Holt > Everyone | says | the road is mined\n"},
        Chain{"\"My husband says the road is mined,\" said Ann Holt.", "Ann Holt > My husband | says | the road is mined\n"},
        Chain{"\"He goes, 'No way,'\" said Ann Holt.", "Ann Holt > He | goes | 'No way,'\n"},
        Chain{"\"My brother shouted 'Run!' and then he was gone,\" said Ann Roe.", "Ann Roe > My brother | shouted | 'Run!'\n"},
        Chain{"“He said, ‘No. But I am,’” Ann Holt recalls.", "Ann Holt > He | said | ‘No. But I am,’\n"}));

INSTANTIATE_TEST_SUITE_P(
    TooMany, Links,
    ::testing::Values(Chain{"Hanson believes that the Poles must have helped, to which Nils Holt retorted that he should be quiet.",
                            "Nils Holt | retorted | that he should be quiet\n"},
                      Chain{"KESARWAL: The city police on Friday claimed to have busted a gang of thieves.",
                            "city police | claimed | to have busted a gang of thieves\n"}));

INSTANTIATE_TEST_SUITE_P(
    HeardFrom, Links,
    ::testing::Values(
        Chain{"From a cook who had left in May she has learned that the ship is lost.",
              "she > cook | has learned | that the ship is lost\n"},
        Chain{"From his lawyer he knows that the case is closed.", "he > his lawyer | knows | that the case is closed\n"},
        Chain{"A stoker from the next bay told the paper Norra that he had learned from one of the crew that they had gone out.",
              "Norra > stoker from the next bay > one of the crew | had learned | that they had gone out\n"},
        Chain{"The baker Ida Holm heard from her barber that the bank was empty; the barber had it from a cousin.",
              "Ida Holm > her barber > cousin | heard | that the bank was empty\n"}));

INSTANTIATE_TEST_SUITE_P(
    Media, Links,
    ::testing::Values(
        Chain{"The ship is lost, said Minister Ida Holm, whom the daily Norra cited.", "Norra > Ida Holm | said | The ship is lost\n"},
        Chain{"A memo by the auditors, which the weekly Norra got hold of in May, calls the fund empty.",
              "Norra > memo by the auditors | calls | the fund empty\n"},
        Chain{"A memo that the daily Norra got its hands on says the fund is empty.", "Norra > memo | says | the fund is empty\n"},
        Chain{"The auditors' report, leaked to the site Norra, quotes a sailor as telling a friend that the ship was old.",
              "Norra > auditors' report > sailor | telling | that the ship was old\n"},
        Chain{"The singer Ida Holm posted a video in which a nurse says that the ward was empty.",
              "Ida Holm > video > nurse | says | that the ward was empty\n"},
        Chain{"Opposition leader Ida Holm has shared a clip in which a nurse claims that the ward was empty.",
              "Ida Holm > a clip > nurse | claims | that the ward was empty\n"},
        Chain{"Three former clerks told Science's reporters that the data had been lost.",
              "Science > Three former clerks | told | that the data had been lost\n"},
        Chain{"Ida Holm retweeted a post in which a nurse says that the ward was empty.",
              "Ida Holm > nurse | says | that the ward was empty\n"}));

INSTANTIATE_TEST_SUITE_P(
    BeyondSemicolons, Links,
    ::testing::Values(
        Chain{"No deal is better than a bad one, in the view of Ida Holm; others fear that the talks are dead.",
              "others | fear | that the talks are dead\n"},
        Chain{"The talks are dead, according to Ida Holm; two clerks believe that they are not.",
              "two clerks | believe | that they are not\n"},
        Chain{
            "Ida Holm, writing in the journal Norra, sees a boom in the making; to Karl Brandt of the Delta Institute, that is the point.",
            "Karl Brandt | to | that is the point\n"},
        Chain{"The talks would go on, wrote the minister Ida Holm on X. Karl Brandt had predicted that they would fail.",
              "Karl Brandt | had predicted | that they would fail\n"}));

TEST(LinksOfBlogs, AreNotThePublishersOwn) {
  const auto found = chains(
      "Turnout is low, the Norra Press Agency is reporting. Analyst Ida Holm doubts it, though she does warn on her blog that votes are "
      "still coming.");
  EXPECT_NE(found.find("\nIda Holm | does warn"), std::string::npos) << found;
}

TEST(LinksOfDescriptions, EndWithThem) {
  const auto found = chains("Two of them, all of whom insisted that their houses be torn down, told the court that he feels cheated.");
  EXPECT_NE(found.find("insisted | that their houses be torn down\n"), std::string::npos) << found;
}

}  // namespace
}  // namespace hearsay::constructions
