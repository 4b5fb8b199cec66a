// Proper names: persons, organisations, places. A structured perceptron over hashed features with 8-bit weights and BIOES tags
// (Ratinov and Roth 2009 for the features), then one pass over the document, in which a full name decides its short forms.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/pack.h"
#include "hearsay/document.h"
#include "language/name_phrases.h"
#include "language/name_words.h"

namespace hearsay {

// Tags: 0 outside, then for person, organisation, place: begin, inside, end, single.
constexpr int kNameTags = 13, kNameColumns = 16;

struct NameModel {
  std::span<const std::int8_t> weights;       // kNameColumns a row; a power of two of rows
  std::span<const std::int16_t> transitions;  // from * kNameColumns + to
};

// Sections "names/weights" and "names/transitions"; throws Error bad_format.
NameModel load_names(const Pack& pack);

constexpr bool may_follow_name_tag(int before, int tag) {
  const bool open = before > 0 && (before - 1) % 4 < 2;
  const bool goes_on = tag > 0 && ((tag - 1) % 4 == 1 || (tag - 1) % 4 == 2);
  return open ? goes_on && (tag - 1) / 4 == (before - 1) / 4 : !goes_on;
}

// Hashes of each token's features, to be masked: row r of token t at [t * kNameFeatures + r]. Reads form and upos.
constexpr std::size_t kNameFeatures = 42;
std::vector<std::uint32_t> name_features(const Document& document, const NameWords& words, const NamePhrases& phrases);

using NameScores = std::array<std::int32_t, kNameColumns>;
// The best sequence of tags that breaks no rule (Viterbi).
std::vector<std::int8_t> best_name_tags(std::span<const NameScores> scores, std::span<const std::int16_t> transitions);

// Fills names from the model's scores and the net's (kNameTags a token, log-odds; none where no net read the text), weighed together.
// Linear time.
void tag_names(Document& document, const NameModel& model, const NameWords& words, const NamePhrases& phrases,
               std::span<const float> net_scores);

// Lets the document's full names decide its short forms and what looks alike. Linear time.
void settle_names(Document& document, const NameWords& words);

}  // namespace hearsay
