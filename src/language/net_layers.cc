#include "language/net_layers.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "document/forms.h"

namespace hearsay {
namespace {

// x (rows x kNetWidth) += gate(linear(left neighbour, itself, right neighbour)), neighbours at `distance` within the same unit, zero
// outside.
void convolve(const Net::Convolution& layer, int distance, const std::vector<NetUnit>& units, NetScratch& s) {
  const int rows = units.back().end - units.front().begin, first = units.front().begin;
  s.norm.resize(static_cast<std::size_t>(rows) * kNetWidth);
  kernels::layer_norm(s.x.data(), layer.norm.scale, layer.norm.shift, rows, kNetWidth, s.norm.data());
  s.out.assign(static_cast<std::size_t>(rows) * 3 * kNetWidth, 0.0f);
  for (const auto unit : units)
    for (auto t = unit.begin; t < unit.end; ++t)
      for (int side = -1; side <= 1; ++side)
        if (const auto from = t + side * distance; from >= unit.begin && from < unit.end)
          std::memcpy(&s.out[(static_cast<std::size_t>(t - first) * 3 + side + 1) * kNetWidth],
                      &s.norm[static_cast<std::size_t>(from - first) * kNetWidth], kNetWidth * sizeof(float));
  linear(layer.weights, s.out.data(), rows, s, s.wide);
  s.gated.resize(static_cast<std::size_t>(rows) * kNetWidth);
  kernels::gate(s.wide.data(), rows, kNetWidth, s.gated.data());
  for (std::size_t i = 0; i < s.gated.size(); ++i) s.x[i] += s.gated[i];
}

// One step of the recurrence: h = (1 - gate) h + gate * candidate; out = h + x.
void step(const float* gates, const float* candidates, const float* x, float* h, float* out) {
  for (int i = 0; i < kNetWidth; ++i) {
    h[i] = (1.0f - gates[i]) * h[i] + candidates[i] * gates[i];
    out[i] = h[i] + x[i];
  }
}

// s.x -> s.out (rows x 2 kNetWidth): the recurrence in both directions, each with x added, normalised.
void recur(const Net& net, const std::vector<NetUnit>& units, NetScratch& s) {
  const int rows = units.back().end - units.front().begin, first = units.front().begin;
  s.norm.resize(static_cast<std::size_t>(rows) * kNetWidth);
  kernels::layer_norm(s.x.data(), net.recurrence_norm.scale, net.recurrence_norm.shift, rows, kNetWidth, s.norm.data());
  linear(net.recurrence, s.norm.data(), rows, s, s.wide);
  for (int r = 0; r < rows; ++r)
    for (int part = 0; part < 4; ++part) {
      float* at = &s.wide[(static_cast<std::size_t>(r) * 4 + part) * kNetWidth];
      part % 2 == 0 ? kernels::sigmoid(at, kNetWidth) : kernels::tanh(at, kNetWidth);
    }
  s.out.resize(static_cast<std::size_t>(rows) * 2 * kNetWidth);
  const auto row = [&](std::int32_t t) { return static_cast<std::size_t>(t - first); };
  for (const auto unit : units) {
    float h[kNetWidth] = {};
    for (auto t = unit.begin; t < unit.end; ++t)
      step(&s.wide[row(t) * 4 * kNetWidth], &s.wide[(row(t) * 4 + 1) * kNetWidth], &s.x[row(t) * kNetWidth], h,
           &s.out[row(t) * 2 * kNetWidth]);
    std::fill(h, h + kNetWidth, 0.0f);
    for (auto t = unit.end - 1; t >= unit.begin; --t)
      step(&s.wide[(row(t) * 4 + 2) * kNetWidth], &s.wide[(row(t) * 4 + 3) * kNetWidth], &s.x[row(t) * kNetWidth], h,
           &s.out[(row(t) * 2 + 1) * kNetWidth]);
  }
  kernels::layer_norm(s.out.data(), net.out_norm.scale, net.out_norm.shift, rows, 2 * kNetWidth, s.out.data());
}

}  // namespace

void linear(const kernels::Matrix& m, const float* x, int rows, NetScratch& scratch, std::vector<float>& out) {
  scratch.bytes.resize(static_cast<std::size_t>(rows) * m.inputs);
  scratch.scales.resize(rows);
  out.resize(static_cast<std::size_t>(rows) * m.outputs);
  kernels::quantise(x, rows, m.inputs, scratch.bytes.data(), scratch.scales.data());
  kernels::multiply(m, scratch.bytes.data(), scratch.scales.data(), rows, out.data());
}

NetWords embed(const Document& document, const Net& net, const NameWords& name_words, NetScratch& scratch) {
  NetWords words;
  std::vector<float> raw;
  WordRows rows;
  auto numbered = number_forms(document);
  words.of_token = std::move(numbered.of_token);
  for (const auto form : numbered.forms) {
    word_rows(form, name_words.classes_of(form), rows);
    raw.resize(raw.size() + kNetWord, 0.0f);
    float* at = raw.data() + raw.size() - kNetWord;
    for (int slot = 0; slot < kSlots; ++slot, at += kNetSlotWidth) {
      const float share = 1.0f / std::sqrt(static_cast<float>(rows.slot[slot].size()));
      for (const auto row : rows.slot[slot]) {
        const std::int8_t* values = net.table + static_cast<std::size_t>(row) * kNetSlotWidth;
        const float scale = net.table_scale[row] * share;
        for (int i = 0; i < kNetSlotWidth; ++i) at[i] += scale * static_cast<float>(values[i]);
      }
    }
  }
  const int count = static_cast<int>(numbered.forms.size());
  words.vectors.resize(static_cast<std::size_t>(count) * kNetWidth);
  for (int begin = 0; begin < count; begin += kNetBatch) {
    const int some = std::min(kNetBatch, count - begin);
    linear(net.word, raw.data() + static_cast<std::size_t>(begin) * kNetWord, some, scratch, scratch.wide);
    kernels::gate(scratch.wide.data(), some, kNetWidth, words.vectors.data() + static_cast<std::size_t>(begin) * kNetWidth);
  }
  kernels::layer_norm(words.vectors.data(), net.word_norm.scale, net.word_norm.shift, count, kNetWidth, words.vectors.data());
  return words;
}

void run_layers(const Net& net, const NetWords& words, const std::vector<NetUnit>& units, NetScratch& s) {
  const int first = units.front().begin, rows = units.back().end - first;
  s.x.resize(static_cast<std::size_t>(rows) * kNetWidth);
  for (int r = 0; r < rows; ++r)
    std::memcpy(&s.x[static_cast<std::size_t>(r) * kNetWidth],
                &words.vectors[static_cast<std::size_t>(words.of_token[first + r]) * kNetWidth], kNetWidth * sizeof(float));
  for (std::size_t i = 0; i < net.convolutions.size(); ++i) convolve(net.convolutions[i], kNetDistances[i], units, s);
  recur(net, units, s);
  linear(net.heads, s.out.data(), rows, s, s.heads);
}

}  // namespace hearsay
