#include "language/net.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>

#include "document/forms.h"
#include "document/names.h"
#include "document/syntax.h"
#include "hearsay/error.h"
#include "language/eisner.h"
#include "language/word_features.h"

namespace hearsay {
namespace {

constexpr int kWidth = 128, kSlotWidth = 64, kWord = kSlots * kSlotWidth, kArc = 64, kLabel = 96, kFar = 20;
constexpr int kLongestSentence = 200;  // tokens; decoding is cubic
constexpr int kBatch = 64;             // tokens that go through the layers together
// The order that names.h numbers them in.
constexpr std::string_view kNames[] = {"O",     "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG",
                                       "E-ORG", "S-ORG", "B-LOC", "I-LOC", "E-LOC", "S-LOC"};

// ---------------------------------------------------------------- loading

template <class T>
const T* array(const Pack& pack, const std::string& name, std::size_t size) {
  const auto bytes = pack.section(name);
  if (bytes.size() != size * sizeof(T))
    throw Error(ErrorCode::bad_format,
                fmt::format("{}: section {} has {} bytes, not {}; install it again", pack.path(), name, bytes.size(), size * sizeof(T)));
  return reinterpret_cast<const T*>(bytes.data());
}

kernels::Matrix matrix(const Pack& pack, const std::string& name, int outputs, int inputs) {
  kernels::Matrix m;
  m.outputs = outputs;
  m.inputs = inputs;
  m.weights = array<std::int8_t>(pack, name + ".weights", static_cast<std::size_t>(outputs) * inputs);
  m.scale = array<float>(pack, name + ".scale", outputs);
  m.bias = array<float>(pack, name + ".bias", outputs);
  m.sum = array<std::int32_t>(pack, name + ".sum", outputs);
  return m;
}

Net::Norm norm(const Pack& pack, const std::string& name, int width) {
  return {array<float>(pack, name + ".scale", width), array<float>(pack, name + ".shift", width)};
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    out.emplace_back(line);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return out;
}

int padded(std::size_t size) { return static_cast<int>((size + 15) / 16 * 16); }

// ---------------------------------------------------------------- layers

// Room for the numbers of one batch, grown as needed and used again.
struct Scratch {
  std::vector<float> wide, gated, norm, x, out, heads;
  std::vector<std::uint8_t> bytes;
  std::vector<float> scales;
};

void linear(const kernels::Matrix& m, const float* x, int rows, Scratch& scratch, std::vector<float>& out) {
  scratch.bytes.resize(static_cast<std::size_t>(rows) * m.inputs);
  scratch.scales.resize(rows);
  out.resize(static_cast<std::size_t>(rows) * m.outputs);
  kernels::quantise(x, rows, m.inputs, scratch.bytes.data(), scratch.scales.data());
  kernels::multiply(m, scratch.bytes.data(), scratch.scales.data(), rows, out.data());
}

// The vectors of the different word forms of a document, kWidth each, and which one each token has.
struct Words {
  std::vector<float> vectors;
  std::vector<std::int32_t> of_token;
};

Words embed(const Document& document, const Net& net, const NameWords& name_words, Scratch& scratch) {
  Words words;
  std::vector<float> raw;
  WordRows rows;
  auto numbered = number_forms(document);
  words.of_token = std::move(numbered.of_token);
  for (const auto form : numbered.forms) {
    word_rows(form, name_words.classes_of(form), rows);
    raw.resize(raw.size() + kWord, 0.0f);
    float* at = raw.data() + raw.size() - kWord;
    for (int slot = 0; slot < kSlots; ++slot, at += kSlotWidth) {
      const float share = 1.0f / std::sqrt(static_cast<float>(rows.slot[slot].size()));
      for (const auto row : rows.slot[slot]) {
        const std::int8_t* values = net.table + static_cast<std::size_t>(row) * kSlotWidth;
        const float scale = net.table_scale[row] * share;
        for (int i = 0; i < kSlotWidth; ++i) at[i] += scale * static_cast<float>(values[i]);
      }
    }
  }
  const int count = static_cast<int>(numbered.forms.size());
  words.vectors.resize(static_cast<std::size_t>(count) * kWidth);
  for (int begin = 0; begin < count; begin += kBatch) {
    const int some = std::min(kBatch, count - begin);
    linear(net.word, raw.data() + static_cast<std::size_t>(begin) * kWord, some, scratch, scratch.wide);
    kernels::gate(scratch.wide.data(), some, kWidth, words.vectors.data() + static_cast<std::size_t>(begin) * kWidth);
  }
  kernels::layer_norm(words.vectors.data(), net.word_norm.scale, net.word_norm.shift, count, kWidth, words.vectors.data());
  return words;
}

// A stretch of tokens that is read by itself: a sentence or a piece of a long one.
struct Unit {
  std::int32_t begin, end;
  std::int32_t size() const { return end - begin; }
};

// x (rows x kWidth) += gate(linear(left neighbour, itself, right neighbour)), neighbours at `distance` within the same unit, zero outside.
void convolve(const kernels::Matrix& m, Net::Norm n, int distance, const std::vector<Unit>& units, Scratch& s) {
  const int rows = units.back().end - units.front().begin, first = units.front().begin;
  s.norm.resize(static_cast<std::size_t>(rows) * kWidth);
  kernels::layer_norm(s.x.data(), n.scale, n.shift, rows, kWidth, s.norm.data());
  s.out.assign(static_cast<std::size_t>(rows) * 3 * kWidth, 0.0f);
  for (const auto unit : units)
    for (auto t = unit.begin; t < unit.end; ++t)
      for (int side = -1; side <= 1; ++side)
        if (const auto from = t + side * distance; from >= unit.begin && from < unit.end)
          std::memcpy(&s.out[(static_cast<std::size_t>(t - first) * 3 + side + 1) * kWidth],
                      &s.norm[static_cast<std::size_t>(from - first) * kWidth], kWidth * sizeof(float));
  linear(m, s.out.data(), rows, s, s.wide);
  s.gated.resize(static_cast<std::size_t>(rows) * kWidth);
  kernels::gate(s.wide.data(), rows, kWidth, s.gated.data());
  for (std::size_t i = 0; i < s.gated.size(); ++i) s.x[i] += s.gated[i];
}

// One step of the recurrence: h = (1 - gate) h + gate * candidate; out = h + x.
void step(const float* gates, const float* candidates, const float* x, float* h, float* out) {
  for (int i = 0; i < kWidth; ++i) {
    h[i] = (1.0f - gates[i]) * h[i] + candidates[i] * gates[i];
    out[i] = h[i] + x[i];
  }
}

// s.x -> s.out (rows x 2 kWidth): the recurrence in both directions, each with x added, normalised.
void recur(const Net& net, const std::vector<Unit>& units, Scratch& s) {
  const int rows = units.back().end - units.front().begin, first = units.front().begin;
  s.norm.resize(static_cast<std::size_t>(rows) * kWidth);
  kernels::layer_norm(s.x.data(), net.recurrence_norm.scale, net.recurrence_norm.shift, rows, kWidth, s.norm.data());
  linear(net.recurrence, s.norm.data(), rows, s, s.wide);
  for (int r = 0; r < rows; ++r)
    for (int part = 0; part < 4; ++part) {
      float* at = &s.wide[(static_cast<std::size_t>(r) * 4 + part) * kWidth];
      part % 2 == 0 ? kernels::sigmoid(at, kWidth) : kernels::tanh(at, kWidth);
    }
  s.out.resize(static_cast<std::size_t>(rows) * 2 * kWidth);
  const auto row = [&](std::int32_t t) { return static_cast<std::size_t>(t - first); };
  for (const auto unit : units) {
    float h[kWidth] = {};
    for (auto t = unit.begin; t < unit.end; ++t)
      step(&s.wide[row(t) * 4 * kWidth], &s.wide[(row(t) * 4 + 1) * kWidth], &s.x[row(t) * kWidth], h, &s.out[row(t) * 2 * kWidth]);
    std::fill(h, h + kWidth, 0.0f);
    for (auto t = unit.end - 1; t >= unit.begin; --t)
      step(&s.wide[(row(t) * 4 + 2) * kWidth], &s.wide[(row(t) * 4 + 3) * kWidth], &s.x[row(t) * kWidth], h,
           &s.out[(row(t) * 2 + 1) * kWidth]);
  }
  kernels::layer_norm(s.out.data(), net.out_norm.scale, net.out_norm.shift, rows, 2 * kWidth, s.out.data());
}

// ---------------------------------------------------------------- reading the heads' outputs

int largest(const float* x, std::size_t size) { return static_cast<int>(std::max_element(x, x + size) - x); }

// Heads of a unit's tokens, as token indices of the document; -1 for its root. `rows`: the outputs of the unit's first token.
std::vector<std::int32_t> decode_tree(const Net& net, Unit unit, const float* rows, Scratch& s) {
  const int n = unit.size(), stride = net.heads.outputs;
  std::vector<float> dependents(static_cast<std::size_t>(n) * kArc), heads(static_cast<std::size_t>(n + 1) * kArc), mapped,
      scores(static_cast<std::size_t>(n) * (n + 1));
  std::transform(net.root_arc, net.root_arc + kArc, heads.begin(), [](float v) { return std::max(v, 0.0f); });
  for (int t = 0; t < n; ++t)
    for (int i = 0; i < kArc; ++i) {
      dependents[static_cast<std::size_t>(t) * kArc + i] =
          std::max(0.0f, rows[static_cast<std::size_t>(t) * stride + net.arc_dependent_at + i]);
      heads[static_cast<std::size_t>(t + 1) * kArc + i] = std::max(0.0f, rows[static_cast<std::size_t>(t) * stride + net.arc_head_at + i]);
    }
  linear(net.biaffine, dependents.data(), n, s, mapped);
  kernels::products(mapped.data(), n, heads.data(), n + 1, kArc, scores.data());
  for (int d = 0; d < n; ++d) {
    scores[static_cast<std::size_t>(d) * (n + 1)] += net.distance[2 * kFar + 1];
    for (int h = 0; h < n; ++h)
      scores[static_cast<std::size_t>(d) * (n + 1) + h + 1] += net.distance[std::clamp(d - h, -kFar, kFar) + kFar];
  }
  auto out = best_tree(scores.data(), n);
  for (auto& head : out)
    if (head >= 0) head += unit.begin;
  return out;
}

void decode_labels(Document& document, const Net& net, Unit unit, const std::vector<std::int32_t>& heads, const float* rows, Scratch& s) {
  const int n = unit.size(), stride = net.heads.outputs;
  std::vector<float> hidden(static_cast<std::size_t>(n) * kLabel), scores;
  for (int t = 0; t < n; ++t) {
    const float* head = heads[t] < 0 ? net.root_label : rows + static_cast<std::size_t>(heads[t] - unit.begin) * stride + net.label_head_at;
    const float* dependent = rows + static_cast<std::size_t>(t) * stride + net.label_dependent_at;
    for (int i = 0; i < kLabel; ++i) hidden[static_cast<std::size_t>(t) * kLabel + i] = std::max(0.0f, head[i] + dependent[i]);
  }
  linear(net.label_out, hidden.data(), n, s, scores);
  for (int t = 0; t < n; ++t) {
    auto& token = document.tokens[unit.begin + t];
    const float* row = &scores[static_cast<std::size_t>(t) * net.label_out.outputs];
    // "root" is for the root and for it alone.
    int chosen = -1;
    for (int i = 0; i < static_cast<int>(net.relations.size()); ++i)
      if (net.relations[i] != Deprel::root && (chosen < 0 || row[i] > row[chosen])) chosen = i;
    token.head = heads[t];
    token.deprel = heads[t] < 0 ? Deprel::root : net.relations[chosen];
  }
}

// Runs the layers over neighbouring units and writes what they say into the document.
void read_batch(Document& document, const Net& net, const Words& words, const std::vector<Unit>& units, Scratch& s,
                std::vector<float>& name_scores) {
  const int first = units.front().begin, rows = units.back().end - first;
  s.x.resize(static_cast<std::size_t>(rows) * kWidth);
  for (int r = 0; r < rows; ++r)
    std::memcpy(&s.x[static_cast<std::size_t>(r) * kWidth], &words.vectors[static_cast<std::size_t>(words.of_token[first + r]) * kWidth],
                kWidth * sizeof(float));
  constexpr int kDistance[] = {1, 2, 1};
  for (int i = 0; i < 3; ++i) convolve(net.convolution[i], net.convolution_norm[i], kDistance[i], units, s);
  recur(net, units, s);
  linear(net.heads, s.out.data(), rows, s, s.heads);
  for (const auto unit : units) {
    const float* row = &s.heads[static_cast<std::size_t>(unit.begin - first) * net.heads.outputs];
    for (int t = 0; t < unit.size(); ++t) {
      auto& token = document.tokens[unit.begin + t];
      const float* at = row + static_cast<std::size_t>(t) * net.heads.outputs;
      token.upos = net.tags[largest(at + net.tag_at, net.tags.size())];
      token.feats = net.features[largest(at + net.feature_at, net.features.size())];
      std::copy_n(at + net.name_at, net.names.size(), &name_scores[(static_cast<std::size_t>(unit.begin) + t) * net.names.size()]);
    }
    decode_labels(document, net, unit, decode_tree(net, unit, row, s), row, s);
  }
}

// Joins the pieces of a long sentence into one tree: the roots of the later pieces go under that of the first.
void join_pieces(Document& document, const Sentence& sentence) {
  std::int32_t root = -1;
  for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    auto& token = document.tokens[t];
    if (token.head >= 0) continue;
    if (root < 0) root = t;
    else token.head = root, token.deprel = Deprel::parataxis;
  }
  document.warnings.push_back({"sentence_too_long", sentence.span});
}

}  // namespace

