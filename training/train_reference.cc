// train_reference [--without FIFTH] HOME REPORTS.jsonl KEY.tsv GUM.jsonl WEIGHTS.tsv: whom pronouns mean (mentions/reference.h), from what
// training/attribution/build.py writes, training/reference/train.tsv, and the coreference clusters of GUM (train part). HOME holds
// hearsay.data and models/. A log-linear choice with a quadratic penalty. Prints how often weights that did not read a fifth of the reports
// choose rightly in it. --without 0 to 4 leaves out every fifth report from that one on, so that `annotate` can be measured on it, and
// prints nothing. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/lines.h"
#include "document/names.h"
#include "document/syntax.h"
#include "hearsay/pipeline.h"
#include "linear.h"
#include "mentions/actors.h"
#include "mentions/reference.h"
#include "program.h"
#include "raw_words.h"

namespace hearsay {
namespace {

constexpr int kFolds = 5, kSteps = 400;
constexpr double kRate = 0.03, kPenalty = 3;  // of each step; of the sum of squared weights, beside the sum of losses
constexpr double kGumShare = 0.5;             // its texts are of other kinds
constexpr double kLeast = 0.03;               // a smaller weight is left out
constexpr int kSeen = 3;                      // choices that have a feature, or it is not learned
constexpr std::size_t kGum = 1000000;         // reports of GUM are in no fold

struct Sample {
  LinearChoice choice;
  bool pronoun = true;
  std::size_t report = 0;
  std::string word;
};

struct Row {
  std::uint32_t at = 0;
  std::vector<std::uint32_t> meant;
};

using Key = std::unordered_map<std::string, std::vector<Row>>;

Key key_of(const std::string& path) {
  Key out;
  const auto file = read_all(path);
  each_entry(file, [&](std::string_view line, int number) {
    const auto fields = split_at(line, '\t');
    const auto byte_at = [&](std::size_t field) {
      std::uint32_t byte = 0;
      const auto text = fields[field];
      if (std::from_chars(text.data(), text.data() + text.size(), byte).ec != std::errc())
        throw Error(ErrorCode::bad_format, fmt::format("{}:{}: not a byte: {}", path, number, text));
      return byte;
    };
    if (fields.size() < 4) throw Error(ErrorCode::bad_format, fmt::format("{}:{}: too short", path, number));
    Row row{byte_at(1), {}};
    if (fields[3] != "-")
      for (std::size_t i = 3; i + 1 < fields.size(); i += 2) row.meant.push_back(byte_at(i));
    out[std::string(fields[0])].push_back(std::move(row));
  });
  return out;
}

// The words of each chain of the key, by one of them: "he" = "the officer" = "Vaal".
class Chains {
 public:
  std::uint32_t find(std::uint32_t x) {
    const auto [at, fresh] = of_.try_emplace(x, x);
    return fresh || at->second == x ? x : at->second = find(at->second);
  }
  void join(std::uint32_t a, std::uint32_t b) { of_[find(a)] = find(b); }
  std::vector<std::uint32_t> with(std::uint32_t x) {
    std::vector<std::uint32_t> out;
    const auto root = find(x);
    std::vector<std::uint32_t> all;
    for (const auto& [member, above] : of_) all.push_back(member);
    for (const auto member : all)
      if (find(member) == root) out.push_back(member);
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  std::map<std::uint32_t, std::uint32_t> of_;
};

bool is_pronoun(const Document& document, std::int32_t token) {
  return document.tokens[static_cast<std::size_t>(token)].upos == Upos::pron ||
         document.tokens[static_cast<std::size_t>(token)].upos == Upos::det;
}

// A word, and those of its name and appositions: "Councillor" of "Councillor Raj Patel", "Vaal" of "Vaal, an officer".
void add_words(const Document& document, std::int32_t word, std::vector<std::int32_t>& out) {
  const auto is_beside = [&](std::int32_t token) {
    const auto relation = base_of(document.tokens[static_cast<std::size_t>(token)].deprel);
    return relation == Deprel::flat || relation == Deprel::appos || relation == Deprel::compound;
  };
  out.push_back(word);
  if (is_beside(word)) out.push_back(document.tokens[static_cast<std::size_t>(word)].head);
  for (const auto child : children_of(document, word))
    if (child > word && is_beside(child)) out.push_back(child);
}

void add_samples(const Document& document, ReferenceStudy& study, std::size_t report, std::vector<Sample>& out) {
  for (auto& choice : study.choices) {
    const auto& token = document.tokens[static_cast<std::size_t>(choice.token)];
    LinearChoice learned{std::move(choice.features), std::move(choice.right), report == kGum ? kGumShare : 1};
    out.push_back({std::move(learned), choice.pronoun, report, std::string(document.form_of(token))});
  }
}

void study_report(const nlohmann::json& record, const std::vector<Row>& rows, const Resources& resources, std::size_t number,
                  std::vector<Sample>& out) {
  Document document;
  document.text = record["text"];
  if (record["published"].is_string()) document.published = record["published"];
  annotate(document, resources);
  Chains chains;
  for (const auto& row : rows)
    if (row.meant.size() == 1) chains.join(row.at, row.meant[0]);
  ReferenceStudy study;
  for (const auto& row : rows) {
    const auto token = token_at(document, row.at);
    ReferenceStudy::Meant meant;
    meant.several = row.meant.size() > 1;
    for (const auto first : row.meant)
      for (const auto byte : meant.several ? std::vector<std::uint32_t>{first} : chains.with(first))
        if (const auto word = token_at(document, byte); byte != row.at && !is_pronoun(document, word))
          add_words(document, word, meant.tokens);
    study.key[token] = std::move(meant);
  }
  study_references(document, *resources.actors, study);
  add_samples(document, study, number, out);
}

void study_gum(const nlohmann::json& record, const Resources& resources, std::vector<Sample>& out) {
  Document document;
  document.text = record["text"];
  if (record["published"].is_string()) document.published = record["published"];
  annotate(document, resources);
  struct Mention {
    std::int32_t head;
    bool several, pronoun;
  };
  std::map<std::string, std::vector<Mention>> clusters;
  for (const auto& mention : record["mentions"]) {
    const auto byte = [&](std::size_t end) {
      return static_cast<std::uint32_t>(byte_of(document.text, mention["span"][end].get<std::size_t>()));
    };
    const Span span{byte(0), byte(1)};
    const auto words = tokens_in(document, span);
    const auto head = head_of(document, words);
    if (head < 0) continue;
    bool several = false;
    for (const auto child : children_of(document, head))
      several = several || (words.contains(child) && document.tokens[static_cast<std::size_t>(child)].deprel == Deprel::conj &&
                            is_noun(document.tokens[static_cast<std::size_t>(child)]));
    clusters[mention["cluster"].get<std::string>()].push_back({head, several, words.end - words.begin == 1 && is_pronoun(document, head)});
  }
  ReferenceStudy study;
  for (const auto& [name, mentions] : clusters) {
    const bool told = std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) { return !m.pronoun; });
    for (const auto& mention : mentions) {
      if (mention.pronoun && !told && mentions.size() > 1) continue;
      ReferenceStudy::Meant meant;
      for (const auto& other : mentions)
        if (!other.pronoun && (mention.pronoun || other.head < mention.head))
          add_words(document, other.head, meant.tokens), meant.several = meant.several || other.several;
      study.key[mention.head] = std::move(meant);
    }
  }
  for (const auto& mention : document.mentions) {  // definite nouns that GUM does not tell to be told again
    if (mention.form == MentionForm::nominal && mention.head >= 0) study.key.try_emplace(mention.head);
  }
  study_references(document, *resources.actors, study);
  add_samples(document, study, kGum, out);
}

NamedWeights learn(const std::vector<const Sample*>& samples) {
  std::vector<const LinearChoice*> choices;
  for (const auto* sample : samples) choices.push_back(&sample->choice);
  return learn_choices(choices, {kSeen, kSteps, kRate, kPenalty, kLeast});
}

bool is_right(const NamedWeights& weights, const Sample& sample) {
  std::size_t best = 0;
  double most = -1e9;
  const auto size = sample.choice.features.size();
  for (std::size_t c = 0; c < size; ++c) {
    const auto at = (c + size - 1) % size;  // none first, as the program does
    const double score = sum_of(weights, sample.choice.features[at]);
    if (score > most) most = score, best = at;
  }
  return sample.choice.right[best];
}

std::string_view kind_of(const Sample& sample) {
  if (!sample.pronoun) return "noun";
  const std::string& word = sample.word;
  const char first = static_cast<char>(word[0] | 0x20);
  return first == 'i' ? "it" : first == 't' ? "they" : "he, she";
}

void measure(const std::vector<Sample>& samples) {
  std::map<std::string_view, std::array<int, 3>> told;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Sample*> rest;
    for (const auto& sample : samples)
      if (sample.report == kGum || sample.report % kFolds != fold) rest.push_back(&sample);
    const auto weights = learn(rest);
    for (const auto& sample : samples)
      if (sample.report != kGum && sample.report % kFolds == fold) {
        auto& row = told[kind_of(sample)];
        ++row[0];
        row[1] += is_right(weights, sample);
        row[2] += std::find(sample.choice.right.begin(), sample.choice.right.end() - 1, true) != sample.choice.right.end() - 1;
      }
  }
  for (const auto& [kind, row] : told)
    fmt::print("{}: {} of {} chosen rightly, {:.1f} per cent; {} could be found\n", kind, row[1], row[0], 100.0 * row[1] / row[0], row[2]);
}

