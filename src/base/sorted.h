// Header only.
#pragma once

#include <algorithm>

namespace hearsay {

// Sorts a vector and keeps each value once.
template <class Vector>
void sort_once(Vector& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace hearsay
