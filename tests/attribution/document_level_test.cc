// What a whole document tells of its sources: why a name is withheld, what an unknown name stands for, speech that runs on without a cue.
#include "constructions.h"

namespace hearsay::constructions {
namespace {

const Source* source_named(const Document& document, std::string_view text) {
  for (const auto& attribution : document.attributions)
    for (const auto& source : attribution.sources)
      if (source.text.find(text) != std::string::npos) return &source;
  return nullptr;
}

std::string reason_of(const Document& document, std::string_view text) {
  const auto* source = source_named(document, text);
  return source == nullptr ? "no such source" : std::string(document.text_of(source->anonymity_reason));
}

TEST(AnonymityReason, IsTheClauseThatStatesIt) {
  EXPECT_EQ(reason_of(read("An aide, who spoke on condition of anonymity because the vote is secret, said the bill would fail."), "aide"),
            "because the vote is secret");
  EXPECT_EQ(reason_of(read("The bill would fail, said one senator, who asked for anonymity, citing the rules of the house."), "senator"),
            "citing the rules of the house");
  EXPECT_EQ(reason_of(read("A nurse who did not want her name used for fear of losing her job said the ward was full."), "nurse"),
            "for fear of losing her job");
  EXPECT_EQ(reason_of(read("An official who was not authorised to speak publicly said the talks had failed."), "official"),
            "was not authorised to speak publicly");
}

TEST(AnonymityReason, IsKeptWhereTheSourceSpeaksAgain) {
  const auto document = read(
      "A surveyor, who asked not to be named because he works for the firm, said the wall was cracked. The surveyor said that it would "
      "fall.");
  EXPECT_EQ(reason_of(document, "The surveyor"), "because he works for the firm");
}

TEST(AnonymityReason, IsNoneWhereNoneIsStated) {
  EXPECT_EQ(reason_of(read("An official who asked not to be named said the talks had failed."), "official"), "");
  EXPECT_EQ(reason_of(read("A former minister said the talks had failed because nobody was authorised to sign."), "minister"), "");
}

SourceKind kind_of_source(const std::string& text, std::string_view words) {
  const auto document = read(text);
  const auto* source = source_named(document, words);
  EXPECT_NE(source, nullptr) << text;
  return source == nullptr ? SourceKind::public_ : source->kind;
}

TEST(UnknownNames, AreWhatTheDocumentShowsThemToBe) {
  EXPECT_EQ(kind_of_source("The supplier, Tamar Precision, said the steel was sound.", "Tamar"), SourceKind::organisation);
  EXPECT_EQ(kind_of_source("Their landlord, Harrow Estates, replied that the lease had ended.", "Harrow"), SourceKind::organisation);
  EXPECT_EQ(kind_of_source("The leases are valid, replied Corven Properties on Monday.", "Corven"), SourceKind::organisation);
  EXPECT_EQ(kind_of_source("Chromatix said that it had mended the valve.", "Chromatix"), SourceKind::organisation);
  EXPECT_EQ(kind_of_source("A clerk told La Puna the vote was rigged.", "La Puna"), SourceKind::outlet);
  EXPECT_EQ(kind_of_source("Kordia denies it. Kordia's defence ministry said no drone had flown.", "Kordia"), SourceKind::government);
}

std::string content_of_first(const std::string& text) {
  const auto document = read(text);
  return document.attributions.empty() ? "" : words_of(document, document.attributions.front());
}

TEST(Sources, NeitherAndBothAreThoseOfWhomItIsSaid) {
  EXPECT_EQ(kind_of_source("Neither company said that the talks were over.", "Neither"), SourceKind::organisation);
  const auto document = read("Two companies said the valve was sound. Both said that they would wait.");
  const auto* both = source_named(document, "Both");
  ASSERT_NE(both, nullptr);
  EXPECT_EQ(both->kind, SourceKind::organisation);
}

TEST(RunningSpeech, GoesOnWhereTheVerbIsShiftedBack) {
  EXPECT_EQ(content_of_first("The pass will stay shut, the army said on Monday. The road could also be mined."),
            "The pass will stay shut | The road could also be mined");
}

TEST(RunningSpeech, OfATextGoesOnWithWould) {
  EXPECT_EQ(
      content_of_first("According to a draft seen by the Harbour Times, the rebels would free 30 men. In exchange, the army would leave "
                       "the town. Schools would reopen.\n\nThe rest would follow in June. The sides meet on Monday."),
      "the rebels would free 30 men | In exchange, the army would leave the town | Schools would reopen | The rest would follow in June");
  EXPECT_EQ(content_of_first("According to Ana Holm, the union would call a strike. Trains would stop.\n\nBuses would run."),
            "the union would call a strike | Trains would stop")
      << "a person's words end with the paragraph";
  EXPECT_EQ(content_of_first("According to Ana Holm, the union called a strike. Trains would stop."), "the union called a strike");
}

TEST(RunningSpeech, TellsOfOthersThanTheSpeakers) {
  EXPECT_EQ(content_of_first("Witnesses said the soldiers had fired into the crowd. They had arrived in two trucks."),
            "the soldiers had fired into the crowd | They had arrived in two trucks");
}

TEST(RunningSpeech, EndsWhereTheSpeakerIsNamed) {
  EXPECT_EQ(content_of_first("The health minister, Per Dahl, said he was hopeful. The minister would not give a date."), "he was hopeful");
}

TEST(RunningSpeech, EndsAtTheOutletsOwnVoice) {
  EXPECT_EQ(content_of_first("The pass will stay shut, the army said on Monday. The road was built in 1930."), "The pass will stay shut");
  EXPECT_EQ(content_of_first("The pass will stay shut, the army said on Monday. The ministry would not comment."),
            "The pass will stay shut");
  EXPECT_EQ(content_of_first("The pass will stay shut, the army said on Monday.\n\nThe road could be mined."), "The pass will stay shut");
}

TEST(Chains, WhoIsCitedInTheNextSentenceJoinsThem) {
  const auto document = read("The sports paper Le Sprint reported on Tuesday that the champion had failed a test. It cited two officials.");
  ASSERT_FALSE(document.attributions.empty());
  const auto chain = chain_of(document, 0);
  ASSERT_EQ(chain.size(), 2U);
  EXPECT_EQ(chain[1].text, "two officials");
}

TEST(Chains, APresupposedClaimRestsOnItsOwnSource) {
  const auto document = read("The ministry rejected the claim by Kyiv that mines had been laid.");
  bool found = false;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.attributions.size()); ++i)
    if (document.attributions[i].cue && document.text_of(document.attributions[i].cue->span) == "claim") {
      found = true;
      const auto chain = chain_of(document, i);
      ASSERT_EQ(chain.size(), 1U);
      EXPECT_EQ(chain[0].text, "Kyiv");
    }
  EXPECT_TRUE(found);
}

