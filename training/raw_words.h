// Raw text of treebanks as the splitter cuts it into words, and the logistic regression that both of its decisions are learned by.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hearsay/error.h"
#include "language/sentences.h"
#include "treebank.h"

namespace hearsay {

// One paragraph: its words as the splitter cuts them, and the bytes at which gold sentences end.
struct Paragraph {
  const std::string* text;
  std::vector<SplitWord> words;
  std::vector<ClassedWord> classes;
  std::vector<std::uint32_t> ends;
};

inline std::vector<Paragraph> paragraphs_of(const std::vector<RawDocument>& documents, const WordLexicon& lexicon) {
  std::vector<Paragraph> out;
  for (const auto& document : documents) {
    const auto characters = characters_of(document.text);
    std::size_t at = 0;
    for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
      const Span span = document.paragraphs[p];
      while (characters[at].begin < span.begin) ++at;
      std::size_t end = at;
      while (characters[end].begin < span.end) ++end;
      Paragraph paragraph{&document.text, {}, {}, {}};
      find_words(document.text, characters, at, end, lexicon, paragraph.words);
      classify(document.text, paragraph.words, lexicon, paragraph.classes);
      for (const auto byte : document.sentence_ends)
        if (byte > span.begin && byte <= span.end) paragraph.ends.push_back(byte);
      if (!paragraph.words.empty()) out.push_back(std::move(paragraph));
    }
  }
  return out;
}

inline std::string read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  return {std::istreambuf_iterator<char>(in), {}};
}

// The lexicon of a folder such as data/languages/en.
inline WordLexicon read_lexicon(const std::string& folder) {
  auto lexicon = read_word_lexicon(read_all(folder + "/words.tsv"));
  if (const auto small = folder + "/small_words.tsv"; std::filesystem::exists(small)) read_small_words(read_all(small), lexicon);
  return lexicon;
}

// Logistic regression over hashed features by stochastic gradients, with a decay of the weights that a decision looks at.
class Logistic {
 public:
  explicit Logistic(std::size_t rows) : weights_(rows) {}

  // Sets the rate of an epoch: it falls evenly.
  void cool(int epoch, int epochs) { rate_ = kRate * (1 - static_cast<double>(epoch) / epochs); }

  double score(const std::vector<std::uint32_t>& features) const {
    double sum = 0;
    for (const auto f : features) sum += weights_[f % weights_.size()];
    return sum;
  }

  void step(const std::vector<std::uint32_t>& features, bool gold) {
    const double change = rate_ * ((gold ? 1.0 : 0.0) - 1 / (1 + std::exp(-score(features))));
    for (const auto f : features) weights_[f % weights_.size()] += change - rate_ * kDecay * weights_[f % weights_.size()];
  }

  std::vector<std::int16_t> rounded() const {
    std::vector<std::int16_t> out;
    for (const double w : weights_) out.push_back(static_cast<std::int16_t>(std::clamp(std::lround(w * kScale), -32767L, 32767L)));
    return out;
  }

 private:
  static constexpr double kRate = 0.1, kDecay = 5e-4, kScale = 512;
  std::vector<double> weights_;
  double rate_ = kRate;
};

}  // namespace hearsay
