// train_fast OUT GOLD.conllu... [-- LABELLED.jsonl]: the sections "fast/..." of the fast engine, one file each under OUT.
// LABELLED: what label_text.py writes, sentences that the net's teachers read. Gold is gone through three times where labelled text is
// once. The parser learns from tags as the tagger gives them to text that it has not seen (two halves tag one another). Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/names.h"
#include "hearsay/error.h"
#include "language/fast_parser.h"
#include "language/fast_tagger.h"
#include "perceptron.h"
#include "treebank.h"

namespace hearsay {
namespace {

using Random = std::mt19937;

struct Sentence {
  std::vector<std::int32_t> form;
  std::vector<Upos> upos, said_upos;              // gold; what the tagger says
  std::vector<std::int32_t> bundle, said_bundle;  // index in the bundles of the UPOS; -1 for one that is too rare
  std::vector<std::int32_t> heads;                // as DynamicOracle wants them
  std::vector<Deprel> relations;
  bool gold = false;
  std::size_t size() const { return form.size(); }
};

struct Corpus {
  std::vector<Sentence> sentences;
  std::vector<FastWord> forms;
  std::vector<std::uint32_t> counts;  // of the folded form
  std::array<std::vector<Features>, kUposCount + 1> bundles;
  std::vector<std::size_t> order;  // of an epoch: gold three times
};

// ---------------------------------------------------------------- reading

struct RawToken {
  std::string form;
  Upos upos;
  Features feats;
  std::int32_t head;  // 1-based, 0 for the root
  Deprel relation;
};

class Reader {
 public:
  explicit Reader(Corpus& corpus) : corpus_(corpus) {}

  void add(const std::vector<RawToken>& tokens, bool gold) {
    Sentence out;
    out.gold = gold;
    out.heads.push_back(-1);
    for (const auto& token : tokens) {
      const auto [entry, fresh] = forms_.emplace(token.form, static_cast<std::int32_t>(corpus_.forms.size()));
      if (fresh) corpus_.forms.push_back(read_fast_word(token.form));
      ++folded_[corpus_.forms[entry->second].folded];
      out.form.push_back(entry->second);
      out.upos.push_back(token.upos == Upos::none ? Upos::x : token.upos);
      out.bundle.push_back(number_of(out.upos.back(), token.feats));
      out.heads.push_back(token.head);
      out.relations.push_back(token.relation);
    }
    make_projective(out.heads);
    corpus_.sentences.push_back(std::move(out));
  }

  // When all is read: counts, the commonest bundles of each UPOS, known words.
  void finish() {
    for (const auto& form : corpus_.forms) corpus_.counts.push_back(folded_[form.folded]);
    std::array<std::vector<std::int32_t>, kUposCount + 1> rank;
    for (std::size_t tag = 1; tag <= kUposCount; ++tag) {
      std::vector<std::int32_t> order(bundles_[tag].size());
      for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int32_t>(i);
      std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return bundles_[tag][a].second > bundles_[tag][b].second; });
      rank[tag].assign(order.size(), -1);
      for (std::size_t i = 0; i < order.size() && i < kMostBundles && bundles_[tag][order[i]].second >= 3; ++i) {
        rank[tag][order[i]] = static_cast<std::int32_t>(i);
        corpus_.bundles[tag].push_back(bundles_[tag][order[i]].first);
      }
    }
    for (auto& sentence : corpus_.sentences)
      for (std::size_t i = 0; i < sentence.size(); ++i)
        sentence.bundle[i] = rank[static_cast<std::size_t>(sentence.upos[i])][sentence.bundle[i]];
    for (std::size_t i = 0; i < corpus_.sentences.size(); ++i)
      for (int time = corpus_.sentences[i].gold ? 0 : 2; time < 3; ++time) corpus_.order.push_back(i);
  }

  std::string known_words() const {
    constexpr std::size_t kBytes = 1 << 18;
    std::string out(kBytes, '\0');
    for (const auto& [hash, count] : folded_)
      if (count > 1) out[(hash & (kBytes * 8 - 1)) >> 3] |= static_cast<char>(1 << (hash & 7));
    return out;
  }

