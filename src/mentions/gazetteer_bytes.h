// How a gazetteer's bytes begin; the rest is in docs/model-format.md. Shared by its reader and its writer.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hearsay {

inline constexpr char kGazetteerMagic[8] = {'p', 'l', 'a', 'c', 'e', 's', '1', '\n'};
inline constexpr std::uint32_t kTextId = 1u << 31;
inline constexpr std::size_t kBuckets = 65537;

struct GazetteerHeader {
  char magic[8] = {};
  std::uint32_t entries = 0, keys = 0, refs = 0, strings = 0;
  std::uint64_t unused[5] = {};
};
static_assert(sizeof(GazetteerHeader) == 64);

}  // namespace hearsay
