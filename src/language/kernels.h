// The arithmetic of the neural reader: 8-bit matrix products and vectorised element-wise functions.
// Integers are exact and floats are computed in one fixed order without fused operations, so every processor gives the same bits;
// the widest instructions that the processor has (AVX-512 VNNI, AVX2, none) are chosen at run time. Pure functions, thread-safe.
#pragma once

#include <cstdint>

namespace hearsay::kernels {

// Weights of a linear map, 8 bits each. Layout: blocks of 16 outputs; in a block, groups of 4 inputs; in a group, 16 outputs x 4 inputs.
struct Matrix {
  int outputs = 0;  // multiple of 16
  int inputs = 0;   // multiple of 4
  const std::int8_t* weights = nullptr;
  const float* scale = nullptr;       // one an output
  const float* bias = nullptr;        // one an output
  const std::int32_t* sum = nullptr;  // of the weights of an output, for the zero point of the inputs
};

// Activations take 7 bits: 64 + round(x / scale), one scale a row, so that AVX2's pairwise 16-bit sums cannot overflow.
// x: rows x width floats, width a multiple of 16; out: rows x width bytes; scales: one a row.
void quantise(const float* x, int rows, int width, std::uint8_t* out, float* scales);

enum class InstructionSet { plain, avx2, avx512_vnni };

// The widest that this processor has.
InstructionSet widest();

// out: rows x matrix.outputs floats = x * weights + bias, x as `quantise` wrote it. The result is the same whatever `set` is;
// it must be one that the processor has.
void multiply(const Matrix& matrix, const std::uint8_t* x, const float* scales, int rows, float* out, InstructionSet set = widest());

// out: rows x width = a * sigmoid(b), in: rows x (a of width, b of width). `out` may not overlap `in`.
void gate(const float* in, int rows, int width, float* out);

// out: rows x width, each row moved to mean 0 and variance 1, then scaled and shifted (Ba, Kiros and Hinton 2016). `out` may be `in`. width
// is a multiple of 16.
void layer_norm(const float* in, const float* scale, const float* shift, int rows, int width, float* out);

// In place over `size` numbers; absolute error under 1e-6.
void sigmoid(float* x, int size);
void tanh(float* x, int size);

// The dot products of each row of a (rows x width) with each row of b (columns x width): out is rows x columns. width is a multiple of 16.
void products(const float* a, int rows, const float* b, int columns, int width, float* out);

}  // namespace hearsay::kernels
