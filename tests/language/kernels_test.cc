#include "language/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace hearsay::kernels {
namespace {

// A matrix with room of its own, in the layout that the header describes.
struct OwnedMatrix {
  std::vector<std::int8_t> weights;
  std::vector<float> scale, bias;
  std::vector<std::int32_t> sum;
  Matrix view;

  OwnedMatrix(int outputs, int inputs, std::mt19937& random) : weights(outputs * inputs), scale(outputs), bias(outputs), sum(outputs) {
    for (auto& w : weights) w = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
    for (int o = 0; o < outputs; ++o) {
      scale[o] = 0.001f * static_cast<float>(1 + random() % 50);
      bias[o] = 0.1f * static_cast<float>(random() % 10);
      for (int k = 0; k < inputs; ++k) sum[o] += at(o, k, inputs);
    }
    view = {outputs, inputs, weights.data(), scale.data(), bias.data(), sum.data()};
  }
  int at(int output, int input, int inputs) const {
    return weights[(output / 16) * 16 * inputs + (input / 4) * 64 + (output % 16) * 4 + input % 4];
  }
};

std::vector<float> random_floats(std::size_t size, float range, std::mt19937& random) {
  std::vector<float> out(size);
  std::uniform_real_distribution<float> values(-range, range);
  for (auto& x : out) x = values(random);
  return out;
}

TEST(Multiply, IsTheProductUpToRounding) {
  std::mt19937 random(1);
  const OwnedMatrix m(48, 64, random);
  const auto x = random_floats(7 * 64, 3.0f, random);
  std::vector<std::uint8_t> bytes(x.size());
  std::vector<float> scales(7), out(7 * 48);
  quantise(x.data(), 7, 64, bytes.data(), scales.data());
  multiply(m.view, bytes.data(), scales.data(), 7, out.data());
  for (int r = 0; r < 7; ++r)
    for (int o = 0; o < 48; ++o) {
      double exact = m.bias[o], size = 0;
      for (int k = 0; k < 64; ++k) {
        exact += static_cast<double>(x[r * 64 + k]) * m.at(o, k, 64) * m.scale[o];
        size += std::fabs(m.at(o, k, 64) * m.scale[o]) * scales[r] / 2;
      }
      EXPECT_NEAR(out[r * 48 + o], exact, size + 1e-3) << r << ' ' << o;
    }
}

TEST(Multiply, EveryInstructionSetGivesTheSameBits) {
  std::mt19937 random(2);
  for (const int outputs : {16, 48, 256})
    for (const int inputs : {64, 320}) {
      const OwnedMatrix m(outputs, inputs, random);
      for (const int rows : {1, 5, 6, 20}) {
        const auto x = random_floats(static_cast<std::size_t>(rows) * inputs, 5.0f, random);
        std::vector<std::uint8_t> bytes(x.size());
        std::vector<float> scales(rows), plain(rows * outputs), wide(rows * outputs);
        quantise(x.data(), rows, inputs, bytes.data(), scales.data());
        multiply(m.view, bytes.data(), scales.data(), rows, plain.data(), InstructionSet::plain);
        for (int set = 1; set <= static_cast<int>(widest()); ++set) {
          multiply(m.view, bytes.data(), scales.data(), rows, wide.data(), static_cast<InstructionSet>(set));
          EXPECT_EQ(plain, wide) << "set " << set << ", " << outputs << " x " << inputs << ", rows " << rows;
        }
      }
    }
}

TEST(Quantise, KeepsSevenBitsAndTheSign) {
  std::vector<float> x(16, 0.0f);
  x[0] = 2.0f, x[1] = -2.0f, x[2] = 1.0f;
  std::uint8_t out[16];
  float scale;
  quantise(x.data(), 1, 16, out, &scale);
  EXPECT_EQ(out[0], 127);
  EXPECT_EQ(out[1], 1);
  EXPECT_EQ(out[2], 96);
  EXPECT_EQ(out[3], 64);
  EXPECT_FLOAT_EQ(scale, 2.0f / 63.0f);
}

TEST(Functions, AreTheirMathematicalSelves) {
  std::vector<float> x, s, t;
  for (float v = -100; v <= 100; v += 0.37f) x.push_back(v);
  s = t = x;
  sigmoid(s.data(), static_cast<int>(s.size()));
  tanh(t.data(), static_cast<int>(t.size()));
  for (std::size_t i = 0; i < x.size(); ++i) {
    EXPECT_NEAR(s[i], 1 / (1 + std::exp(-static_cast<double>(x[i]))), 1e-6) << x[i];
    EXPECT_NEAR(t[i], std::tanh(static_cast<double>(x[i])), 1e-6) << x[i];
  }
}

TEST(LayerNorm, GivesMeanZeroAndVarianceOne) {
  std::mt19937 random(3);
  const auto x = random_floats(128, 9.0f, random);
  const std::vector<float> one(128, 1.0f), zero(128, 0.0f);
  std::vector<float> out(128);
  layer_norm(x.data(), one.data(), zero.data(), 1, 128, out.data());
  double mean = 0, variance = 0;
  for (const float v : out) mean += v / 128;
  for (const float v : out) variance += (v - mean) * (v - mean) / 128;
  EXPECT_NEAR(mean, 0, 1e-5);
  EXPECT_NEAR(variance, 1, 1e-3);
}

TEST(Products, AreDotProducts) {
  std::mt19937 random(4);
  const auto a = random_floats(3 * 32, 1.0f, random), b = random_floats(2 * 32, 1.0f, random);
  std::vector<float> out(6);
  products(a.data(), 3, b.data(), 2, 32, out.data());
  for (int r = 0; r < 3; ++r)
    for (int c = 0; c < 2; ++c) {
      double exact = 0;
      for (int i = 0; i < 32; ++i) exact += static_cast<double>(a[r * 32 + i]) * b[c * 32 + i];
      EXPECT_NEAR(out[r * 2 + c], exact, 1e-5);
    }
}

}  // namespace
}  // namespace hearsay::kernels