Net load_net(const Pack& pack) {
  Net net;
  net.table = array<std::int8_t>(pack, "net/table", static_cast<std::size_t>(kSlotBegin[kSlots]) * kSlotWidth);
  net.table_scale = array<float>(pack, "net/table.scale", kSlotBegin[kSlots]);
  for (const auto& name : lines(pack.section("net/tags"))) net.tags.push_back(upos_named(name).value_or(Upos::x));
  for (const auto& name : lines(pack.section("net/features"))) net.features.push_back(features_of(name));
  for (const auto& name : lines(pack.section("net/relations"))) net.relations.push_back(deprel_named(name));
  net.names = lines(pack.section("net/names"));
  const bool names_known =
      net.names == std::vector<std::string>{"O"} || std::equal(net.names.begin(), net.names.end(), std::begin(kNames), std::end(kNames));
  if (net.tags.empty() || net.features.empty() || net.relations.size() < 2 || !names_known)
    throw Error(ErrorCode::bad_format, fmt::format("{}: lacks tags, features, relations or names; install it again", pack.path()));
  net.feature_at = net.tag_at + padded(net.tags.size());
  net.name_at = net.feature_at + padded(net.features.size());
  net.arc_head_at = net.name_at + padded(net.names.size());
  net.arc_dependent_at = net.arc_head_at + kArc;
  net.label_head_at = net.arc_dependent_at + kArc;
  net.label_dependent_at = net.label_head_at + kLabel;
  net.word = matrix(pack, "net/word", 2 * kWidth, kWord);
  for (int i = 0; i < 3; ++i) {
    net.convolution[i] = matrix(pack, fmt::format("net/convolution{}", i), 2 * kWidth, 3 * kWidth);
    net.convolution_norm[i] = norm(pack, fmt::format("net/convolution{}.norm", i), kWidth);
  }
  net.recurrence = matrix(pack, "net/recurrence", 4 * kWidth, kWidth);
  net.heads = matrix(pack, "net/heads", net.label_dependent_at + kLabel, 2 * kWidth);
  net.label_out = matrix(pack, "net/label_out", padded(net.relations.size()), kLabel);
  net.biaffine = matrix(pack, "net/biaffine", kArc, kArc);
  net.word_norm = norm(pack, "net/word.norm", kWidth);
  net.recurrence_norm = norm(pack, "net/recurrence.norm", kWidth);
  net.out_norm = norm(pack, "net/out.norm", 2 * kWidth);
  net.distance = array<float>(pack, "net/distance", 2 * kFar + 2);
  net.root_arc = array<float>(pack, "net/root_arc", kArc);
  net.root_label = array<float>(pack, "net/root_label", kLabel);
  return net;
}

void read_sentences(Document& document, const Net& net, const NameWords& name_words, std::vector<float>& name_scores) {
  name_scores.assign(document.tokens.size() * net.names.size(), 0.0F);
  Scratch scratch;
  const Words words = embed(document, net, name_words, scratch);
  std::vector<Unit> units;
  int waiting = 0;
  const auto flush = [&] {
    if (!units.empty()) read_batch(document, net, words, units, scratch, name_scores);
    units.clear();
    waiting = 0;
  };
  for (const auto& sentence : document.sentences)
    for (auto at = sentence.tokens.begin; at < sentence.tokens.end; at += kLongestSentence) {
      units.push_back({at, std::min(at + kLongestSentence, sentence.tokens.end)});
      waiting += units.back().size();
      if (waiting >= kBatch) flush();
    }
  flush();
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin > kLongestSentence) join_pieces(document, sentence);
}

}  // namespace hearsay
