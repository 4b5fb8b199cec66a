// Rows of small weights for linear models with hashed features: the arithmetic that the fast engine and its trainer share.
// A row has `kStride` bytes: weights, and in the last byte by how many bits they are shifted left. Rows differ in size by orders of
// magnitude; with one scale for all, 8 bits lose 3 points of LAS, with a shift a row next to nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/pack.h"

namespace hearsay {

// A feature: 32 well-mixed bits, of which a table takes the highest.
using FastFeature = std::uint32_t;

// `key` is a sum of hashes of what the feature reads, each multiplied by an odd number of its role; `number` is the feature's own.
constexpr FastFeature fast_feature(std::uint64_t number, std::uint64_t key) {
  key = (key + number * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
  return static_cast<FastFeature>((key ^ key >> 29) * 0xBF58476D1CE4E5B9ULL >> 32);
}

template <int Stride>
struct FastRows {
  static constexpr int kStride = Stride, kColumns = Stride - 1;
  using Sums = std::array<std::int32_t, Stride>;  // the last is no score: it spares the loop an end of its own

  std::span<const std::int8_t> bytes;  // kStride a row; a power of two of rows
  int bits = 0;                        // log2 of the rows

  void add(FastFeature feature, Sums& sums) const {
    const std::int8_t* row = bytes.data() + static_cast<std::size_t>(feature >> (32 - bits)) * kStride;
    const int shift = row[kColumns];
    for (int k = 0; k < kStride; ++k) sums[k] += static_cast<std::int32_t>(row[k]) << shift;
  }
};

// The rows of a section of the model file. Throws Error bad_format where it holds no power of two of rows or a shift beyond kLargestShift.
constexpr int kLargestShift = 12;
std::span<const std::int8_t> fast_section(const Pack& pack, const std::string& name, int stride, int& bits);

// The features of one decision.
struct FastFeatures {
  std::array<FastFeature, 96> at;
  int size = 0;
  void add(std::uint64_t number, std::uint64_t key) { at[static_cast<std::size_t>(size++)] = fast_feature(number, key); }
};

template <int Stride>
FastRows<Stride> load_fast_rows(const Pack& pack, const std::string& name) {
  FastRows<Stride> rows;
  rows.bytes = fast_section(pack, name, Stride, rows.bits);
  return rows;
}

}  // namespace hearsay
