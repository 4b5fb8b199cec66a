// train_kinds HOME TEXTS.jsonl KEY.tsv WEIGHTS.tsv: what names stand for (mentions/name_kinds.h), from training/trees/texts.jsonl and
// training/names/kinds.tsv (report, kind, name), and from the sources of annotated reports (training/attribution/build.py) among the texts.
// HOME holds hearsay.data and models/. A log-linear choice with a quadratic penalty.
// Prints how often weights that did not read a fifth of the reports choose rightly in it, and the rules alone. Deterministic.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/lines.h"
#include "document/names.h"
#include "hearsay/pipeline.h"
#include "linear.h"
#include "mentions/actors.h"
#include "mentions/name_kinds.h"
#include "program.h"
#include "raw_words.h"

namespace hearsay {
namespace {

constexpr int kFolds = 5, kSteps = 400;
constexpr double kRate = 0.03, kPenalty = 0.3;  // of each step; of the sum of squared weights, beside the sum of losses
constexpr double kLeast = 0.03;                 // a smaller weight is left out
constexpr double kMargin = 1.5;                 // by which another kind is likelier than the rules' before it takes its place
constexpr int kSeen = 3;                        // names that have a feature, or it is not learned

using Key = std::map<std::pair<std::string, std::string>, std::optional<EntityKind>>;

struct Sample {
  LinearChoice choice;
  std::size_t report = 0, ruled = 0;
  bool told = false;
};

// "country" may be read as a place or as its state: nothing where it stands so. Things, events, peoples and what is no name are `other`.
std::optional<EntityKind> kind_named(std::string_view name) {
  if (name == "country") return std::nullopt;
  const auto kind = name == "none" ? EntityKind::other : entity_kind_named(name);
  if (!kind) throw Error(ErrorCode::bad_format, fmt::format("not a kind of name: {}", name));
  return is_name_kind(*kind) ? *kind : EntityKind::other;
}

Key key_of(const std::string& path) {
  Key out;
  const auto file = read_all(path);
  each_entry(file, [&](std::string_view line, int number) {
    const auto fields = split_at(line, '\t');
    if (fields.size() != 3) throw Error(ErrorCode::bad_format, fmt::format("{}:{}: not report, kind and name", path, number));
    out[{std::string(fields[0]), std::string(fields[2])}] = kind_named(fields[1]);
  });
  return out;
}

// What the sources of an annotated report are, where a source has one kind that a name may have; of reports that the key does not have.
void add_sources(const nlohmann::json& record, Key& key) {
  const std::string id = record["id"];
  if (const auto first = key.lower_bound({id, ""}); first != key.end() && first->first.first == id) return;
  std::map<std::string, std::optional<EntityKind>> kinds;  // none for a name that stands for two
  for (const auto& attribution : record["attributions"])
    for (const auto& source : attribution["sources"]) {
      if (source["kinds"].size() != 1) continue;
      const auto kind = entity_kind_named(source["kinds"][0].get<std::string>());
      if (!kind || !is_name_kind(*kind)) continue;
      const auto [known, fresh] = kinds.try_emplace(source["name"], kind);
      if (!fresh && known->second != kind) known->second.reset();
    }
  for (const auto& [name, kind] : kinds)
    if (kind) key[{id, name}] = kind;
}

std::size_t index_of(EntityKind kind) {
  return static_cast<std::size_t>(std::find(kNameKinds.begin(), kNameKinds.end() - 1, kind) - kNameKinds.begin());  // `other` is the last
}

void study_report(const nlohmann::json& record, const Key& key, const Resources& resources, std::size_t number, std::vector<Sample>& out) {
  Document document;
  document.text = record["text"];
  if (record["title"].is_string()) document.title = record["title"];
  if (record["published"].is_string()) document.published = record["published"];
  annotate(document, resources);
  NameKindStudy study;
  study_name_kinds(document, *resources.actors, study);
  for (const auto& name : study.names) {
    const auto known = key.find({record["id"], name.words});
    if (known == key.end()) continue;
    Sample sample;
    const auto as_place = name.ruled == EntityKind::government ? name.ruled : EntityKind::place;
    for (const auto kind : kNameKinds) {
      auto& features = sample.choice.features.emplace_back();
      for (const auto& feature : name.features) features.push_back(name_kind_feature(kind, feature));
      sample.choice.right.push_back(kind == known->second.value_or(as_place));
    }
    sample.report = number;
    sample.ruled = index_of(name.ruled);
    sample.told = name.told;
    out.push_back(std::move(sample));
  }
}

NamedWeights learn(const std::vector<Sample>& samples, std::size_t left_out) {
  std::vector<const LinearChoice*> choices;
  for (const auto& sample : samples)
    if (sample.report % kFolds != left_out) choices.push_back(&sample.choice);
  return learn_choices(choices, {kSeen, kSteps, kRate, kPenalty, kLeast});
}

// As the program chooses.
std::size_t chosen(const NamedWeights& weights, const Sample& sample) {
  std::size_t best = sample.ruled;
  const double least = sum_of(weights, sample.choice.features[sample.ruled]);
  double most = 0;
  for (std::size_t k = 0; k < kNameKinds.size(); ++k) {
    const double above = sum_of(weights, sample.choice.features[k]) - least - margin_of(kMargin, sample.told, kNameKinds[k]);
    if (k != sample.ruled && above > most) most = above, best = k;
  }
  return best;
}

void measure(const std::vector<Sample>& samples) {
  std::array<std::array<int, 3>, kNameKinds.size()> told{};
  std::array<int, 4> changed{};  // right and wrong before, then
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto weights = learn(samples, fold);
    for (const auto& sample : samples) {
      if (sample.report % kFolds != fold) continue;
      const auto first = std::find(sample.choice.right.begin(), sample.choice.right.end(), true) - sample.choice.right.begin();
      auto& row = told[static_cast<std::size_t>(first)];
      const bool learned = sample.choice.right[chosen(weights, sample)], ruled = sample.choice.right[sample.ruled];
      ++row[0], row[1] += learned, row[2] += ruled;
      ++changed[static_cast<std::size_t>(2 * ruled + learned)];
    }
  }
  for (std::size_t k = 0; k < kNameKinds.size(); ++k)
    fmt::print("{}: {} of {} chosen rightly, by rule {}\n", name_of(kNameKinds[k]), told[k][1], told[k][0], told[k][2]);
  fmt::print("mended {}, spoilt {}\n", changed[1], changed[2]);
}

int run(const Arguments& arguments) {
  if (arguments.size() != 4) return usage("train_kinds HOME TEXTS.jsonl KEY.tsv WEIGHTS.tsv");
  const auto resources = without_weights(arguments[0], &Resources::actors, &ActorLexicon::kind_weights);
  auto key = key_of(arguments[2]);
  std::vector<Sample> samples;
  std::ifstream texts(arguments[1]);
  if (!texts) throw Error(ErrorCode::not_found, arguments[1] + ": cannot open");
  std::size_t number = 0;
  for (std::string line; std::getline(texts, line); ++number) {
    const auto record = nlohmann::json::parse(line);
    if (record.contains("attributions")) add_sources(record, key);
    study_report(record, key, resources, number, samples);
  }
  fmt::print("{} names of {} in the key\n", samples.size(), key.size());
  measure(samples);
  write_weights(
      arguments[3],
      fmt::format("# What names stand for, in log-odds: made by training/train_kinds from training/names/kinds.tsv; CC BY-SA 4.0.\n"
                  "margin\t{}\n",
                  kMargin),
      learn(samples, kFolds));
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) { return hearsay::run_program("train_kinds", argc, argv, hearsay::run); }
