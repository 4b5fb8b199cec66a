#include <algorithm>
#include <limits>

#include "mentions/coreference_salience.h"
#include "mentions/reference.h"

namespace hearsay {
namespace {

float score_of(const FeatureWeights& weights, const FeatureKeys& features) {
  float sum = 0;
  for (const auto key : features.keys()) sum += weights.of(key);
  return sum;
}

// `features` tells those of each, and last of none of them.
template <class Features>
std::size_t likeliest(const FeatureWeights& weights, std::size_t size, Features features) {
  FeatureKeys none;
  features(size, none);
  std::size_t best = size;
  float most = score_of(weights, none);
  for (std::size_t i = 0; i < size; ++i) {
    FeatureKeys keys;
    features(i, keys);
    const float score = score_of(weights, keys);
    if (score <= most) continue;
    most = score;
    best = i;
  }
  return best;
}

bool is_meant(const Joining& joining, const Antecedent& one, const ReferenceStudy::Meant& meant) {
  const Linking& work = joining.work;
  if (meant.several != one.several) return false;
  return std::any_of(meant.tokens.begin(), meant.tokens.end(), [&](std::int32_t token) {
    if (token == one.token) return true;
    const auto draft = work.draft_of[static_cast<std::size_t>(token)];
    return draft >= 0 && one.draft >= 0 && joining.draft(draft).entity >= 0 &&
           joining.draft(draft).entity == joining.draft(one.draft).entity;
  });
}

// What the key tells, with what there was to choose from.
template <class Features>
std::size_t taught(const Joining& joining, const Draft& later, const std::vector<Antecedent>& all, const ReferenceStudy::Meant& meant,
                   Features features) {
  ReferenceStudy::Choice choice;
  choice.token = later.head;
  choice.pronoun = later.form == MentionForm::pronoun;
  choice.chosen = all.size();
  for (std::size_t i = 0; i <= all.size(); ++i) {
    FeatureTexts texts;
    features(i, texts);
    choice.features.push_back(std::move(texts.texts()));
    const bool none = i == all.size();
    choice.right.push_back(none ? choice.chosen == i : is_meant(joining, all[i], meant));
    if (choice.right.back() && !none && choice.chosen == all.size()) choice.chosen = i;
  }
  const auto chosen = choice.chosen;
  const bool lost = choice.right.back() && !meant.tokens.empty();  // what is meant is none of them: nothing to learn
  if (!lost) joining.work.study->choices.push_back(std::move(choice));
  return chosen;
}

const ReferenceStudy::Meant* meant_by_key(const Joining& joining, const Draft& later) {
  const auto* study = joining.work.study;
  if (study == nullptr) return nullptr;
  const auto known = study->key.find(later.head);
  return known == study->key.end() ? nullptr : &known->second;
}

}  // namespace

std::size_t choose_antecedent(const Joining& joining, const Draft& pronoun, const std::vector<Antecedent>& all) {
  const auto features = [&](std::size_t which, auto& out) {
    if (which < all.size()) antecedent_features(joining, pronoun, all, which, out);
    else no_antecedent_features(joining, pronoun, all, out);
  };
  if (const auto* meant = meant_by_key(joining, pronoun)) return taught(joining, pronoun, all, *meant, features);
  const FeatureWeights& weights = joining.work.lexicon.reference_weights;
  return weights.empty() ? all.size() : likeliest(weights, all.size(), features);
}

std::size_t choose_for_noun(const Joining& joining, const Draft& noun, const std::vector<Antecedent>& all, const RuledNoun& ruled) {
  const auto features = [&](std::size_t which, auto& out) {
    if (which < all.size()) noun_features(joining, noun, all, which, ruled, out);
    else no_noun_features(joining, noun, all, ruled, out);
  };
  if (const auto* meant = meant_by_key(joining, noun)) return taught(joining, noun, all, *meant, features);
  const FeatureWeights& weights = joining.work.lexicon.reference_weights;
  if (!weights.empty()) return likeliest(weights, all.size(), features);
  const auto by_rule =
      std::find_if(all.begin(), all.end(), [&](const Antecedent& one) { return joining.draft(one.draft).entity == ruled.entity; });
  return static_cast<std::size_t>(by_rule - all.begin());
}

}  // namespace hearsay
