// What the rules of time share: the words of a document, what is known so far, and what a rule finds.
//
// A rule is a function from a word index to what begins there, or nothing. Each looks at a bounded number of words, so the scan is linear.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mentions/times_lexicon.h"

namespace hearsay {

// "two weeks after the summit", "the day before": how far, from what.
struct Lean {
  std::int32_t word = -1;  // the first word of what it counts from; -1 for none
  int sign = 0;
  Unit unit = Unit::none;
  double count = 0;
  bool tentative = false;  // no expression unless that is known
};

struct Found {
  std::int32_t begin = 0, end = 0;  // words
  TimeType type = TimeType::date;
  std::string value;             // TIMEX3
  std::optional<Period> period;  // the stretch of the calendar, where it is one: what later expressions count from
  std::optional<Day> earliest, latest;
  std::string clock;              // "15:00", for a time of the clock
  std::int16_t zone = -1;         // of the clock, in TimeLexicon::zones
  std::optional<int> offset;      // minutes ahead of UTC where the text says so
  bool day_given = false;         // its day is written beside its clock time
  bool number_given = false;      // of a quarter: which one of the year is said
  bool compared = false;          // a month that figures are compared with: the story stays where it was
  int months = 0;                 // whole months of a duration, 0 for none
  bool year_given = false;        // its year is written, not inferred
  bool from_publication = false;  // counted from the day of publication
  Lean lean;                      // an amount or unit that is counted from an event or a date named after it
};

inline const TimeWord kNoTimeWord;

struct Scan {
  const Document& document;
  const TimeLexicon& lexicon;
  std::vector<Word> words;
  std::vector<const TimeWord*> entries;     // of the lexicon: what each word may be
  std::vector<PhraseTable::Match> phrases;  // of the lexicon: the longest that begins at each word
  std::optional<Day> published;
  // The narrative: the last date told and where it stood; and the last quarter, for figures that are compared with "a year earlier".
  std::optional<Period> narrative, quarter;
  std::int32_t narrative_sentence = -1, narrative_paragraph = -1, quarter_sentence = -1;
  bool narrative_year_given = false;
  std::optional<Day> lead;     // the day of the news: the first one told of, where that is one of the last few before publication
  std::int32_t paragraph = 0;  // of the word being read

