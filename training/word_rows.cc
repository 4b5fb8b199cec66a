// word_rows < WORDS > ROWS: the embedding rows of each word (one a line), as the engine computes them, for the trainer of the net.
// Output: one line a word, slots divided by ';', rows by ','. So the features are written once, in C++.
#include <iostream>
#include <string>

#include "language/word_features.h"

int main() {
  std::ios::sync_with_stdio(false);
  hearsay::WordRows rows;
  for (std::string word; std::getline(std::cin, word);) {
    hearsay::word_rows(word, rows);
    for (int slot = 0; slot < hearsay::kSlots; ++slot) {
      if (slot > 0) std::cout << ';';
      for (std::size_t i = 0; i < rows.slot[slot].size(); ++i) std::cout << (i > 0 ? "," : "") << rows.slot[slot][i];
    }
    std::cout << '\n';
  }
}
