// train_cues [--without FIFTH] HOME REPORTS.jsonl WEIGHTS.tsv SENTENCES.tsv...: weights by which verbs and nouns attribute, beside the
// rules (attribution/learned_cues.h). REPORTS is what training/attribution/build.py writes, SENTENCES are
// training/attribution/cue-words/*.tsv; HOME holds hearsay.data and models/. Logistic regression with a quadratic penalty. Prints what
// weights that did not read a fifth say of it: cues that the rules passed over, and what they took for cues. --without 0 to 4 leaves out
// every fifth report from that one on, so that `annotate` can be measured on it, and prints nothing. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "attribution/cue_features.h"
#include "base/lines.h"
#include "document/syntax.h"
#include "hearsay/pipeline.h"
#include "linear.h"
#include "program.h"
#include "raw_words.h"

namespace hearsay {
namespace {

constexpr int kFolds = 5, kSteps = 300;
constexpr double kRate = 0.02, kPenalty = 2;             // of each step; of the sum of squared weights, beside the sum of losses
constexpr double kThreshold = 0.5, kLeastLikely = 0.15;  // a cue without a rule; none with one
constexpr double kLeast = 0.05;                          // a smaller weight is left out
constexpr int kSeen = 2;                                 // words that have a feature, or it is not learned

constexpr std::array<std::string_view, 3> kKinds = {"reports", "sentences of open text", "sentences of our own"};

struct Word {
  std::vector<std::string> features;
  std::size_t report = 0;
  bool cue = false, by_rule = false;
  int kind = 0;  // of kKinds
};

// The words that may head a cue of the key: what hangs from outside, its last verb, its nouns.
std::vector<bool> cues_of_key(const Document& document, const nlohmann::json& attributions) {
  std::vector<bool> out(document.tokens.size());
  for (const auto& attribution : attributions) {
    if (attribution["cue"].is_null()) continue;
    for (const auto& piece : attribution["cue"]) {
      const Span span{static_cast<std::uint32_t>(byte_of(document.text, piece[0].get<std::size_t>())),
                      static_cast<std::uint32_t>(byte_of(document.text, piece[1].get<std::size_t>()))};
      const auto words = tokens_in(document, span);
      if (words.empty()) continue;
      out[static_cast<std::size_t>(head_of(document, words))] = true;
      bool last = true;
      for (auto i = words.end; i-- > words.begin;) {
        const auto upos = document.tokens[static_cast<std::size_t>(i)].upos;
        if (upos == Upos::noun || (upos == Upos::verb && last)) out[static_cast<std::size_t>(i)] = true;
        last = last && upos != Upos::verb;
      }
    }
  }
  return out;
}

// What the rules made of that word; null for nothing.
const Attribution* found_at(const Document& document, std::int32_t word) {
  for (const auto& attribution : document.attributions)
    if (attribution.cue && attribution.cue->head == word) return &attribution;
  return nullptr;
}

Word word_of(const AttributionReading& reading, std::int32_t word, std::size_t report, bool cue, int kind) {
  FeatureTexts features;
  const auto* found = found_at(reading.document, word);
  if (found == nullptr) {
    cue_features(reading, word, nullptr, features);
  } else {
    const FoundCue by_rule{found->rule, found->sources, found->content_tokens};
    cue_features(reading, word, &by_rule, features);
  }
  return {std::move(features.texts()), report, cue, found != nullptr, kind};
}

// Verbs, and nouns that a rule took for a cue of others than those who speak themselves.
bool is_asked_about(const AttributionReading& reading, std::int32_t word) {
  const auto& token = reading.token(word);
  if (token.upos == Upos::verb) return true;
  const auto* found = found_at(reading.document, word);
  if (token.upos != Upos::noun || found == nullptr) return false;
  const auto speaker = tokens_in(reading.document, found->sources.back().span);
  return speaker.empty() || reading.token(speaker.begin).feats.person != 1;
}

std::vector<Word> words_of(const std::string& path, const Resources& resources) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::not_found, path + ": cannot open; training/attribution/build.py writes it");
  std::vector<Word> out;
  std::size_t report = 0;
  for (std::string line; std::getline(in, line); ++report) {
    const auto record = nlohmann::json::parse(line);
    Document document;
    document.text = record["text"];
    document.published = record["published"];
    annotate(document, resources);
    const auto reading = read_for_attribution(document, *resources.attribution);
    const auto key = cues_of_key(document, record["attributions"]);
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(document.tokens.size()); ++i)
      if (is_asked_about(reading, i)) out.push_back(word_of(reading, i, report, key[static_cast<std::size_t>(i)], 0));
  }
  return out;
}

