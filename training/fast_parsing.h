// How the parser of the fast engine learns; for train_fast.cc.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <vector>

#include "fast_corpus.h"
#include "perceptron.h"
#include "program.h"

namespace hearsay {

struct ParserWeights {
  Perceptron<3> transitions{20, 10};
  Perceptron<55> relations{15, 6};
};

inline void read_parser_words(const FastCorpus& corpus, const FastSentence& sentence, Random& random, std::vector<FastWord>& words,
                              std::vector<ParserWord>& out) {
  read_words(corpus, sentence, &random, words);
  out.resize(1);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const auto tag = sentence.said_upos[i];
    const auto& bundles = corpus.bundles[static_cast<std::size_t>(tag)];
    out.push_back(parser_word(words[i], tag, bundles.empty() ? Features{} : bundles[sentence.said_bundle[i]]));
  }
  frame_parser_words(out);
}

// The best-scoring of the transitions that lose nothing.
inline Transition best_free(const std::array<int, 3>& costs, const Perceptron<3>::Sums& sums) {
  int best = -1;
  for (int t = 0; t < 3; ++t)
    if (costs[t] == 0 && (best < 0 || sums[t] > sums[best])) best = t;
  return static_cast<Transition>(best);
}

inline Transition best_allowed(const ArcHybrid& state, const Perceptron<3>::Sums& sums) {
  int best = -1;
  for (int t = 0; t < 3; ++t)
    if (state.allows(static_cast<Transition>(t)) && (best < 0 || sums[t] > sums[best])) best = t;
  return static_cast<Transition>(best);
}

struct Learned {
  std::size_t wrong = 0, decisions = 0, wrong_relations = 0, relations = 0;
};

// From the second epoch on, nine errors of ten are followed, so that the parser learns to go on from them.
inline void learn_transitions(const FastSentence& sentence, std::span<const ParserWord> words, bool explore, Random& random,
                              ArcHybrid& state, Perceptron<3>& weights, Learned& learned) {
  const DynamicOracle oracle(sentence.heads);
  std::uniform_real_distribution<float> draw(0, 1);
  start(state, static_cast<std::int32_t>(sentence.size()));
  while (!state.done()) {
    if (state.depth() == 1 || state.next > state.size) {
      apply(state, state.depth() == 1 ? Transition::shift : Transition::right);
      continue;
    }
    FastFeatures features;
    add_transition_features(state, words, features);
    const auto sums = weights.score(features);
    const auto costs = oracle.costs(state);
    const auto said = best_allowed(state, sums), right = best_free(costs, sums);
    const bool wrong = costs[static_cast<std::size_t>(said)] > 0;
    ++learned.decisions, learned.wrong += wrong;
    if (wrong) weights.update(features, static_cast<int>(right), static_cast<int>(said));
    apply(state, !wrong || (explore && draw(random) < 0.9F) ? said : right);
  }
  weights.tick();
}

inline void build_gold(const FastSentence& sentence, ArcHybrid& tree) {
  const DynamicOracle oracle(sentence.heads);
  start(tree, static_cast<std::int32_t>(sentence.size()));
  while (!tree.done()) apply(tree, best_free(oracle.costs(tree), {}));
}

inline void learn_relations(const FastSentence& sentence, std::span<const ParserWord> words, ArcHybrid& tree, Perceptron<55>& weights,
                            Learned& learned) {
  build_gold(sentence, tree);
  constexpr auto kFirst = static_cast<std::ptrdiff_t>(Deprel::root) + 1, kLast = static_cast<std::ptrdiff_t>(Deprel::xcomp);
  for (std::int32_t d = 1; d <= tree.size; ++d) {
    if (sentence.heads[d] == 0) continue;
    FastFeatures features;
    add_relation_features(tree, words, d, features);
    const auto sums = weights.score(features);
    const int said = static_cast<int>(std::max_element(sums.begin() + kFirst, sums.begin() + kLast + 1) - sums.begin());
    const int right = static_cast<int>(sentence.relations[d - 1]);
    ++learned.relations, learned.wrong_relations += said != right;
    if (said != right) weights.update(features, right, said);
  }
  weights.tick();
}

inline void train_parser(const FastCorpus& corpus, ParserWeights& weights, int epochs, int label_epochs) {
  Random random(2);
  auto order = corpus.order;
  std::vector<FastWord> forms;
  std::vector<ParserWord> words;
  ArcHybrid state;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    Learned learned;
    for (const auto s : order) {
      const auto& sentence = corpus.sentences[s];
      read_parser_words(corpus, sentence, random, forms, words);
      learn_transitions(sentence, words, epoch > 0, random, state, weights.transitions, learned);
      if (epoch < label_epochs) learn_relations(sentence, words, state, weights.relations, learned);
    }
    fmt::print("parser, epoch {}: {:.2f} % of transitions, {:.2f} % of relations wrong\n", epoch + 1,
               share(learned.wrong, learned.decisions), share(learned.wrong_relations, std::max<std::size_t>(1, learned.relations)));
    std::fflush(stdout);
  }
}

}  // namespace hearsay
