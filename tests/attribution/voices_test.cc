// How many links a chain has: where another's voice begins, what is told within what is told, and who passed it on; read by the shipped
// model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class Voices : public ::testing::TestWithParam<Chain> {};

TEST_P(Voices, AreApart) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Clauses, Voices,
    ::testing::Values(
        Chain{"The guild wanted the toll off the list; the port no longer minds, a clerk said on condition of anonymity.",
              "guild | wanted | the toll"},
        Chain{"Anna Brand played down her age: \"I am not running as a girl, I am running because I can count,\" she told voters in 2007.",
              "Anna Brand | told | \"I am not running"},
        Chain{"Two thousand students cast ballots in favour of the fee, and 900 opposed it.", "900 | opposed | it"},
        Chain{"The abbot praised the new well, and both villages denounced the miller for the price.", "abbot | praised | the new well\n"},
        Chain{"Earlier she had told state television that nobody was hurt; pressed on this, she apologised for the phrase.",
              "she | apologised for | the phrase"},
        Chain{"Crane had requested a talk with Holm to clarify what the “harbour plan” meant, Interfax news agency of Belarus reported, "
              "citing an unidentified "
              "foreign affairs source.",
              "Interfax > unidentified foreign affairs source | reported | Crane had requested a talk"}));

INSTANTIATE_TEST_SUITE_P(
    Within, Voices,
    ::testing::Values(
        Chain{
            "A customs clerk, who asked not to be named, gave a different account. The colonel, he said, had refused to sail, telling the "
            "owner that he obeyed the weather.",
            "customs clerk > colonel | telling | that he obeyed the weather"},
        Chain{"A cousin told him at the funeral, Ida Crane says, that the house was sold.",
              "Ida Crane > cousin | told | that the house was sold"},
        Chain{"He has been promised by the bishop, he says, that the roof will be mended.",
              "bishop | has been promised by | He | that the roof"},
        Chain{"The foreman recounts how smoke filled the shed, and how the owner told them that doors cost money.",
              "foreman > owner | told | that doors cost money"},
        Chain{"The man, she said, had told the inspectors the same thing twice.", "she > man | had told | the same thing"},
        Chain{"Her office had been told much the same by the widow.", "widow | had been told | much the same"},
        Chain{"Brokers think it unwise: a spokesman for the bank, John Hale, said as much.", "John Hale | said | as much"}));

INSTANTIATE_TEST_SUITE_P(
    Interrupted, Voices,
    ::testing::Values(
        Chain{"The king, the palace said, wants a quiet ceremony.", "palace > king | wants | a quiet ceremony"},
        Chain{"Both sides, diplomats said, insist that the truce holds.", "diplomats > sides | insist | that the truce holds"},
        Chain{"The coach, players say, used to warn them that luck runs out.", "players > coach | used to warn | that luck runs out"},
        Chain{"The memo, Reuters reported, warns of blackouts.", "Reuters > memo | warns of | blackouts"},
        Chain{"Her lawyers, she told the weekly Prisma, advised her to stay away.",
              "Prisma > she > Her lawyers | advised | her to stay away"}));

INSTANTIATE_TEST_SUITE_P(
    Apart, Voices,
    ::testing::Values(
        Chain{"Prices rose by 8 percent, according to the statistics office, and economists expect further rises.",
              "economists | expect | further rises"},
        Chain{"Shots were heard near the barracks, witnesses said, and the colonel was being held by his men, according to two diplomats.",
              "witnesses | said | Shots were heard near the barracks"},
        Chain{"Shots were heard near the barracks, witnesses said, and the colonel was being held by his men, according to two diplomats.",
              "two diplomats | according to | the colonel was being held"},
        Chain{"Critics accuse the council of hiding the costs, a charge the mayor called laughable.", "mayor | called | laughable"},
        Chain{"The African Union called for a ceasefire, a demand echoed by Norway.", "African Union | called for | a ceasefire\n"},
        Chain{"He claimed that the vote was rigged, which officials denied.", "He | claimed | that the vote was rigged\n"},
        Chain{"He claimed that the vote was rigged, which officials denied.", "officials | denied | which"},
        Chain{"According to a survey for the magazine Brew Week, six pubs in ten have raised prices.",
              "survey | According to | six pubs in ten"},
        Chain{"The minister was adamant that the licence had been in order.", "minister | was adamant | that the licence"}));

INSTANTIATE_TEST_SUITE_P(Media, Voices,
                         ::testing::Values(Chain{"The guild, according to a clerk quoted by the weekly Courant, wants to strike.",
                                                 "Courant > clerk > guild | wants | to strike"},
                                           Chain{"The coach confirmed in a television interview with Channel Nine that he would leave.",
                                                 "Channel Nine > coach | confirmed | that he would leave"},
                                           Chain{"Ted Crane told Sky News that the bridge would close. He added that the ferry would run.",
                                                 "Sky News > Ted Crane | added | that the ferry would run"}));

INSTANTIATE_TEST_SUITE_P(
    Told, Voices,
    ::testing::Values(
        Chain{"The party accused the BBC of bias.", "party | accused | the BBC of bias"},
        Chain{"Holm blamed the Daily Post for the leak.", "Holm | blamed | the Daily Post for the leak"},
        Chain{"He urged the newspaper to apologise.", "He | urged | the newspaper to apologise"},
        Chain{"She assured the newspaper that nobody was hurt.", "newspaper > She | assured | that nobody was hurt"},
        Chain{"He emailed the Herald that he would resign.", "Herald > He | emailed | that he would resign"},
        Chain{"A memo, described to the Associated Press by two officials, warns of a famine.",
              "Associated Press > two officials > memo | warns of | a famine"},
        Chain{"According to Lind, to whom the magazine Kurs has spoken, the sale was legal.", "Kurs > Lind | According to | the sale"},
        Chain{"The captain, with whom the daily Strand spoke, says that the engine had failed.",
              "Strand > captain | says | that the engine"},
        Chain{"The minister cited a study, according to which half the wells are dry.", "study | according to | half the wells"},
        Chain{"“We sailed at five,” Bray told the Fell Advertiser, according to which the men had not been paid since October.",
              "Fell Advertiser | according to | the men had not been paid"},
        Chain{"The agency supports clinics through a network of 500 nurses.", "agency | supports | clinics"},
        Chain{"The firm is seeking a delay through a court filing.", "firm | is seeking | a delay"},
        Chain{"He apologised through a spokesman for the remark.", "spokesman > He | apologised | the remark"},
        Chain{"The board heard from the minister yesterday that the dam was safe.", "board > minister | heard | that the dam was safe"},
        Chain{"A guard told public broadcaster NVO that the gate was open.", "NVO > guard | told | that the gate was open"},
        Chain{"The widow read out a letter in which her husband said that he forgave them.",
              "widow > her husband | said | that he forgave them"},
        Chain{"“We are ready,” the general told Radio Nord, warning of a long war.", "Radio Nord > general | warning of | a long war"}));

TEST(Clauses, RunOnInLists) {  // the last of three parties that sue is no voice of its own
  const auto found =
      chains("The court rejected a suit brought by lawyers, journalists, and activists who complained that they were spied on.");
  EXPECT_NE(found.find("| rejected | a suit brought by lawyers, journalists, and activists"), std::string::npos) << found;
}

}  // namespace
}  // namespace hearsay::constructions
