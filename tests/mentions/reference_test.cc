// Whom pronouns mean by weights: features as texts and as keys, what is barred whatever the weights say, the study of the trainer.
#include "mentions/reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "english_actors.h"
#include "mentions/actors.h"

namespace hearsay {
namespace {

// Blinken met Putin. His envoy told him that he would go.
const char* const kTwoMen = R"(
1 Blinken Blinken PROPN 2 nsubj
2 met meet VERB 0 root
3 Putin Putin PROPN 2 obj
4 . . PUNCT 2 punct

1 His his PRON 2 nmod:poss
2 envoy envoy NOUN 3 nsubj
3 told tell VERB 0 root
4 him he PRON 3 obj
5 that that SCONJ 8 mark
6 he he PRON 8 nsubj
7 would would AUX 8 aux
8 go go VERB 3 ccomp
9 . . PUNCT 3 punct
)";

// The lexicon that ships with those weights in the place of the learned ones.
ActorLexicon lexicon_with(const std::vector<std::pair<std::string, float>>& weights) {
  ActorLexicon out = english_actors();
  std::vector<std::pair<std::uint64_t, float>> keyed;
  for (const auto& [feature, weight] : weights) keyed.emplace_back(key_of_feature(feature), weight);
  out.reference_weights = FeatureWeights(keyed);
  return out;
}

std::string meant_by(std::string_view pronoun, const std::vector<std::pair<std::string, float>>& weights) {
  Document document = testing::document_from_conllu(kTwoMen);
  document.published = "2023-09-11";
  link_entities(document, lexicon_with(weights));
  return entity_of(document, pronoun);
}

std::int32_t token_of(const Document& document, std::string_view form) {
  const auto& tokens = document.tokens;
  const auto found = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) { return document.form_of(token) == form; });
  return static_cast<std::int32_t>(found - tokens.begin());
}

TEST(LearnedReference, TheWeightsDecide) {
  EXPECT_EQ(meant_by("His", {{"role=subject", 2}}), "Antony Blinken");
  EXPECT_EQ(meant_by("His", {{"role=object", 2}}), "Vladimir Putin");
}

TEST(LearnedReference, NothingIsMeantWhereNothingSpeaksForAny) {
  EXPECT_EQ(meant_by("His", {{"none", 3}, {"role=subject", 2}}), "");
  EXPECT_EQ(meant_by("His", {}), "");
}

TEST(LearnedReference, WhoTellsIsNotWhoIsTold) {
  // the envoy is the subject of the verb whose object the pronoun is, whatever speaks for him
  EXPECT_NE(meant_by("him", {{"form=nominal", 9}, {"role=subject", 2}}), "envoy");
  EXPECT_EQ(meant_by("he", {{"form=nominal", 9}}), "His envoy");
}

TEST(LearnedReference, AFeatureHasOneKeyAsTextAndAsNumber) {
  Document document = testing::document_from_conllu(kTwoMen);
  ReferenceStudy study;
  study.key[token_of(document, "he")] = {{token_of(document, "Putin")}, false};
  study_references(document, english_actors(), study);
  ASSERT_EQ(study.choices.size(), 1U);
  std::vector<std::string> all;
  for (const auto& features : study.choices[0].features) all.insert(all.end(), features.begin(), features.end());
  ASSERT_GT(all.size(), 50U);
  for (const auto& feature : all) {  // a weight for it alone is found by the key
    const FeatureWeights one({{key_of_feature(feature), 2.5F}});
    EXPECT_EQ(one.of(key_of_feature(feature)), 2.5F) << feature;
  }
}

TEST(ReferenceStudy, TakesTheKeyForRight) {
  Document document = testing::document_from_conllu(kTwoMen);
  document.published = "2023-09-11";
  ReferenceStudy study;
  study.key[token_of(document, "His")] = {{token_of(document, "Putin")}, false};
  study.key[token_of(document, "he")] = {{}, false};
  study_references(document, english_actors(), study);
  EXPECT_EQ(entity_of(document, "His"), "Vladimir Putin");
  EXPECT_EQ(entity_of(document, "he"), "");
  ASSERT_EQ(study.choices.size(), 2U);
  for (const auto& choice : study.choices) {
    EXPECT_EQ(choice.features.size(), choice.right.size());
    EXPECT_EQ(std::count(choice.right.begin(), choice.right.end(), true), 1);
    EXPECT_TRUE(choice.right[choice.chosen]);
  }
  EXPECT_TRUE(study.choices[1].right.back());  // nothing
}

TEST(ReferenceStudy, LeavesOutWhatIsMeantButCannotBeChosen) {
  Document document = testing::document_from_conllu(kTwoMen);
  ReferenceStudy study;
  study.key[token_of(document, "his")] = {{}, false};
  study.key[token_of(document, "he")] = {{token_of(document, "met")}, false};
  study_references(document, english_actors(), study);
  EXPECT_TRUE(study.choices.empty());
}

}  // namespace
}  // namespace hearsay
