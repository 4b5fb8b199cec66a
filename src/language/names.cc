#include "language/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/syntax.h"
#include "hearsay/error.h"

namespace hearsay {
namespace {

// The tags that may stand before each tag, in their order: 61 pairs of the 169.
struct Predecessors {
  std::array<std::array<std::int8_t, kNameTags>, kNameTags> tags{};
  std::array<int, kNameTags> count{};
};

constexpr Predecessors kPredecessors = [] {
  Predecessors out;
  for (int k = 0; k < kNameTags; ++k)
    for (int b = 0; b < kNameTags; ++b)
      if (may_follow_name_tag(b, k)) out.tags[k][out.count[k]++] = static_cast<std::int8_t>(b);
  return out;
}();

}  // namespace

std::vector<std::int8_t> best_name_tags(std::span<const NameScores> scores, std::span<const std::int16_t> transitions) {
  constexpr std::int32_t kNever = -(1 << 28);
  const std::size_t size = scores.size();
  std::vector<std::int8_t> path(size), back(size * kNameColumns);
  NameScores best{}, next{};
  for (int k = 0; k < kNameTags; ++k) best[k] = may_follow_name_tag(0, k) ? scores[0][k] + transitions[k] : kNever;
  for (std::size_t t = 1; t < size; ++t, best = next)
    for (int k = 0; k < kNameTags; ++k) {
      int from = -1;
      std::int32_t value = 2 * kNever;
      for (int i = 0; i < kPredecessors.count[k]; ++i) {
        const int b = kPredecessors.tags[k][i];
        const auto sum = best[b] + transitions[b * kNameColumns + k];
        from = sum > value ? b : from;
        value = std::max(value, sum);
      }
      next[k] = std::max(value + scores[t][k], kNever);
      back[t * kNameColumns + k] = static_cast<std::int8_t>(from);
    }
  int tag = 0;
  for (int k = 0; k < kNameTags; ++k)
    if (may_follow_name_tag(k, 0) && best[k] > best[tag]) tag = k;
  for (std::size_t t = size; t-- > 0; tag = back[t * kNameColumns + tag]) path[t] = static_cast<std::int8_t>(tag);
  return path;
}

// What one of the net's log-odds counts for beside the model's weights: the two err differently, and together they find more than either
// (chosen on UNER EWT dev and GUM dev).
constexpr float kNetWeight = 250;

NameScores scores_of(const NameModel& model, const std::uint32_t* features, const float* net_scores) {
  const std::size_t mask = model.weights.size() / kNameColumns - 1;
  static_assert(kNameFeatures * 128 < 1 << 15, "the sums must fit 16 bits");
  std::array<std::int16_t, kNameColumns> sums{};
  for (std::size_t f = 0; f < kNameFeatures; ++f) {
    const std::int8_t* row = model.weights.data() + (features[f] & mask) * kNameColumns;
    for (int k = 0; k < kNameColumns; ++k) sums[k] = static_cast<std::int16_t>(sums[k] + row[k]);
  }
  NameScores out;
  std::copy(sums.begin(), sums.end(), out.begin());
  if (net_scores == nullptr) return out;
  for (int k = 0; k < kNameTags; ++k) out[k] += static_cast<std::int32_t>(kNetWeight * net_scores[k]);
  return out;
}

void tag_names(Document& document, const NameModel& model, const NameWords& words, const NamePhrases& phrases,
               std::span<const float> net_scores) {
  document.names.clear();
  const auto features = name_features(document, words, phrases);
  std::vector<NameScores> scores;
  for (const auto& sentence : document.sentences) {
    scores.clear();
    for (auto t = static_cast<std::size_t>(sentence.tokens.begin); t < static_cast<std::size_t>(sentence.tokens.end); ++t)
      scores.push_back(scores_of(model, &features[t * kNameFeatures], net_scores.empty() ? nullptr : &net_scores[t * kNameTags]));
    const auto path = best_name_tags(scores, model.transitions);
    for (std::int32_t t = sentence.tokens.begin, begin = t; t < sentence.tokens.end; ++t) {
      const int tag = path[t - sentence.tokens.begin], part = (tag - 1) % 4;
      if (tag == 0) continue;
      if (part == 0 || part == 3) begin = t;
      if (part < 2) continue;
      const TokenRange range{begin, t + 1};
      document.names.push_back({span_of(document, range), range, static_cast<NameKind>((tag - 1) / 4)});
    }
  }
}

NameModel load_names(const Pack& pack) {
  const auto weights = pack.section("names/weights"), transitions = pack.section("names/transitions");
  const std::size_t rows = weights.size() / kNameColumns;
  if (rows == 0 || (rows & (rows - 1)) != 0 || transitions.size() != kNameColumns * kNameColumns * sizeof(std::int16_t))
    throw Error(ErrorCode::bad_format, fmt::format("{}: section 'names/weights' is broken; install it again", pack.path()));
  return {{reinterpret_cast<const std::int8_t*>(weights.data()), rows * kNameColumns},
          {reinterpret_cast<const std::int16_t*>(transitions.data()), kNameColumns * kNameColumns}};
}

}  // namespace hearsay
