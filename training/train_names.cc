// train_names HOME OUT OWN.iob2 OTHER.iob2... -- DEV.iob2...: the weights of names (OUT/weights, OUT/transitions: sections "names/...").
// Averaged structured perceptrons, kRuns of them in other orders and their mean. Corpora differ in what they take for a name: what ships
// are the weights that all share and those of the first corpus alone (Daumé III 2007). HOME holds hearsay.data and models/en.hearsay, whose
// net gives the tags that the features read. IOB2 as UNER has it (number, token, tag), "# newdoc" where a document begins. Prints the F1 of
// exact spans. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "hearsay/error.h"
#include "language/language.h"
#include "language/names.h"
#include "program.h"
#include "treebank.h"

namespace hearsay {
namespace {

constexpr std::size_t kRows = 1 << 17;
constexpr int kEpochs = 8, kRuns = 6;

struct Labelled {
  Document document;
  std::size_t corpus = 0;
  std::vector<std::int8_t> tags;
  std::vector<std::uint32_t> features;
  std::vector<float> net_scores;
};

int kind_of(std::string_view tag) { return tag.ends_with("PER") ? 0 : tag.ends_with("ORG") ? 1 : tag.ends_with("LOC") ? 2 : -1; }

// B-PER, I-PER, O ... -> BIOES codes.
void encode(const std::vector<std::string>& iob, std::vector<std::int8_t>& out) {
  for (std::size_t i = 0; i < iob.size(); ++i) {
    const int kind = kind_of(iob[i]);
    const bool starts = kind >= 0 && (iob[i][0] == 'B' || i == 0 || kind_of(iob[i - 1]) != kind);
    const bool goes_on = kind >= 0 && i + 1 < iob.size() && iob[i + 1][0] == 'I' && kind_of(iob[i + 1]) == kind;
    out.push_back(static_cast<std::int8_t>(kind < 0 ? 0 : 1 + 4 * kind + (starts ? (goes_on ? 0 : 3) : (goes_on ? 1 : 2))));
  }
}

void add_sentence(Labelled& to, const std::vector<std::string>& forms, const std::vector<std::string>& iob) {
  append_sentence(to.document, forms);
  encode(iob, to.tags);
}

void read_iob(const std::string& path, std::vector<Labelled>& out) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open");
  std::vector<std::string> forms, iob;
  out.emplace_back();
  const auto flush = [&] {
    if (!forms.empty()) add_sentence(out.back(), forms, iob);
    forms.clear(), iob.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newdoc")) flush(), out.emplace_back();
    if (line.empty()) flush();
    if (line.empty() || line[0] == '#') continue;
    const auto columns = split_at(line, '\t');
    if (columns.size() < 3) throw Error(ErrorCode::bad_format, path + ": a line without three columns");
    forms.emplace_back(columns[1]);
    iob.emplace_back(columns[2]);
  }
  flush();
  std::erase_if(out, [](const Labelled& l) { return l.document.tokens.empty(); });
}

// The rows that all corpora share, and after them each corpus's own, which add to them.
struct Weights {
  std::vector<float> rows, transitions = std::vector<float>(kNameColumns * kNameColumns);
  explicit Weights(std::size_t corpora) : rows((1 + corpora) * kRows * kNameColumns) {}
};

std::size_t shared_row(std::uint32_t feature) { return feature % kRows * kNameColumns; }
std::size_t own_row(const Labelled& labelled, std::uint32_t feature) {
  return shared_row(feature) + (1 + labelled.corpus) * kRows * kNameColumns;
}

// The scores of a sentence in fixed point, as the engine has them.
void score(const Labelled& labelled, TokenRange tokens, const Weights& weights, std::vector<NameScores>& out,
           std::vector<std::int16_t>& transitions) {
  constexpr float kFine = 16;
  out.assign(static_cast<std::size_t>(tokens.end - tokens.begin), {});
  for (auto t = tokens.begin; t < tokens.end; ++t) {
    std::array<float, kNameColumns> sum{};
    for (std::size_t f = 0; f < kNameFeatures; ++f) {
      const auto feature = labelled.features[static_cast<std::size_t>(t) * kNameFeatures + f];
      const float *shared = &weights.rows[shared_row(feature)], *own = &weights.rows[own_row(labelled, feature)];
      for (int k = 0; k < kNameColumns; ++k) sum[k] += shared[k] + own[k];
    }
    for (int k = 0; k < kNameColumns; ++k) out[t - tokens.begin][k] = static_cast<std::int32_t>(sum[k] * kFine);
  }
  transitions.resize(weights.transitions.size());
  for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] = static_cast<std::int16_t>(weights.transitions[i] * kFine);
}

