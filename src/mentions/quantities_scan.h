// What the steps of reading quantities share: the words of a document, an amount with its unit, and what is counted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mentions/quantities_lexicon.h"

namespace hearsay {

struct QuantityScan {
  const Document& document;
  const QuantityLexicon& lexicon;
  std::vector<Word> words;
  std::int32_t token = 0;  // a token at or before the word being read, for lookups that only go forward

  std::int32_t size() const { return static_cast<std::int32_t>(words.size()); }
  const Word& word(std::int32_t i) const { return i < 0 || i >= size() ? kNoWord : words[static_cast<std::size_t>(i)]; }
  bool is(std::int32_t i, std::uint32_t functions) const {
    const std::int32_t id = word(i).id;
    return id >= 0 && static_cast<std::size_t>(id) < lexicon.words.size() &&
           (lexicon.words[static_cast<std::size_t>(id)].is & functions) != 0;
  }
  const QuantityWord* entry(std::int32_t i) const {
    const std::int32_t id = word(i).id;
    return id >= 0 && static_cast<std::size_t>(id) < lexicon.words.size() ? &lexicon.words[static_cast<std::size_t>(id)] : nullptr;
  }
  bool spaced(std::int32_t i) const { return i > 0 && i < size() && word(i).spaced(); }
  bool joined(std::int32_t i) const { return i > 0 && i < size() && word(i).joined(); }
  std::string_view text(std::int32_t i) const { return document.text_of({word(i).begin, word(i).end}); }
};

// A number and its unit.
struct Amount {
  std::int32_t begin = 0, end = 0;  // words, unit included
  std::uint32_t first_byte = 0, last_byte = 0;
  double value = 0;
  std::string unit;
  bool magnitude = false;  // dozens
  bool digits = false;
  bool currency = false;
  bool scaled = false;  // a word like million took part
};

// What is counted, as it stands behind a number.
struct Counted {
  std::int32_t end = 0;  // the word after it
  std::string of;
  bool singular = false;  // known to be: no number but one counts it
};

// The number that begins at word i, with sign, symbol or unit; nullopt where none does.
std::optional<Amount> amount_at(const QuantityScan& scan, std::int32_t i);

// 4.1 million is 4100000 and not 4099999.9999999995.
double near_whole(double value);

// What is counted, from word i on; what an amount is of, behind it.
std::optional<Counted> counted_at(QuantityScan& scan, std::int32_t i);
std::optional<Counted> counted_after(QuantityScan& scan, const Amount& amount);

// The number is no amount: it names, dates, numbers a list, is an age, a score's part, a code's, or points back ("the two leaders").
bool is_rejected(const QuantityScan& scan, const Amount& amount, const std::optional<Counted>& counted);
bool is_linked(const QuantityScan& scan, const Amount& amount);
bool is_time_amount(const QuantityScan& scan, const Amount& amount);  // "12 years", "two more weeks"
std::int32_t score_end(const QuantityScan& scan, const Amount& first);

}  // namespace hearsay
