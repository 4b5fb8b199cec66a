// The weights of features of cues, ready to look up by key: open addressing, one line of cache a question.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hearsay {

class CueWeights {
 public:
  CueWeights() = default;
  explicit CueWeights(const std::vector<std::pair<std::uint64_t, float>>& weights) : rows_(std::bit_ceil(2 * weights.size() + 1)) {
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

}  // namespace hearsay
