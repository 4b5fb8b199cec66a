// train_split LANGUAGE TRAIN.conllu... -- DEV.conllu... WEIGHTS, LANGUAGE a folder (data/languages/en): the weights of sentence ends
// (section "split/weights"), a logistic regression. Reads CoNLL-U, writes raw int16 weights; prints the F1 of sentences on each development
// set. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "language/sentences.h"
#include "program.h"
#include "raw_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kRows = 1 << 16;
constexpr int kEpochs = 40;
constexpr std::size_t kLongestHeadline = 120, kHeadlineEvery = 10;

// Some sentences again as headlines have them, each a paragraph of its own: all capitals, or a capital on every word. They end nowhere
// within.
RawDocument headlines_of(const std::vector<RawDocument>& documents) {
  RawDocument out;
  std::size_t count = 0;
  for (const auto& document : documents)
    for (std::size_t i = 1; i < document.sentence_ends.size(); ++i) {
      const auto begin = document.sentence_ends[i - 1], end = document.sentence_ends[i];
      if (end - begin > kLongestHeadline || ++count % kHeadlineEvery != 0) continue;
      bool inside = count / kHeadlineEvery % 2 == 0;  // every other one gets its capitals on first letters only
      const auto at = static_cast<std::uint32_t>(out.text.size());
      for (const char c : document.text.substr(begin, end - begin)) {
        const bool small = is_ascii_small(c);
        out.text += small && (!inside || count / kHeadlineEvery % 2 == 0) ? static_cast<char>(c - 32) : c;
        inside = small || is_ascii_upper(c) || c == '\'';
      }
      out.paragraphs.push_back({at, static_cast<std::uint32_t>(out.text.size())});
      out.sentence_ends.push_back(out.paragraphs.back().end);
      out.text += "\n\n";
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
    find_sentence_ends({*paragraph.text, paragraph.words, paragraph.classes}, model, ends);
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

// One look at a paragraph: each weight of a decision steps towards what the treebank says.
void learn(const Paragraph& paragraph, Logistic& model) {
  const ParagraphWords words{*paragraph.text, paragraph.words, paragraph.classes};
  std::vector<Boundary> decided;
  std::vector<std::uint32_t> features;
  find_boundaries(words, decided);
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < paragraph.words.size(); ++i) {
    const bool gold = ends_at(paragraph, i);
    if (decided[i] == Boundary::ask) {
      boundary_features(words, begin, i, features);
      model.step(features, gold);
    }
    if (gold) begin = i + 1;
  }
}

std::vector<std::int16_t> train(std::vector<Paragraph> paragraphs) {
  Logistic model(kRows);
  std::mt19937 random(1);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    std::shuffle(paragraphs.begin(), paragraphs.end(), random);
    model.cool(epoch, kEpochs);
    for (const auto& paragraph : paragraphs) learn(paragraph, model);
  }
  return model.rounded();
}

int run(const Arguments& arguments) {
  const auto divider = divider_of(arguments);
  if (divider == arguments.end() || arguments.end() - divider < 3 || divider - arguments.begin() < 2)
    return usage("train_split LANGUAGE TRAIN.conllu... -- DEV.conllu... WEIGHTS");
  const auto lexicon = read_lexicon(arguments[0]);
  std::vector<RawDocument> documents;
  for (auto it = arguments.begin() + 1; it != divider; ++it) read_raw_documents(*it, documents);
  documents.push_back(headlines_of(documents));
  const auto weights = train(paragraphs_of(documents, lexicon));
  for (auto it = divider + 1; it + 1 != arguments.end(); ++it) {
    std::vector<RawDocument> held_out;
    read_raw_documents(*it, held_out);
    fmt::print("{}: sentences F1 {:.2f}\n", *it, f1(paragraphs_of(held_out, lexicon), {weights}));
  }
  write_numbers(arguments.back(), weights);
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_split", argc, argv, hearsay::run); }
