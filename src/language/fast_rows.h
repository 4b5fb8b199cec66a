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

// `key` is a sum of hashes of what the feature reads, each well mixed and multiplied by an odd number of its role; `number` is the
// feature's own. One multiplication is enough for such sums, and these are most of what a parser does.
constexpr FastFeature fast_feature(std::uint64_t number, std::uint64_t key) {
  return static_cast<FastFeature>((key + number * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL >> 32);
}

// A hash of a small number (splitmix64's last steps, Steele, Lea and Flood 2014).
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value + 1) * 0x9E3779B97F4A7C15ULL;
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ value >> 27) * 0x94D049BB133111EBULL;
  return value ^ value >> 31;
}

// The features of one decision.
struct FastFeatures {
  std::array<FastFeature, 96> at;
  int size = 0;
  void add(std::uint64_t number, std::uint64_t key) { at[static_cast<std::size_t>(size++)] = fast_feature(number, key); }
};

template <int Stride>
struct FastRows {
  static constexpr int kStride = Stride, kColumns = Stride - 1;
  using Sums = std::array<std::int32_t, Stride>;  // the last is no score: it spares the loops an end of their own

  std::span<const std::int8_t> bytes;  // kStride a row; a power of two of rows
  int bits = 0;                        // log2 of the rows

  // sums += the rows of the features. The same bits on every processor.
  void add(const FastFeatures& features, Sums& sums) const;
};

// The rows of a section of the model file. Throws Error bad_format where it holds no power of two of rows or a shift beyond kLargestShift.
constexpr int kLargestShift = 12;
std::span<const std::int8_t> fast_section(const Pack& pack, const std::string& name, int stride, int& bits);

template <int Stride>
FastRows<Stride> load_fast_rows(const Pack& pack, const std::string& name) {
  FastRows<Stride> rows;
  rows.bytes = fast_section(pack, name, Stride, rows.bits);
  return rows;
}

}  // namespace hearsay
