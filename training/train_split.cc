// train_split WORDS.tsv TRAIN.conllu... -- DEV.conllu... WEIGHTS: the weights of sentence ends (section "split/weights"), an averaged
// perceptron. Reads CoNLL-U, writes raw int16 weights; prints the F1 of sentences on each development set. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "hearsay/error.h"
#include "language/sentences.h"
#include "treebank.h"

namespace hearsay {
namespace {

constexpr std::size_t kRows = 1 << 15;
constexpr int kEpochs = 12;

// One paragraph: its words as the splitter cuts them, and the bytes at which gold sentences end.
struct Paragraph {
  const std::string* text;
  std::vector<Word> words;
  std::vector<std::uint32_t> ends;
};

std::vector<Paragraph> paragraphs_of(const std::vector<RawDocument>& documents, const WordLexicon& lexicon) {
  std::vector<Paragraph> out;
  for (const auto& document : documents) {
    const auto characters = characters_of(document.text);
    std::size_t at = 0;
    for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
      const Span span = document.paragraphs[p];
      while (characters[at].begin < span.begin) ++at;
      std::size_t end = at;
      while (characters[end].begin < span.end) ++end;
      Paragraph paragraph{&document.text, {}, {}};
      find_words(document.text, characters, at, end, lexicon, paragraph.words);
      for (const auto byte : document.sentence_ends)
        if (byte > span.begin && byte <= span.end) paragraph.ends.push_back(byte);
      if (!paragraph.words.empty()) out.push_back(std::move(paragraph));
    }
  }
  return out;
}

bool ends_at(const Paragraph& paragraph, std::size_t word) {
  return std::binary_search(paragraph.ends.begin(), paragraph.ends.end(), paragraph.words[word].span.end);
}

double f1(const std::vector<Paragraph>& paragraphs, const SentenceModel& model) {
  std::size_t right = 0, found = 0, gold = 0;
  std::vector<std::size_t> ends;
  for (const auto& paragraph : paragraphs) {
    find_sentence_ends(*paragraph.text, paragraph.words, model, ends);
    found += ends.size();
    gold += paragraph.ends.size();
    std::uint32_t begin_before = 0;
    for (const auto end : ends) {
      const auto byte = paragraph.words[end - 1].span.end;
      const auto gold_end = std::lower_bound(paragraph.ends.begin(), paragraph.ends.end(), byte);
      const std::uint32_t gold_before = gold_end == paragraph.ends.begin() ? 0 : *(gold_end - 1);
      right += gold_end != paragraph.ends.end() && *gold_end == byte && gold_before == begin_before;
      begin_before = byte;
    }
  }
  return 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
}

std::vector<std::int16_t> train(std::vector<Paragraph> paragraphs) {
  std::vector<double> weights(kRows), sums(kRows);
  std::mt19937 random(1);
  std::vector<std::uint32_t> features;
  std::vector<Boundary> decided;
  double step = 1;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    std::shuffle(paragraphs.begin(), paragraphs.end(), random);
    for (const auto& paragraph : paragraphs) {
      find_boundaries(*paragraph.text, paragraph.words, decided);
      std::size_t begin = 0;
      for (std::size_t i = 0; i + 1 < paragraph.words.size(); ++i) {
        const bool gold = ends_at(paragraph, i);
        if (decided[i] == Boundary::ask) {
          boundary_features(*paragraph.text, paragraph.words, begin, i, features);
          double score = 0;
          for (const auto f : features) score += weights[f % kRows];
          // A margin, so that a rare sign is not decided by chance.
          if ((gold ? score : -score) <= 2) {
            const double change = gold ? 1 : -1;
            for (const auto f : features) weights[f % kRows] += change, sums[f % kRows] += change * step;
          }
          ++step;
        }
        if (gold) begin = i + 1;
      }
    }
  }
  std::vector<std::int16_t> out(kRows);
  for (std::size_t i = 0; i < kRows; ++i)
    out[i] = static_cast<std::int16_t>(std::clamp(std::lround((weights[i] - sums[i] / step) * 64), -32767L, 32767L));
  return out;
}

std::string read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  return {std::istreambuf_iterator<char>(in), {}};
}

int run(const std::vector<std::string>& arguments) {
  const auto divider = std::find(arguments.begin(), arguments.end(), "--");
  if (divider == arguments.end() || arguments.end() - divider < 3 || divider - arguments.begin() < 2) {
    fmt::print(stderr, "usage: train_split WORDS.tsv TRAIN.conllu... -- DEV.conllu... WEIGHTS\n");
    return 2;
  }
  const auto lexicon = read_word_lexicon(read_all(arguments[0]));
  std::vector<RawDocument> documents;
  for (auto it = arguments.begin() + 1; it != divider; ++it) read_raw_documents(*it, documents);
  const auto weights = train(paragraphs_of(documents, lexicon));
  for (auto it = divider + 1; it + 1 != arguments.end(); ++it) {
    std::vector<RawDocument> held_out;
    read_raw_documents(*it, held_out);
    fmt::print("{}: sentences F1 {:.2f}\n", *it, f1(paragraphs_of(held_out, lexicon), {weights}));
  }
  std::ofstream out(arguments.back(), std::ios::binary);
  out.write(reinterpret_cast<const char*>(weights.data()), static_cast<std::streamsize>(weights.size() * sizeof weights[0]));
  return out.good() ? 0 : 1;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) try { return hearsay::run({argv + 1, argv + argc}); } catch (const std::exception& error) {
  fmt::print(stderr, "train_split: {}\n", error.what());
  return 1;
}
