// How the tagger of the fast engine learns; for train_fast.cc.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "fast_corpus.h"
#include "perceptron.h"
#include "program.h"

namespace hearsay {

// The numbers of rows and the patience with rare features are chosen so that all sections take 8 MB: with many more features than rows,
// leaving out what seldom helps is worth more than keeping it (patience 10 instead of 3 gave the parser 0.4 LAS on both dev sets).
struct TaggerWeights {
  explicit TaggerWeights(int bits) : tags(bits, 4), bundles(14, 3) {}
  Perceptron<19> tags;
  Perceptron<31> bundles;
};

// Tags a sentence into said_*; learns where `learn`.
class TaggerPass {
 public:
  TaggerPass(const FastCorpus& corpus, TaggerWeights& weights) : corpus_(corpus), weights_(weights) {}

  void run(FastSentence& sentence, Random* dropping, bool learn) {
    read_words(corpus_, sentence, dropping, words_);
    sentence.said_upos.assign(sentence.size(), Upos::none);
    sentence.said_bundle.assign(sentence.size(), 0);
    for (std::size_t i = 0; i < sentence.size(); ++i) tag(sentence, i, learn);
    const FastWord* nominal = &blank_;
    std::uint64_t nominal_bundle = 0;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      choose_bundle(sentence, i, nominal, nominal_bundle, learn);
      if (!is_nominal(sentence.said_upos[i])) continue;
      nominal = &words_[i];
      nominal_bundle = static_cast<std::uint64_t>(sentence.said_upos[i]) << 8 | static_cast<std::uint64_t>(sentence.said_bundle[i]);
    }
    if (learn) weights_.tags.tick(), weights_.bundles.tick();
  }

 private:
  const FastWord& word(std::size_t i) const { return i < words_.size() ? words_[i] : blank_; }
  static Upos tag_at(const FastSentence& sentence, std::size_t i) { return i < sentence.size() ? sentence.said_upos[i] : Upos::none; }

  void tag(FastSentence& sentence, std::size_t i, bool learn) {
    FastFeatures features;
    add_tag_features(word(i), Beside::itself, features);
    add_tag_features(word(i - 1), Beside::before, features);
    add_tag_features(word(i + 1), Beside::after, features);
    add_tag_features(word(i - 2), Beside::two_before, features);
    add_tag_features(word(i + 2), Beside::two_after, features);
    add_tag_features({&word(i - 1), &word(i), &word(i + 1), tag_at(sentence, i - 1), tag_at(sentence, i - 2), i == 0}, features);
    const auto sums = weights_.tags.score(features);
    const int said = static_cast<int>(std::max_element(sums.begin(), sums.begin() + kUposCount) - sums.begin());
    const int right = static_cast<int>(sentence.upos[i]) - 1;
    sentence.said_upos[i] = static_cast<Upos>(said + 1);
    if (learn && said != right) weights_.tags.update(features, right, said);
  }

  void choose_bundle(FastSentence& sentence, std::size_t i, const FastWord* nominal, std::uint64_t nominal_bundle, bool learn) {
    const auto tag = sentence.said_upos[i];
    const auto count = corpus_.bundles[static_cast<std::size_t>(tag)].size();
    if (count < 2) return;
    FastFeatures features;
    add_bundle_features(
        {&word(i - 1), &word(i), tag, tag_at(sentence, i - 1), tag_at(sentence, i - 2), tag_at(sentence, i + 1), nominal, nominal_bundle},
        features);
    const auto sums = weights_.bundles.score(features);
    const int said = static_cast<int>(std::max_element(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count)) - sums.begin());
    sentence.said_bundle[i] = said;
    const int right = sentence.bundle[i];
    if (learn && tag == sentence.upos[i] && right >= 0 && right != said) weights_.bundles.update(features, right, said);
  }

  const FastCorpus& corpus_;
  TaggerWeights& weights_;
  std::vector<FastWord> words_;
  FastWord blank_;
};

template <class Take>
inline void train_tagger(FastCorpus& corpus, TaggerWeights& weights, int epochs, Take take) {
  Random random(1);
  TaggerPass pass(corpus, weights);
  auto order = corpus.order;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    std::size_t right = 0, all = 0;
    for (const auto s : order) {
      if (!take(s)) continue;
      auto& sentence = corpus.sentences[s];
      pass.run(sentence, &random, true);
      for (std::size_t i = 0; i < sentence.size(); ++i) right += sentence.said_upos[i] == sentence.upos[i];
      all += sentence.size();
    }
    fmt::print("tagger, epoch {}: {:.2f} % right while learning\n", epoch + 1, share(right, all));
    std::fflush(stdout);
  }
}

// Each half of the sentences is tagged by what the other half taught: with larger tables, which make up for the text that it lacks.
inline void tag_by_halves(FastCorpus& corpus, int epochs) {
  for (std::size_t half = 0; half < 2; ++half) {
    TaggerWeights weights(20);
    train_tagger(corpus, weights, epochs, [&](std::size_t s) { return s % 2 != half; });
    weights.tags.average(), weights.bundles.average();
    TaggerPass pass(corpus, weights);
    for (std::size_t s = half; s < corpus.sentences.size(); s += 2) pass.run(corpus.sentences[s], nullptr, false);
  }
}

}  // namespace hearsay