 private:
  std::int32_t number_of(Upos tag, const Features& feats) {
    auto& all = bundles_[static_cast<std::size_t>(tag)];
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].first == feats) return ++all[i].second, static_cast<std::int32_t>(i);
    all.emplace_back(feats, 1);
    return static_cast<std::int32_t>(all.size() - 1);
  }

  Corpus& corpus_;
  std::unordered_map<std::string, std::int32_t> forms_;
  std::unordered_map<std::uint64_t, std::uint32_t> folded_;
  std::array<std::vector<std::pair<Features, std::uint32_t>>, kUposCount + 1> bundles_;
};

void read_gold(const std::string& path, Reader& reader) {
  std::vector<RawToken> tokens;
  for (const auto& sentence : read_treebank(path)) {
    tokens.clear();
    for (const auto& t : sentence.tokens) tokens.push_back({t.form, t.upos, features_of(t.feats), t.head + 1, t.deprel});
    reader.add(tokens, true);
  }
}

void read_labelled(const std::string& path, Reader& reader) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  std::unordered_map<std::string, Features> feats;
  std::vector<RawToken> tokens;
  for (std::string line; std::getline(in, line);) {
    const auto s = nlohmann::json::parse(line);
    tokens.clear();
    for (std::size_t i = 0; i < s["forms"].size(); ++i) {
      const auto& ud = s["feats"][i].get_ref<const std::string&>();
      const auto found = feats.try_emplace(ud, feats.contains(ud) ? Features{} : features_of(ud)).first->second;
      tokens.push_back({s["forms"][i], upos_named(s["upos"][i].get_ref<const std::string&>()).value_or(Upos::x), found,
                        s["heads"][i].get<std::int32_t>(), deprel_named(s["rels"][i].get_ref<const std::string&>())});
    }
    if (!tokens.empty()) reader.add(tokens, false);
  }
}

// ---------------------------------------------------------------- words as they are read in training

// A word seen c times is read as a stranger with probability 0.5 / (0.5 + c): so that strangers are known (Kiperwasser and Goldberg 2016).
void read_words(const Corpus& corpus, const Sentence& sentence, Random* dropping, std::vector<FastWord>& out) {
  out.clear();
  for (const auto form : sentence.form) {
    out.push_back(corpus.forms[form]);
    const auto count = corpus.counts[form];
    const auto drawn = dropping != nullptr ? std::uniform_real_distribution<float>(0, 1)(*dropping) : 1.0F;
    out.back().known = count > 1 && drawn >= 0.5F / (0.5F + static_cast<float>(count));
  }
}

