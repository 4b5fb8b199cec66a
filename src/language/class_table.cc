#include "language/class_table.h"

#include <bit>

namespace hearsay {

ClassTable::ClassTable(std::size_t entries) : slots_(std::bit_ceil(2 * entries + 2)), filter_(kFilterBits / 64) {}

std::size_t ClassTable::slot_of(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].classes != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void ClassTable::add(std::uint64_t hash, std::uint16_t classes) {
  Slot& slot = slots_[slot_of(hash)];
  slot.hash = hash;
  slot.classes = static_cast<std::uint16_t>(slot.classes | classes);
  empty_ = false;
  filter_[hash % kFilterBits / 64] |= std::uint64_t{1} << hash % 64;
}

std::uint16_t ClassTable::classes_of(std::uint64_t hash) const {
  return (filter_[hash % kFilterBits / 64] >> hash % 64 & 1) == 0 ? std::uint16_t{0} : slots_[slot_of(hash)].classes;
}

}  // namespace hearsay
