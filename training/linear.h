// What the trainers of linear models over named features share (train_cues, train_reference): which features are learned, the steps of
// learning, the file of weights.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/features.h"
#include "hearsay/pipeline.h"
#include "program.h"

namespace hearsay {

// In log-odds.
using NamedWeights = std::unordered_map<std::string, double>;

inline double sum_of(const NamedWeights& weights, const std::vector<std::string>& features) {
  double sum = 0;
  for (const auto& feature : features)
    if (const auto weight = weights.find(feature); weight != weights.end()) sum += weight->second;
  return sum;
}

// Numbers for the features that stand often enough, in the order of their texts.
class FeatureNumbers {
 public:
  static constexpr std::size_t kNone = SIZE_MAX;

  void count(const std::vector<std::string>& features) {
    for (const auto& feature : features) ++seen_[feature].first;
  }
  void number(int least) {
    for (auto& [feature, known] : seen_) known.second = known.first >= least ? size_++ : kNone;
  }
  std::size_t size() const { return size_; }
  std::size_t of(const std::string& feature) const { return seen_.find(feature)->second.second; }  // one that was counted

  // Those of at least that size, with their texts.
  NamedWeights named(const std::vector<double>& weights, double least) const {
    NamedWeights out;
    for (const auto& [feature, known] : seen_)
      if (known.second != kNone && std::abs(weights[known.second]) >= least) out[feature] = weights[known.second];
    return out;
  }

 private:
  std::map<std::string, std::pair<int, std::size_t>> seen_;  // how often, and which number it has
  std::size_t size_ = 0;
};

// Adam (Kingma and Ba 2015) over the whole: `add_slope(weights, slope)` adds the slope of the sum of losses of `count` samples.
template <class AddSlope>
std::vector<double> adam(std::size_t size, std::size_t count, int steps, double rate, double penalty, AddSlope add_slope) {
  std::vector<double> weights(size), mean(size), spread(size), slope(size);
  for (int step = 1; step <= steps; ++step) {
    for (std::size_t f = 0; f < size; ++f) slope[f] = 2 * penalty * weights[f];
    add_slope(weights, slope);
    const double first = 1 - std::pow(0.9, step), second = 1 - std::pow(0.999, step);
    for (std::size_t f = 0; f < size; ++f) {
      const double s = slope[f] / static_cast<double>(count);
      mean[f] = 0.9 * mean[f] + 0.1 * s;
      spread[f] = 0.999 * spread[f] + 0.001 * s * s;
      weights[f] -= rate * (mean[f] / first) / (std::sqrt(spread[f] / second) + 1e-8);
    }
  }
  return weights;
}

// A choice of one among several, each with its features; several may be right.
struct LinearChoice {
  std::vector<std::vector<std::string>> features;
  std::vector<bool> right;
  double share = 1;  // what it counts beside the others
};

struct LinearLearning {
  int seen = 1;  // choices that have a feature, or it is not learned
  int steps = 0;
  double rate = 0, penalty = 0;  // of each step; of the sum of squared weights, beside the sum of losses
  double least = 0;              // a smaller weight is left out
};

// A log-linear choice: the sum of what is right against the sum of all.
inline NamedWeights learn_choices(const std::vector<const LinearChoice*>& choices, const LinearLearning& how) {
  FeatureNumbers numbers;
  for (const auto* choice : choices)
    for (const auto& features : choice->features) numbers.count(features);
  numbers.number(how.seen);
  struct Row {
    std::vector<std::uint32_t> features, ends;
    std::vector<bool> right;
    double share = 1;
  };
  std::vector<Row> rows;
  for (const auto* choice : choices) {
    Row row;
    for (const auto& features : choice->features) {
      for (const auto& feature : features)
        if (const auto number = numbers.of(feature); number != FeatureNumbers::kNone)
          row.features.push_back(static_cast<std::uint32_t>(number));
      row.ends.push_back(static_cast<std::uint32_t>(row.features.size()));
    }
    row.right = choice->right;
    row.share = choice->share;
    rows.push_back(std::move(row));
  }
  std::vector<double> scores;
  const auto add_slope = [&](const std::vector<double>& weights, std::vector<double>& slope) {
    for (const auto& row : rows) {
      scores.assign(row.ends.size(), 0);
      for (std::size_t c = 0, f = 0; c < row.ends.size(); ++c)
        for (; f < row.ends[c]; ++f) scores[c] += weights[row.features[f]];
      const double most = *std::max_element(scores.begin(), scores.end());
      double all = 0, right = 0;
      for (std::size_t c = 0; c < scores.size(); ++c) {
        scores[c] = std::exp(scores[c] - most);
        all += scores[c];
        if (row.right[c]) right += scores[c];
      }
      for (std::size_t c = 0, f = 0; c < row.ends.size(); ++c) {
        const double wrong = scores[c] / all - (row.right[c] ? scores[c] / right : 0);
        for (; f < row.ends[c]; ++f) slope[row.features[f]] += row.share * wrong;
      }
    }
  };
  return numbers.named(adam(numbers.size(), rows.size(), how.steps, how.rate, how.penalty, add_slope), how.least);
}

// The English engine of a home, by the rules alone: with that lexicon less the weights that are to be learned.
template <class Lexicon>
Resources without_weights(const std::string& home, std::shared_ptr<const Lexicon> Resources::*lexicon, FeatureWeights Lexicon::*weights) {
  ResourceOptions options;
  options.home = home;
  options.language = "en";
  auto resources = load_resources(options);
  auto rules = std::make_shared<Lexicon>(*(resources.*lexicon));
  rules.get()->*weights = {};
  resources.*lexicon = rules;
  return resources;
}

// Behind `head`, a feature and its weight a line. Throws Error io.
inline void write_weights(const std::string& path, std::string head, const NamedWeights& weights) {
  for (const auto& [feature, weight] : std::map<std::string, double>(weights.begin(), weights.end()))
    head += fmt::format("{}\t{:.2f}\n", feature, weight);
  write_file(path, head);
}

// The byte at which a character (code point) of the text begins.
inline std::size_t byte_of(std::string_view text, std::size_t character) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((text[at] & 0xC0) != 0x80 && character-- == 0) break;
  return at;
}

}  // namespace hearsay
