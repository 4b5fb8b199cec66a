// What the fast engine reads of a word form, worked out once for each form of a document.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/pack.h"
#include "hearsay/document.h"

namespace hearsay {

// Which words the trainer has seen often enough: bits by hash (a Bloom filter of one function, a few per cent of strangers pass).
// A stranger is read by its class (ending and shape) alone, as the trainer reads a word that it drops.
struct KnownWords {
  std::span<const std::uint8_t> bytes;  // a power of two of them; points into the pack
  bool holds(std::uint64_t hash) const {
    const std::uint64_t bit = hash & (bytes.size() * 8 - 1);
    return (bytes[bit >> 3] >> (bit & 7) & 1) != 0;
  }
};

// Section "fast/words"; throws Error bad_format.
KnownWords load_known_words(const Pack& pack);

// All hashes. Folded: ASCII letters small, digits as 0, typographic quotes and dashes as plain ones.
struct FastWord {
  std::uint64_t form = 0, folded = 0;
  std::uint64_t shape = 0;  // "Xx", "d.d"
  std::uint64_t group = 0;  // ending and shape: what stands for an unknown word
  std::array<std::uint64_t, 5> suffix{};
  std::array<std::uint64_t, 3> prefix{};
  bool known = false;

  // What features that pair words read.
  std::uint64_t word() const { return known ? folded : group; }
};

// Any bytes are taken; of more than 40 the first and last 20 count.
FastWord read_fast_word(std::string_view form);

// The different forms of a document, and which one each token has.
struct FastWords {
  std::vector<FastWord> forms;
  std::vector<std::int32_t> of_token;
};
FastWords read_fast_words(const Document& document, const KnownWords& known);

}  // namespace hearsay
