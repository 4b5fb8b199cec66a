#include "stories/story_features.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/fold.h"
#include "base/hash.h"
#include "base/sorted.h"
#include "stories/shingles.h"

namespace hearsay {
namespace {

constexpr std::size_t kFeatureBytes = 8;         // id, weight, kind, nothing
constexpr std::size_t kWords = 80, kNames = 20;  // the weightiest are kept
constexpr double kKnownName = 0.4;  // a name that the world's actors are known by tells less than one that comes with the event
constexpr double kTitle = 2;        // a word of the title counts as so many more
constexpr std::size_t kHead = 400;  // words: a report tells its news first; those behind count half

using Weights = std::map<std::uint32_t, double>;

std::uint32_t id_of(FeatureKind kind, std::string_view text) {
  return static_cast<std::uint32_t>(hash64(text, static_cast<std::uint64_t>(kind) + 1));
}

// Words of names, which have a kind of their own: in the words they count as the names do.
double damping_of(const std::set<std::string>& known, const std::string& word) { return known.contains(word) ? kKnownName : 1; }

std::set<std::string> words_of_known(const StoryMaterial& report) {
  std::set<std::string> out;
  for (const auto& entity : report.entities)
    if (!entity.id.empty())
      for (const auto& word : text_words(entity.name))
        out.insert(story_word(std::string_view(entity.name).substr(word.span.begin, word.span.size())));
  return out;
}

Weights words_of(const StoryMaterial& report, const WordCounts& counts) {
  struct Told {
    double times = 0, weight = -1;
  };
  std::unordered_map<std::string, Told> told;
  std::unordered_map<std::uint64_t, Told*> by_form;  // the same: most words of a text are repeated, and need not be folded again
  const bool by_case = !has_word_counts(counts, report.language);  // then another form of the word may weigh more
  const auto known = words_of_known(report);
  const auto add = [&](std::string_view text, double each) {
    std::size_t at = 0;
    for (const auto& word : text_words(text)) {
      const auto form = text.substr(word.span.begin, word.span.size());
      auto*& here = by_form[word.hash];
      if (here == nullptr) here = &told[story_word(form)];
      here->times += at++ < kHead ? each : each / 2;
      if (auto& weight = here->weight; weight < 0 || (by_case && weight == 0)) weight = weight_of_word(counts, report.language, form);
    }
  };
  add(report.title, kTitle);
  add(report.text, 1);
  Weights out;
  for (const auto& [word, by] : told)
    if (by.weight > 1)
      out[id_of(FeatureKind::word, word)] += (1 + std::log2(std::max(1.0, by.times))) * by.weight * damping_of(known, word);
  return out;
}

Weights names_of(const StoryMaterial& report, const WordCounts& counts) {
  Weights out;
  for (const auto& entity : report.entities) {
    if (entity.kind == EntityKind::place || entity.kind == EntityKind::outlet || entity.name.empty()) continue;
    double rarest = 0;
    for (const auto& word : text_words(entity.name))
      rarest = std::max(rarest,
                        weight_of_word(counts, report.language, std::string_view(entity.name).substr(word.span.begin, word.span.size())));
    const double weight = rarest * (entity.id.empty() ? 1 : kKnownName);
    if (weight > 0) out[id_of(FeatureKind::name, fold_case(entity.name))] += weight * (1 + std::log2(1.0 + entity.mentions));
  }
  return out;
}

// A country alone says little, a town more.
Weights places_of(const StoryMaterial& report) {
  Weights out;
  for (const auto& [id, times] : report.places)
    out[id_of(FeatureKind::place, id)] += (id.starts_with("country:") ? 0.4 : 1.0) * (1 + std::log2(static_cast<double>(times)));
  return out;
}

Weights events_of(const StoryMaterial& report) {
  Weights out;
  for (const auto& [type, times] : report.events) out[id_of(FeatureKind::event, type)] += std::sqrt(static_cast<double>(times));
  return out;
}

// Days that events are told for, the report's own left out: every report of that day has it.
Weights days_of(const StoryMaterial& report) {
  Weights out;
  for (const auto& [day, times] : report.days)
    if (day != report.day) out[id_of(FeatureKind::day, std::to_string(day))] += std::sqrt(static_cast<double>(times));
  return out;
}

// The weightiest of one kind, scaled to unit length and rounded.
void append(StoryFeatures& out, FeatureKind kind, const Weights& weights, std::size_t most) {
  std::vector<std::pair<double, std::uint32_t>> ranked;
  for (const auto& [id, weight] : weights) ranked.emplace_back(-weight, id);
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > most) ranked.resize(most);
  double squares = 0;
  for (const auto& [weight, id] : ranked) squares += weight * weight;
  const auto begin = out.size();
  for (const auto& [weight, id] : ranked)
    if (const auto scaled = std::lround(-weight / std::sqrt(squares) * kUnit); scaled > 0)
      out.push_back({id, static_cast<std::uint16_t>(scaled), kind});
  std::sort(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
            [](const StoryFeature& a, const StoryFeature& b) { return a.id < b.id; });
}

}  // namespace