  std::int32_t size() const { return static_cast<std::int32_t>(words.size()); }
  // An empty one outside the text.
  const TimeWord& at(std::int32_t i) const {
    const auto index = static_cast<std::size_t>(i);  // beyond all sizes where i is negative
    return index < entries.size() ? *entries[index] : kNoTimeWord;
  }
  const Word& word(std::int32_t i) const;
  // Word i follows the one before with a blank only (spaced), a blank, a hyphen or nothing (joined), a comma and blank too (listed).
  bool spaced(std::int32_t i) const { return i > 0 && i < size() && words[static_cast<std::size_t>(i)].spaced(); }
  bool joined(std::int32_t i) const { return i > 0 && i < size() && words[static_cast<std::size_t>(i)].joined(); }
  bool listed(std::int32_t i) const;
  // Word i is "s" after an apostrophe.
  bool genitive(std::int32_t i) const;
  std::string_view text(std::int32_t i) const;
  // The day that this, last, next count from; and the one that following, previous, later count from.
  std::optional<Day> narrative_day() const;
  // The day of a narrative that is far from publication, where the last sentences told of one; nullopt where the text tells of today.
  std::optional<Day> day_of_old_story(std::int32_t i) const;
  // The quarter in whose terms the sentence speaks; nullopt where none was named in the last few sentences.
  std::optional<Period> quarter_in_context(std::int32_t i) const;
};

// Of a document whose narrative has not begun.
Scan scan_of(const Document& document, const TimeLexicon& lexicon);

// -1 where the words around [begin, end) tell of the past, 1 of what lies ahead, 0 where they do not say. Uses syntax where there is any.
int direction_of(const Scan& scan, std::int32_t begin, std::int32_t end);

// The token that holds the word; nullptr where the document has none.
const Token* token_of(const Scan& scan, std::int32_t word);

Found found_period(std::int32_t begin, std::int32_t end, const Period& period);  // of the words [begin, end): value and days of a period
Found found_value(std::int32_t begin, std::int32_t end, TimeType type, std::string value);  // a value alone

// The longest phrase of the lexicon that begins at `at`; nullptr where none does. `end` is set to the word after it.
const TimePhrase* phrase_at(const Scan& scan, std::int32_t at, std::int32_t& end);

std::optional<Found> same_time_at(const Scan& scan, std::int32_t at);     // this time last year
std::optional<Found> same_stretch_at(const Scan& scan, std::int32_t at);  // the same period of 2021; the same month last year

// A year in digits or words: its value and end.
std::optional<Ordinal> year_at(const Scan& scan, std::int32_t at);

std::optional<Found> clock_at(const Scan& scan, std::int32_t at);      // 10 p.m. Wednesday; noon; 1500 GMT
std::optional<Found> absolute_at(const Scan& scan, std::int32_t at);   // Sept. 30, 1989; Friday; 1998; the 1990s; the third quarter of 1990
std::optional<Found> quarter_at(const Scan& scan, std::int32_t at);    // third-quarter; Q3 2023; the year-earlier period
std::optional<Found> named_at(const Scan& scan, std::int32_t at);      // yesterday; Christmas; this summer by name
std::optional<Found> relative_at(const Scan& scan, std::int32_t at);   // last week; the following day; this coming Sunday; last night
std::optional<Found> counted_at(const Scan& scan, std::int32_t at);    // two years; a month ago; the past three months; weeks
std::optional<Found> recurring_at(const Scan& scan, std::int32_t at);  // every Tuesday; daily; twice a month
std::optional<Found> reference_at(const Scan& scan, std::int32_t at);  // now; recently; the future

// The longest of the rules for dates, and that with a side of it ("early this week", "the end of 1990").
std::optional<Found> date_at(const Scan& scan, std::int32_t at);
std::optional<Found> beside_at(const Scan& scan, std::int32_t at);  // the day after Christmas; the week before the vote
// "the quarter ended Sept. 30", "the year ending June 30, 1990": what lies before that day.
void end_on_date(const Scan& scan, Found& found);
std::optional<Found> sided_at(const Scan& scan, std::int32_t at);

// That many units before (sign -1) or after a day, as precise as the unit; PAST_REF or FUTURE_REF where the number is open.
struct Count {
  Unit unit = Unit::none;
  double count = 0;
  bool open = false;
};
Found counted_from(std::int32_t begin, std::int32_t end, const Count& amount, std::optional<Day> base, int sign);

// The zone of the clock time whose word `clock` is the first, where it stands from word i on. `sure`: by am, pm or o'clock it is one.
struct ZoneRead {
  std::int32_t end = 0;        // behind the zone; i where there is none
  std::int32_t place_end = 0;  // behind "in Seoul" after "local time"; it belongs to the expression where a day follows
  std::int16_t zone = -1;
  std::optional<int> offset;
  bool local = false;
};
ZoneRead zone_at(const Scan& scan, std::int32_t clock, std::int32_t i, bool sure);

// Minutes ahead of UTC of a clock time on a day; nullopt where that is not known.
std::optional<int> zone_minutes(const Scan& scan, const Found& found, std::optional<Day> day);
// "15:00-04:00", "15:00" where the zone is not known, empty for what is no clock time.
std::string clock_text(const Scan& scan, const Found& found, std::optional<Day> day);

// A day with what may follow it: a part of the day or a clock time ("Tuesday morning", "Saturday at 3 p.m.").
Found with_part(const Scan& scan, Found day);

// The day that many months before or after, or the month's last where it has no such day.
Day months_away(Day day, int months);

inline void keep_longer(std::optional<Found>& best, std::optional<Found> other) {
  if (other && (!best || other->end > best->end)) best = std::move(other);
}

}  // namespace hearsay
