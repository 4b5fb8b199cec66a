// What is learned of verbs: features as texts and as keys, weights that make a cue of a verb and unmake one, a file that is none.
#include "attribution/learned_cues.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/cue_features.h"
#include "base/knowledge.h"
#include "constructions.h"
#include "hearsay/error.h"
#include "support/temporary_folder.h"

namespace hearsay::constructions {
namespace {

using ::hearsay::testing::TemporaryFolder;

const std::string kPack = HEARSAY_BUILD_DIR "/share/hearsay/hearsay.data";

// The shipped rules with those weights in the place of the learned ones.
AttributionLexicon lexicon_with(const std::vector<std::pair<std::string, float>>& weights) {
  auto out = *load_attribution_lexicon(Knowledge(kPack), "en");
  std::vector<std::pair<std::uint64_t, float>> keyed;
  for (const auto& [feature, weight] : weights) keyed.emplace_back(key_of_feature(feature), weight);
  out.cue_weights = FeatureWeights(keyed);
  out.cue_threshold = 0.5;
  out.cue_least = 0.5;
  return out;
}

// The cues that are read with that lexicon, in order of text.
std::string cues(const std::string& text, const AttributionLexicon& lexicon) {
  auto document = read(text, "");
  attribute(document, lexicon);
  std::string out;
  for (const auto& attribution : document.attributions)
    if (attribution.cue) out += (out.empty() ? "" : " ") + std::string(document.text_of(attribution.cue->span));
  return out;
}

TEST(LearnedCues, AFeatureHasOneKeyAsTextAndAsWord) {
  const auto document =
      read("“The board,” Ms Holm told the Gazette, “is blamed by nobody.” It fears falling demand, and sought to sell.", "");
  const auto lexicon = lexicon_with({});
  const auto reading = read_for_attribution(document, lexicon);
  const std::vector<Source> sources(1);
  const std::vector<TokenRange> content = {{0, 3}};
  const FoundCue found{CueRule::verb, sources, content};
  int words = 0;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.tokens.size()); ++i) {
    const auto upos = document.tokens[static_cast<std::size_t>(i)].upos;
    if (upos != Upos::verb && upos != Upos::noun) continue;
    ++words;
    FeatureTexts texts;
    FeatureKeys keys;
    cue_features(reading, i, &found, texts);
    cue_features(reading, i, &found, keys);
    std::vector<std::uint64_t> of_texts;
    for (const auto& text : texts.texts()) of_texts.push_back(key_of_feature(text));
    EXPECT_EQ(of_texts, keys.keys());
  }
  EXPECT_GE(words, 6);
}

TEST(LearnedCues, AWeightIsFoundByItsKeyAlone) {
  std::vector<std::pair<std::uint64_t, float>> weights;
  for (std::uint64_t key = 0; key < 1000; ++key) weights.emplace_back(key << 40 | key % 7, static_cast<float>(key + 1));
  const FeatureWeights table(weights);
  for (const auto& [key, weight] : weights) EXPECT_EQ(table.of(key), weight);
  EXPECT_EQ(table.of(12345), 0);
  EXPECT_TRUE(FeatureWeights().empty());
}

// "blame" has an object without "for" only as a cue that is learned.
TEST(LearnedCues, AVerbBecomesACueByItsWeights) {
  const std::string text = "The unions blame the weather.";
  EXPECT_EQ(cues(text, lexicon_with({{"always", -0.5F}})), "");
  EXPECT_EQ(cues(text, lexicon_with({{"always", -0.5F}, {"lemma=eat", 1.0F}})), "");
  EXPECT_EQ(cues(text, lexicon_with({{"always", -0.5F}, {"lemma=blame", 1.0F}})), "blame");
  EXPECT_EQ(cues(text, lexicon_with({{"always", -0.5F}, {"blame & object=NOUN", 1.0F}})), "blame");
}

TEST(LearnedCues, ACueOfTheRulesIsNoneByItsWeights) {
  EXPECT_EQ(cues("The minister hopes to win.", lexicon_with({{"lemma=hope", 1.0F}})), "hopes");
  EXPECT_EQ(cues("The minister hopes to win.", lexicon_with({{"lemma=hope", -1.0F}})), "");
  EXPECT_EQ(cues("We hope to win.", lexicon_with({{"lemma=hope", -1.0F}})), "hope") << "first persons are left to the rules";
  EXPECT_EQ(cues("The minister declined to say who won.", lexicon_with({{"always", -1.0F}})), "declined") << "as is who declines";
}

TEST(LearnedCues, ALineWithoutAWeightIsToldByItsNumber) {
  const TemporaryFolder folder;
  const std::string path = folder.file("languages/en/cue_weights.tsv");
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path) << "# weights\nthreshold\t0.5\nlemma=say\n";
  try {
    load_attribution_lexicon(Knowledge(kPack, folder.path().string()), "en");
    FAIL() << "read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::bad_format);
    EXPECT_NE(std::string(error.what()).find("cue_weights.tsv:3"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace hearsay::constructions
