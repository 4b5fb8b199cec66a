// Chains that word order tells where the tree does not: who closes the sentence, who quotes, names beside their descriptions, one of a
// group, hearers, quotations that stand alone; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class ToldOn : public ::testing::TestWithParam<Chain> {};

TEST_P(ToldOn, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Tails, ToldOn,
                         ::testing::Values(Chain{"Sales fell, the company said in a statement, Bloomberg reported.",
                                                 "Bloomberg > company | said | Sales fell\n"},
                                           Chain{"Prices will rise, the minister told parliament, Reuters reported on Monday.",
                                                 "Reuters > minister | told | Prices will rise\n"},
                                           Chain{"The deal is dead, a Senate aide told Reuters, the agency said.",
                                                 "Reuters > Senate aide | told | The deal is dead\n"},
                                           Chain{
                                               "The campaign said in a memo to staff, first reported by Reuters, that it saw a way to win.",
                                               "Reuters > campaign | said | that it saw a way to win"}));

INSTANTIATE_TEST_SUITE_P(
    Quoted, ToldOn,
    ::testing::Values(Chain{"Delhi had proof of the camps, an official is quoted as saying by Reuters.",
                            "Reuters > official | saying | Delhi had proof of the camps\n"},
                      Chain{"\"Odesa is another story\", a source in the delegation was quoted by the state agency TASS as saying.",
                            "TASS > source in the delegation | saying | \"Odesa is another story\""},
                      Chain{"She was quoted by the news agency Norra as saying that it was over.",
                            "Norra > She | saying | that it was over"}));

INSTANTIATE_TEST_SUITE_P(
    WithinQuotations, ToldOn,
    ::testing::Values(Chain{"\"They think the mill is haunted,\" the caretaker said.", "caretaker > They | think | the mill is haunted"},
                      Chain{"\"Mo really believes the spirits will help,\" said a neighbour.",
                            "neighbour > Mo | really believes | the spirits will help"},
                      Chain{"\"They all say the same thing,\" said the barmaid.", "barmaid > They | all say | the same thing"}));

