// A gazetteer being put together: by the build from its sources, by `hearsay places import` from a user's dump.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mentions/gazetteer.h"

namespace hearsay {

struct GazetteerDraft {
  struct Named {
    std::uint64_t key = 0;
    NameRef ref;
  };
  std::vector<GazetteerEntry> entries;
  std::vector<Named> names;
  std::string strings;
  std::unordered_map<std::string, std::uint32_t> known;  // strings already there

  // The offset of a text, which is cut to 255 bytes.
  std::uint32_t string(std::string_view text);
  // Adds a name (twice does no harm); one without letters is left out.
  void add_name(std::uint32_t entry, std::string_view name, NameOf use);
  std::uint32_t add_entry(GazetteerEntry entry, std::string_view name, std::string_view id = {});
};

// A draft with all that a gazetteer holds.
GazetteerDraft draft_of(const Gazetteer& gazetteer);

// The bytes; refs of a name by population, most first. Deterministic.
std::string gazetteer_bytes(const GazetteerDraft& draft);

}  // namespace hearsay
