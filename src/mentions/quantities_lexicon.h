// The words of amounts of one language, compiled from quantities.toml.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "mentions/numbers.h"
#include "mentions/phrases.h"
#include "mentions/quantities.h"
#include "mentions/words.h"

namespace hearsay {

// Bits of QuantityWord::is.
enum QuantityFunction : std::uint32_t {
  kQuantityOf = 1U << 0,
  kQuantityAnd = 1U << 1,
  kQuantityTo = 1U << 2,
  kQuantityIn = 1U << 3,
  kQuantityWorth = 1U << 4,
  kQuantityBetween = 1U << 5,
  kQuantityMore = 1U << 6,
  kQuantityStop = 1U << 7,
  kQuantityLabel = 1U << 8,      // "page 12" is no amount
  kQuantityTime = 1U << 9,       // "12 years" neither
  kQuantityDefinite = 1U << 10,  // "the two"
  kQuantityAlone = 1U << 11,     // "12 dead"
  kQuantityOr = 1U << 12,
  kQuantityOut = 1U << 13,     // "36 out of 50"
  kQuantityPer = 1U << 14,     // "deaths per 100,000"
  kQuantityPerson = 1U << 15,  // "she was 15"
  kQuantityBe = 1U << 16,
};

struct QuantityWord {
  std::uint32_t is = 0;
  double suffix = 0;  // right after digits
};

struct UnitMeaning {
  std::string unit;
  double parts = 1;  // of it in the unit: 100 cents
  bool currency = false;
};

struct QuantityLexicon {
  Vocabulary vocabulary;
  NumberWords numbers;
  std::vector<QuantityWord> words;
  PhraseTable units;
  std::vector<UnitMeaning> unit_meanings;
  PhraseTable bounds, bounds_after;
  std::vector<Bound> bound_meanings, bound_after_meanings;
  std::vector<std::pair<std::string, std::string>> signs;  // "US$" -> "USD", longest first
  std::unordered_set<std::string> plurals;                 // without an "s" at the end: "people"
};

}  // namespace hearsay
