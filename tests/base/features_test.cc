// Weights of features: kept by key, read from a file, a file that is none.
#include "base/features.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/knowledge.h"
#include "base/pack.h"
#include "hearsay/error.h"
#include "support/temporary_folder.h"

namespace hearsay {
namespace {

using ::hearsay::testing::TemporaryFolder;

Knowledge knowledge_of(const TemporaryFolder& folder, const std::string& text) {
  const auto path = (folder.path() / "knowledge").string();
  write_pack(path, {{"weights.tsv", text}});
  return Knowledge(path);
}

TEST(FeatureWeights, AreFoundByTheirKeys) {
  std::vector<std::pair<std::uint64_t, float>> rows;
  for (int i = 0; i < 100; ++i) rows.emplace_back(key_of_feature("word=" + std::to_string(i)), static_cast<float>(i + 1));
  const FeatureWeights weights(rows);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(weights.of(key_of_feature("word=" + std::to_string(i))), static_cast<float>(i + 1));
  EXPECT_EQ(weights.of(key_of_feature("word=100")), 0);
}

TEST(FeatureWeights, TwoTextsAreTwoTexts) {
  FeatureKeys keys;
  keys.add("noun ", "role=", "subject");
  keys.add_with("reckon", "", "object=", "NOUN");
  EXPECT_EQ(keys.keys()[0], key_of_feature("noun role=subject"));
  EXPECT_EQ(keys.keys()[1], key_of_feature("reckon & object=NOUN"));
  EXPECT_NE(keys.keys()[1], key_of_feature("reckonobject=NOUN"));
}

TEST(FeatureWeights, AreReadWithTheNumbersBesideThem) {
  const TemporaryFolder folder;
  const auto knowledge = knowledge_of(folder, "# why\nleast\t0.25\nrole=subject\t1.5\nhe & role=object\t-2\n");
  double least = 0;
  const auto weights = load_feature_weights(knowledge, "weights.tsv", {{"least", &least}});
  EXPECT_EQ(least, 0.25);
  EXPECT_EQ(weights.of(key_of_feature("role=subject")), 1.5F);
  EXPECT_EQ(weights.of(key_of_feature("he & role=object")), -2);
  EXPECT_EQ(weights.of(key_of_feature("least")), 0);
  EXPECT_TRUE(load_feature_weights(knowledge, "no_such.tsv").empty());
}

TEST(FeatureWeights, ALineThatIsNoneIsNamed) {
  const TemporaryFolder folder;
  const auto knowledge = knowledge_of(folder, "role=subject\t1.5\nrole=object\tmuch\n");
  try {
    load_feature_weights(knowledge, "weights.tsv");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code, ErrorCode::bad_format);
    EXPECT_NE(std::string(error.what()).find("weights.tsv:2"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace hearsay