// Rows "1<tab>source<tab>Rome [[fears]] a war." (0: no cue). The sentence is read alone.
void read_sentences(const std::string& path, const Resources& resources, std::vector<Word>& out) {
  const auto file = read_all(path);
  each_entry(file, [&](std::string_view line, int number) {
    const auto fields = split_at(line, '\t');
    const auto begin = fields.size() == 3 ? fields[2].find("[[") : std::string::npos,
               end = begin == std::string::npos ? begin : fields[2].find("]]");
    if (end == std::string::npos)
      throw Error(ErrorCode::bad_format, fmt::format("{}:{}: not a label, a source and a sentence with a [[word]]", path, number));
    Document document;
    document.text = std::string(fields[2].substr(0, begin)) + std::string(fields[2].substr(begin + 2, end - begin - 2)) +
                    std::string(fields[2].substr(end + 2));
    annotate(document, resources);
    const auto word = token_at(document, static_cast<std::uint32_t>(begin));
    if (word >= static_cast<std::int32_t>(document.tokens.size())) return;
    const auto reading = read_for_attribution(document, *resources.attribution);
    if (is_asked_about(reading, word))
      out.push_back(word_of(reading, word, static_cast<std::size_t>(number), fields[0] == "1", fields[1] == "own" ? 2 : 1));
  });
}

double probability(const NamedWeights& weights, const std::vector<std::string>& features) {
  return 1 / (1 + std::exp(-sum_of(weights, features)));
}

NamedWeights learn(const std::vector<const Word*>& words) {
  FeatureNumbers numbers;
  for (const auto* word : words) numbers.count(word->features);
  numbers.number(kSeen);
  std::vector<std::vector<std::size_t>> rows;
  for (const auto* word : words) {
    rows.emplace_back();
    for (const auto& feature : word->features)
      if (const auto number = numbers.of(feature); number != FeatureNumbers::kNone) rows.back().push_back(number);
  }
  const auto add_slope = [&](const std::vector<double>& weights, std::vector<double>& slope) {
    for (std::size_t v = 0; v < rows.size(); ++v) {
      double sum = 0;
      for (const auto f : rows[v]) sum += weights[f];
      const double wrong = 1 / (1 + std::exp(-sum)) - (words[v]->cue ? 1 : 0);
      for (const auto f : rows[v]) slope[f] += wrong;
    }
  };
  return numbers.named(adam(numbers.size(), rows.size(), kSteps, kRate, kPenalty, add_slope), kLeast);
}

// What weights that did not read it say of the words of each fifth.
std::vector<double> judged(const std::vector<Word>& words) {
  std::vector<double> out(words.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Word*> rest;
    for (const auto& word : words)
      if (word.report % kFolds != fold) rest.push_back(&word);
    const auto weights = learn(rest);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i].report % kFolds == fold) out[i] = probability(weights, words[i].features);
  }
  return out;
}

void measure(const std::vector<Word>& words) {
  const auto likely = judged(words);
  for (const int kind : {0, 1, 2}) {
    const auto count = [&](bool by_rule, double from, double to) {
      std::array<std::size_t, 2> out{};
      for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].kind == kind && words[i].by_rule == by_rule && likely[i] >= from && likely[i] < to) ++out[words[i].cue];
      return out;
    };
    fmt::print("{}:\n", kKinds[static_cast<std::size_t>(kind)]);
    for (const double level : {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3}) {
      const auto [wrong, right] = count(false, level, 2);
      fmt::print("  passed over by the rules, likelier than {:.2f}: {} cues, {} others\n", level, right, wrong);
    }
    for (const double level : {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5}) {
      const auto [wrong, right] = count(true, 0, level);
      fmt::print("  found by the rules, less likely than {:.2f}: {} cues, {} others\n", level, right, wrong);
    }
    const auto [wrong, right] = count(true, 0, 2);
    fmt::print("  found by the rules: {} cues, {} others\n", right, wrong);
  }
}

int run(Arguments arguments) {
  auto left_out = static_cast<std::size_t>(kFolds);
  if (arguments.size() > 2 && arguments[0] == "--without") {
    left_out = std::stoul(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() < 4) return usage("train_cues [--without FIFTH] HOME REPORTS.jsonl WEIGHTS.tsv SENTENCES.tsv...");
  const auto resources = without_weights(arguments[0], &Resources::attribution, &AttributionLexicon::cue_weights);
  auto words = words_of(arguments[1], resources);
  for (std::size_t i = 3; i < arguments.size(); ++i) read_sentences(arguments[i], resources, words);
  if (left_out == kFolds) measure(words);
  std::vector<const Word*> read;
  for (const auto& word : words)
    if (word.kind != 0 || word.report % kFolds != left_out) read.push_back(&word);
  const auto weights = learn(read);
  std::string out =
      "# Which verbs and nouns attribute, in log-odds: made by training/train_cues from training/attribution; CC BY-SA 4.0.\n";
  out += fmt::format("threshold\t{}\nleast\t{}\n", kThreshold, kLeastLikely);
  write_weights(arguments[2], std::move(out), weights);
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_cues", argc, argv, hearsay::run); }
