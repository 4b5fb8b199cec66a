// A set of a few values as one sorted vector: of a handful it takes a third of the memory of std::set. Inserting moves what lies behind.
// Header only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace hearsay {

template <class Value>
class SmallSet {
 public:
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }

  template <class Other>
  bool contains(const Other& value) const {
    return std::binary_search(begin(), end(), value);
  }

  void insert(Value value) {
    const auto at = std::lower_bound(values_.begin(), values_.end(), value);
    if (at == values_.end() || *at != value) values_.insert(at, std::move(value));
  }
  template <class Iterator>
  void insert(Iterator first, Iterator last) {
    for (; first != last; ++first)
      if (!contains(*first)) insert(Value(*first));
  }
  template <class Unwanted>
  void erase_if(Unwanted unwanted) {
    std::erase_if(values_, unwanted);
  }

  friend auto operator<=>(const SmallSet&, const SmallSet&) = default;  // NOLINT(modernize-use-nullptr): a slip of clang-tidy 14

 private:
  std::vector<Value> values_;
};

}  // namespace hearsay
