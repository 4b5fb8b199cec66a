// Hashes that are the same on every platform and in every run (xxHash, XXH3), for ids and hashed features.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);  // another seed gives an unrelated hash

// 16 lower-case hexadecimal digits.
std::string hex(std::uint64_t value);

}  // namespace hearsay
