// Words of a text, shingles over them, and their MinHash signature with banding (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of
// Massive Datasets, ch. 3): reports that share many shingles meet in a band without every pair being compared. docs/stories.md has the
// parameters and their curve of errors. Pure functions; the same values on every platform.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hearsay/document.h"

namespace hearsay {

// A run of letters and digits, whatever its case. Signs between words, and so quotation marks and hyphens, do not count.
struct TextWord {
  Span span;  // bytes
  std::uint64_t hash = 0;
};
std::vector<TextWord> text_words(std::string_view text);

inline constexpr std::size_t kShingleWords = 4;  // of the signature and of alignment
inline constexpr std::size_t kPassageWords = 8;  // of the marks by which passages are found
inline constexpr std::size_t kMarkWindow = 13;   // of so many shingles in a row at least one is a mark
inline constexpr std::size_t kRows = 3, kBands = 40;

// Hashes of the runs of `width` words, in order of text; one over all of them where there are fewer, none without words.
std::vector<std::uint64_t> shingles_of(std::span<const TextWord> words, std::size_t width);

using Signature = std::array<std::uint32_t, kRows * kBands>;
// Of at least one shingle. Two signatures agree in a place with the probability of their Jaccard similarity.
Signature signature_of(std::span<const std::uint64_t> shingles);

// One hash a band, with the band's number in it. Empty signatures do not exist: a text without words has no bands.
std::array<std::uint64_t, kBands> bands_of(const Signature& signature);

// How likely two texts of that Jaccard similarity share a band: 1 - (1 - s^r)^b.
double chance_to_meet(double similarity);

// The shingles of kPassageWords that are kept to find passages by, chosen by winnowing (Schleimer, Wilkerson, Aiken 2003): of each
// kMarkWindow in a row the one with the smallest hash. Two texts that share kPassageWords + kMarkWindow - 1 words in a row share a mark for
// certain; two shingles in kMarkWindow + 1 are kept. Sorted, without repetition.
std::vector<std::uint64_t> marks_of(std::span<const TextWord> words);

}  // namespace hearsay
