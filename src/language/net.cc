#include "language/net.h"

#include <algorithm>

#include "hearsay/document.h"
#include "language/eisner.h"
#include "language/net_layers.h"

namespace hearsay {
namespace {

constexpr int kLongestSentence = 200;  // tokens; decoding is cubic

int largest(const float* x, std::size_t size) { return static_cast<int>(std::max_element(x, x + size) - x); }

// Heads of a unit's tokens, as token indices of the document; -1 for its root. `rows`: the outputs of the unit's first token.
std::vector<std::int32_t> decode_tree(const Net& net, NetUnit unit, const float* rows, NetScratch& s) {
  const int n = unit.size(), stride = net.heads.outputs;
  std::vector<float> dependents(static_cast<std::size_t>(n) * kNetArc), heads(static_cast<std::size_t>(n + 1) * kNetArc), mapped,
      scores(static_cast<std::size_t>(n) * (n + 1));
  std::transform(net.root_arc, net.root_arc + kNetArc, heads.begin(), [](float v) { return std::max(v, 0.0f); });
  for (int t = 0; t < n; ++t)
    for (int i = 0; i < kNetArc; ++i) {
      dependents[static_cast<std::size_t>(t) * kNetArc + i] =
          std::max(0.0f, rows[static_cast<std::size_t>(t) * stride + net.arc_dependent_at + i]);
      heads[static_cast<std::size_t>(t + 1) * kNetArc + i] =
          std::max(0.0f, rows[static_cast<std::size_t>(t) * stride + net.arc_head_at + i]);
    }
  linear(net.biaffine, dependents.data(), n, s, mapped);
  kernels::products(mapped.data(), n, heads.data(), n + 1, kNetArc, scores.data());
  for (int d = 0; d < n; ++d) {
    scores[static_cast<std::size_t>(d) * (n + 1)] += net.distance[2 * kNetFar + 1];
    for (int h = 0; h < n; ++h)
      scores[static_cast<std::size_t>(d) * (n + 1) + h + 1] += net.distance[std::clamp(d - h, -kNetFar, kNetFar) + kNetFar];
  }
  auto out = best_tree(scores.data(), n);
  for (auto& head : out)
    if (head >= 0) head += unit.begin;
  return out;
}

void decode_labels(Document& document, const Net& net, NetUnit unit, const std::vector<std::int32_t>& heads, const float* rows,
                   NetScratch& s) {
  const int n = unit.size(), stride = net.heads.outputs;
  std::vector<float> hidden(static_cast<std::size_t>(n) * kNetLabel), scores;
  for (int t = 0; t < n; ++t) {
    const float* head = heads[t] < 0 ? net.root_label : rows + static_cast<std::size_t>(heads[t] - unit.begin) * stride + net.label_head_at;
    const float* dependent = rows + static_cast<std::size_t>(t) * stride + net.label_dependent_at;
    for (int i = 0; i < kNetLabel; ++i) hidden[static_cast<std::size_t>(t) * kNetLabel + i] = std::max(0.0f, head[i] + dependent[i]);
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
void read_batch(Document& document, const Net& net, const NetWords& words, const std::vector<NetUnit>& units, NetScratch& s,
                std::vector<float>& name_scores) {
  const int first = units.front().begin;
  run_layers(net, words, units, s);
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

void read_sentences(Document& document, const Net& net, const NameWords& name_words, std::vector<float>& name_scores) {
  name_scores.assign(document.tokens.size() * net.names.size(), 0.0F);
  NetScratch scratch;
  const NetWords words = embed(document, net, name_words, scratch);
  std::vector<NetUnit> units;
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
      if (waiting >= kNetBatch) flush();
    }
  flush();
  for (const auto& sentence : document.sentences)
    if (sentence.tokens.end - sentence.tokens.begin > kLongestSentence) join_pieces(document, sentence);
}

}  // namespace hearsay
