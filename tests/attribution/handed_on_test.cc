// Who hands words on: media in front of a text, go-betweens, whom a medium had it from, who is heard telling it, insertions; and what is no
// link; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class HandedOn : public ::testing::TestWithParam<Chain> {};

TEST_P(HandedOn, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Texts, HandedOn,
    ::testing::Values(Chain{"In an email to staff leaked to the Herald, the director Ida Holm admitted that the roof leaked.",
                            "Herald > Ida Holm | admitted | that the roof leaked\n"},
                      Chain{"The yard will close, says a memo by the owners that was leaked to the daily Kurs.",
                            "Kurs > memo by the owners | says | The yard will close\n"},
                      Chain{"The yard will close, says an internal report published on Sunday by the research collective Green Quays.",
                            "Green Quays > internal report | says | The yard will close\n"},
                      Chain{"The letter, splashed by the tabloid Kurs, says that the mayor lied.",
                            "Kurs > letter | says | that the mayor lied\n"},
                      Chain{"The dam will fail by spring, engineers wrote in a paper that the Herald has obtained.",
                            "Herald > engineers | wrote | The dam will fail by spring\n"},
                      Chain{"The Herald, which has seen an internal paper, reports that the yard will close.",
                            "Herald > internal paper | reports | that the yard will close\n"},
                      Chain{"The consulate sent the envoy a letter, in which it demands that the men be freed.",
                            "consulate | demands | that the men be freed\n"}));

INSTANTIATE_TEST_SUITE_P(
    Media, HandedOn,
    ::testing::Values(
        Chain{"The envoy told Radio Elb, in remarks carried by the newspaper Kurs, that the talks were over.",
              "Kurs > Radio Elb > envoy | told | that the talks were over\n"},
        Chain{"Minister Ida Holm on Radio Elb: \"I did not sign it and I never will.\"", "Radio Elb > Ida Holm | : | \"I did not sign it"},
        Chain{"The coach, who had left early, described the draw on Radio Elb as \"a gift to the other side\".",
              "Radio Elb > coach | described | the draw"},
        Chain{"A captain quoted by the tabloid Kurs disputes this: it was a gust of wind, in his opinion.",
              "Kurs > captain | opinion | it was a gust of wind\n"},
        Chain{"In a press conference, the minister Ida Holm said that the dam would hold.", "Ida Holm | said | that the dam would hold\n"},
        Chain{"In a television interview, the coach Jan Bos said that the team would leave.",
              "Jan Bos | said | that the team would leave\n"},
        Chain{"The minister said on breakfast television that the dam would hold.", "minister | said | that the dam would hold\n"},
        Chain{"Two men who were at the yard told the clerk by phone that the crane had fallen.",
              "Two men | told | that the crane had fallen\n"},
        Chain{"The ferry sank in minutes, its captain told the coast station by radio.",
              "its captain | told | The ferry sank in minutes\n"}));

INSTANTIATE_TEST_SUITE_P(Origins, HandedOn,
                         ::testing::Values(Chain{"The ward was shut, according to Radio Nord, whose reporter was tipped off by a nurse.",
                                                 "Radio Nord > nurse | according to | The ward was shut\n"},
                                           Chain{"The weekly Kurs, which draws on a police file, says that the crates were empty.",
                                                 "Kurs > police file | says | that the crates were empty\n"},
                                           Chain{"The weekly Kurs wrote that the chairman had lost; it relies on a director.",
                                                 "Kurs > director | wrote | that the chairman had lost\n"},
                                           Chain{
                                               "The daily Kurs, with reference to well-informed sources, wrote that the talks had failed.",
                                               "Kurs > well-informed sources | wrote | that the talks had failed\n"},
                                           Chain{"The mayor has let it be known through her secretary that she will resign.",
                                                 "her secretary > mayor | has let it be known | that she will resign\n"}));

INSTANTIATE_TEST_SUITE_P(Heard, HandedOn,
                         ::testing::Values(Chain{"One guard remembered hearing the pilot say that the engine had failed.",
                                                 "One guard > pilot | say | that the engine had failed\n"}));

INSTANTIATE_TEST_SUITE_P(
    Insertions, HandedOn,
    ::testing::Values(Chain{"Castor, said the aide, promised \"something greater\".", "aide > Castor | promised | \"something greater\"\n"},
                      Chain{"Her brother, says Ida Holm, a nurse, wanted to leave the town.",
                            "Ida Holm > Her brother | wanted | to leave the town\n"},
                      Chain{"Divers do not believe Mr Holm fell by accident, she added, but want to know why the rail was loose.",
                            "she | added | Divers do not believe Mr Holm fell by accident | but want to know why the rail was loose\n"},
                      Chain{"Divers do not believe Mr Holm fell by accident, she added, but want to know why the rail was loose.",
                            "she > Divers | want to know | why the rail was loose\n"},
                      Chain{"The chairman thanked the crew for its contribution to the safety of the whole port, Jan Bos, the harbour's "
                            "spokesman, told reporters.",
                            "Jan Bos > chairman | thanked | the crew for its contribution to the safety of the whole port\n"},
                      Chain{"The union demanded a word on the reform, which, the mayor says, will cost nothing.",
                            "mayor | says | which | will cost nothing\n"}));

// "NTA" of the Norland Telegraph Agency, "KASA" of "KASA, English service": what is told to the outlet itself has no medium.
TEST(HandedOn, InitialsAreTheOutlet) {
  EXPECT_EQ(chains("A clerk told NTA that the vault was open.", "Norland Telegraph Agency"), "clerk | told | that the vault was open\n");
  EXPECT_EQ(chains("A clerk told KASA that the vault was open.", "KASA, English service"), "clerk | told | that the vault was open\n");
}

// "told the Herald that he knew it; he now says": on another occasion, through nobody.
TEST(HandedOn, NotBeyondASemicolon) {
  const auto found = chains("Jan Bos told the Herald last year that he knew the thief; he now says that he was joking.");
  EXPECT_NE(found.find("\nJan Bos | now says | that he was joking"), std::string::npos) << found;
}

}  // namespace
}  // namespace hearsay::constructions
