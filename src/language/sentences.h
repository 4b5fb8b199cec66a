// Where sentences end: a linear decision, trained on treebanks, at each sign that may end one and before capitals
// that no sign parts from the word before, and rules for the ends of lines.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/word_classes.h"
#include "language/words.h"

namespace hearsay {

// Weights in hashed rows; the number of rows is a power of two. Points into the model file.
struct SentenceModel {
  std::span<const std::int16_t> weights;
};

// What to do after a word.
enum class Boundary : std::uint8_t { none, ask, end };

// The words of one paragraph, with their classes.
struct ParagraphWords {
  std::string_view text;  // the document's
  std::span<const SplitWord> words;
  std::span<const ClassedWord> classes;
  std::uint32_t width = 0;  // bytes of a full line where lines were broken by layout, else 0
};

// `decided[i]` says whether a sentence may (ask) or must (end) end after word i.
void find_boundaries(const ParagraphWords& paragraph, std::vector<Boundary>& decided);

// The features of a sentence end after words[at], where the sentence began at words[begin]; hashes, to be masked. Cleared first.
void boundary_features(const ParagraphWords& paragraph, std::size_t begin, std::size_t at, std::vector<std::uint32_t>& out);

// The number of words up to each sentence end of a paragraph, the last one included.
void find_sentence_ends(const ParagraphWords& paragraph, const SentenceModel& model, std::vector<std::size_t>& ends);

}  // namespace hearsay
