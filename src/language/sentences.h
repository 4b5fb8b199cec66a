// Where sentences end: a linear decision, trained on treebanks, at each sign that may end one, and rules for the ends of lines.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace hearsay {

// Weights in hashed rows; the number of rows is a power of two. Points into the model file.
struct SentenceModel {
  std::span<const std::int16_t> weights;
};

// What to do after a word.
enum class Boundary : std::uint8_t { none, ask, end };

// Judges the words of one paragraph. `decided[i]` says whether a sentence may (ask) or must (end) end after word i.
void find_boundaries(std::string_view text, std::span<const Word> words, std::vector<Boundary>& decided);

// The features of a sentence end after words[at], where the sentence began at words[begin]; hashes, to be masked. Cleared first.
void boundary_features(std::string_view text, std::span<const Word> words, std::size_t begin, std::size_t at,
                       std::vector<std::uint32_t>& out);

// The number of words up to each sentence end of a paragraph, the last one included.
void find_sentence_ends(std::string_view text, std::span<const Word> words, const SentenceModel& model, std::vector<std::size_t>& ends);

}  // namespace hearsay
