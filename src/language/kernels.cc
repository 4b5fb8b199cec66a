#include "language/kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Element-wise loops are compiled once an instruction set; the loader picks. Sanitizers and clang 14 do without.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define HEARSAY_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define HEARSAY_CLONES
#endif

namespace hearsay::kernels {
namespace {

constexpr int kZero = 64, kBlock = 16, kGroup = 4;

// exp(x), x clipped to [-30, 30]: 2^n * p(r) with Cephes' polynomial; relative error under 3e-7. Without branches, so that loops vectorise.
// A wider clip would change no output that shows, but the compiler multiplies by the clipped case in every lane, and a product that small
// is subnormal, which costs a hundred cycles.
inline __attribute__((always_inline)) float fast_exp(float x) {
  x = x < -30.0f ? -30.0f : x;
  x = x > 30.0f ? 30.0f : x;
  const std::int32_t n = static_cast<std::int32_t>(x * 1.44269504f + 128.5f) - 128;  // rounds, for what is cast is positive
  const float whole = static_cast<float>(n);
  const float r = (x - whole * 0.693359375f) - whole * -2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  return p * std::bit_cast<float>((n + 127) << 23);
}

inline __attribute__((always_inline)) float sigmoid_of(float x) { return 1.0f / (1.0f + fast_exp(-x)); }

// The sum of 16 lanes, always in the same order.
inline float sum_of(const float* lanes) {
  float eight[8], four[4];
  for (int i = 0; i < 8; ++i) eight[i] = lanes[i] + lanes[i + 8];
  for (int i = 0; i < 4; ++i) four[i] = eight[i] + eight[i + 4];
  return (four[0] + four[2]) + (four[1] + four[3]);
}

// One row's 32-bit sums of a block of 16 outputs.
void block_plain(const std::int8_t* weights, const std::uint8_t* x, int inputs, std::int32_t* sums) {
  std::fill(sums, sums + kBlock, 0);
  for (int k = 0; k < inputs; k += kGroup)
    for (int o = 0; o < kBlock; ++o, weights += kGroup)
      for (int i = 0; i < kGroup; ++i) sums[o] += static_cast<std::int32_t>(weights[i]) * x[k + i];
}

inline void finish(const Matrix& m, int block, const std::int32_t* sums, float scale, float* out) {
  const int at = block * kBlock;
  for (int o = 0; o < kBlock; ++o) {
    const float product = static_cast<float>(sums[o] - kZero * m.sum[at + o]) * (scale * m.scale[at + o]);
    out[at + o] = product + m.bias[at + o];
  }
}

void multiply_plain(const Matrix& m, const std::uint8_t* x, const float* scales, int rows, float* out) {
  std::int32_t sums[kBlock];
  for (int r = 0; r < rows; ++r)
    for (int b = 0; b < m.outputs / kBlock; ++b) {
      block_plain(m.weights + static_cast<std::ptrdiff_t>(b) * kBlock * m.inputs, x + static_cast<std::ptrdiff_t>(r) * m.inputs, m.inputs,
                  sums);
      finish(m, b, sums, scales[r], out + static_cast<std::ptrdiff_t>(r) * m.outputs);
    }
}

#if defined(__x86_64__)

std::int32_t four_bytes(const std::uint8_t* at) {
  std::int32_t value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

constexpr int kRows = 6;  // rows a pass: each load of weights serves this many products

template <int Rows>
__attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni"))) void tile_vnni(const Matrix& m, int block, const std::uint8_t* x,
                                                                               const float* scales, float* out) {
  __m512i sums[Rows][2];
  for (auto& row : sums) row[0] = row[1] = _mm512_setzero_si512();
  const bool two = block + 1 < m.outputs / kBlock;
  const std::int8_t* first = m.weights + static_cast<std::ptrdiff_t>(block) * kBlock * m.inputs;
  const std::int8_t* second = two ? first + static_cast<std::ptrdiff_t>(kBlock) * m.inputs : first;
  for (int k = 0; k < m.inputs; k += kGroup) {
    const __m512i w0 = _mm512_loadu_si512(first + k * kBlock), w1 = _mm512_loadu_si512(second + k * kBlock);
    for (int r = 0; r < Rows; ++r) {
      const __m512i four = _mm512_set1_epi32(four_bytes(x + static_cast<std::ptrdiff_t>(r) * m.inputs + k));
      sums[r][0] = _mm512_dpbusd_epi32(sums[r][0], four, w0);
      sums[r][1] = _mm512_dpbusd_epi32(sums[r][1], four, w1);
    }
  }
  for (int b = 0; b < (two ? 2 : 1); ++b) {
    const int at = (block + b) * kBlock;
    const __m512i zero = _mm512_mullo_epi32(_mm512_set1_epi32(kZero), _mm512_loadu_si512(m.sum + at));
    const __m512 scale = _mm512_loadu_ps(m.scale + at), bias = _mm512_loadu_ps(m.bias + at);
    for (int r = 0; r < Rows; ++r) {
      const __m512 product =
          _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_sub_epi32(sums[r][b], zero)), _mm512_mul_ps(_mm512_set1_ps(scales[r]), scale));
      _mm512_storeu_ps(out + static_cast<std::ptrdiff_t>(r) * m.outputs + at, _mm512_add_ps(product, bias));
    }
  }
}

