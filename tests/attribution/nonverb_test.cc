// What attributes without a verb: standpoints, nouns before a copula or a colon, prepositional predicates, and quotations without a cue.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class NonVerbs : public ::testing::TestWithParam<Chain> {};

TEST_P(NonVerbs, AreRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Standpoints, NonVerbs,
    ::testing::Values(
        Chain{"To hear the company tell it, nobody fell ill.", "company | To hear | nobody fell ill"},
        Chain{"From the firm's point of view, that was flu.", "firm | point of view | that was flu"},
        Chain{"By all accounts the well was dug in 1911.", "nobody in particular | By all accounts | the well was dug"},
        Chain{"By his own account, the driver had slept.", "his | own account | the driver had slept"},
        Chain{"If the school is to be believed, half the pupils stayed at home.", "school | If | half the pupils"},
        Chain{"If the polls are to be believed, the Greens will lose.", "polls | If | the Greens will lose"},
        Chain{"On the ministry's figures, a third of the wells are dry.", "ministry | figures | a third of the wells"},
        Chain{"By the bank's estimate, half the loans are bad.", "bank | estimate | half the loans"},
        Chain{"Seen from Paris, the treaty is dead.", "France | Seen from | the treaty is dead"},
        Chain{"The boy, in her telling, came from the sea.", "her | telling | The boy | came from the sea"},
        Chain{"For critics, the plan is a gift to the rich.", "critics | For | the plan is a gift"},
        Chain{"To her detractors, the judge was a zealot.", "her detractors | To | the judge was a zealot"},
        Chain{"To her allies, the levy looks timid; to her foes, it looks ruinous.", "her foes | to | it looks ruinous"},
        Chain{"To the council, the verdict came as a shock.", "council | To | the verdict came as a shock"},
        Chain{"For Ada Brill, whose sons worked there, the apology comes too late.", "Ada Brill | For | the apology comes too late"},
        Chain{"For Otto Lund, a baker from Holm, the choice is simple.", "Otto Lund | For | the choice is simple"},
        Chain{"For the farmer who found it, the case is plain: it is scrap.", "farmer | For | the case is plain: it is scrap"},
        Chain{"For the Guardian, the minister has lost her way.", "The Guardian | For | the minister has lost her way"},
        Chain{"To them a canal is a ditch with airs.", "them | To | a canal is a ditch"},
        Chain{"To critics that is not enough.", "critics | To | that is not enough"}));

INSTANTIATE_TEST_SUITE_P(
    WhatTextsShow, NonVerbs,
    ::testing::Values(Chain{"It emerges from memos that were sent to the Lowmere Post that the wall was never checked.",
                            "memos | emerges from | that the wall was never checked"},
                      Chain{"It is clear from the diaries that the queen had known.", "diaries | is clear from | that the queen had"},
                      Chain{"It transpires from court papers that the yard was mortgaged twice.",
                            "court papers | transpires from | that the yard was mortgaged twice"}));

INSTANTIATE_TEST_SUITE_P(There, NonVerbs,
                         ::testing::Values(Chain{"There are hopes in the valley that the rain will hold.",
                                                 "nobody in particular | hopes | that the rain"},
                                           Chain{"There is a widespread belief in the north that the south is spared.",
                                                 "nobody in particular | belief | that the south is spared"}));

TEST(Askers, AreNotTold) {
  EXPECT_EQ(chains("Asked whether the well was dry, the bailiff shrugged."), "");
  EXPECT_EQ(chains("Questioned about the loan, the banker sighed."), "");
  EXPECT_EQ(chains("There were hopes in the south that were soon dashed."), "");
}

