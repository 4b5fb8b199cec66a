// Reports of courts, police and disasters: whom the second description of somebody means, who is asked, and who only listens; read by the
// shipped model.
#include "chains.h"

namespace hearsay::constructions {
namespace {

class CourtReports : public ::testing::TestWithParam<Chain> {};

TEST_P(CourtReports, IsRead) { expect_chain(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Evidence, CourtReports,
    ::testing::Values(
        // what is told stands behind the hearer, not before the teller
        Chain{"Taking the stand on Monday, the driver told the inquiry he had braked.", "driver | told | he had braked"},
        Chain{"Standing on the steps, the widow told reporters she was glad.", "widow | told | she was glad"},
        // whom a court speaks to is no medium
        Chain{"The judge told Hollis that he was a thief.", "judge | told | that he was a thief"},
        Chain{"The magistrate told Kestner that he had been lucky.", "magistrate | told | that he had been lucky"},
        Chain{"The judge told the Marlow Post that it was over.", "Marlow Post > judge | told | that it was over"},
        // who asks is not who answers
        Chain{"Asked by her barrister why she had waited, she replied that she was afraid.", "she | replied | that she was afraid"},
        Chain{"Questioned by his own solicitor, he said he had slept.", "he | said | he had slept"}));

INSTANTIATE_TEST_SUITE_P(
    Whose, CourtReports,
    ::testing::Values(
        // the lawyer of another
        Chain{"The boy's lawyer, Ned Dorn, said they would sue. The officer has kept silent. Through his lawyer, he said he was sorry.",
              "his lawyer > officer | said | he was sorry"},
        // nobody's attorney is the prosecutor
        Chain{"Colman denied it. His attorney, Frank Hobbs, called it a farce. The prosecutor dismissed that.",
              "prosecutor | dismissed | that"},
        // nobody is his own brother
        Chain{"The vet, her sister Emma Lind, had warned them. She said that the dog was ill.", "Emma Lind | said | that the dog was ill"},
        Chain{"The skipper, his brother Carl, said the net had torn.", "Carl | said | the net had torn"},
        Chain{"Passengers disagreed. One, the dentist Paul Marsh, said he had seen a light.", "Paul Marsh | said | he had seen a light"}));

INSTANTIATE_TEST_SUITE_P(Coroners, CourtReports,
                         ::testing::Values(Chain{"Skipper Rolf Ness blamed the tide. The coroner said that nobody was at fault.",
                                                 "coroner | said | that nobody was at fault"}));

INSTANTIATE_TEST_SUITE_P(
    ToldAgain, CourtReports,
    ::testing::Values(
        Chain{"A neighbour said he had heard nothing. The man, a retired baker, said that the dog had barked.",
              "neighbour | said | that the dog had barked"},
        Chain{"Tim Orford keeps bees. \"Every hive is gone,\" added the 70-year-old.", "Tim Orford | added | \"Every hive is gone,\""},
        Chain{"\"I just ran,\" said the 19-year-old.", "19-year-old | said | \"I just ran,\""},
        Chain{"The mother of one of the victims said she forgave him.", "mother of one of the victims | said | she forgave him"},
        Chain{"A brother of one of the accused said nobody had called.", "brother of one of the accused | said | nobody had called"}));

INSTANTIATE_TEST_SUITE_P(
    TwoTogether, CourtReports,
    ::testing::Values(
        Chain{"Nora and Peter Hale said they were glad.", "Nora and Peter Hale | said | they were glad"},
        Chain{"Neighbours Tom Birch and Ada Lund told police that it was loud.", "Tom Birch and Ada Lund | told | that it was loud"},
        Chain{"Ida Frost, Lars Holm and Ben Cole said it was safe.", "Ida Frost, Lars Holm and Ben Cole | said | it was safe"},
        Chain{"Two of the hostages, Mia Kott and Jan Berg, said they had slept.", "Mia Kott and Jan Berg | said | they had slept"},
        Chain{"Ann Birch and Tom Birch lost their home. The couple said they had no insurance.",
              "Ann Birch and Tom Birch | said | they had no insurance"},
        Chain{"Karl Hale and his wife, Mary Hale, ran. \"We swam,\" the pair said.", "Karl Hale and Mary Hale | said | \"We swam,\""},
        Chain{"Hugh Adler and Peter Adler kept dogs. The brothers said they had fed them.",
              "Hugh Adler and Peter Adler | said | they had fed them"},
        Chain{"Ann Birch saw Tom Lund leave. The couple from number nine said it was late.",
              "couple from number nine | said | it was late"},
        // nobody tells what the town says where one comes from
        Chain{"\"I saw it,\" said Jonas, a joiner who had come from Kassel.", "Jonas | said | \"I saw it,\""}));

TEST(CourtReports, WhatAPersonShowsIsNotSaid) {
  for (const char* text :
       {"Karl Simms showed no emotion as the verdict was read.", "The boy showed no remorse.", "She showed little interest."})
    EXPECT_EQ(chains(text), "") << text;
}

TEST(CourtReports, WhatIsHeardInCourtIsNobodysWord) {
  for (const char* text :
       {"A jury heard that the driver was drunk.", "The inquest heard that the rope was cut.", "Magistrates heard how the dogs were kept."})
    EXPECT_EQ(chains(text), "") << text;
  // but behind the whole sentence it tells that the paper does not say so itself
  EXPECT_EQ(chains("The boat had left at dawn, the inquiry heard on Tuesday."),
            "nobody in particular | heard | The boat had left at dawn\n");
  EXPECT_EQ(chains("The inquiry heard from his secretary that the file was lost."), "his secretary | heard | that the file was lost\n");
}

TEST(CourtReports, WhyANameIsWithheldIsNothingSaid) {
  EXPECT_EQ(chains("A cleaner, who asked not to be named because she feared for her job, said it was filthy."),
            "cleaner | said | it was filthy\n");
}

}  // namespace
}  // namespace hearsay::constructions
