// Reports of campaigns, parliaments and courts on elections: where it is said, how somebody was asked, and which Senate says it; read by
// the shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class CampaignReports : public ::testing::TestWithParam<Chain> {};

TEST_P(CampaignReports, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Programmes, CampaignReports,
    ::testing::Values(
        // American copy sets the comma within the marks of a title, which is none of what is said
        Chain{"In an interview with KRTV's \"First Light,\" Senator Dana Holt said she would run.",
              "KRTV > Dana Holt | said | she would run\n"},
        Chain{"During an appearance on the podcast \"Beltway Hour,\" strategist Neil Carver said the party needed new faces.",
              "Neil Carver | said | the party needed new faces\n"},
        Chain{"Burke told CBS's \"Sunday Focus\" that he had no regrets.", "CBS > Burke | told | that he had no regrets\n"},
        Chain{"\"I will not quit,\" Whelan told Channel 9's \"Sunday Focus.\"", "Channel 9 > Whelan | told | \"I will not quit,\"\n"},
        // a single capital in marks that is no title
        Chain{"\"Nonsense,\" Holt said.", "Holt | said | \"Nonsense,\"\n"},
        // where everybody writes is no medium
        Chain{"Speaking on social media, Burke said the vote was rigged.", "Burke | said | the vote was rigged\n"},
        // where it is said, though the tree hangs the clause under it
        Chain{"Orlov told donors on a conference call that the campaign had enough money.",
              "Orlov | told | that the campaign had enough money\n"}));

INSTANTIATE_TEST_SUITE_P(Asked, CampaignReports,
                         ::testing::Values(Chain{"The president said he trusted Mr. Burke when asked about the letters on Monday.",
                                                 "president | said | he trusted Mr. Burke\n"},
                                           Chain{"Holt declined to say how she would vote when pressed by reporters.",
                                                 "Holt | declined | to say how she would vote\n"},
                                           Chain{"He said that she wept when the mayor asked about it.",
                                                 "He | said | that she wept when the mayor asked about it\n"}));

TEST(CampaignReports, WhoIsAskedDoesNotAsk) {
  for (const auto* text :
       {"Pressed on whether he would resign, Minister Alan Burke said he would not.",
        "Told that the vote had been delayed, Holt said she was sad.", "\"I regret nothing,\" Burke said when asked about the letter."}) {
    const auto document = read(text);
    EXPECT_EQ(document.attributions.size(), 1u) << text << chains(text);
  }
}

TEST(CampaignReports, WhatStandsInAReportIsSaidOnce) {
  const auto* text = "The auditor said in a scathing report that the money had been wasted.";
  EXPECT_EQ(read(text).attributions.size(), 1u) << chains(text);
}

INSTANTIATE_TEST_SUITE_P(Called, CampaignReports,
                         ::testing::Values(Chain{"Critics cheered the veto, which Roth has described as \"dead on arrival.\"",
                                                 "Roth | has described | which | as \"dead on arrival.\"\n"},
                                           Chain{"The vote, a result Mayor Bell hailed as historic, came after midnight.",
                                                 "Bell | hailed | a result | as historic\n"},
                                           Chain{"The vote killed the plan, a result Governor Hale hailed as a win for renters.",
                                                 "Hale | hailed | a result | as a win for renters\n"}));

INSTANTIATE_TEST_SUITE_P(
    Whose, CampaignReports,
    ::testing::Values(
        // at the beginning of a sentence a capital tells no title
        Chain{"Secretary of State Maria Lund, a Republican, said the count would be over by Friday.",
              "Maria Lund | said | the count would be over by Friday\n"},
        // bodies of a part of the country
        Chain{"The state Supreme Court ruled that the map was void.", "state Supreme Court | ruled | that the map was void\n"},
        Chain{"The Wisconsin Supreme Court ruled that the map was void.", "Supreme Court | ruled | that the map was void\n"},
        Chain{"The state Senate said it would hold hearings.", "state Senate | said | it would hold hearings\n"},
        Chain{"The Supreme Court said it would hear the case.", "US Supreme Court | said | it would hear the case\n"},
        // some of a party are not the party
        Chain{"Three Republicans broke ranks, saying they were not sure.", "Three Republicans | saying | they were not sure\n"},
        // what a relative pronoun stands for
        Chain{"The group paid for a mailer that says Pike voted to cut pensions.", "a mailer | says | Pike voted to cut pensions\n"},
        Chain{"It is a crisis that demands a new law.", "a crisis | demands | a new law\n"},
        // a first name that is a word for a thing
        Chain{"A lawyer for one of the aides, Bill Teague, said his client was innocent.",
              "Bill Teague | said | his client was innocent\n"}));

}  // namespace
}  // namespace hearsay::constructions
