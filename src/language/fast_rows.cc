#include "language/fast_rows.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>

#include "hearsay/error.h"
#include "language/kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define HEARSAY_AVX2 __attribute__((target("avx2")))
#endif

namespace hearsay {
namespace {

template <int Stride>
void add_plain(const std::int8_t* bytes, int bits, const FastFeatures& features, std::int32_t* sums) {
  for (int f = 0; f < features.size; ++f) {
    const std::int8_t* row = bytes + static_cast<std::size_t>(features.at[f] >> (32 - bits)) * Stride;
    const auto shift = static_cast<std::uint8_t>(row[Stride - 1]);
    for (int k = 0; k < Stride; ++k) sums[k] += static_cast<std::int32_t>(row[k]) << shift;
  }
}

#if defined(__x86_64__)

// Eight columns to a register; the four that Stride 20 has over go by themselves, so that nothing is read beyond a row.
template <int Stride>
HEARSAY_AVX2 void add_avx2(const std::int8_t* bytes, int bits, const FastFeatures& features, std::int32_t* sums) {
  constexpr int kEights = Stride / 8;
  __m256i eights[kEights];
  __m128i four = _mm_setzero_si128();
  for (auto& sum : eights) sum = _mm256_setzero_si256();
  for (int f = 0; f < features.size; ++f) {
    const std::int8_t* row = bytes + static_cast<std::size_t>(features.at[f] >> (32 - bits)) * Stride;
    const __m128i shift = _mm_cvtsi32_si128(row[Stride - 1]);
    for (int k = 0; k < kEights; ++k) {
      const auto part = _mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(row + 8 * k)));
      eights[k] = _mm256_add_epi32(eights[k], _mm256_sll_epi32(part, shift));
    }
    if constexpr (Stride % 8 == 4) {
      std::int32_t last;
      std::memcpy(&last, row + 8 * kEights, 4);
      four = _mm_add_epi32(four, _mm_sll_epi32(_mm_cvtepi8_epi32(_mm_cvtsi32_si128(last)), shift));
    }
  }
  for (int k = 0; k < kEights; ++k) {
    auto* at = reinterpret_cast<__m256i*>(sums + 8 * k);
    _mm256_storeu_si256(at, _mm256_add_epi32(_mm256_loadu_si256(at), eights[k]));
  }
  if constexpr (Stride % 8 == 4) {
    auto* at = reinterpret_cast<__m128i*>(sums + 8 * kEights);
    _mm_storeu_si128(at, _mm_add_epi32(_mm_loadu_si128(at), four));
  }
}

HEARSAY_AVX2 std::int32_t total(__m256i v) {
  const __m128i four = _mm_add_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
  const __m128i two = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
  return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, 0xB1)));
}

// Rows of four bytes: eight rows are fetched together, one a lane.
template <>
HEARSAY_AVX2 void add_avx2<4>(const std::int8_t* bytes, int bits, const FastFeatures& features, std::int32_t* sums) {
  const auto* rows = reinterpret_cast<const int*>(bytes);
  const __m128i down = _mm_cvtsi32_si128(32 - bits);
  __m256i a = _mm256_setzero_si256(), b = a, c = a;
  int f = 0;
  for (; f + 8 <= features.size; f += 8) {
    const auto index = _mm256_srl_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(&features.at[f])), down);
    const auto row = _mm256_i32gather_epi32(rows, index, 4), shift = _mm256_srli_epi32(row, 24);
    a = _mm256_add_epi32(a, _mm256_sllv_epi32(_mm256_srai_epi32(_mm256_slli_epi32(row, 24), 24), shift));
    b = _mm256_add_epi32(b, _mm256_sllv_epi32(_mm256_srai_epi32(_mm256_slli_epi32(row, 16), 24), shift));
    c = _mm256_add_epi32(c, _mm256_sllv_epi32(_mm256_srai_epi32(_mm256_slli_epi32(row, 8), 24), shift));
  }
  sums[0] += total(a), sums[1] += total(b), sums[2] += total(c);
  for (; f < features.size; ++f) {
    const std::int8_t* row = bytes + static_cast<std::size_t>(features.at[f] >> (32 - bits)) * 4;
    for (int k = 0; k < 3; ++k) sums[k] += static_cast<std::int32_t>(row[k]) << row[3];
  }
}

#endif

}  // namespace

template <int Stride>
void FastRows<Stride>::add(const FastFeatures& features, Sums& sums) const {
#if defined(__x86_64__)
  if (kernels::widest() != kernels::InstructionSet::plain) return add_avx2<Stride>(bytes.data(), bits, features, sums.data());
#endif
  add_plain<Stride>(bytes.data(), bits, features, sums.data());
}

template struct FastRows<4>;
template struct FastRows<20>;
template struct FastRows<32>;
template struct FastRows<56>;

std::span<const std::int8_t> fast_section(const Pack& pack, const std::string& name, int stride, int& bits) {
  const auto bytes = pack.section(name);
  const auto width = static_cast<std::size_t>(stride), rows = bytes.size() / width;
  bool sound = rows > 1 && std::has_single_bit(rows) && bytes.size() % width == 0 && rows <= 1U << 24;
  for (std::size_t row = 0; sound && row < rows; ++row) sound = static_cast<unsigned char>(bytes[(row + 1) * width - 1]) <= kLargestShift;
  if (!sound) throw Error(ErrorCode::bad_format, fmt::format("{}: section '{}' is broken; install it again", pack.path(), name));
  bits = std::countr_zero(rows);
  return {reinterpret_cast<const std::int8_t*>(bytes.data()), bytes.size()};
}

}  // namespace hearsay