int run(Arguments arguments) {
  auto left_out = static_cast<std::size_t>(kFolds);
  if (arguments.size() > 2 && arguments[0] == "--without") {
    left_out = std::stoul(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() != 5) return usage("train_reference [--without FIFTH] HOME REPORTS.jsonl KEY.tsv GUM.jsonl WEIGHTS.tsv");
  const auto resources = without_weights(arguments[0], &Resources::actors, &ActorLexicon::reference_weights);
  const auto key = key_of(arguments[2]);
  std::vector<Sample> samples;
  std::size_t number = 0;
  std::ifstream reports(arguments[1]), gum(arguments[3]);
  if (!reports || !gum) throw Error(ErrorCode::not_found, arguments[reports ? 3 : 1] + ": cannot open");
  for (std::string line; std::getline(reports, line); ++number) {
    const auto record = nlohmann::json::parse(line);
    if (const auto rows = key.find(record["id"]); rows != key.end()) study_report(record, rows->second, resources, number, samples);
  }
  for (std::string line; std::getline(gum, line);)
    if (const auto record = nlohmann::json::parse(line); record["split"] == "train") study_gum(record, resources, samples);
  fmt::print("{} pronouns and nouns\n", samples.size());
  if (left_out == kFolds) measure(samples);
  std::vector<const Sample*> read;
  for (const auto& sample : samples)
    if (sample.report == kGum || sample.report % kFolds != left_out) read.push_back(&sample);
  const auto weights = learn(read);
  write_weights(arguments[4],
                "# Whom pronouns mean, in log-odds: made by training/train_reference from training/reference and GUM; CC BY-SA 4.0.\n",
                weights);
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_reference", argc, argv, hearsay::run); }