TEST(Standpoints, AreOfSomebody) {
  EXPECT_EQ(chains("To the north, the pass is closed."), "");
  EXPECT_EQ(chains("To Berlin, the road is long."), "");
  EXPECT_EQ(chains("To the contrary, the road is long."), "");
  EXPECT_EQ(chains("To our neighbours, it is a pleasure to be here."), "");
  EXPECT_EQ(chains("It was clear from the sky that it would rain."), "");
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, NonVerbs,
    ::testing::Values(
        Chain{"The fear in Berlin is that the talks will fail.", "Berlin | fear | that the talks will fail"},
        Chain{"The message from the bank was that rates would stay high.", "bank | message | that rates would stay high"},
        Chain{"The thinking in Brussels is that nothing is lost.", "Brussels | thinking | that nothing is lost"},
        Chain{"It is the view of the central bank that the fund is empty.", "central bank | view | that the fund is empty"},
        Chain{"It had been her understanding that a tug would come.", "her | understanding | that a tug would come"},
        Chain{"Speculation is growing that the bank will be sold.", "nobody in particular | Speculation | that the bank will be sold"},
        Chain{"Rumour has it that the well will be sealed.", "nobody in particular | has it | that the well will be sealed"},
        Chain{"From the ministry came a promise to mend it.", "ministry | promise | to mend it"},
        Chain{"The advice from the county is to boil all water.", "the county | advice | to boil all water"},
        Chain{"She left the room with the remark that she had heard enough.", "She | remark | that she had heard enough"},
        Chain{"A complaint, from a parent, that the bus was late has been upheld.", "parent | complaint | that the bus was late"},
        Chain{"Prosecutors are looking into claims, made by two guards, that prisoners were beaten.",
              "two guards | claims | that prisoners were beaten"},
        Chain{"Prosecutors are looking into claims that prisoners were beaten.",
              "nobody in particular | claims | that prisoners were beaten"},
        Chain{"There was a warning from the union, meanwhile, that boats would sail.", "union | warning | that boats would sail"},
        Chain{"Her message to the islanders: be patient.", "Her | : | be patient"},
        Chain{"Amid charges from the Greens that the ballot was bought, the clerk opened the boxes.",
              "Greens | charges | that the ballot was bought\n"},
        Chain{"His fear that they had lied kept him awake.", "His | fear | that they had lied\n"},
        Chain{"The clerk's warning that the roof might leak went unread.", "clerk | warning | that the roof might leak\n"},
        Chain{"The guild's demand that the mill stay shut was dropped.", "guild | demand | that the mill stay shut\n"},
        Chain{"The union has only one demand: new boats.", "union | : | new boats"}));

INSTANTIATE_TEST_SUITE_P(
    Predicates, NonVerbs,
    ::testing::Values(Chain{"The court was of the view that the ban was lawful.", "court | was of the view | that the ban was lawful"},
                      Chain{"The Liberals are in favour of a higher age.", "Liberals | are in favour of | a higher age"},
                      Chain{"The minister was blunt: the boats are too old.", "minister | was blunt | the boats are too old"}));

INSTANTIATE_TEST_SUITE_P(
    Quotations, NonVerbs,
    ::testing::Values(Chain{"With the words \"that will do\", the judge ended the hearing.", "judge | words | \"that will do\""},
                      Chain{
                          "\"We did what the rules allow,\" Vera Holm said.\n\n\"The rules were written for warm summers.\"\n\nSnow fell.",
                          "Vera Holm | - | \"The rules were written"}));

INSTANTIATE_TEST_SUITE_P(
    DescribedQuotations, NonVerbs,
    ::testing::Values(Chain{"\"A shambles.\" That was how one steward described the evening.", "one steward | described | \"A shambles.\""},
                      Chain{"\"Cowardly\" was how Ines Varga described the vote.", "Ines Varga | described | \"Cowardly\""},
                      Chain{"\"Not in my name.\" Those were the words of a cook, Tim Rask, as he left.", "Tim Rask | words | \"Not in my"},
                      Chain{"\"We will be back.\" That was the message from Lou Tarrant.", "Lou Tarrant | message | \"We will be back.\""},
                      Chain{"The bookies like them, but Alan Hart isn't buying it. \"Favourites for what? It's May.\"",
                            "Alan Hart | - | \"Favourites for what? It's May.\""}));

