// Translated copy: names right behind a description, media known by what they pass on, bodies that speak from within, cues behind what they
// attribute; read by the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class TranslatedCopy : public ::testing::TestWithParam<Chain> {};

TEST_P(TranslatedCopy, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    NamesBehindDescriptions, TranslatedCopy,
    ::testing::Values(
        Chain{"The director of the department of forestry Marta Ribeiro said the fires were out.",
              "Marta Ribeiro | said | the fires were out"},
        Chain{"The deputy chief of the committee of the Council on defence Viktor Lund noted that talks go on.",
              "Viktor Lund | noted | that talks go on"},
        Chain{"The mayor of Lyon Marc Dutertre said the metro was closed.", "Marc Dutertre | said | the metro was closed"},
        Chain{"The rector of the University of Tarn Olivia Breck called the cuts a mistake.", "Olivia Breck | called | the cuts a mistake"},
        Chain{"The chair of the town council Birgitta Aas told the station that the pool would close.",
              "station > Birgitta Aas | told | that the pool would close"},
        Chain{"\"No,\" said the deputy chairman of the ruling party, Levent Karaca, in his office.", "Levent Karaca | said | \"No,\""},
        // the name belongs to what stands before it
        Chain{"The widow of the miner Tom Reed said nobody had called.", "widow of the miner Tom Reed | said | nobody had called"},
        Chain{"An aide to Prime Minister Anna Lund said the trip was off.", "aide to Prime Minister Anna Lund | said | the trip was off"}));

INSTANTIATE_TEST_SUITE_P(
    MediaByWhatTheyPassOn, TranslatedCopy,
    ::testing::Values(Chain{"Two people were hurt, Interpress reports with reference to the health department.",
                            "Interpress > health department | reports | Two people were hurt"},
                      Chain{"Citing the ministry, Trenda reports that the border is shut.",
                            "Trenda > ministry | reports | that the border is shut"},
                      Chain{"As Ukrpress informs with reference to the ministry, the queue exceeds 900 trucks.",
                            "Ukrpress > ministry | informs | the queue exceeds 900 trucks"},
                      Chain{"The police explained to Interpress that the road had been mined.",
                            "Interpress > police | explained | that the road had been mined"},
                      Chain{"An envoy told Al-Ufuq that the talks had failed.", "Al-Ufuq > envoy | told | that the talks had failed"},
                      Chain{"The mayor told Sakhid-Info that the well was dry.", "Sakhid-Info > mayor | told | that the well was dry"},
                      Chain{"\"We must act now,\" she told the \"Morgenblatt\".", "Morgenblatt > she | told | \"We must act now,\""},
                      Chain{"Analyst Ida Holm told the Global Mirror that the drill was a warning.",
                            "Global Mirror > Ida Holm | told | that the drill was a warning"}));

INSTANTIATE_TEST_SUITE_P(
    BodiesFromWithin, TranslatedCopy,
    ::testing::Values(
        Chain{"In the ministry they made known that pensions will rise.", "ministry | made known | that pensions will rise"},
        Chain{"At the prefecture they say that the road will be closed.", "prefecture | say | that the road will be closed"},
        Chain{"It was explained in the press service that the hearing was postponed.",
              "press service | was explained | that the hearing was postponed"},
        Chain{"As noted in the ministry, the bridge has been closed.", "ministry | noted | the bridge has been closed"},
        Chain{"The bridge, as noted in the company, will be closed.", "company | noted | The bridge | will be closed"},
        Chain{"As stated in the letter, the bridge has been closed.", "letter | stated | the bridge has been closed"},
        Chain{"The mayor Rolf Tanner spoke. According to his words, nobody was hurt.", "Rolf Tanner | According to | nobody was hurt"},
        Chain{"According to what residents told us, the road was closed.", "residents | According to | the road was closed"}));

INSTANTIATE_TEST_SUITE_P(CuesBehind, TranslatedCopy,
                         ::testing::Values(Chain{"\"They are afraid of us,\" the senator is sure.",
                                                 "senator | is sure | \"They are afraid of us,\""},
                                           Chain{"The coalition will fall apart by autumn, the analyst is convinced.",
                                                 "analyst | is convinced | The coalition will fall apart by autumn"},
                                           Chain{"The road will reopen on Monday, reports the press service of the ministry.",
                                                 "press service | reports | The road will reopen on Monday"},
                                           Chain{"\"We have nothing to hide\", assured the councillor, who left at noon.",
                                                 "councillor | assured | \"We have nothing to hide\""}));

INSTANTIATE_TEST_SUITE_P(
    Topics, TranslatedCopy,
    ::testing::Values(Chain{"The minister informed the deputies about the preparation of the budget.",
                            "minister | informed | the preparation of the budget"},
                      Chain{"The general briefed the president on the course of the siege.", "general | briefed | the course of the siege"},
                      Chain{"Local residents report about a strong smell of burning.",
                            "Local residents | report about | a strong smell of burning"},
                      Chain{"The council noted with concern the rise in violence.", "council | noted | the rise in violence"}));

class NobodySays : public ::testing::TestWithParam<const char*> {};

TEST_P(NobodySays, It) { EXPECT_EQ(chains(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(TranslatedCopy, NobodySays,
                         ::testing::Values("Source: press service of the harbour police",
                                           "She came in by the garden, as agreed in the plan, the act and the treaty.",
                                           "You have seen it, I'm sure."));

}  // namespace
}  // namespace hearsay::constructions
