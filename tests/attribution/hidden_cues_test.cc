// Cues of the lexicon that the tree hides: taken-apart relative clauses, long sources behind a quotation, participles far from their
// subject, quotations that a noun or a title gives to somebody. The form: constructions.h.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

INSTANTIATE_TEST_SUITE_P(
    TakenApart, Constructions,
    ::testing::Values(
        Case{"The council shelved the scheme, which engineers warn could flood the lower town, on Monday.", "engineers", "unnamed", "warn",
             "which | could flood the lower town", ""},
        Case{"The job went to a lawyer who the panel said was the only one to apply.", "the panel", "", "said", "who | was the only one",
             ""},
        Case{"Customs men seized the crates for what they said was a breach of the rules.", "they", "", "said", "what | was a breach", ""},
        Case{"The firm paid for what it claimed was a mistake.", "it", "", "claimed", "what | was a mistake", ""},
        Case{"The fund sold the shares it claims were bought by mistake.", "it", "", "claims", "the shares | were bought by mistake", ""},
        Case{"The court backed growers who contend the quota has ruined them.", "who", "", "contend", "the quota has ruined them",
             "The court"},
        Case{"Norland, replied spokesman Holm, “will not wait” for Elland.", "spokesman Holm", "person", "replied",
             "Norland | “will not wait” for Elland", ""},
        Case{"The bridge may close, a risk the owners acknowledge.", "the owners", "", "acknowledge", "a risk", ""},
        Case{"The bonus, which the auditor called excessive, was paid in March.", "the auditor", "", "called", "which | excessive", ""},
        Case{"It was unclear if the two mayors, both of whom had hinted last week that they would sign, still would.", "both of whom", "",
             "hinted", "that they would sign", ""},
        Case{"The premier, having slept on it, made clear to the envoys that he would not budge.", "The premier", "", "made clear",
             "that he would not budge", ""},
        Case{"The minister, having read it, told the press that it was thin.", "The minister", "", "told", "that it was thin",
             "the press"}));

INSTANTIATE_TEST_SUITE_P(
    LongSources, Constructions,
    ::testing::Values(Case{"\"The roof will go before Easter,\" Dale Hodge, D-Vt., senior member of the housing panel, told Radio Pell.",
                           "Dale Hodge,", "person", "told", "\"The roof will go before Easter,\"", "Radio Pell"},
                      Case{"“The dykes are rotten,” Ted Nordal, a river engineer, said on Monday.", "Ted Nordal, a river engineer,",
                           "person", "said", "“The dykes are rotten,”", ""},
                      Case{"“I took it for a rowing boat,” retired Col. Ruth Horne, who led the search, told the paper.",
                           "retired Col. Ruth Horne, who led the search,", "", "told", "“I took it for a rowing boat,”", "the paper"},
                      Case{"\"A judge ought to look at this,\" another of the widow's lawyers, Kit Amory, said.",
                           "another of the widow's lawyers, Kit Amory,", "", "said", "\"A judge ought to look at this,\"", ""},
                      Case{"\"The sheep were never counted,\" says project lead Mona Tarr.", "project lead Mona Tarr", "", "says",
                           "\"The sheep were never counted,\"", ""},
                      Case{"Norland is weighing a cap on rents, two ministers and one banker said on Monday, as costs rise.",
                           "two ministers and one banker", "", "said", "Norland is weighing a cap on rents", ""},
                      Case{"As Ada Brand, a historian of the port, wrote for the Ledger, the strike began with a bell.",
                           "Ada Brand, a historian of the port,", "", "wrote", "the strike began with a bell", "the Ledger"},
                      Case{"\"Ships leak,\" as Leo Marr, a former pilot, puts it.", "Leo Marr, a former pilot,", "", "puts",
                           "\"Ships leak,\"", ""},
                      Case{"Among nurses, however, 55% say moving the wards would save lives.", "55%", "", "say",
                           "moving the wards would save lives", ""},
                      Case{"Said Amory: \"Nobody asked the miners.\"", "Amory", "", "Said", "\"Nobody asked the miners.\"", ""},
                      Case{"Said Holm: \"The wolves are back.\"", "Holm", "", "Said", "\"The wolves are back.\"", ""}));

