// What was looked at lately, by document: a cache of two generations. Each holds `most`, and what comes last; what is used again stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>

namespace hearsay {

template <typename Value>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  // What is kept for the document, else what make(document) gives. It stays valid while the caller holds it. weigh(value): for how many it
  // counts among `most`.
  template <typename Make, typename Weigh>
  std::shared_ptr<const Value> get(std::int64_t document, Make make, Weigh weigh) {
    if (const auto found = young_.find(document); found != young_.end()) return found->second;
    std::shared_ptr<const Value> value;
    if (const auto found = old_.find(document); found != old_.end()) value = found->second;
    else value = std::make_shared<const Value>(make(document));
    if (weight_ >= most_) old_ = std::exchange(young_, {}), weight_ = 0;
    weight_ += weigh(*value);
    return young_[document] = value;
  }
  template <typename Make>
  std::shared_ptr<const Value> get(std::int64_t document, Make make) {
    return get(document, make, [](const Value&) { return std::size_t{1}; });
  }

 private:
  std::size_t most_, weight_ = 0;  // weight: of the young ones
  std::unordered_map<std::int64_t, std::shared_ptr<const Value>> young_, old_;
};

}  // namespace hearsay
