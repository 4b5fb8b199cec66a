// The neural reader: universal tags, features, dependencies and names of sentences that are split already.
// Gated convolutions and one light recurrence over hashed word features, 8-bit weights; training/train_net.py trains it,
// docs/model-format.md describes its sections ("net/..."). Immutable once loaded; safe to use from many threads.
#pragma once

#include <string>
#include <vector>

#include "base/pack.h"
#include "hearsay/document.h"
#include "language/kernels.h"
#include "language/name_words.h"

namespace hearsay {

struct Net {
  // Embeddings: one row of 64 bytes a feature (word_features.h), each with its scale.
  const std::int8_t* table = nullptr;
  const float* table_scale = nullptr;

  struct Norm {
    const float* scale;
    const float* shift;
  };
  struct Convolution {
    kernels::Matrix weights;
    Norm norm;
  };
  kernels::Matrix word, recurrence, heads, label_out, biaffine;
  std::vector<Convolution> convolutions;  // in order, as many as the model has
  Norm word_norm, recurrence_norm, out_norm;
  const float* distance = nullptr;    // 42: dependent - head from -20 to 20, then the root
  const float* root_arc = nullptr;    // 64: the root as a head
  const float* root_label = nullptr;  // 96

  std::vector<Upos> tags;
  std::vector<Features> features;
  std::vector<Deprel> relations;
  std::vector<std::string> names;  // BIOES tags in the order of names.h; "O" alone in a net that knows no names
  // Where each head's outputs begin in a row of `heads`.
  int tag_at = 0, feature_at = 0, name_at = 0, arc_head_at = 0, arc_dependent_at = 0, label_head_at = 0, label_dependent_at = 0;
};

// Points into the pack, which must outlive the net. Throws Error bad_format where a section has another size than it must.
Net load_net(const Pack& pack);

// Fills upos, feats, head and deprel of every token. Each sentence becomes one tree with one root.
// A sentence of over 200 tokens is read in pieces, their roots joined under the first, and gets a warning "sentence_too_long".
// `name_scores`: what the net gives each BIOES tag of each token (log-odds, net.names.size() a token), for tag_names to weigh.
void read_sentences(Document& document, const Net& net, const NameWords& name_words, std::vector<float>& name_scores);

}  // namespace hearsay
