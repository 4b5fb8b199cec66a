// The words and numbers that dates of pages and feeds are made of: months in eleven languages, zones. Internal to metadata_dates.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace hearsay {

struct DatePiece {
  enum Kind { number, word, mark } kind;
  std::string_view text;
  int value = 0;
};

// Runs of digits, runs of letters, and single marks. `text` is folded and outlives them.
std::vector<DatePiece> date_pieces(std::string_view text);

// 1 to 12; 0 for no month; -1 for a short word that is one only between numbers.
int month_of_word(std::string_view word);
// A month between two numbers may be a short word that elsewhere is none ("12 set 2023"). 0 for none.
int month_between_numbers(std::string_view word);
// Minutes ahead of UTC of a zone by its letters.
std::optional<int> zone_named(std::string_view word);

}  // namespace hearsay
