// An averaged perceptron (Collins 2002) over hashed features, for the trainers of the fast engine.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "language/fast_rows.h"

namespace hearsay {

// `Columns` numbers a row; a feature is first heeded when it was asked to change `patience` times (Goldberg and Elhadad 2011): what is rare
// would only crowd the table.
template <int Columns>
class Perceptron {
 public:
  using Sums = std::array<float, Columns>;

  Perceptron(int bits, int patience) : bits_(bits), patience_(patience), now_(Columns << bits), sums_(Columns << bits), asked_(1 << 24) {}

  Sums score(const FastFeatures& features) const {
    Sums out{};
    for (int f = 0; f < features.size; ++f) {
      const float* row = &now_[at(features.at[f])];
      for (int k = 0; k < Columns; ++k) out[k] += row[k];
    }
    return out;
  }

  void update(const FastFeatures& features, int right, int wrong) {
    for (int f = 0; f < features.size; ++f) {
      auto& asked = asked_[features.at[f] >> 8];
      if (asked < patience_) ++asked;
      if (asked < patience_) continue;
      change(at(features.at[f]) + right, 1);
      change(at(features.at[f]) + wrong, -1);
    }
  }

  void tick() { ++steps_; }

  // Puts the averaged weights in the place of the last ones; nothing is learned after that.
  void average() {
    for (std::size_t i = 0; i < now_.size(); ++i) now_[i] -= static_cast<float>(sums_[i] / steps_), sums_[i] = 0;
  }

  // The averaged weights as rows of the model file: `Columns` + 1 bytes each.
  std::string rows() const {
    std::string out;
    out.reserve(now_.size() / Columns * (Columns + 1));
    for (std::size_t row = 0; row < now_.size(); row += Columns) {
      std::array<std::int32_t, Columns> values;
      std::int32_t largest = 0;
      for (int k = 0; k < Columns; ++k) {
        values[k] = static_cast<std::int32_t>(std::lround((now_[row + k] - sums_[row + k] / steps_) * kFine));
        largest = std::max(largest, std::abs(values[k]));
      }
      int shift = 0;
      while (shift < kLargestShift && largest > 127 << shift) ++shift;
      const auto half = shift > 0 ? 1 << (shift - 1) : 0;
      for (const auto v : values) out += static_cast<char>(std::clamp((v + half) >> shift, -127, 127));
      out += static_cast<char>(shift);
    }
    return out;
  }

 private:
  static constexpr double kFine = 512;

  std::size_t at(FastFeature feature) const { return static_cast<std::size_t>(feature >> (32 - bits_)) * Columns; }
  void change(std::size_t where, float by) { now_[where] += by, sums_[where] += static_cast<float>(by * steps_); }

  int bits_, patience_;
  std::vector<float> now_, sums_;
  std::vector<std::uint8_t> asked_;
  double steps_ = 1;
};

}  // namespace hearsay
