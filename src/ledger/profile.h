// By what a report is found among the others, as the ledger keeps it. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/rank.h"

namespace hearsay {

// Features are src/stories/story_features.h's, as bytes.
struct Profile {
  std::int64_t document = 0;
  std::int64_t rank = 0;
  std::int32_t outlet = 0;                        // hash of its name
  std::vector<std::int32_t> bands, marks, terms;  // hashes, each sorted and without repetition
  std::string features;
};

enum class ListKind : std::uint8_t { bands, marks, terms };
const std::vector<std::int32_t>& hashes_of(const Profile& profile, ListKind kind);  // those of one kind of list

// The hashes as bytes, and back into the profile. Throws Error bad_format.
std::string hash_bytes(const Profile& profile);
void read_hashes(std::string_view bytes, Profile& profile);

}  // namespace hearsay
