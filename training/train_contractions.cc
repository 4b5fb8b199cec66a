// train_contractions LANGUAGE TRAIN.conllu... -- DEV.conllu... WEIGHTS, LANGUAGE a folder (data/languages/fr): the weights that tell
// contractions from words written alike (section "split/contractions"). Writes nothing where the language has no such words. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "language/contractions.h"
#include "program.h"
#include "raw_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kRows = 1 << 13;
constexpr int kEpochs = 30;

struct Example {
  std::vector<std::uint32_t> features;
  bool contraction = false;
};

std::vector<Example> examples_of(const std::string& path, const WordLexicon& lexicon) {
  std::vector<RawDocument> documents;
  read_raw_documents(path, documents);
  std::vector<Example> out;
  for (const auto& document : documents)
    for (const auto& paragraph : paragraphs_of({document}, lexicon))
      for (std::size_t i = 0; i + 1 < paragraph.words.size(); ++i) {
        const auto& word = paragraph.words[i];
        if (!word.perhaps || word.span.begin != paragraph.words[i + 1].span.begin) continue;
        Example example;
        contraction_features(document.text, paragraph.words, i, example.features);
        example.contraction = std::binary_search(document.contractions.begin(), document.contractions.end(), word.span.begin);
        out.push_back(std::move(example));
      }
  return out;
}

int run(const Arguments& arguments) {
  const auto divider = divider_of(arguments);
  if (divider == arguments.end() || arguments.end() - divider < 3 || divider - arguments.begin() < 2)
    return usage("train_contractions LANGUAGE TRAIN.conllu... -- DEV.conllu... WEIGHTS");
  const auto lexicon = read_lexicon(arguments[0]);
  std::vector<Example> examples;
  for (auto it = arguments.begin() + 1; it != divider; ++it)
    for (auto& example : examples_of(*it, lexicon)) examples.push_back(std::move(example));
  if (examples.empty()) return 0;
  Logistic model(kRows);
  std::mt19937 random(1);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    std::shuffle(examples.begin(), examples.end(), random);
    model.cool(epoch, kEpochs);
    for (const auto& example : examples) model.step(example.features, example.contraction);
  }
  for (auto it = divider + 1; it + 1 != arguments.end(); ++it) {
    const auto held_out = examples_of(*it, lexicon);
    const auto right =
        std::count_if(held_out.begin(), held_out.end(), [&](auto& e) { return (model.score(e.features) > 0) == e.contraction; });
    const auto all = std::count_if(held_out.begin(), held_out.end(), [](auto& e) { return e.contraction; });
    fmt::print("{}: {} words that may be contractions, {} are, {} decided rightly\n", *it, held_out.size(), all, right);
  }
  write_numbers(arguments.back(), model.rounded());
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_contractions", argc, argv, hearsay::run); }