INSTANTIATE_TEST_SUITE_P(
    WholeSubjects, Constructions,
    ::testing::Values(
        Case{"Orders fell again in May, she said on a call with investors.", "she", "", "said", "Orders fell again in May", ""},
        Case{"The herders' league, citing a count from March, predicted a bad spring.", "a count from March", "", "predicted",
             "a bad spring", "The herders' league"},
        Case{"Norland, a member of the pact, has denied a part in the raid, although two of its boats were seen.",
             "Norland, a member of the pact,", "", "denied", "a part", ""},
        Case{"The farmers have fought each attempt to raise the levy, claiming it would ruin them.", "The farmers", "", "claiming",
             "it would ruin them", ""},
        Case{"The miners have resisted every plan to close the pit, saying it would kill the town.", "The miners", "", "saying",
             "it would kill the town", ""},
        Case{"Senator Rahl forecast that the delay would be brief, arguing the house could still vote in May.", "Senator Rahl", "",
             "arguing", "the house could still vote in May", ""},
        Case{"\"The wolves are back,\" he said, warning that \"loose talk\" would not save one sheep.", "he", "", "warning",
             "that \"loose talk\" would not save one sheep", ""},
        Case{"\"We wanted a second boat,\" said Mr. Amory, adding the crew were kept on the quay.", "Mr. Amory", "", "adding",
             "the crew were kept on the quay", ""},
        Case{"Neither firm responded to questions about the spill.", "Neither firm", "", "responded", "questions about the spill", ""},
        Case{"She has tabled a motion calling for the sale to be put off.", "a motion", "", "calling", "the sale to be put off", ""},
        Case{"The harbour office would not be drawn on where the money went.", "The harbour office", "", "drawn", "where the money went",
             ""},
        Case{"Walkers in three valleys reported seeing lights.", "Walkers in three valleys", "", "reported", "seeing lights", ""}));

INSTANTIATE_TEST_SUITE_P(
    QuotingNouns, Constructions,
    ::testing::Values(Case{"\"He hears the bells at night,\" is her verdict.", "her", "", "verdict", "\"He hears the bells at night,\"",
                           ""},
                      Case{"\"Sell it all,\" was the advice from Marr.", "Marr", "", "advice", "\"Sell it all,\"", ""},
                      Case{"\"And who will pay?\" came a shout from the gallery.", "the gallery", "", "shout", "\"And who will pay?\"", ""},
                      Case{"They left a pact that had taken years to draft, in the words of one envoy, \"on the fish counter\".",
                           "one envoy", "", "in the words of", "\"on the fish counter\"", ""},
                      Case{"\"We are nearly there\" – chief negotiator", "chief negotiator", "", "–", "\"We are nearly there\"", ""},
                      Case{"For Alan Marr, who keeps the inn, the choice is simple.", "Alan Marr, who keeps the inn", "person", "For",
                           "the choice is simple", ""}));

std::string speaker_of_last_quotation(const std::string& text) {
  const auto document = read(text);
  for (auto i = document.attributions.size(); i-- > 0;)
    if (document.attributions[i].speech == Speech::direct) return document.attributions[i].sources.back().name;
  return "";
}

TEST(LateSpeakers, AreNamedBehindATitleOrBeforeAQuestion) {
  EXPECT_EQ(
      speaker_of_last_quotation("\"I have never seen a mouse with pliers.\" Fire investigator Tom Gage smiles as he holds up a wire."),
      "Tom Gage");
  EXPECT_EQ(speaker_of_last_quotation("\"I have never seen a dog with a hat.\" Stable boy Finn Moss grins as he holds up a photo."),
            "Finn Moss");
  EXPECT_EQ(speaker_of_last_quotation("Lindiwe Mokoena is back on land. What does one miss up there? \"You miss rain. You miss doors.\""),
            "Lindiwe Mokoena");
}

TEST(RunningSpeech, GoesOnWithAWordOfTheirs) {
  const auto document = read("A council spokesman insisted that no decision had been made. Any other view was \"mischievous\". Rain fell.");
  ASSERT_EQ(document.attributions.size(), 1U);
  EXPECT_EQ(words_of(document, document.attributions[0]), "that no decision had been made | Any other view was \"mischievous\"");
}

TEST(HiddenCues, LeaveTheOutletsOwnVoiceAlone) {
  for (const auto* text :
       {"He led the party for nine years, a post she has held since.", "As the weather continues to heat up, the harvest suffers.",
        "Train 23 left town 137 at 7 o'clock.", "The story that he told was false."})
    EXPECT_TRUE(read(text).attributions.empty()) << text;
}

}  // namespace
}  // namespace hearsay::constructions