template <int Rows>
__attribute__((target("avx2"))) void tile_avx2(const Matrix& m, int block, const std::uint8_t* x, const float* scales, float* out) {
  __m256i sums[Rows][2];
  for (auto& row : sums) row[0] = row[1] = _mm256_setzero_si256();
  const std::int8_t* weights = m.weights + static_cast<std::ptrdiff_t>(block) * kBlock * m.inputs;
  const __m256i ones = _mm256_set1_epi16(1);
  for (int k = 0; k < m.inputs; k += kGroup) {
    const __m256i w0 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + k * kBlock));
    const __m256i w1 = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + k * kBlock + 32));
    for (int r = 0; r < Rows; ++r) {
      const __m256i four = _mm256_set1_epi32(four_bytes(x + static_cast<std::ptrdiff_t>(r) * m.inputs + k));
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(_mm256_maddubs_epi16(four, w0), ones));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(_mm256_maddubs_epi16(four, w1), ones));
    }
  }
  alignas(32) std::int32_t plain[kBlock];
  for (int r = 0; r < Rows; ++r) {
    _mm256_store_si256(reinterpret_cast<__m256i*>(plain), sums[r][0]);
    _mm256_store_si256(reinterpret_cast<__m256i*>(plain + 8), sums[r][1]);
    finish(m, block, plain, scales[r], out + static_cast<std::ptrdiff_t>(r) * m.outputs);
  }
}

// Goes over all rows with `tile`, Rows at a time and the rest one by one; `step` is the number of blocks that a tile does.
template <class Tile, class Single>
void by_tiles(const Matrix& m, const std::uint8_t* x, const float* scales, int rows, float* out, int step, Tile tile, Single single) {
  for (int b = 0; b < m.outputs / kBlock; b += step) {
    int r = 0;
    for (; r + kRows <= rows; r += kRows)
      tile(m, b, x + static_cast<std::ptrdiff_t>(r) * m.inputs, scales + r, out + static_cast<std::ptrdiff_t>(r) * m.outputs);
    for (; r < rows; ++r)
      single(m, b, x + static_cast<std::ptrdiff_t>(r) * m.inputs, scales + r, out + static_cast<std::ptrdiff_t>(r) * m.outputs);
  }
}

#endif

}  // namespace

