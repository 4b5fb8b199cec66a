// What names stand for by weights: features as texts and as keys, the margin before the rules, the study of the trainer.
#include "mentions/name_kinds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/features.h"
#include "english_actors.h"
#include "mentions/actors.h"
#include "support/shipped.h"

namespace hearsay {
namespace {

// Kortal shipped crates. Workers trust Kortal.
const char* const kFirm = R"(
1 Kortal Kortal PROPN 2 nsubj
2 shipped ship VERB 0 root
3 crates crate NOUN 2 obj
4 . . PUNCT 2 punct

1 Workers worker NOUN 2 nsubj
2 trust trust VERB 0 root
3 Kortal Kortal PROPN 2 obj
4 . . PUNCT 2 punct
)";

Document firm() {
  Document document = testing::document_from_conllu(kFirm);
  document.names = {{{}, {0, 1}, NameKind::person}, {{}, {6, 7}, NameKind::person}};
  return document;
}

EntityKind kind_by(const std::vector<std::pair<std::string, float>>& weights, double margin = 0) {
  ActorLexicon lexicon = english_actors();
  std::vector<std::pair<std::uint64_t, float>> keyed;
  for (const auto& [feature, weight] : weights) keyed.emplace_back(key_of_feature(feature), weight);
  lexicon.kind_weights = FeatureWeights(keyed);
  lexicon.kind_margin = margin;
  Document document = firm();
  link_entities(document, lexicon);
  const auto found =
      std::find_if(document.entities.begin(), document.entities.end(), [](const Entity& one) { return one.name == "Kortal"; });
  return found == document.entities.end() ? EntityKind::event : found->kind;
}

NameKindStudy study_of(Document document) {
  NameKindStudy study;
  study_name_kinds(document, english_actors(), study);
  return study;
}

TEST(NameKinds, WithoutWeightsTheRulesDecide) { EXPECT_EQ(kind_by({}), EntityKind::person); }

TEST(NameKinds, TheWeightsDecideForAllMentionsTogether) {
  EXPECT_EQ(kind_by({{"organisation as nsubj of ship", 2}}), EntityKind::organisation);
  EXPECT_EQ(kind_by({{"outlet as obj of trust", 2}}), EntityKind::outlet);
  EXPECT_EQ(kind_by({{"place last=kortal", 2}, {"organisation as nsubj of ship", 1}}), EntityKind::place);
}

TEST(NameKinds, AnotherKindMustBeLikelierByTheMargin) {
  EXPECT_EQ(kind_by({{"organisation as nsubj of ship", 2}}, 3), EntityKind::person);
  EXPECT_EQ(kind_by({{"organisation as nsubj of ship", 4}}, 3), EntityKind::organisation);
}

TEST(NameKinds, AStudyTellsEachNameOnceWithItsFeaturesInOrder) {
  const auto study = study_of(firm());
  ASSERT_EQ(study.names.size(), 1u);
  const auto& name = study.names.front();
  EXPECT_EQ(name.words, "Kortal");
  EXPECT_EQ(name.ruled, EntityKind::person);
  EXPECT_TRUE(std::is_sorted(name.features.begin(), name.features.end()));
  EXPECT_EQ(std::adjacent_find(name.features.begin(), name.features.end()), name.features.end());
  for (const char* const feature : {"last=kortal", "as nsubj of ship", "as obj of trust", "layer=person", "mentions=2", "does to=crate"})
    EXPECT_TRUE(std::binary_search(name.features.begin(), name.features.end(), feature)) << feature;
}

TEST(NameKinds, KnownNamesAndTimesAreNotAsked) {
  Document document = testing::read_shipped("Putin left on Friday. Macron had met Putin in May.", "2023-09-11");
  NameKindStudy study;
  study_name_kinds(document, *testing::shipped().actors, study);
  for (const auto& name : study.names) ADD_FAILURE() << name.words;
}

struct Told {
  const char* text;
  const char* name;
  EntityKind kind;
};

class ShippedKinds : public ::testing::TestWithParam<Told> {};

TEST_P(ShippedKinds, AreAsReadersTakeThem) {
  const auto document = testing::read_shipped(GetParam().text, "2023-09-11");
  const auto found =
      std::find_if(document.entities.begin(), document.entities.end(), [](const Entity& one) { return one.name == GetParam().name; });
  ASSERT_NE(found, document.entities.end());
  EXPECT_EQ(found->kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Names, ShippedKinds,
    ::testing::Values(Told{"The walkers had set out from Zermedal for Arvolla on Saturday and reached the hut at dusk.", "Zermedal",
                           EntityKind::place},
                      Told{"A spill was reported to the Environment Authority. The Environment Authority said it was testing the water.",
                           "Environment Authority", EntityKind::government},
                      Told{"Kortal shipped two million crates last year. Kortal, which has a plant in Leiden, said profits fell.", "Kortal",
                           EntityKind::organisation},
                      Told{"In Ostmere the shops were shut. Buses to Ostmere were cancelled.", "Ostmere", EntityKind::place}));

}  // namespace
}  // namespace hearsay