std::string name_of_source(const std::string& text, std::string_view words) {
  const auto document = read(text);
  const auto* source = source_named(document, words);
  return source == nullptr ? "no such source" : source->name;
}

TEST(DefiniteNouns, MeanThePersonWhoWasSpokenOf) {
  EXPECT_EQ(name_of_source("Kev Marsh, 44, was furious. The plasterer said the bird had been taught.", "The plasterer"), "Kev Marsh");
  EXPECT_EQ(name_of_source("Ingrid Aas denied it. The former dancer said she had slept.", "The former dancer"), "Ingrid Aas");
  EXPECT_EQ(name_of_source("Pavel Orel came home in June. The engineer from Durban said he was tired.", "The engineer"), "Pavel Orel");
}

TEST(DefiniteNouns, MeanNobodyWhoCannotBeMeant) {
  EXPECT_NE(name_of_source("Paul Marsh, 44, was furious. The waitress said the bird had been taught.", "The waitress"), "Paul Marsh");
  EXPECT_NE(name_of_source("Kev Marsh denied it. The judge said the trial would last a month.", "The judge"), "Kev Marsh");
  EXPECT_NE(name_of_source("Kev Marsh denied it. His lawyer said the trial would last a month.", "His lawyer"), "Kev Marsh");
  EXPECT_NE(name_of_source("Kev Marsh denied it. The driver of the van said the road was wet.", "The driver"), "Kev Marsh");
}

TEST(Silence, WhoIsAskedOrKeepsBackSaysNothing) {
  EXPECT_EQ(read("Asked whether the list was genuine, Ada Vesely shut the door.").attributions.size(), 0U);
  EXPECT_EQ(read("The nurse did not want to comment.").attributions.size(), 0U);
  EXPECT_EQ(read("The two firms are in talks about a stake.").attributions.size(), 0U);
}

TEST(Quoting, IsOneAttributionWithWhatIsQuoted) {
  const auto document = read("Reuters quoted the vicar as saying that the bells had cracked.");
  ASSERT_EQ(document.attributions.size(), 1U);
  EXPECT_EQ(chain_of(document, 0).size(), 2U);
  EXPECT_EQ(words_of(document, document.attributions.front()), "that the bells had cracked");
}

TEST(Datelines, AreNoSources) {
  const auto document = read("Madrid: Spain will send twelve trains to Morocco, the transport ministry said.");
  for (const auto& attribution : document.attributions) EXPECT_NE(attribution.sources.back().text, "Madrid");
  EXPECT_FALSE(document.attributions.empty());
}

TEST(Guillemets, OpenEitherWay) {
  for (const auto* text : {"»The ice is tired today«, Anna Lind said.", "«The ice is tired today», Anna Lind said.",
                           "»The ice is tired today», Anna Lind said."}) {
    const auto document = read(text);
    ASSERT_EQ(document.quotes.size(), 1U) << text;
    EXPECT_TRUE(document.quotes.front().closed) << text;
    EXPECT_EQ(document.text_of(document.quotes.front().inside), "The ice is tired today") << text;
  }
}

TEST(Origins, StandWithinThePhraseToo) {
  const auto document = read("Talks broke down over a map, Reuters said, citing a diplomat who had it from the Norwegian delegation.");
  std::size_t longest = 0;
  for (std::size_t i = 0; i < document.attributions.size(); ++i)
    longest = std::max(longest, chain_of(document, static_cast<std::int32_t>(i)).size());
  EXPECT_EQ(longest, 3U);
}

}  // namespace
}  // namespace hearsay::constructions