void update(const Labelled& labelled, TokenRange tokens, const std::vector<std::int8_t>& path, float amount, Weights& weights,
            Weights& sums, float step) {
  const auto change = [&](std::vector<float>& w, std::vector<float>& s, std::size_t at, float by) { w[at] += by, s[at] += by * step; };
  const auto* gold = &labelled.tags[tokens.begin];
  for (std::int32_t i = 0; i < tokens.end - tokens.begin; ++i) {
    const int right = gold[i], wrong = path[i], right_before = i > 0 ? gold[i - 1] : 0, wrong_before = i > 0 ? path[i - 1] : 0;
    if (right != wrong || right_before != wrong_before) {
      change(weights.transitions, sums.transitions, right_before * kNameColumns + right, amount);
      change(weights.transitions, sums.transitions, wrong_before * kNameColumns + wrong, -amount);
    }
    if (right == wrong) continue;
    for (std::size_t f = 0; f < kNameFeatures; ++f) {
      const auto feature = labelled.features[static_cast<std::size_t>(tokens.begin + i) * kNameFeatures + f];
      for (const auto row : {shared_row(feature), own_row(labelled, feature)}) {
        change(weights.rows, sums.rows, row + right, amount);
        change(weights.rows, sums.rows, row + wrong, -amount);
      }
    }
  }
}

// One perceptron's weights, those of the first corpus added to the shared ones.
Weights train(const std::vector<Labelled>& documents, std::size_t corpora, unsigned seed) {
  struct Unit {
    const Labelled* labelled;
    TokenRange tokens;
  };
  std::vector<Unit> units;
  for (const auto& labelled : documents)
    for (const auto& sentence : labelled.document.sentences) units.push_back({&labelled, sentence.tokens});
  Weights weights(corpora), sums(corpora);
  std::mt19937 random(seed);
  std::vector<NameScores> scores;
  std::vector<std::int16_t> transitions;
  float step = 1;
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    std::shuffle(units.begin(), units.end(), random);
    for (const auto& [labelled, tokens] : units) {
      score(*labelled, tokens, weights, scores, transitions);
      const auto path = best_name_tags(scores, transitions);
      if (!std::equal(path.begin(), path.end(), labelled->tags.begin() + tokens.begin))
        update(*labelled, tokens, path, 1, weights, sums, step / static_cast<float>(units.size()));
      ++step;
    }
  }
  const float end = step / static_cast<float>(units.size());
  for (std::size_t i = 0; i < weights.rows.size(); ++i) weights.rows[i] -= sums.rows[i] / end;
  for (std::size_t i = 0; i < weights.transitions.size(); ++i) weights.transitions[i] -= sums.transitions[i] / end;
  for (std::size_t i = 0; i < kRows * kNameColumns; ++i) weights.rows[i] += weights.rows[kRows * kNameColumns + i];
  weights.rows.resize(kRows * kNameColumns);
  return weights;
}

