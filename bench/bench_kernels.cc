// How fast a core multiplies 8-bit numbers at best (weights that stay in its first cache, rows in sixes) and as the net has it (a
// convolution's weights, a batch of rows): multiply-adds a second. docs/figures.md sets the reading of a token beside it.
#include <benchmark/benchmark.h>

#include <vector>

#include "language/kernels.h"

namespace hearsay {
namespace {

void multiply(benchmark::State& state, int inputs, int outputs, int rows) {
  std::vector<std::int8_t> weights(static_cast<std::size_t>(inputs) * outputs, 3);
  std::vector<float> scale(outputs, 0.01F), bias(outputs), scales(rows, 0.1F), out(static_cast<std::size_t>(rows) * outputs);
  std::vector<std::int32_t> sum(outputs);
  std::vector<std::uint8_t> x(static_cast<std::size_t>(rows) * inputs, 65);
  kernels::Matrix m;
  m.inputs = inputs, m.outputs = outputs;
  m.weights = weights.data(), m.scale = scale.data(), m.bias = bias.data(), m.sum = sum.data();
  for (auto _ : state) {
    kernels::multiply(m, x.data(), scales.data(), rows, out.data());
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  const double products = static_cast<double>(inputs) * outputs * rows;
  state.counters["multiply_adds"] = benchmark::Counter(products * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK_CAPTURE(multiply, at_best, 256, 32, 6);
BENCHMARK_CAPTURE(multiply, convolution, 384, 256, 66);

}  // namespace
}  // namespace hearsay

BENCHMARK_MAIN();
