// What holds of the times of any text: spans in order, intervals that are whole, no crash.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "english_times.h"
#include "random_words.h"

namespace hearsay {
namespace {

void expect_sound(const Document& document) {
  std::uint32_t last = 0;
  for (const Time& time : document.times) {
    EXPECT_LE(last, time.span.begin);
    EXPECT_LT(time.span.begin, time.span.end);
    ASSERT_LE(time.span.end, document.text.size());
    EXPECT_FALSE(time.value.empty());
    EXPECT_NE(document.text[time.span.begin] & 0xC0, 0x80);
    if (time.span.end < document.text.size()) {
      EXPECT_NE(document.text[time.span.end] & 0xC0, 0x80);
    }
    if (!time.earliest.empty()) {
      EXPECT_TRUE(parse_iso_date(time.earliest)) << time.earliest;
    }
    if (!time.latest.empty()) {
      EXPECT_TRUE(parse_iso_date(time.latest)) << time.latest;
    }
    if (!time.earliest.empty() && !time.latest.empty()) {
      EXPECT_LE(time.earliest, time.latest) << document.text_of(time.span);
    }
    last = time.span.end;
  }
}

TEST(TimesHold, OrderedSpansAndIntervalsOnAnyOrderOfWords) {
  static const char* const kPieces[] = {"last",
                                        "next",
                                        "the",
                                        "two",
                                        "years",
                                        "ago",
                                        "Friday",
                                        "May",
                                        "3",
                                        "1998",
                                        ",",
                                        "of",
                                        "end",
                                        "early",
                                        "mid",
                                        "-",
                                        "week",
                                        "month",
                                        "10",
                                        ":",
                                        "30",
                                        "p.m.",
                                        "GMT",
                                        "third",
                                        "quarter",
                                        "a",
                                        "half",
                                        "and",
                                        "from",
                                        "to",
                                        "until",
                                        "since",
                                        "by",
                                        "every",
                                        "day",
                                        "'s",
                                        "2022",
                                        "31",
                                        "February",
                                        "centuries",
                                        "9999",
                                        "century",
                                        "later",
                                        "earlier",
                                        "few",
                                        "past",
                                        "coming",
                                        "Christmas",
                                        "é",
                                        "—",
                                        "“",
                                        "1/2",
                                        "million",
                                        "BC",
                                        "fiscal",
                                        "year",
                                        "morning",
                                        "night",
                                        "99999999999999999999",
                                        "\n\n",
                                        "30th",
                                        "summer",
                                        "ended",
                                        "after",
                                        "before",
                                        "crash",
                                        "Moscow time",
                                        "at the earliest",
                                        "overnight",
                                        "quarter",
                                        "today",
                                        "in"};
  RandomWords random(42);
  for (int round = 0; round < 3000; ++round) {
    const auto text = random.text(kPieces, 5);
    SCOPED_TRACE(text);
    expect_sound(read(text, round % 3 == 0 ? "" : "2023-09-11"));
  }
}

TEST(TimesHold, OnHostileText) {
  for (const char* piece : {"last ", "the end of ", "two to ", "a half and ", "1", "May ", "-", "1998-", "from now ", "\xE2\x80\x94",
                            "hundred ", "every ", "Friday, ", "the day after ", "the week of ", "two days after the crash on 5 May ",
                            "the quarter ended ", "the first Friday of May ", "until at least "}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    SCOPED_TRACE(piece);
    expect_sound(read(text, "2023-09-11"));
  }
}

TEST(TimesHold, AtTheEndsOfTheCalendar) {
  for (const char* published : {"0001-01-01", "9999-12-31"})
    for (const char* text : {"two thousand years ago", "last year", "next year", "1000000 years from now", "the past 500000 years",
                             "last night", "next week", "the coming century", "overnight", "the quarter ended Jan. 1", "the next few days",
                             "the year ending December 31", "four hundred years ago this month", "the week of Jan. 1",
                             "the day before Jan. 1", "in the third quarter", "last May", "next May", "it opened in the winter"})
      expect_sound(read(text, published));
  for (const char* text : {"They will meet 9,000 years from now. The following January they will part.",
                           "They met 9,000 years ago. The following May they parted.", "The 0th quarter was good."})
    expect_sound(read(text, "2023-09-11"));
}

}  // namespace
}  // namespace hearsay