Weights train_many(const std::vector<Labelled>& documents, std::size_t corpora) {
  Weights out(0);
  for (unsigned seed = 1; seed <= kRuns; ++seed) {
    const auto one = train(documents, corpora, seed);
    for (std::size_t i = 0; i < out.rows.size(); ++i) out.rows[i] += one.rows[i] / kRuns;
    for (std::size_t i = 0; i < out.transitions.size(); ++i) out.transitions[i] += one.transitions[i] / kRuns;
  }
  return out;
}

void print_f1(const std::string& path, std::vector<Labelled>& documents, const NameModel& model, const NameWords& words,
              const NamePhrases& phrases) {
  std::size_t right = 0, found = 0, gold = 0;
  for (auto& labelled : documents) {
    tag_names(labelled.document, model, words, phrases, labelled.net_scores);
    settle_names(labelled.document, words);
    found += labelled.document.names.size();
    for (const auto tag : labelled.tags) gold += tag > 0 && (tag - 1) % 4 > 1;
    for (const auto& name : labelled.document.names) {
      const int first = labelled.tags[name.tokens.begin], last = labelled.tags[name.tokens.end - 1], kind = static_cast<int>(name.kind);
      const bool single = name.tokens.end - name.tokens.begin == 1;
      bool same = single ? first == 4 + 4 * kind : first == 1 + 4 * kind && last == 3 + 4 * kind;
      for (auto t = name.tokens.begin + 1; t + 1 < name.tokens.end; ++t) same &= labelled.tags[t] == 2 + 4 * kind;
      right += same;
    }
  }
  fmt::print("{}: names P {:.1f} R {:.1f} F1 {:.1f}\n", path, share(right, found), share(right, gold), share(2 * right, found + gold));
}

int run(const Arguments& arguments) {
  const auto divider = divider_of(arguments);
  if (divider == arguments.end() || divider - arguments.begin() < 3)
    return usage("train_names HOME OUT OWN.iob2 OTHER.iob2... -- DEV.iob2...");
  const Knowledge knowledge(arguments[0] + "/hearsay.data");
  const auto language = load_language(arguments[0] + "/models/en.hearsay", knowledge);
  const NameWords words(knowledge.file("languages/en/name_words.tsv"));
  const NamePhrases phrases(knowledge.file("languages/en/name_phrases.tsv"));
  const auto read = [&](const std::string& path, std::vector<Labelled>& out) {
    std::vector<Labelled> some;
    read_iob(path, some);
    for (auto& labelled : some) {
      parse(labelled.document, *language, labelled.net_scores);
      labelled.features = name_features(labelled.document, words, phrases);
      out.push_back(std::move(labelled));
    }
  };
  std::vector<Labelled> documents;
  std::size_t corpora = 0;
  for (auto it = arguments.begin() + 2; it != divider; ++it, ++corpora) {
    const auto before = documents.size();
    read(*it, documents);
    for (auto i = before; i < documents.size(); ++i) documents[i].corpus = corpora;
  }
  const Weights weights = train_many(documents, corpora);
  float largest = 0;
  for (const auto w : weights.rows) largest = std::max(largest, std::abs(w));
  const float scale = 127 / std::min(largest, 6.0F);  // rarer larger weights are cut
  std::vector<std::int8_t> rows(weights.rows.size());
  std::vector<std::int16_t> transitions(weights.transitions.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] = static_cast<std::int8_t>(std::clamp(std::lround(weights.rows[i] * scale), -127L, 127L));
  for (std::size_t i = 0; i < transitions.size(); ++i)
    transitions[i] = static_cast<std::int16_t>(std::clamp(std::lround(weights.transitions[i] * scale), -32767L, 32767L));
  for (auto it = divider + 1; it != arguments.end(); ++it) {
    std::vector<Labelled> held_out;
    read(*it, held_out);
    print_f1(*it, held_out, {rows, transitions}, words, phrases);
  }
  write_numbers(arguments[1] + "/weights", rows);
  write_numbers(arguments[1] + "/transitions", transitions);
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_names", argc, argv, hearsay::run); }
