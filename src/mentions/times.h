// Time expressions: TIMEX3 (ISO 24617-1) types and values, and the interval [earliest, latest] that each stands for.
#pragma once

#include <memory>

#include "base/knowledge.h"
#include "hearsay/document.h"

namespace hearsay {

struct TimeLexicon;  // languages/<code>/times.toml; immutable, shared between threads

// Throws Error bad_format naming file and line.
std::shared_ptr<const TimeLexicon> load_time_lexicon(const Knowledge& knowledge, const std::string& language);

// Fills times, in order of text, without overlaps. Reads text, tokens, tags, syntax and `published`; works on text alone too, with the
// tense of undated days and months then guessed from the words around them.
//
// Values follow TIMEX3 (ISO 24617-1) as TimeBank uses it:
// - A weekday without a date is the last one up to publication, or the next from it on where its verb looks ahead; that of publication is
// today.
// - A month or day without a year is the nearest in the direction of its verb; beside a date of another year it takes that year.
// - last, this, next, ago and from now count from publication; later, earlier, following, previous, same and that from the narrative's last
// date.
// - "a year earlier" is the year's quarter where the last sentences spoke of a quarter.
// - A month after a story long past ("In November 1877 ... In January") takes the story's year; "the end of the month" is the story's too.
// - What was told of only to the month gives no day: "In April ... five days later" is XXXX-XX-XX.
// - A clock time alone is of the day just told of, else, where it is over, of the first day told of in the week before publication, else of
// publication.
// - A part of the day is the date with TMO, TAF, TEV, TNI; a clock time carries no zone in the value, but in the interval.
// - Two days of one month ("10 to 12 September") are one expression whose value is an ISO 8601 interval.
// - Sums that are left open are PXD, PXW ...; recently, soon and the like PAST_REF, FUTURE_REF, PRESENT_REF.
//
// Intervals: both ends included. The two ends of a range ("between Tuesday and Wednesday") stay two expressions with one and the same
// interval. "since X" ends at publication; "by X" and "until X" begin there where X lies ahead, else they are open (empty) at that end; so
// does "before X", which ends the day before. "no later than X", "X at the latest" are "by X"; "no earlier than X", "X at the earliest" are
// open behind. "as early as X" is X. "the quarter ended X", "the nine months through X" end on X, whatever the calendar's quarter in their
// value. A fiscal period whose end is not told has none. "Two weeks after the summit" is a DURATION with the interval that it reaches,
// where a sentence shortly before told of the summit beside a day. "overnight" is the night that ends on the day told of. Clock times of a
// range share its day and carry both ends. early, mid and late take a third. "the next few days" is the day after publication to the
// seventh after it, "in recent days" the seven days up to it. Durations that lean on publication ("the past two months") have one; other
// durations, sets and references have none. Without `published`, what is relative keeps X in its value (XXXX-WXX-5, XXXX-09-12) and has no
// interval.
void find_times(Document& document, const TimeLexicon& lexicon);

// What the value of a time rests on, for those who ask why: found by reading the text again with the same rules.
struct TimeGrounds {
  enum class Kind : std::uint8_t {
    written,      // the date, as far as it is told, stands in the words themselves
    publication,  // counted from the day of publication
    narrative     // counted from the last date told before it ("the following day")
  } kind = Kind::written;
  bool by_direction = false;  // a weekday or a day without a year: which one was decided by where its verb looks
  int direction = 0;          // -1 the words around it tell of the past, 1 of what lies ahead, 0 they do not say
};
TimeGrounds grounds_of(const Document& document, const TimeLexicon& lexicon, std::int32_t time);

}  // namespace hearsay
