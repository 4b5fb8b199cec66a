#include "base/features.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/knowledge.h"
#include "base/lines.h"
#include "hearsay/error.h"

namespace hearsay {

FeatureWeights load_feature_weights(const Knowledge& knowledge, const std::string& path,
                                    std::initializer_list<std::pair<std::string_view, double*>> numbers) {
  if (!knowledge.has(path)) return {};
  std::vector<std::pair<std::uint64_t, float>> weights;
  each_entry(knowledge.file(path), [&](std::string_view line, int number) {
    const auto fields = split_at(line, '\t');
    double weight = 0;
    if (fields.size() != 2 || std::from_chars(fields[1].data(), fields[1].data() + fields[1].size(), weight).ec != std::errc())
      throw Error(ErrorCode::bad_format, fmt::format("{}:{}: not a feature, a tab and a weight", path, number));
    const auto named = std::find_if(numbers.begin(), numbers.end(), [&](const auto& one) { return one.first == fields[0]; });
    if (named != numbers.end()) *named->second = weight;
    else weights.emplace_back(key_of_feature(fields[0]), static_cast<float>(weight));
  });
  return FeatureWeights(weights);
}

}  // namespace hearsay
