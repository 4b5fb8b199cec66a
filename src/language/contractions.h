// Words that are one or two: French "des" is "de les" ("le prix des livres") or an article ("il lit des livres").
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace hearsay {

// Weights in hashed rows, a power of two of them; above 0 a word is a contraction. Points into the model file. Without weights all are.
struct ContractionModel {
  std::span<const std::int16_t> weights;
};

// The features of the word whose two pieces are words[at] and words[at + 1]; hashes, to be masked. Cleared first.
void contraction_features(std::string_view text, std::span<const SplitWord> words, std::size_t at, std::vector<std::uint32_t>& out);

// Makes one word of the pieces of each that is no contraction.
void settle_contractions(std::string_view text, const ContractionModel& model, std::vector<SplitWord>& words);

}  // namespace hearsay