// ---------------------------------------------------------------- tagger

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
  TaggerPass(const Corpus& corpus, TaggerWeights& weights) : corpus_(corpus), weights_(weights) {}

  void run(Sentence& sentence, Random* dropping, bool learn) {
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
  static Upos tag_at(const Sentence& sentence, std::size_t i) { return i < sentence.size() ? sentence.said_upos[i] : Upos::none; }

  void tag(Sentence& sentence, std::size_t i, bool learn) {
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

  void choose_bundle(Sentence& sentence, std::size_t i, const FastWord* nominal, std::uint64_t nominal_bundle, bool learn) {
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

  const Corpus& corpus_;
  TaggerWeights& weights_;
  std::vector<FastWord> words_;
  FastWord blank_;
};

template <class Take>
void train_tagger(Corpus& corpus, TaggerWeights& weights, int epochs, Take take) {
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
    fmt::print("tagger, epoch {}: {:.2f} % right while learning\n", epoch + 1,
               100.0 * static_cast<double>(right) / static_cast<double>(all));
    std::fflush(stdout);
  }
}

// Each half of the sentences is tagged by what the other half taught: with larger tables, which make up for the text that it lacks.
void tag_by_halves(Corpus& corpus, int epochs) {
  for (std::size_t half = 0; half < 2; ++half) {
    TaggerWeights weights(20);
    train_tagger(corpus, weights, epochs, [&](std::size_t s) { return s % 2 != half; });
    weights.tags.average(), weights.bundles.average();
    TaggerPass pass(corpus, weights);
    for (std::size_t s = half; s < corpus.sentences.size(); s += 2) pass.run(corpus.sentences[s], nullptr, false);
  }
}

// ---------------------------------------------------------------- parser

struct ParserWeights {
  Perceptron<3> transitions{20, 10};
  Perceptron<55> relations{15, 6};
};

void read_parser_words(const Corpus& corpus, const Sentence& sentence, Random& random, std::vector<FastWord>& words,
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
Transition best_free(const std::array<int, 3>& costs, const Perceptron<3>::Sums& sums) {
  int best = -1;
  for (int t = 0; t < 3; ++t)
    if (costs[t] == 0 && (best < 0 || sums[t] > sums[best])) best = t;
  return static_cast<Transition>(best);
}

Transition best_allowed(const ArcHybrid& state, const Perceptron<3>::Sums& sums) {
  int best = -1;
  for (int t = 0; t < 3; ++t)
    if (state.allows(static_cast<Transition>(t)) && (best < 0 || sums[t] > sums[best])) best = t;
  return static_cast<Transition>(best);
}

struct Learned {
  std::size_t wrong = 0, decisions = 0, wrong_relations = 0, relations = 0;
};

// From the second epoch on, nine errors of ten are followed, so that the parser learns to go on from them.
void learn_transitions(const Sentence& sentence, std::span<const ParserWord> words, bool explore, Random& random, ArcHybrid& state,
                       Perceptron<3>& weights, Learned& learned) {
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

void build_gold(const Sentence& sentence, ArcHybrid& tree) {
  const DynamicOracle oracle(sentence.heads);
  start(tree, static_cast<std::int32_t>(sentence.size()));
  while (!tree.done()) apply(tree, best_free(oracle.costs(tree), {}));
}

void learn_relations(const Sentence& sentence, std::span<const ParserWord> words, ArcHybrid& tree, Perceptron<55>& weights,
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

void train_parser(const Corpus& corpus, ParserWeights& weights, int epochs, int label_epochs) {
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
               100.0 * static_cast<double>(learned.wrong) / static_cast<double>(learned.decisions),
               100.0 * static_cast<double>(learned.wrong_relations) / std::max(1.0, static_cast<double>(learned.relations)));
    std::fflush(stdout);
  }
}

// ---------------------------------------------------------------- the program

void write(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.good()) throw Error(ErrorCode::io, path + ": cannot write");
}

std::string bundle_lines(const Corpus& corpus) {
  std::string out;
  for (std::size_t tag = 1; tag <= kUposCount; ++tag)
    for (const auto& bundle : corpus.bundles[tag]) out += fmt::format("{}\t{}\n", name_of(static_cast<Upos>(tag)), ud_of(bundle));
  return out;
}

int run(const std::vector<std::string>& arguments) {
  const auto divider = std::find(arguments.begin(), arguments.end(), "--");
  if (divider - arguments.begin() < 2) {
    fmt::print(stderr, "usage: train_fast OUT GOLD.conllu... [-- LABELLED.jsonl]\n");
    return 2;
  }
  Corpus corpus;
  Reader reader(corpus);
  for (auto it = arguments.begin() + 1; it != divider; ++it) read_gold(*it, reader);
  for (auto it = divider; it != arguments.end(); ++it)
    if (*it != "--") read_labelled(*it, reader);
  reader.finish();
  fmt::print("{} sentences, {} forms\n", corpus.sentences.size(), corpus.forms.size());
  const std::string out = arguments[0] + "/fast";
  std::filesystem::create_directories(out);
  write(out + "/words", reader.known_words());
  write(out + "/bundles", bundle_lines(corpus));
  {
    TaggerWeights tagger(16);
    train_tagger(corpus, tagger, 5, [](std::size_t) { return true; });
    write(out + "/tags", tagger.tags.rows());
    write(out + "/bundles.rows", tagger.bundles.rows());
  }
  tag_by_halves(corpus, 2);
  ParserWeights parser;
  train_parser(corpus, parser, 10, 4);
  write(out + "/transitions", parser.transitions.rows());
  write(out + "/relations", parser.relations.rows());
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) try { return hearsay::run({argv + 1, argv + argc}); } catch (const std::exception& error) {
  fmt::print(stderr, "train_fast: {}\n", error.what());
  return 1;
}
