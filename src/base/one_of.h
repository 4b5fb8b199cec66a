// Whether a word is one of a short list. Header only.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace hearsay {

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

inline bool is_one_of(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace hearsay
