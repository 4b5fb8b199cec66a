// The table behind NameWords and NamePhrases: hashes of words or phrases -> their classes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hearsay {

// Open addressing over 64-bit hashes, which stand for what they were made of. Immutable once filled; safe to use from many threads.
class ClassTable {
 public:
  // Room for `entries` hashes; no more may be added.
  explicit ClassTable(std::size_t entries);

  // Adds classes to those that the hash has.
  void add(std::uint64_t hash, std::uint16_t classes);
  // 0 for a hash that was not added.
  std::uint16_t classes_of(std::uint64_t hash) const;
  bool empty() const { return empty_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint16_t classes = 0;  // 0: free
  };
  static constexpr std::size_t kFilterBits = std::size_t{1} << 20;
  std::size_t slot_of(std::uint64_t hash) const;
  std::vector<Slot> slots_;  // a power of two, at most half full
  bool empty_ = true;
  std::vector<std::uint64_t> filter_;  // a bit a hash: most words are in no list, and these 128 KB say so from the cache
};

}  // namespace hearsay
