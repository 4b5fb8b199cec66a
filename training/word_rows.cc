// word_rows NAME_WORDS.tsv < WORDS > ROWS: the embedding rows of each word (one a line), as the engine computes them, for the trainer of
// the net. Output: one line a word, slots divided by ';', rows by ','. So the features are written once, in C++.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "language/name_words.h"
#include "language/word_features.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::cerr << "word_rows: " << argv[1] << ": cannot open\n";
    return 1;
  }
  const hearsay::NameWords name_words(std::string(std::istreambuf_iterator<char>(file), {}));
  std::ios::sync_with_stdio(false);
  hearsay::WordRows rows;
  for (std::string word; std::getline(std::cin, word);) {
    hearsay::word_rows(word, name_words.classes_of(word), rows);
    for (int slot = 0; slot < hearsay::kSlots; ++slot) {
      if (slot > 0) std::cout << ';';
      for (std::size_t i = 0; i < rows.slot[slot].size(); ++i) std::cout << (i > 0 ? "," : "") << rows.slot[slot][i];
    }
    std::cout << '\n';
  }
  return std::cout.flush() ? 0 : 1;
}
