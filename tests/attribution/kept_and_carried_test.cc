// Media that keep a name back, that refer to others in other words than "citing", that quote somebody in a text; what one more of those who
// were asked says; verbs behind an insertion; and the outlet's own people, who are no link; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class KeptAndCarried : public ::testing::TestWithParam<Chain> {};

TEST_P(KeptAndCarried, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    WithheldNames, KeptAndCarried,
    ::testing::Values(
        Chain{"A nurse whom the paper Kurs does not name says two beds were empty.", "Kurs > nurse | says | two beds were empty\n"},
        Chain{"A nurse, not named by the Herald, says two beds were empty.", "Herald > nurse | says | two beds were empty\n"},
        Chain{"\"Two beds were empty,\" said a nurse whose name the Herald withheld.",
              "Herald > nurse | said | \"Two beds were empty,\"\n"},
        Chain{"\"We came with a plan,\" admitted one official, who would not be quoted by name because the talks were secret.",
              "one official | admitted | \"We came with a plan,\"\n"}));

INSTANTIATE_TEST_SUITE_P(
    OtherWordsForCiting, KeptAndCarried,
    ::testing::Values(Chain{"The radio Onda, relying on a rebel spokesman, had announced the fall of the town.",
                            "Onda > rebel spokesman | had announced | the fall of the town\n"},
                      Chain{"The agency Nord wrote, invoking a clerk, that the yard would close.",
                            "Nord > clerk | wrote | that the yard would close\n"},
                      Chain{"The agency Nord, basing itself on a memo, writes that the yard will close.",
                            "Nord > memo | writes | that the yard will close\n"},
                      Chain{"The yard will close, according to the channel Nord, which invoked a clerk.",
                            "Nord > clerk | according to | The yard will close\n"},
                      Chain{"The boat was lost, said Ida Holm, a teacher, who had it from a village chief.",
                            "Ida Holm > village chief | said | The boat was lost\n"},
                      Chain{"The flood will come back, suggests a study by the institute Mora, from which the weekly Kurs quotes.",
                            "Kurs > study by the institute Mora | suggests | The flood will come back\n"}));

INSTANTIATE_TEST_SUITE_P(QuotedIn, KeptAndCarried,
                         ::testing::Values(Chain{"A mother, Ida Holm, was quoted in the charity's report as saying that the well was dry.",
                                                 "charity's report > Ida Holm | saying | that the well was dry\n"},
                                           Chain{"A guard was quoted in the daily Kurs as saying that the gate was open.",
                                                 "Kurs > guard | saying | that the gate was open\n"},
                                           Chain{"Ida Holm was quoted in a statement as saying that the well was dry.",
                                                 "Ida Holm | saying | that the well was dry\n"},
                                           Chain{"In the indictment it is stated that the boats leaked.",
                                                 "indictment | is stated | that the boats leaked\n"}));

INSTANTIATE_TEST_SUITE_P(
    Told, KeptAndCarried,
    ::testing::Values(Chain{"Officials told Radio Elb that the dam would fail; another said it would hold.",
                            "Radio Elb > official | said | it would hold\n"},
                      Chain{"He told a local vlogger that the gate was open.", "local vlogger > He | told | that the gate was open\n"},
                      Chain{"A buyer told trade mag The Till that the shelves were empty.",
                            "The Till > buyer | told | that the shelves were empty\n"},
                      Chain{"The minister told the Commons that the money was gone.", "minister | told | that the money was gone\n"},
                      Chain{"The minister admitted the error to Radio Elb.", "Radio Elb > minister | admitted | the error\n"},
                      Chain{"She pointed to the bank's promise last week that no branch would close.",
                            "She > bank | promise | that no branch would close\n"}));

INSTANTIATE_TEST_SUITE_P(
    WhoseClaims, KeptAndCarried,
    ::testing::Values(
        Chain{"The minister rejected allegations by a nurse, made on Radio Elb, that the ward was locked.",
              "Radio Elb > nurse | allegations | that the ward was locked\n"},
        Chain{"The minister rejected claims, first published by the Herald, that the vote was rigged.",
              "Herald | claims | that the vote was rigged\n"},
        Chain{"Ida Holm's remark on Radio Elb that the dam would fail caused anger.",
              "Radio Elb > Ida Holm | remark | that the dam would fail"},
        Chain{"According to information from the ministry, the yard will close.", "ministry | According to | the yard will close\n"},
        Chain{"The yard will close, as a director confirmed to the Herald.", "Herald > director | confirmed | The yard will close\n"},
        Chain{"The coach is thought to covet the job.", "nobody in particular > coach | to covet | the job\n"}));

INSTANTIATE_TEST_SUITE_P(
    BehindAnInsertion, KeptAndCarried,
    ::testing::Values(Chain{"The mayor, her aide admitted, offered the families a school.",
                            "her aide > mayor | offered | the families a school\n"},
                      Chain{"The mayor, her aide said, offered a new site.", "her aide > mayor | offered | a new site\n"},
                      Chain{"The firm, he recalls, promised a clinic, a road and a school.", "he | recalls | The firm"},
                      Chain{"The firm has admitted a lesser charge and, through its solicitor, offered the family condolences.",
                            "firm | has admitted | a lesser charge\n"},
                      Chain{"A review by James Stewart, published the same day, concludes that work began too early.",
                            "review by James Stewart | concludes | that work began too early\n"}));

// Who speaks for the outlet is no link before those whose words he tells.
TEST(OwnPeople, CorrespondentsOfATranscript) {
  const auto found = chains(
      "HOST: The vote in Norland is over. Our correspondent Ida Holm is in the capital. Who won?\n\n"
      "HOLM: The Greens. The commission says that they have forty seats.\n\n"
      "HOST: And the army?\n\n"
      "HOLM: The army accepts the result.\n\n"
      "OTTO LUND: I voted for them because of the bread.");
  EXPECT_NE(found.find("commission | says | that they have forty seats"), std::string::npos) << found;
  EXPECT_EQ(found.find("Holm"), std::string::npos) << found;
  EXPECT_NE(found.find("Lund | :"), std::string::npos) << found;
}

TEST(OwnPeople, TheOutletAsks) {
  const auto found = chains(
      "Mirror: The minister told Radio Elb that the calls were private.\n\n"
      "Holm: I have heard that before, and I do not believe it.",
      "Policy Mirror");
  EXPECT_NE(("\n" + found).find("\nRadio Elb > minister | told | that the calls were private"), std::string::npos) << found;
}

}  // namespace
}  // namespace hearsay::constructions
