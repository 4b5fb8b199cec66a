// Cues that are joined, gapped or stand within each other: verbs that go back behind a clause, words that are quoted by a participle, nouns
// that only tell the way. The form: constructions.h.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

// The second verb is beside the clause by the tree; number, tense and the comma tell whose it is.
INSTANTIATE_TEST_SUITE_P(
    GoneBack, Constructions,
    ::testing::Values(
        Case{"Nurses say that beds are short, and warn of a hard winter.", "Nurses", "", "warn of", "a hard winter", ""},
        Case{"Nurses say that beds are short, and warn of a hard winter.", "Nurses", "", "say", "that beds are short...short", ""},
        Case{"The ministry maintains that the tunnel is safe, and denies any leak.", "The ministry", "", "denies", "any leak", ""},
        Case{"Brokers believe that the dam will break, and expect a flood.", "Brokers", "", "expect", "a flood", ""},
        Case{"The firm says that its profits fell, but expects a better year.", "The firm", "", "expects", "a better year", ""},
        Case{"The unions say that wages have shrunk, and threaten to walk out.", "The unions", "", "threaten", "to walk out", ""},
        Case{"The premier said that the scheme failed, and promised an inquiry.", "The premier", "", "promised", "an inquiry", ""},
        Case{"Officials say that the flood killed six people, and threatens the coast.", "Officials", "", "say",
             "that the flood killed...threatens the coast", ""},
        Case{"The firm says that its drivers trust it, and want more.", "its drivers", "", "want", "more", "The firm"}));

INSTANTIATE_TEST_SUITE_P(QuotedByAParticiple, Constructions,
                         ::testing::Values(Case{"The Gazette quoted the pilot as warning that the wing was loose.", "the pilot", "",
                                                "warning", "that the wing was loose", "The Gazette"},
                                           Case{"Court papers describe him as saying the ring was gone.", "him", "", "saying",
                                                "the ring was gone", "Court papers"},
                                           Case{"Bankers were split, with one warning that rents could double.", "one", "", "warning",
                                                "that rents could double", ""},
                                           Case{"Delegates were glum, with some predicting that the truce would fail.", "some", "",
                                                "predicting", "that the truce would fail", ""},
                                           Case{"Citing “people in the room”, the Gazette said the pact was dead.", "people in the room",
                                                "", "said", "the pact was dead...dead", "the Gazette"}));

INSTANTIATE_TEST_SUITE_P(
    WholeContents, Constructions,
    ::testing::Values(
        Case{"The envoy said that fighting had eased, but that no side trusted the other.", "The envoy", "", "said",
             "that fighting had eased...trusted the other", ""},
        Case{"Reports that the tenor had died were false, her agent said.", "her agent", "", "said", "Reports that the tenor...were false",
             ""},
        Case{"The senator dismissed him as a man “drunk on power”.", "The senator", "", "dismissed", "him as a man “drunk on power”", ""},
        Case{"Crowds demanded to know why the siren was silent.", "Crowds", "", "demanded", "to know why the siren was silent", ""},
        Case{"Ministry knew of cracks in 2019 - emails", "emails", "document", "-", "Ministry knew of cracks", ""},
        Case{"Quote from the mayor: “The bridge stays shut.”", "the mayor", "", ":", "“The bridge stays shut.”", ""}));

// What a colon behind a quotation cuts off is the rest of the headline.
INSTANTIATE_TEST_SUITE_P(
    HeadlinesOfQuotations, Constructions,
    ::testing::Values(Case{"“We were left to die”: Passengers recall ferry horror", "Passengers", "", ":", "“We were left to die”", ""},
                      Case{"“I just want him home”: Wife pleads for news", "Wife", "", ":", "“I just want him home”", ""},
                      Case{"Rumours that the mill was bankrupt were baseless, its owner said.", "", "", "Rumours",
                           "that the mill was bankrupt...bankrupt", ""}));

TEST(GappedCues, TheSecondSpeakerHasHisOwnWords) {
  const auto document = read("One witness said that the van was red, another that it was blue.");
  ASSERT_EQ(document.attributions.size(), 2U);
  EXPECT_EQ(words_of(document, document.attributions[0]), "that the van was red");
  EXPECT_EQ(words_of(document, document.attributions[1]), "that it was blue");
  EXPECT_EQ(document.attributions[1].sources.back().text, "another");
}

TEST(JoinedCues, TheWayOfTellingTellsNothingTwice) {
  for (const auto* text : {"The army announced through its X account that the pass had fallen.",
                           "The bank said in its annual report that profits had doubled.", "Crowds demanded to know why it had burnt."})
    EXPECT_EQ(read(text).attributions.size(), 1U) << text;
}

TEST(JoinedCues, ChargesAndQuestionsThatNobodyPutAreNobodysWord) {
  for (const auto* text : {"He was arrested on charges of fraud.", "She faces charges of tax evasion.",
                           "Nobody asked where the money came from.", "The minister was questioned by Tellus about the contract."})
    EXPECT_TRUE(read(text).attributions.empty()) << text;
}

}  // namespace
}  // namespace hearsay::constructions