std::uint32_t word_feature(std::string_view word) { return id_of(FeatureKind::word, word); }

StoryFeatures features_of(const StoryMaterial& report, const WordCounts& counts) {
  StoryFeatures out;
  append(out, FeatureKind::word, words_of(report, counts), kWords);
  append(out, FeatureKind::name, names_of(report, counts), kNames);
  append(out, FeatureKind::place, places_of(report), kNames);
  append(out, FeatureKind::event, events_of(report), kNames);
  append(out, FeatureKind::day, days_of(report), kNames);
  return out;
}

std::vector<std::uint32_t> story_terms_of(const StoryFeatures& features) {
  std::vector<std::uint32_t> out;
  for (const auto& [kind, most] : {std::pair(FeatureKind::word, kWordTerms), std::pair(FeatureKind::name, kNameTerms)}) {
    std::vector<std::pair<int, std::uint32_t>> ranked;
    for (const auto& feature : features)
      if (feature.kind == kind) ranked.emplace_back(-feature.weight, feature.id);
    std::sort(ranked.begin(), ranked.end());
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) out.push_back(ranked[i].second);
  }
  sort_once(out);
  return out;
}

int likeness(const StoryFeatures& a, std::int32_t a_day, const StoryFeatures& b, std::int32_t b_day) {
  std::array<std::int64_t, kFeatureKinds> products{};
  std::array<bool, kFeatureKinds> either{};
  for (const auto& feature : a) either[static_cast<std::size_t>(feature.kind)] = true;
  for (const auto& feature : b) either[static_cast<std::size_t>(feature.kind)] = true;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const auto x = std::tie(i->kind, i->id), y = std::tie(j->kind, j->id);
    if (x == y) products[static_cast<std::size_t>(i->kind)] += std::int64_t{i->weight} * j->weight, ++i, ++j;
    else if (x < y) ++i;
    else ++j;
  }
  std::int64_t sum = 0, weights = 0;
  for (std::size_t kind = 0; kind < kFeatureKinds; ++kind)
    if (either[kind]) sum += products[kind] * kKindWeights[kind], weights += kKindWeights[kind];
  if (weights == 0) return 0;
  const auto content = sum / (weights * kUnit);
  if (a_day == kNoDay || b_day == kNoDay) return static_cast<int>(content * 6 / 10);
  const auto gap = std::abs(std::int64_t{a_day} - b_day);
  if (gap > kStoryGap) return 0;
  return static_cast<int>(gap <= 1 ? content : content * (2 * kStoryGap - 2 - (gap - 1)) / (2 * kStoryGap - 2));
}

std::string feature_bytes(const StoryFeatures& features) {
  std::string out(features.size() * kFeatureBytes, '\0');
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::memcpy(&out[i * kFeatureBytes], &features[i].id, sizeof features[i].id);
    std::memcpy(&out[i * kFeatureBytes + 4], &features[i].weight, sizeof features[i].weight);
    out[i * kFeatureBytes + 6] = static_cast<char>(features[i].kind);
  }
  return out;
}

StoryFeatures features_in(std::string_view bytes) {
  StoryFeatures out(bytes.size() / kFeatureBytes);
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::memcpy(&out[i].id, &bytes[i * kFeatureBytes], sizeof out[i].id);
    std::memcpy(&out[i].weight, &bytes[i * kFeatureBytes + 4], sizeof out[i].weight);
    const auto kind = static_cast<unsigned char>(bytes[i * kFeatureBytes + 6]);
    if (kind >= kFeatureKinds) throw Error(ErrorCode::bad_format, "the ledger's table profiles is damaged");
    out[i].kind = static_cast<FeatureKind>(kind);
  }
  return out;
}

}  // namespace hearsay
