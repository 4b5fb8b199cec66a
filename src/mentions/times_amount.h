// Amounts of time: "two years", "a year and a half", "weeks". Internal to the rules of time.
#pragma once

#include <optional>
#include <string>

#include "mentions/times_scan.h"

namespace hearsay {

struct TimeAmount {
  std::int32_t end = 0;
  Unit unit = Unit::none;
  double count = 0;  // in units; 0 where open
  bool open = false;
  bool plural = false;
  bool bare = false;     // no number: "weeks"
  bool article = false;  // "a week"
  bool hyphen = false;   // "two-year"
};

// Of a second, minute or hour.
bool of_clock(Unit unit);
// The unit's letter in a TIMEX3 duration.
char code_of(Unit unit);
// TIMEX3: P2Y, PT1M30S, P2Y6M, PXW; decades and centuries in years where the number is known.
std::string duration_value(const TimeAmount& amount);
// Whole months in an amount of months and longer units; nullopt for others.
std::optional<int> months_of(const TimeAmount& amount);

// The amount that begins at word i. "1 hour 30 minutes", "three years and two months" stay two; the corpora have them apart too.
std::optional<TimeAmount> amount_at(const Scan& scan, std::int32_t i);
// The word behind "nearly", "more than", "just over" from i on.
std::int32_t skip_about(const Scan& scan, std::int32_t i);
// The word behind "or so", "or more": part of the expression.
std::int32_t skip_or_so(const Scan& scan, std::int32_t i);

// What an amount that begins at `begin` leads to by the words from i on: "ago", "ago on Friday", "earlier", "later", "from now"
// (times_ago.cc).
std::optional<Found> anchored(const Scan& scan, std::int32_t begin, const TimeAmount& amount, std::int32_t i);
// "two years ago" from word i on: how many, and the word behind it; whole and closed amounts of that unit alone.
std::optional<Ordinal> ago_at(const Scan& scan, std::int32_t i, Unit unit);

}  // namespace hearsay
