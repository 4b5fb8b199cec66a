// The words of time of one language, compiled from times.toml: what each word may be, by vocabulary id.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "mentions/numbers.h"
#include "mentions/phrases.h"
#include "mentions/times.h"
#include "mentions/times_zones.h"
#include "mentions/words.h"

namespace hearsay {

enum class Relative : std::uint8_t {
  none,
  last,
  past,
  next,
  coming,
  this_,
  current,
  that,
  same,
  previous,
  following,
  recent,
  latest,
  each
};
enum class Side : std::uint8_t { none, early, mid, late, earlier, later, some };

// Function words, as bits of TimeWord::functions; the names of times.toml's table `function`.
enum Function : std::uint64_t {
  kThe = 1ULL << 0,
  kArticle = 1ULL << 1,
  kPossessive = 1ULL << 2,
  kOf = 1ULL << 3,
  kAnd = 1ULL << 4,
  kTo = 1ULL << 5,
  kAt = 1ULL << 6,
  kOn = 1ULL << 7,
  kIn = 1ULL << 8,
  kFor = 1ULL << 9,
  kAgo = 1ULL << 10,
  kBefore = 1ULL << 11,
  kAfter = 1ULL << 12,
  kHence = 1ULL << 13,
  kFrom = 1ULL << 14,
  kNow = 1ULL << 15,
  kBetween = 1ULL << 16,
  kSince = 1ULL << 17,
  kUntil = 1ULL << 18,
  kBy = 1ULL << 19,
  kFiscal = 1ULL << 20,
  kAm = 1ULL << 21,
  kPm = 1ULL << 22,
  kDotted = 1ULL << 23,
  kM = 1ULL << 24,
  kClock = 1ULL << 25,
  kO = 1ULL << 26,
  kS = 1ULL << 27,
  kLocal = 1ULL << 28,
  kTime = 1ULL << 29,
  kHalf = 1ULL << 30,
  kMore = 1ULL << 31,
  kManyTimes = 1ULL << 32,
  kTimes = 1ULL << 33,
  kPer = 1ULL << 34,
  kOld = 1ULL << 35,
  kAd = 1ULL << 36,
  kBc = 1ULL << 37,
  kPeriod = 1ULL << 38,
  kAhead = 1ULL << 39,
  kAll = 1ULL << 40,
  kOnly = 1ULL << 41,
  kYearPreposition = 1ULL << 42,
  kBe = 1ULL << 45,
  kQuarterLetter = 1ULL << 46,
  kSo = 1ULL << 47,
  kEventAfter = 1ULL << 48,
  kAlone = 1ULL << 49,
  kNearDate = 1ULL << 50,
  kEnded = 1ULL << 51,
  kComparable = 1ULL << 52,
  kFutureCue = 1ULL << 43,
  kPastCue = 1ULL << 44,
};

struct TimeWord {
  std::uint64_t functions = 0;
  std::uint8_t month = 0;     // 1 to 12
  bool ambiguous = false;     // a month or season whose word is also something else
  bool abbreviation = false;  // of a month or weekday
  std::uint8_t weekday = 0;   // 1 to 7
  bool recurring = false;     // plural weekday, part or season
  Unit unit = Unit::none;
  std::uint8_t unit_count = 1;
  bool plural = false;      // of a unit
  std::uint8_t season = 0;  // its first month
  std::uint8_t decade = 0;  // 20 to 90
  bool names_day = false;   // yesterday, today, tomorrow
  std::int8_t day_offset = 0;
  std::int16_t zone = -1;   // in TimeLexicon::zones
  bool zone_alone = false;  // a zone in small letters too: "Eastern"
  std::int16_t era = 0;     // years to add, 0 for none
  Relative relative = Relative::none;
  Side side = Side::none, edge = Side::none;
  std::string part;      // MO, 12:00; empty for none
  std::string day_part;  // NI for tonight

  bool is(std::uint64_t function) const { return (functions & function) != 0; }
};

struct TimePhrase {
  enum class Kind : std::uint8_t { reference, recurring, about, holiday, block, zone, place, same_time, no_later, no_earlier, closed };
  Kind kind = Kind::reference;
  std::string value;
  std::int32_t holiday = -1;
  std::int16_t zone = -1;  // of a zone and of a place, in TimeLexicon::zones
};

// The first day of a holiday in a year and its last.
struct DayRange {
  Day first, last;
};

struct Holiday {
  enum class Rule : std::uint8_t { listed, fixed, nth, easter, orthodox, islamic };
  Rule rule = Rule::listed;
  int month = 0, day = 0, weekday = 0, nth = 0, after = 0, until = 0;
  std::vector<DayRange> dates;  // known days; in their years they win over the rule
};

struct TimeLexicon {
  Vocabulary vocabulary;
  NumberWords numbers;
  std::vector<TimeWord> words;
  PhraseTable phrases;
  std::vector<TimePhrase> meanings;  // of the phrases
  std::vector<Holiday> holidays;
  ZoneTable zones;
};

// When it falls in that year: once as a rule; one of the Islamic calendar may fall in it twice or not at all. Empty, too, where nothing is
// known of the year.
std::vector<DayRange> holidays_in(const Holiday& holiday, int year);

}  // namespace hearsay
