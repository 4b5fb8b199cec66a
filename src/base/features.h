// Features of a linear model and their weights: texts as they stand in models/*.tsv, numbers where the program asks for their weights.
// A feature is one text, "object=NOUN", or two, "reckon & object=NOUN".
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay {

// The weights, ready to look up by key: open addressing, one line of cache a question.
class FeatureWeights {
 public:
  FeatureWeights() = default;
  explicit FeatureWeights(const std::vector<std::pair<std::uint64_t, float>>& weights) : rows_(std::bit_ceil(2 * weights.size() + 1)) {
    for (const auto& [key, weight] : weights) {
      auto at = slot(key);
      while (rows_[at].second != 0 && rows_[at].first != key) at = (at + 1) & (rows_.size() - 1);
      rows_[at] = {key, weight};
    }
  }

  bool empty() const { return rows_.empty(); }

  // In log-odds; 0 for what has none.
  float of(std::uint64_t key) const {
    for (auto at = slot(key); rows_[at].second != 0; at = (at + 1) & (rows_.size() - 1))
      if (rows_[at].first == key) return rows_[at].second;
    return 0;
  }

 private:
  std::size_t slot(std::uint64_t key) const { return (key ^ key >> 32) & (rows_.size() - 1); }

  std::vector<std::pair<std::uint64_t, float>> rows_;
};

// Features as numbers, for asking FeatureWeights.
class FeatureKeys {
 public:
  void add(std::string_view space, std::string_view name, std::string_view value) { keys_.push_back(key_of({space, name, value})); }
  void add_with(std::string_view word, std::string_view space, std::string_view name, std::string_view value) {
    keys_.push_back(joined(key_of({word}), key_of({space, name, value})));
  }
  // By itself, and with each of the words.
  template <class Words>
  void add_also_with(const Words& words, std::string_view space, std::string_view name, std::string_view value) {
    const auto feature = key_of({space, name, value});
    keys_.push_back(feature);
    for (const auto word : words) keys_.push_back(joined(key_of({word}), feature));
  }
  const std::vector<std::uint64_t>& keys() const { return keys_; }

  // FNV-1a over one after the other.
  static constexpr std::uint64_t key_of(std::initializer_list<std::string_view> texts) {
    std::uint64_t key = 14695981039346656037u;
    for (const auto text : texts)
      for (const char c : text) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return key;
  }
  static constexpr std::uint64_t joined(std::uint64_t word, std::uint64_t feature) { return (word * 31 + feature) * 1099511628211u; }

 private:
  std::vector<std::uint64_t> keys_;
};

// Features as texts.
class FeatureTexts {
 public:
  static constexpr std::string_view kWith = " & ";

  void add(std::string_view space, std::string_view name, std::string_view value) {
    texts_.push_back(std::string(space).append(name).append(value));
  }
  void add_with(std::string_view word, std::string_view space, std::string_view name, std::string_view value) {
    texts_.push_back(std::string(word).append(kWith).append(space).append(name).append(value));
  }
  template <class Words>
  void add_also_with(const Words& words, std::string_view space, std::string_view name, std::string_view value) {
    add(space, name, value);
    for (const auto word : words) add_with(word, space, name, value);
  }
  std::vector<std::string>& texts() { return texts_; }

 private:
  std::vector<std::string> texts_;
};

// The key that FeatureKeys gives to a feature that FeatureTexts writes so.
constexpr std::uint64_t key_of_feature(std::string_view text) {
  const auto at = text.find(FeatureTexts::kWith);
  if (at == std::string_view::npos) return FeatureKeys::key_of({text});
  return FeatureKeys::joined(FeatureKeys::key_of({text.substr(0, at)}),
                             FeatureKeys::key_of({text.substr(at + FeatureTexts::kWith.size())}));
}

class Knowledge;

// Reads them: a feature, a tab and its weight a line, but for the lines that give one of `numbers`. Empty where there is no such file.
// Throws Error bad_format naming file and line.
FeatureWeights load_feature_weights(const Knowledge& knowledge, const std::string& path,
                                    std::initializer_list<std::pair<std::string_view, double*>> numbers = {});

}  // namespace hearsay
