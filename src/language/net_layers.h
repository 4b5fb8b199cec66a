// The layers of the net over a batch of tokens, and its measures. Internal to language.
#pragma once

#include <cstdint>
#include <vector>

#include "language/net.h"
#include "language/word_features.h"

namespace hearsay {

// Numbers a token or word has: between the layers, of a slot's embedding, of all slots, of the arc and label heads; `kNetFar`: tokens
// between head and dependent beyond which the distance says no more.
inline constexpr int kNetWidth = 128, kNetSlotWidth = 64, kNetWord = kSlots * kNetSlotWidth, kNetArc = 64, kNetLabel = 96, kNetFar = 20;
// How far apart the words are that each convolution sees, in the order of their sections; a model has as many as it likes of these.
inline constexpr int kNetDistances[] = {1, 2, 1, 4, 1};
inline constexpr int kNetBatch = 64;  // tokens that go through the layers together

// Room for the numbers of one batch, grown as needed and used again.
struct NetScratch {
  std::vector<float> wide, gated, norm, x, out, heads;
  std::vector<std::uint8_t> bytes;
  std::vector<float> scales;
};

// The vectors of the different word forms of a document, kNetWidth each, and which one each token has.
struct NetWords {
  std::vector<float> vectors;
  std::vector<std::int32_t> of_token;
};

// A stretch of tokens that is read by itself: a sentence or a piece of a long one.
struct NetUnit {
  std::int32_t begin, end;
  std::int32_t size() const { return end - begin; }
};

// out = x (rows x m.inputs) times m, in 8 bits, with its bias.
void linear(const kernels::Matrix& m, const float* x, int rows, NetScratch& scratch, std::vector<float>& out);

// What the word net says of each different form of the document.
NetWords embed(const Document& document, const Net& net, const NameWords& name_words, NetScratch& scratch);

// What the heads say of neighbouring units: scratch.heads, a row of net.heads.outputs numbers a token.
void run_layers(const Net& net, const NetWords& words, const std::vector<NetUnit>& units, NetScratch& scratch);

}  // namespace hearsay
