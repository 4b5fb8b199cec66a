// Texts of pieces in any order, the same for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

namespace hearsay {

class RandomWords {
 public:
  explicit RandomWords(std::uint64_t seed) : state_(seed) {}

  // Thirty of the pieces, all but one in `glued` with a blank behind it.
  template <std::size_t Size>
  std::string text(const char* const (&pieces)[Size], std::size_t glued) {
    std::string out;
    for (int i = 0; i < 30; ++i) {
      out += pieces[next(Size)];
      if (next(glued) != 0) out += " ";
    }
    return out;
  }

 private:
  std::size_t next(std::size_t size) {  // Knuth's MMIX
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % size;
  }
  std::uint64_t state_;
};

}  // namespace hearsay
