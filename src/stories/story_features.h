// What a report is about, as weighted features, and how alike two reports are. All numbers are integers once made, so that sums come out
// the same in any order. Pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "ledger/lineup.h"
#include "stories/story_words.h"

namespace hearsay {

// Kinds of features; each has its own cosine.
enum class FeatureKind : std::uint8_t { word, name, place, event, day };
inline constexpr std::size_t kFeatureKinds = 5;

// How much each kind counts in the likeness, of 1000. Words carry most; a name, a place or a day in common makes it surer; the type of
// event only tells apart. A kind that neither report has leaves its part to the others.
inline constexpr std::array<int, kFeatureKinds> kKindWeights = {500, 300, 80, 60, 60};

struct StoryFeature {
  std::uint32_t id = 0;      // of the word, name ..., hashed
  std::uint16_t weight = 0;  // of unit length within its kind: the squares sum up to kUnit squared
  FeatureKind kind = FeatureKind::word;
  friend bool operator==(const StoryFeature&, const StoryFeature&) = default;
};
inline constexpr int kUnit = 10000;

// By kind, then id.
using StoryFeatures = std::vector<StoryFeature>;
StoryFeatures features_of(const StoryMaterial& report, const WordCounts& counts);

// The id of a word's feature, in the form of story_word.
std::uint32_t word_feature(std::string_view word);

// Those by which reports of a story are found: the weightiest words and names.
std::vector<std::uint32_t> story_terms_of(const StoryFeatures& features);
inline constexpr std::size_t kWordTerms = 14, kNameTerms = 6;
inline constexpr int kTermsInCommon = 3;  // two reports with fewer are not compared

// Likeness of content, 0 to kUnit, faded by the days between: whole for the same and the next day, half at kStoryGap, none beyond. Of a
// report without a date six tenths count: reports of two years that are much alike must not meet over it.
inline constexpr std::int32_t kStoryGap = 10;
int likeness(const StoryFeatures& a, std::int32_t a_day, const StoryFeatures& b, std::int32_t b_day);

// As the ledger keeps them, and back. Throws Error bad_format.
std::string feature_bytes(const StoryFeatures& features);
StoryFeatures features_in(std::string_view bytes);

}  // namespace hearsay