INSTANTIATE_TEST_SUITE_P(Headlines, NonVerbs,
                         ::testing::Values(Chain{"'We were lied to': widow sues mine", "widow | : | 'We were lied to'"},
                                           Chain{"'I was lucky to get out': Miner relives blast", "Miner | : | 'I was lucky to get out'"},
                                           Chain{"'It's a disgrace' - fans react to price hike", "fans | - | 'It's a disgrace'"},
                                           Chain{"Moscow: No deal without guarantees", "Moscow | : | No deal without guarantees"},
                                           Chain{"Union: Pay offer an insult", "Union | : | Pay offer an insult"},
                                           Chain{"Mayor: I will not resign", "Mayor | : | I will not resign"},
                                           Chain{"Lise Holt, mayor of Osby: 'We will rebuild' (Photo: Kim Lund)",
                                                 "Lise Holt | : | 'We will rebuild'\n"},
                                           Chain{"11:02 Firefighters say the blaze is under control.", "Firefighters | say | the blaze"},
                                           Chain{"UPDATE: Bridge to reopen Monday, mayor says", "mayor | says | Bridge to reopen Monday"}));

INSTANTIATE_TEST_SUITE_P(Transcripts, NonVerbs,
                         ::testing::Values(Chain{
                             "KVIST: We shall not sell. They may ask.\n\nBRANDT: To whom would you sell?\n\nKVIST: To nobody.",
                             "KVIST | : | We shall not sell. They may ask"}));

// "for" and "by" of other things, nouns that nobody owns, answers of others
// one quotation, one cue
TEST(SharedQuotes, AreTheNearerVerbs) {
  EXPECT_EQ(chains("The boxer wept as he told reporters: \"I let everybody down.\""), "boxer | told | \"I let everybody down.\"\n");
  EXPECT_EQ(chains("The mayor wrote to us, and I quote: \"The bridge is safe.\""), "mayor | wrote | \"The bridge is safe.\"\n");
  EXPECT_EQ(chains("\"I had a boat,\" she says, and laughs."), "she | says | \"I had a boat,\"\n");
  EXPECT_EQ(chains("The couple announced the split, adding: \"We remain friends.\""),
            "couple | announced | the split\ncouple | adding | \"We remain friends.\"\n");
}

TEST(NonVerbs, AreReadOnce) {
  EXPECT_EQ(chains("Rumour has it that the club will be sold."), "nobody in particular | has it | that the club will be sold\n");
  EXPECT_EQ(chains("\"Cowardly\" was how Ines Varga described the vote."), "Ines Varga | described | \"Cowardly\"\n");
  EXPECT_EQ(chains("The conclusion of the report was that the roof leaked."), "report | conclusion | that the roof leaked\n");
  EXPECT_EQ(chains("The warden is proud of her work."), "warden | is proud of | her work\n");
  EXPECT_EQ(chains("Ms Holm said that auditors had found gaps in its accounts."),
            "Holm | said | that auditors had found gaps in its accounts\n");
}

class NothingIsSaid : public ::testing::TestWithParam<const char*> {};

TEST_P(NothingIsSaid, Here) { EXPECT_EQ(chains(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(Sentences, NothingIsSaid,
                         ::testing::Values("For the company, the year ended with a loss.", "For Ada Brill, a nurse, the day began at five.",
                                           "To mourners the band played a hymn.", "To Berlin the road is long.",
                                           "For three years, the bridge was closed.", "The problem is that the bridge is closed.",
                                           "An estimated 400 people were killed.", "The team's goal is a third title.",
                                           "The mayor said little.",
                                           "BACK ON THE ROAD: The band plays in May.\n\nRAIN AHEAD: The week will be wet."));

}  // namespace
}  // namespace hearsay::constructions