TEST(WithinQuotations, AreNotWhatIsSaidByTheWay) {
  EXPECT_EQ(chains("\"I gave in because he believed it,\" said the barmaid.").find("believed |"), std::string::npos);
  EXPECT_EQ(chains("The book is good, said the barmaid, and the author \"wants applause\".").find("| wants |"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    PassedOn, ToldOn,
    ::testing::Values(Chain{"The bishop, in a letter read out by a deacon, said that he would not leave.",
                            "deacon > bishop | said | that he would not leave"},
                      Chain{"In a message relayed by a nurse, the prisoners said they were hungry.",
                            "nurse > prisoners | said | they were hungry"},
                      Chain{"In a phone call that the court played to the jury, the admiral said that he was tired.",
                            "court > admiral | said | that he was tired"},
                      Chain{"In a voice message that her son shared with the Coast Herald, the skipper says the pump failed.",
                            "Coast Herald > skipper | says | the pump failed"},
                      Chain{"In a note to staff, which was leaked to the Coast Herald, the rector wrote that the school was broke.",
                            "Coast Herald > rector | wrote | that the school was broke"},
                      Chain{"The report, which was described to the Coast Herald by an official, says that two sailors died.",
                            "Coast Herald > official > report | says | that two sailors died"},
                      Chain{"The memo, described by three people who have seen it, says that the tunnel was mined.",
                            "three people > memo | says | that the tunnel was mined"},
                      Chain{"In a talk recorded by a guard and published by the weekly Spiegelau, the sultan says that he is alone.",
                            "Spiegelau > sultan | says | that he is alone"}));

INSTANTIATE_TEST_SUITE_P(Heard, ToldOn,
                         ::testing::Values(Chain{"The maid recalled hearing the minister say that the vote was fixed.",
                                                 "maid > minister | say | that the vote was fixed"},
                                           Chain{"The cook said he had overheard the admiral telling a friend that the fleet was lost.",
                                                 "cook > admiral | telling | that the fleet was lost"},
                                           Chain{"Two sisters said they had heard him say he would sell the farm.",
                                                 "Two sisters > him | say | he would sell the farm"}));

INSTANTIATE_TEST_SUITE_P(
    Names, ToldOn,
    ::testing::Values(Chain{"Asif Mahmud, one of the movement's coordinators, wrote on Facebook that the time had come.",
                            "Asif Mahmud | wrote | that the time had come"},
                      Chain{"Students were outraged. \"This is a leak of the first order,\" said one of them, Roderich Kranz.",
                            "Roderich Kranz | said | \"This is a leak"},
                      Chain{"Four men in the monastery opened fire, Kosovo's prime minister, Albin Kurti, said.",
                            "Albin Kurti | said | Four men in the monastery opened fire\n"},
                      Chain{"The bank had written to Craig Fallow in May. Fallow replied that the lawyers had been informed and asked her "
                            "to wait.",
                            "Craig Fallow | replied | that the lawyers had been informed"},
                      Chain{"A memo from the harbour board, described to the Gazette by two people who have read it, warns of a shortage "
                            "of pilots.",
                            "Gazette > two people > memo from the harbour board | warns of | a shortage of pilots"},
                      Chain{"In an interview given to Radio Mare, the minister called the tax a slap.",
                            "Radio Mare > minister | called | the tax a slap"},
                      Chain{"Ross Vane spoke of a dark day for the press.", "Ross Vane | spoke of | a dark day"},
                      Chain{"This was a skill for any leader, said Murphy's authorized biographer, Sergio Rubin.",
                            "Sergio Rubin | said | This was a skill"}));

INSTANTIATE_TEST_SUITE_P(
    Groups, ToldOn,
    ::testing::Values(Chain{"Two lawmakers told Reuters that they expected more to follow. One said that the dam had broken.",
                            "lawmaker | said | that the dam had broken"},
                      Chain{"Two European diplomats told Reuters that nobody had been asked. A third said it came as a shock.",
                            "European diplomat | said | it came as a shock"},
                      Chain{"Three drivers told the paper that the road was shut. A fourth said it was open.",
                            "driver | said | it was open"},
                      Chain{"People familiar with the matter said the sale was near. The people said no decision had been made.",
                            "People familiar with the matter | said | no decision had been made"}));

INSTANTIATE_TEST_SUITE_P(
    Hearers, ToldOn,
    ::testing::Values(
        Chain{"The woman told the court she had been threatened.", "woman | told | she had been threatened\n"},
        Chain{"The general told lawmakers the plan was dead.", "general | told | the plan was dead\n"},
        Chain{"She told the BBC that the plan was a fraud and accused the council of lying.",
              "BBC > She | accused | the council of lying\n"},
        Chain{"The tax office rebuked the baker for claiming that bread was a medicine.",
              "tax office > baker | claiming | that bread was a medicine\n"},
        Chain{"He thanked the nurses for staying and said that they had earned a rest.", "He | said | that they had earned a rest\n"},
        Chain{"Two officials briefed on the matter said the attack had been planned for months.",
              "Two officials | said | the attack had been planned for months\n"},
        Chain{"Five aides consulted by the paper said the vote had been bought.", "Five aides | said | the vote had been bought\n"},
        Chain{"The major told reporters the road was mined.", "major | told | the road was mined\n"},
        Chain{"\"I have had enough of it,\" the host said on CNN immediately after the speech. \"It is done for good now.\"",
              "CNN > host | said | \"I have had enough of it,\" | \"It is done for good now.\""}));

INSTANTIATE_TEST_SUITE_P(
    Coreference, ToldOn,
    ::testing::Values(
        Chain{"Kira Yarmysh said the body had not been given back. A lawyer was told that tests would take two weeks, she added.",
              "Kira Yarmysh | added | A lawyer was told"},
        Chain{"Merkel has failed, the economist said.", "economist | said | Merkel has failed"},
        Chain{"Defence lawyer Ian Crewe told the court his client was a boy. He will appeal, he said afterwards.",
              "Ian Crewe | said | He will appeal"},
        Chain{"President Trump is upset with his own staff, the source said.", "source | said | President Trump is upset"}));

INSTANTIATE_TEST_SUITE_P(
    Alone, ToldOn,
    ::testing::Values(
        Chain{"Maria Lopes has run the shelter for nine years.\n\n\"They come at night, in the rain, with children on their backs.\"\n\n"
              "The ministry did not answer.",
              "Maria Lopes | - | \"They come at night"},
        Chain{"\"I will not resign,\" Anna Brand said on Thursday.\n\n\"I was elected until 2026, and I shall stay until 2026.\"\n\n"
              "The price was low.",
              "Anna Brand | - | \"I was elected"}));

TEST(Lists, AnnounceAndDoNotSpeak) {
  EXPECT_EQ(chains("3. HealthCare.gov: Five questions about the site").find("HealthCare.gov"), std::string::npos);
  EXPECT_EQ(chains("Three things to know. 2. Storm: Gusts of 80 mph are on their way to the coast.").find("Storm |"), std::string::npos);
}

TEST(Hearers, WhoIsToldBesideAPassiveSaysNothing) {
  for (const auto* text :
       {"The consul was summoned and told that time was running out.", "He was taken to a barn and told that his son was safe.",
        "The sailors were lined up and asked whether they had seen the light.",
        "The envoy was called in and informed that his visa had expired."})
    EXPECT_EQ(chains(text), "") << text;
  EXPECT_NE(chains("She was released at noon and told reporters that she was tired.").find("She | told"), std::string::npos);
}

TEST(Reasons, AreNoThoughtThatIsTold) {
  EXPECT_EQ(chains("A banker, who asked for anonymity because he hopes to work with the junta, said the coffers were empty.").find("hopes"),
            std::string::npos);
}

TEST(Nouns, SayNothingThatAClauseLacks) {
  for (const auto* text :
       {"The group made allegations that the ministry has dismissed as lies.", "The poster made a claim that the rebels deny.",
        "The page held an accusation that the judge describes as a lie."}) {
    EXPECT_EQ(chains(text).find("| claim |"), std::string::npos) << text;
    EXPECT_EQ(chains(text).find("| allegations |"), std::string::npos) << text;
    EXPECT_EQ(chains(text).find("| accusation |"), std::string::npos) << text;
  }
}

TEST(Hearers, WhoIsAskedDoesNotSayThat) {
  const auto found = chains("He signed. Asked by a reporter if he would pardon him, Trump said, \"I do not talk about that.\"");
  EXPECT_NE(found.find("Donald Trump | said | \"I do not talk"), std::string::npos) << found;
}

TEST(Groups, AnybodyIsNoneOfThem) {
  EXPECT_EQ(chains("Officials say that taxes will rise. Surely one thinks that it is true.").find("official | thinks"), std::string::npos);
}

TEST(Lists, QuestionsAreNobody) {
  EXPECT_EQ(chains("How many people are afraid to express what they think about it?").find("How many people"), std::string::npos);
}

TEST(Lists, RelativeClausesDoNotReportWhatStandsBeforeThem) {
  EXPECT_EQ(chains("The state law was upheld by the court, which wrote the opinion last year.").find("| The state law"), std::string::npos);
}

}  // namespace
}  // namespace hearsay::constructions