InstructionSet widest() {
#if defined(__x86_64__)
  static const InstructionSet found = [] {
    __builtin_cpu_init();
    const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    if (wide && __builtin_cpu_supports("avx512vnni")) return InstructionSet::avx512_vnni;
    return __builtin_cpu_supports("avx2") ? InstructionSet::avx2 : InstructionSet::plain;
  }();
  return found;
#else
  return InstructionSet::plain;
#endif
}

void multiply(const Matrix& m, const std::uint8_t* x, const float* scales, int rows, float* out, [[maybe_unused]] InstructionSet set) {
#if defined(__x86_64__)
  if (set == InstructionSet::avx512_vnni) return by_tiles(m, x, scales, rows, out, 2, tile_vnni<kRows>, tile_vnni<1>);
  if (set == InstructionSet::avx2) return by_tiles(m, x, scales, rows, out, 1, tile_avx2<kRows>, tile_avx2<1>);
#endif
  multiply_plain(m, x, scales, rows, out);
}

HEARSAY_CLONES void quantise(const float* x, int rows, int width, std::uint8_t* out, float* scales) {
  for (int r = 0; r < rows; ++r, x += width, out += width) {
    // Sizes are compared as their bits, which are ordered alike: that compares sixteen at once, where floats, for NaN's sake, go one by
    // one.
    std::int32_t lanes[16] = {};
    for (int i = 0; i < width; i += 16)
      for (int l = 0; l < 16; ++l) {
        const std::int32_t size = std::bit_cast<std::int32_t>(x[i + l]) & 0x7fffffff;
        lanes[l] = size > lanes[l] ? size : lanes[l];
      }
    const float largest = std::max(1e-12f, std::bit_cast<float>(*std::max_element(lanes, lanes + 16)));
    const float inverse = 63.0f / largest;
    scales[r] = largest / 63.0f;
    // Values lie in [1, 127]; the cast rounds to nearest because they are positive.
    for (int i = 0; i < width; ++i) out[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(x[i] * inverse + (kZero + 0.5f)));
  }
}

HEARSAY_CLONES void gate(const float* in, int rows, int width, float* out) {
  for (int r = 0; r < rows; ++r, in += 2 * width, out += width)
    for (int i = 0; i < width; ++i) out[i] = in[i] * sigmoid_of(in[width + i]);
}

HEARSAY_CLONES void sigmoid(float* x, int size) {
  for (int i = 0; i < size; ++i) x[i] = sigmoid_of(x[i]);
}

HEARSAY_CLONES void tanh(float* x, int size) {
  for (int i = 0; i < size; ++i) x[i] = 2.0f * sigmoid_of(2.0f * x[i]) - 1.0f;
}

HEARSAY_CLONES void layer_norm(const float* in, const float* scale, const float* shift, int rows, int width, float* out) {
  for (int r = 0; r < rows; ++r, in += width, out += width) {
    float lanes[16] = {};
    for (int i = 0; i < width; i += 16)
      for (int l = 0; l < 16; ++l) lanes[l] += in[i + l];
    const float mean = sum_of(lanes) / static_cast<float>(width);
    float squares[16] = {};
    for (int i = 0; i < width; i += 16)
      for (int l = 0; l < 16; ++l) squares[l] += (in[i + l] - mean) * (in[i + l] - mean);
    const float inverse = 1.0f / std::sqrt(sum_of(squares) / static_cast<float>(width) + 1e-5f);
    for (int i = 0; i < width; ++i) out[i] = (in[i] - mean) * inverse * scale[i] + shift[i];
  }
}

HEARSAY_CLONES void products(const float* a, int rows, const float* b, int columns, int width, float* out) {
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      float lanes[16] = {};
      for (int i = 0; i < width; i += 16)
        for (int l = 0; l < 16; ++l)
          lanes[l] += a[static_cast<std::ptrdiff_t>(r) * width + i + l] * b[static_cast<std::ptrdiff_t>(c) * width + i + l];
      out[static_cast<std::ptrdiff_t>(r) * columns + c] = sum_of(lanes);
    }
}

}  // namespace hearsay::kernels
