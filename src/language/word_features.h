// The hashed features of one word form that the neural engine embeds. A word's rows depend on the word alone.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay {

// Five slots of rows in one embedding table: folded form, suffixes, prefixes, shape with name classes, character n-grams.
// `kSlotBegin[s]` is the first row of slot s; the last entry is the number of rows.
constexpr int kSlots = 5;
constexpr std::array<std::uint32_t, kSlots + 1> kSlotBegin = {0, 32768, 40960, 49152, 53248, 86016};

struct WordRows {
  std::array<std::vector<std::uint32_t>, kSlots> slot;  // never empty
};

// Fills `rows` (cleared first). `name_classes` as NameWords tells of the form (name_words.h). Words longer than 32 characters are read by
// their first and last 16. Any bytes are taken; broken UTF-8 counts as U+FFFD.
void word_rows(std::string_view form, std::uint16_t name_classes, WordRows& rows);

}  // namespace hearsay
