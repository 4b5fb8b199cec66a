#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "english_times.h"

namespace hearsay {
namespace {

// One sentence, the expression in it, its value and its interval. Published on Monday 2023-09-11 where nothing else is said.
struct Case {
  const char* text;
  const char* expression;
  const char* value;
  const char* earliest = "";
  const char* latest = "";
  TimeType type = TimeType::date;
  const char* published = "2023-09-11";
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.text; }

class Times : public ::testing::TestWithParam<Case> {};

TEST_P(Times, HaveValueAndInterval) {
  const Case& c = GetParam();
  const Document document = read(c.text, c.published);
  std::string seen;
  for (const Time& time : document.times) {
    const std::string text(document.text_of(time.span));
    seen += "[" + text + " = " + time.value + "] ";
    if (text != c.expression) continue;
    EXPECT_EQ(time.value, c.value) << c.text;
    EXPECT_EQ(time.earliest, c.earliest) << c.text;
    EXPECT_EQ(time.latest, c.latest) << c.text;
    EXPECT_EQ(time.type, c.type) << c.text;
    return;
  }
  ADD_FAILURE() << c.text << ": no '" << c.expression << "', but " << seen;
}

constexpr TimeType kTime = TimeType::time, kDuration = TimeType::duration, kSet = TimeType::set;

const Case kDays[] = {
    {"The envoy landed yesterday.", "yesterday", "2023-09-10", "2023-09-10", "2023-09-10"},
    {"The convoy arrived today at the border.", "today", "2023-09-11", "2023-09-11", "2023-09-11"},
    {"The two could meet as early as tomorrow.", "tomorrow", "2023-09-12", "2023-09-12", "2023-09-12"},
    {"The minister resigned on Friday.", "Friday", "2023-09-08", "2023-09-08", "2023-09-08"},
    {"The court will rule on Friday.", "Friday", "2023-09-15", "2023-09-15", "2023-09-15"},
    {"The council met on Monday.", "Monday", "2023-09-11", "2023-09-11", "2023-09-11"},
    {"The council will meet on Monday.", "Monday", "2023-09-11", "2023-09-11", "2023-09-11"},
    {"He was detained last Friday.", "last Friday", "2023-09-08", "2023-09-08", "2023-09-08"},
    {"He was detained last Monday.", "last Monday", "2023-09-04", "2023-09-04", "2023-09-04"},
    {"The hearing is set for next Tuesday.", "next Tuesday", "2023-09-19", "2023-09-19", "2023-09-19"},
    {"They vote this Sunday.", "this Sunday", "2023-09-17", "2023-09-17", "2023-09-17"},
    {"They vote this coming Sunday.", "this coming Sunday", "2023-09-17", "2023-09-17", "2023-09-17"},
    {"They voted this past Sunday.", "this past Sunday", "2023-09-10", "2023-09-10", "2023-09-10"},
    {"The strike began on Sunday, September 10.", "Sunday, September 10", "2023-09-10", "2023-09-10", "2023-09-10"},
    {"The strike began on Tuesday of last week.", "Tuesday of last week", "2023-09-05", "2023-09-05", "2023-09-05"},
    {"It opened on 3 May 2021.", "3 May 2021", "2021-05-03", "2021-05-03", "2021-05-03"},
    {"It opened on May 3, 2021, in rain.", "May 3, 2021", "2021-05-03", "2021-05-03", "2021-05-03"},
    {"It opened on the 3rd of May 2021.", "the 3rd of May 2021", "2021-05-03", "2021-05-03", "2021-05-03"},
    {"It opened on May 3rd.", "May 3rd", "2023-05-03", "2023-05-03", "2023-05-03"},
    {"The treaty was signed on Dec. 5.", "Dec. 5", "2022-12-05", "2022-12-05", "2022-12-05"},
    {"The treaty will be signed on Dec. 5.", "Dec. 5", "2023-12-05", "2023-12-05", "2023-12-05"},
    {"Elections will be held on Jan. 13.", "Jan. 13", "2024-01-13", "2024-01-13", "2024-01-13"},
    {"The log says 2022-02-24 at the top.", "2022-02-24", "2022-02-24", "2022-02-24", "2022-02-24"},
    {"The form was dated 2/24/2022.", "2/24/2022", "2022-02-24", "2022-02-24", "2022-02-24"},
    {"The form was dated 24.2.2022 there.", "24.2.2022", "2022-02-24", "2022-02-24", "2022-02-24"},
    {"He came on the fourth of July.", "the fourth of July", "2023-07-04", "2023-07-04", "2023-07-04"},
    {"They flew in on the eve of 9 May.", "9 May", "2023-05-09", "2023-05-09", "2023-05-09"},
};
INSTANTIATE_TEST_SUITE_P(Days, Times, ::testing::ValuesIn(kDays));

const Case kWeeksAndMonths[] = {
    {"The White House raised it last week.", "last week", "2023-W36", "2023-09-04", "2023-09-10"},
    {"They will talk next week.", "next week", "2023-W38", "2023-09-18", "2023-09-24"},
    {"They are in town this week.", "this week", "2023-W37", "2023-09-11", "2023-09-17"},
    {"The shelling began early this week.", "early this week", "2023-W37", "2023-09-11", "2023-09-13"},
    {"The shelling eased late last week.", "late last week", "2023-W36", "2023-09-09", "2023-09-10"},
    {"It was quiet last weekend.", "last weekend", "2023-W36-WE", "2023-09-09", "2023-09-10"},
    {"Clashes erupted over the weekend.", "the weekend", "2023-W36-WE", "2023-09-09", "2023-09-10"},
    {"The talks will resume next weekend.", "next weekend", "2023-W38-WE", "2023-09-23", "2023-09-24"},
    {"Prices fell last month.", "last month", "2023-08", "2023-08-01", "2023-08-31"},
    {"Prices will fall next month.", "next month", "2023-10", "2023-10-01", "2023-10-31"},
    {"Prices fell earlier this month.", "earlier this month", "2023-09", "2023-09-01", "2023-09-11"},
    {"They last met in April 2019.", "April 2019", "2019-04", "2019-04-01", "2019-04-30"},
    {"They met in April.", "April", "2023-04", "2023-04-01", "2023-04-30"},
    {"They met in November.", "November", "2022-11", "2022-11-01", "2022-11-30"},
    {"They will meet in November.", "November", "2023-11", "2023-11-01", "2023-11-30"},
    {"They will meet in February.", "February", "2024-02", "2024-02-01", "2024-02-29"},
    {"He resigned last June.", "last June", "2023-06", "2023-06-01", "2023-06-30"},
    {"He resigned last December.", "last December", "2022-12", "2022-12-01", "2022-12-31"},
    {"He will retire next January.", "next January", "2024-01", "2024-01-01", "2024-01-31"},
    {"It started in early September.", "early September", "2023-09", "2023-09-01", "2023-09-10"},
    {"It started in mid-August.", "mid-August", "2023-08", "2023-08-12", "2023-08-21"},
    {"It started in late August 2021.", "late August 2021", "2021-08", "2021-08-22", "2021-08-31"},
    {"It started at the end of August.", "the end of August", "2023-08", "2023-08-22", "2023-08-31"},
    {"It started at the beginning of 2020.", "the beginning of 2020", "2020", "2020-01-01", "2020-04-30"},
    {"They met in May.", "May", "2023-05", "2023-05-01", "2023-05-31"},
    {"They met in March of last year.", "March of last year", "2022-03", "2022-03-01", "2022-03-31"},
    {"They met in March last year.", "March last year", "2022-03", "2022-03-01", "2022-03-31"},
    {"The army retreated in June of 2022.", "June of 2022", "2022-06", "2022-06-01", "2022-06-30"},
};
INSTANTIATE_TEST_SUITE_P(WeeksAndMonths, Times, ::testing::ValuesIn(kWeeksAndMonths));

const Case kLonger[] = {
    {"The base closed in 1998.", "1998", "1998", "1998-01-01", "1998-12-31"},
    {"The base (1998) is closed.", "1998", "1998", "1998-01-01", "1998-12-31"},
    {"It grew last year.", "last year", "2022", "2022-01-01", "2022-12-31"},
    {"It will grow next year.", "next year", "2024", "2024-01-01", "2024-12-31"},
    {"It has grown this year.", "this year", "2023", "2023-01-01", "2023-12-31"},
    {"It grew earlier this year.", "earlier this year", "2023", "2023-01-01", "2023-09-11"},
    {"It will end later this year.", "later this year", "2023", "2023-09-11", "2023-12-31"},
    {"It was built in mid-2021.", "mid-2021", "2021", "2021-05-01", "2021-08-31"},
    {"It was built in early 2019.", "early 2019", "2019", "2019-01-01", "2019-04-30"},
    {"It was built in the 1990s.", "the 1990s", "199", "1990-01-01", "1999-12-31"},
    {"It was built in the late 1970s.", "the late 1970s", "197", "1977-01-01", "1979-12-31"},
    {"It was built in the '80s.", "the '80s", "198", "1980-01-01", "1989-12-31"},
    {"It grew early this millennium.", "early this millennium", "2", "2001-01-01", "2334-12-31"},
    {"It was built in the nineties.", "the nineties", "199", "1990-01-01", "1999-12-31"},
    {"It was built in the 19th century.", "the 19th century", "18", "1801-01-01", "1900-12-31"},
    {"It is a law of the twentieth century.", "the twentieth century", "19", "1901-01-01", "2000-12-31"},
    {"It was built in nineteen ninety-six.", "nineteen ninety-six", "1996", "1996-01-01", "1996-12-31"},
    {"It will be done by the year 2030.", "the year 2030", "2030", "2023-09-11", "2030-12-31"},
    {"Output fell in the third quarter of 2022.", "the third quarter of 2022", "2022-Q3", "2022-07-01", "2022-09-30"},
    {"Output fell in the second quarter.", "the second quarter", "2023-Q2", "2023-04-01", "2023-06-30"},
    {"Third-quarter output fell.", "Third-quarter", "2023-Q3", "2023-07-01", "2023-09-30"},
    {"Output fell in Q1 2023.", "Q1 2023", "2023-Q1", "2023-01-01", "2023-03-31"},
    {"Output fell last quarter.", "last quarter", "2023-Q2", "2023-04-01", "2023-06-30"},
    {"Output fell in the first half of 2021.", "the first half of 2021", "2021-H1", "2021-01-01", "2021-06-30"},
    {"Output fell in the first half of last year.", "the first half of last year", "2022-H1", "2022-01-01", "2022-06-30"},
    {"Output fell in last year's fourth quarter.", "last year's fourth quarter", "2022-Q4", "2022-10-01", "2022-12-31"},
    {"The deficit shrank in fiscal 2022.", "fiscal 2022", "2022"},
    {"They met last summer.", "last summer", "2022-SU", "2022-06-01", "2022-08-31"},
    {"They met in the summer of 2018.", "the summer of 2018", "2018-SU", "2018-06-01", "2018-08-31"},
    {"They will meet this fall.", "this fall", "2023-FA", "2023-09-01", "2023-11-30"},
    {"They will meet next spring.", "next spring", "2024-SP", "2024-03-01", "2024-05-31"},
    {"It will double over the next decade.", "the next decade", "203", "2023-09-12", "2033-09-10"},
    {"It doubled over the past decade.", "the past decade", "201", "2013-09-11", "2023-09-11"},
    {"It doubled over the summer of 2018.", "the summer of 2018", "2018-SU", "2018-06-01", "2018-08-31"},
    {"The war began in Juche 39.", "Juche 39", "1950", "1950-01-01", "1950-12-31"},
    {"It will be ready by year-end.", "year-end", "2023", "2023-09-11", "2023-12-31"},
};
INSTANTIATE_TEST_SUITE_P(Longer, Times, ::testing::ValuesIn(kLonger));

const Case kAgo[] = {
    {"He left two days ago.", "two days ago", "2023-09-09", "2023-09-09", "2023-09-09"},
    {"He left 10 days ago.", "10 days ago", "2023-09-01", "2023-09-01", "2023-09-01"},
    {"He left three weeks ago.", "three weeks ago", "2023-W34", "2023-08-21", "2023-08-27"},
    {"He left a month ago.", "a month ago", "2023-08", "2023-08-01", "2023-08-31"},
    {"He left five months ago.", "five months ago", "2023-04", "2023-04-01", "2023-04-30"},
    {"He left a year ago.", "a year ago", "2022", "2022-01-01", "2022-12-31"},
    {"He left nearly four years ago.", "nearly four years ago", "2019", "2019-01-01", "2019-12-31"},
    {"He left a decade ago.", "a decade ago", "2013", "2013-01-01", "2013-12-31"},
    {"He left half a century ago.", "half a century ago", "1973", "1973-01-01", "1973-12-31"},
    {"It was dug 30,000 months ago.", "30,000 months ago", "0001-01", "0001-01-01", "0001-01-31"},
    {"He left several years ago.", "several years ago", "PAST_REF"},
    {"He left years ago.", "years ago", "PAST_REF"},
    {"He left a year and a half ago.", "a year and a half ago", "2022-03", "2022-03-01", "2022-03-31"},
    {"It will open two weeks from now.", "two weeks from now", "2023-W39", "2023-09-25", "2023-10-01"},
    {"It will open three days from now.", "three days from now", "2023-09-14", "2023-09-14", "2023-09-14"},
    {"War broke out on 24 February 2022. Two days later the bridge fell.", "Two days later", "2022-02-26", "2022-02-26", "2022-02-26"},
    {"War broke out on 24 February 2022. The following day the bridge fell.", "The following day", "2022-02-25", "2022-02-25",
     "2022-02-25"},
    {"War broke out on 24 February 2022. The next day the bridge fell.", "The next day", "2022-02-25", "2022-02-25", "2022-02-25"},
    {"War broke out on 24 February 2022. The previous day had been calm.", "The previous day", "2022-02-23", "2022-02-23", "2022-02-23"},
    {"War broke out on 24 February 2022. The same day a bridge fell.", "The same day", "2022-02-24", "2022-02-24", "2022-02-24"},
    {"War broke out on 24 February 2022. That day a bridge fell.", "That day", "2022-02-24", "2022-02-24", "2022-02-24"},
    {"They married in 1996. Three years later he left.", "Three years later", "1999", "1999-01-01", "1999-12-31"},
    {"They married in 1996. Three years earlier they had met.", "Three years earlier", "1993", "1993-01-01", "1993-12-31"},
    {"They married in 1996. The following year he left.", "The following year", "1997", "1997-01-01", "1997-12-31"},
    {"They married in 1996. That year was hard.", "That year", "1996", "1996-01-01", "1996-12-31"},
    {"Profit fell in the third quarter of 2022 from a year earlier.", "a year earlier", "2021-Q3", "2021-07-01", "2021-09-30"},
    {"Third-quarter profit beat that of the year-earlier quarter.", "the year-earlier quarter", "2022-Q3", "2022-07-01", "2022-09-30"},
    {"In May 1968 students rose. In June they went home.", "June", "1968-06", "1968-06-01", "1968-06-30"},
};
INSTANTIATE_TEST_SUITE_P(Ago, Times, ::testing::ValuesIn(kAgo));

const Case kRanges[] = {
    {"They are to sit down between Tuesday and Wednesday.", "Tuesday", "2023-09-12", "2023-09-12", "2023-09-13"},
    {"They will be sworn in between Tuesday and Wednesday.", "Wednesday", "2023-09-13", "2023-09-12", "2023-09-13"},
    {"The forum will run from 10 to 13 September.", "10 to 13 September", "2023-09-10/2023-09-13", "2023-09-10", "2023-09-13"},
    {"The forum ran September 10-13.", "September 10-13", "2023-09-10/2023-09-13", "2023-09-10", "2023-09-13"},
    {"The forum ran from March to May 2020.", "March", "2020-03", "2020-03-01", "2020-05-31"},
    {"The war lasted from 1950 to 1953.", "1950", "1950", "1950-01-01", "1953-12-31"},
    {"The war lasted from 1950 to 1953.", "1953", "1953", "1950-01-01", "1953-12-31"},
    {"The war (1950-1953) ended in a truce.", "1953", "1953", "1950-01-01", "1953-12-31"},
    {"The war of 1914-18 redrew borders.", "1914-18", "1914/1918", "1914-01-01", "1918-12-31"},
    {"It rose between 1990 and 1994.", "1994", "1994", "1990-01-01", "1994-12-31"},
    {"It will rain from Tuesday to Thursday.", "Tuesday", "2023-09-12", "2023-09-12", "2023-09-14"},
    {"It will rain Tuesday through Thursday.", "Thursday", "2023-09-14", "2023-09-12", "2023-09-14"},
    {"He has been held since Friday.", "Friday", "2023-09-08", "2023-09-08", "2023-09-11"},
    {"He has been held since 2019.", "2019", "2019", "2019-01-01", "2023-09-11"},
    {"The truce will hold until Friday.", "Friday", "2023-09-15", "2023-09-11", "2023-09-15"},
    {"The bill must pass by Friday.", "Friday", "2023-09-15", "2023-09-11", "2023-09-15"},
    {"They must leave by the end of October.", "the end of October", "2023-10", "2023-09-11", "2023-10-31"},
    {"By 1945 it had ended.", "1945", "1945", "", "1945-12-31"},
};
INSTANTIATE_TEST_SUITE_P(Ranges, Times, ::testing::ValuesIn(kRanges));

const Case kClock[] = {
    {"The bridge was hit last night.", "last night", "2023-09-10TNI", "2023-09-10", "2023-09-10", kTime},
    {"The bridge was hit this morning.", "this morning", "2023-09-11TMO", "2023-09-11", "2023-09-11", kTime},
    {"They speak tonight.", "tonight", "2023-09-11TNI", "2023-09-11", "2023-09-11", kTime},
    {"They speak tomorrow evening.", "tomorrow evening", "2023-09-12TEV", "2023-09-12", "2023-09-12", kTime},
    {"They spoke yesterday afternoon.", "yesterday afternoon", "2023-09-10TAF", "2023-09-10", "2023-09-10", kTime},
    {"They spoke on Friday night.", "Friday night", "2023-09-08TNI", "2023-09-08", "2023-09-08", kTime},
    {"They spoke late Friday night.", "late Friday night", "2023-09-08TNI", "2023-09-08", "2023-09-08", kTime},
    {"They spoke at 3 p.m. on Friday.", "3 p.m. on Friday", "2023-09-08T15:00", "2023-09-08T15:00", "2023-09-08T15:00", kTime},
    {"They spoke at 15:00 GMT Saturday.", "15:00 GMT Saturday", "2023-09-09T15:00", "2023-09-09T15:00Z", "2023-09-09T15:00Z", kTime},
    {"They spoke at 0900 GMT.", "0900 GMT", "2023-09-11T09:00", "2023-09-11T09:00Z", "2023-09-11T09:00Z", kTime},
    {"They spoke at 0900Z.", "0900Z", "2023-09-11T09:00", "2023-09-11T09:00Z", "2023-09-11T09:00Z", kTime},
    {"They spoke at 09:00Z on Saturday.", "09:00Z on Saturday", "2023-09-09T09:00", "2023-09-09T09:00Z", "2023-09-09T09:00Z", kTime},
    {"They spoke at 09:00 Z.", "09:00", "2023-09-11T09:00", "2023-09-11T09:00", "2023-09-11T09:00", kTime},
    {"They spoke at 5 p.m. EST Nov. 9, 2022.", "5 p.m. EST Nov. 9, 2022", "2022-11-09T17:00", "2022-11-09T17:00-05:00",
     "2022-11-09T17:00-05:00", kTime},
    {"They spoke around 7:15 p.m. in the capital.", "around 7:15 p.m.", "2023-09-11T19:15", "2023-09-11T19:15", "2023-09-11T19:15", kTime},
    {"They spoke on Friday at 10:30 a.m. in Bonn.", "Friday at 10:30 a.m.", "2023-09-08T10:30", "2023-09-08T10:30", "2023-09-08T10:30",
     kTime},
    {"They spoke at noon on Sunday.", "noon on Sunday", "2023-09-10T12:00", "2023-09-10T12:00", "2023-09-10T12:00", kTime},
    {"They left at three o'clock.", "three o'clock", "2023-09-11T03:00", "2023-09-11T03:00", "2023-09-11T03:00", kTime},
    {"They spoke on the morning of 24 February 2022.", "the morning of 24 February 2022", "2022-02-24TMO", "2022-02-24", "2022-02-24",
     kTime},
    {"They left at 12:05 am local time.", "12:05 am local time", "2023-09-11T00:05", "2023-09-11T00:05", "2023-09-11T00:05", kTime},
    {"They left at 8am on 1 May 2020.", "8am on 1 May 2020", "2020-05-01T08:00", "2020-05-01T08:00", "2020-05-01T08:00", kTime},
};
INSTANTIATE_TEST_SUITE_P(Clock, Times, ::testing::ValuesIn(kClock));

const Case kDurations[] = {
    {"Talks are planned in the next few days.", "the next few days", "PXD", "2023-09-12", "2023-09-18", kDuration},
    {"It will last for the next two weeks.", "the next two weeks", "P2W", "2023-09-12", "2023-09-25", kDuration},
    {"It grew over the past three months.", "the past three months", "P3M", "2023-06-11", "2023-09-11", kDuration},
    {"It grew over the last five years.", "the last five years", "P5Y", "2018-09-11", "2023-09-11", kDuration},
    {"It grew over the past 90000000000000000 years.", "the past 90000000000000000 years", "P90000000000000000Y", "", "", kDuration},
    {"They fought for two hours.", "two hours", "PT2H", "", "", kDuration},
    {"They fought for 90 minutes.", "90 minutes", "PT90M", "", "", kDuration},
    {"They fought for a day and a half.", "a day and a half", "P1DT12H", "", "", kDuration},
    {"They fought for weeks.", "weeks", "PXW", "", "", kDuration},
    {"They fought for several months.", "several months", "PXM", "", "", kDuration},
    {"They fought for a few days.", "a few days", "PXD", "", "", kDuration},
    {"They fought for almost a hundred years.", "almost a hundred years", "P100Y", "", "", kDuration},
    {"They fought for more than four hours.", "more than four hours", "PT4H", "", "", kDuration},
    {"They fought for two decades.", "two decades", "P20Y", "", "", kDuration},
    {"They fought for half an hour.", "half an hour", "PT30M", "", "", kDuration},
    {"They fought for a fortnight.", "a fortnight", "P2W", "", "", kDuration},
    {"They fought for 2 1/2 years.", "2 1/2 years", "P2Y6M", "", "", kDuration},
    {"It could last three months.", "three months", "P3M", "", "", kDuration},
    {"They signed a two-year deal.", "two-year", "P2Y", "", "", kDuration},
    {"They signed a 30-day truce.", "30-day", "P30D", "", "", kDuration},
    {"It takes two to three weeks.", "two to three weeks", "P2W", "", "", kDuration},
    {"It fell in the first nine months.", "the first nine months", "P9M", "", "", kDuration},
    {"It will take a couple of weeks.", "a couple of weeks", "P2W", "", "", kDuration},
    {"It took a week.", "a week", "P1W", "", "", kDuration},
    {"It lasted two more days.", "two more days", "P2D", "", "", kDuration},
    {"The quake lasted thirty seconds.", "thirty seconds", "PT30S", "", "", kDuration},
};
INSTANTIATE_TEST_SUITE_P(Durations, Times, ::testing::ValuesIn(kDurations));

const Case kSets[] = {
    {"They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2", "", "", kSet},
    {"They meet on Tuesdays.", "Tuesdays", "XXXX-WXX-2", "", "", kSet},
    {"They meet on Friday nights.", "Friday nights", "XXXX-WXX-5TNI", "", "", kSet},
    {"They meet each July.", "each July", "XXXX-07", "", "", kSet},
    {"They meet every summer.", "every summer", "XXXX-SU", "", "", kSet},
    {"They meet every month.", "every month", "P1M", "", "", kSet},
    {"They meet every two years.", "every two years", "P2Y", "", "", kSet},
    {"They meet every few weeks.", "every few weeks", "PXW", "", "", kSet},
    {"They meet annually.", "annually", "XXXX", "", "", kSet},
    {"They meet daily.", "daily", "XXXX-XX-XX", "", "", kSet},
    {"They meet twice a month.", "twice a month", "P1M", "", "", kSet},
    {"They meet three times a week.", "three times a week", "P1W", "", "", kSet},
    {"They meet every other day.", "every other day", "P2D", "", "", kSet},
    {"They meet every morning.", "every morning", "XXXX-XX-XXTMO", "", "", kSet},
};
INSTANTIATE_TEST_SUITE_P(Sets, Times, ::testing::ValuesIn(kSets));

const Case kReferences[] = {
    {"The depot burned in recent days.", "recent days", "PAST_REF", "2023-09-04", "2023-09-11"},
    {"He recently said he wanted closer ties.", "recently", "PAST_REF"},
    {"It improved in recent months.", "recent months", "PAST_REF"},
    {"It will improve soon.", "soon", "FUTURE_REF"},
    {"It is now under control.", "now", "PRESENT_REF"},
    {"It is currently under control.", "currently", "PRESENT_REF"},
    {"It did so in the past.", "the past", "PAST_REF"},
    {"It will do so in the future.", "the future", "FUTURE_REF"},
    {"It will do so in the coming days.", "the coming days", "FUTURE_REF", "2023-09-12", "2023-09-18"},
    {"It will do so in the coming weeks.", "the coming weeks", "FUTURE_REF"},
    {"It will do so as soon as possible.", "as soon as possible", "FUTURE_REF"},
    {"It is calm at present.", "at present", "PRESENT_REF"},
    {"Few do so these days.", "these days", "PRESENT_REF"},
    {"Until recently few knew.", "Until recently", "PAST_REF"},
};
INSTANTIATE_TEST_SUITE_P(References, Times, ::testing::ValuesIn(kReferences));

const Case kHolidays[] = {
    {"The office was shut on Christmas Day.", "Christmas Day", "2022-12-25", "2022-12-25", "2022-12-25"},
    {"The office will be shut on Christmas Day.", "Christmas Day", "2023-12-25", "2023-12-25", "2023-12-25"},
    {"They marched on May Day.", "May Day", "2023-05-01", "2023-05-01", "2023-05-01"},
    {"They marched on Easter Sunday 2021.", "Easter Sunday 2021", "2021-04-04", "2021-04-04", "2021-04-04"},
    {"They signed it on Good Friday 1998.", "Good Friday 1998", "1998-04-10", "1998-04-10", "1998-04-10"},
    {"They will march on Labor Day 2024.", "Labor Day 2024", "2024-09-02", "2024-09-02", "2024-09-02"},
    {"They will gather for Thanksgiving.", "Thanksgiving", "2023-11-23", "2023-11-23", "2023-11-23"},
    {"They marched last Christmas.", "last Christmas", "2022-12-25", "2022-12-25", "2022-12-25"},
    {"Shops closed on New Year's Eve.", "New Year's Eve", "2022-12-31", "2022-12-31", "2022-12-31"},
    // An Islamic year is eleven days short: these years hold the day, or the beginning, twice.
    {"They marched on Ashura.", "Ashura", "2009-01-07", "2009-01-07", "2009-01-07", TimeType::date, "2009-01-09"},
    {"They marched on Ashura.", "Ashura", "2009-12-27", "2009-12-27", "2009-12-27", TimeType::date, "2009-12-29"},
    {"A truce was observed during Ramadan.", "Ramadan", "1997-12-31/1998-01-28", "1997-12-31", "1998-01-28", TimeType::date, "1998-02-10"},
};
INSTANTIATE_TEST_SUITE_P(Holidays, Times, ::testing::ValuesIn(kHolidays));

const Case kBeside[] = {
    {"They met on the first Friday of December.", "the first Friday of December", "2022-12-02", "2022-12-02", "2022-12-02"},
    {"They will meet on the last Sunday in October 2024.", "the last Sunday in October 2024", "2024-10-27", "2024-10-27", "2024-10-27"},
    {"They met on the fifth Friday of March 2023.", "the fifth Friday of March 2023", "2023-03-31", "2023-03-31", "2023-03-31"},
    {"They met on the fifth Friday of May 2023.", "the fifth Friday of May 2023", "2023-05", "2023-05-01", "2023-05-31"},
    {"The decree of Sept. 1 was printed on the 5th.", "the 5th", "2023-09-05", "2023-09-05", "2023-09-05"},
    {"They will meet on the 5th.", "the 5th", "2023-10-05", "2023-10-05", "2023-10-05"},
    {"Shops were closed the day after Christmas.", "the day after Christmas", "2022-12-26", "2022-12-26", "2022-12-26"},
    {"They rested in the week before Easter Sunday 2021.", "the week before Easter Sunday 2021", "2021-W12", "2021-03-22", "2021-03-28"},
    {"Talks are set for the week of Jan. 13.", "the week of Jan. 13", "2024-W02", "2024-01-08", "2024-01-14"},
    {"He took office four years ago this month.", "four years ago this month", "2019-09", "2019-09-01", "2019-09-30"},
    {"He took office ten years ago today.", "ten years ago today", "2013-09-11", "2013-09-11", "2013-09-11"},
    {"Snow fell early in 2019.", "early in 2019", "2019", "2019-01-01", "2019-04-30"},
    {"Output fell in the July-September quarter.", "the July-September quarter", "2023-Q3", "2023-07-01", "2023-09-30"},
    {"Profit fell in the quarter ended July 31.", "the quarter", "2023-Q2", "2023-05-01", "2023-07-31"},
    {"Profit fell in the nine months ended Sept. 30, 2022.", "the nine months", "P9M", "2022-01-01", "2022-09-30", kDuration},
    {"Profit fell in the 12 months through June.", "the 12 months", "P12M", "2022-07-01", "2023-06-30", kDuration},
    {"Profit fell in the year ending June 30, 2022.", "the year", "P1Y", "2021-07-01", "2022-06-30", kDuration},
    {"Profit fell in its fiscal first quarter.", "its fiscal first quarter", "2023-Q1"},
};
INSTANTIATE_TEST_SUITE_P(Beside, Times, ::testing::ValuesIn(kBeside));

const Case kEvents[] = {
    {"The summit was held on 27 February 2019. Two weeks after the summit he resigned.", "Two weeks", "P2W", "2019-03-11", "2019-03-17",
     kDuration},
    {"He fled three days after 4 July 2023.", "three days", "P3D", "2023-07-07", "2023-07-07", kDuration},
    {"The vote was on 23 June 2016. The day after the vote he resigned.", "The day", "2016-06-24", "2016-06-24", "2016-06-24"},
    {"The vote was on 23 June 2016. A week before the vote a deputy was killed.", "A week", "P1W", "2016-06-13", "2016-06-19", kDuration},
};
INSTANTIATE_TEST_SUITE_P(Events, Times, ::testing::ValuesIn(kEvents));

const Case kOpenEnds[] = {
    {"The owners will sell the ships before November.", "November", "2023-11", "2023-09-11", "2023-10-31"},
    {"The pact will be signed before the end of October.", "the end of October", "2023-10", "2023-09-11", "2023-10-31"},
    {"The two will meet before Friday.", "Friday", "2023-09-15", "2023-09-11", "2023-09-14"},
    {"The mine was closed before 2019.", "2019", "2019", "", "2018-12-31"},
    {"They will meet before Friday's vote.", "Friday", "2023-09-15", "2023-09-15", "2023-09-15"},
    {"File no later than 30 October.", "30 October", "2023-10-30", "2023-09-11", "2023-10-30"},
    {"It will open no earlier than 2026.", "2026", "2026", "2026-01-01", ""},
    {"It will open on Friday at the earliest.", "Friday", "2023-09-15", "2023-09-15", ""},
    {"It will open on Friday at the latest.", "Friday", "2023-09-15", "2023-09-11", "2023-09-15"},
    {"It will be shut until at least the end of October.", "the end of October", "2023-10", "2023-09-11", "2023-10-31"},
    {"It was not until 1989 that he left.", "1989", "1989", "1989-01-01", "1989-12-31"},
};
INSTANTIATE_TEST_SUITE_P(OpenEnds, Times, ::testing::ValuesIn(kOpenEnds));

const Case kStories[] = {
    {"Shells killed nine on Saturday. The town fell in May. Nobody slept. The first shell fell at 6 a.m.", "6 a.m.", "2023-09-09T06:00",
     "2023-09-09T06:00", "2023-09-09T06:00", kTime},
    {"Shells killed nine on Saturday. The town fell in May. Nobody slept. The court will rule at 6 p.m.", "6 p.m.", "2023-09-11T18:00",
     "2023-09-11T18:00", "2023-09-11T18:00", kTime},
    {"War came in November 1877. In January peace was made.", "January", "1878-01", "1878-01-01", "1878-01-31"},
    {"War came in November 1877. By the end of the month it was over.", "the end of the month", "1877-11", "", "1877-11-30"},
    {"He retook the port in mid-1882.", "mid-1882", "1882", "1882-05-01", "1882-08-31"},
    {"It has grown since 1980. In August it closed.", "August", "2023-08", "2023-08-01", "2023-08-31"},
    {"The 2008 law lapsed. In August it was renewed.", "August", "2023-08", "2023-08-01", "2023-08-31"},
    {"In April 2019 he left. Five days later he died.", "Five days later", "XXXX-XX-XX"},
    {"The night of 16-17 October 1913 was cold.", "The night of 16-17 October 1913", "1913-10-16TNI", "1913-10-16", "1913-10-17", kTime},
    {"They left at dawn. On 5 May 2020 they came back.", "5 May 2020", "2020-05-05", "2020-05-05", "2020-05-05"},
};
INSTANTIATE_TEST_SUITE_P(Stories, Times, ::testing::ValuesIn(kStories));

const Case kZones[] = {
    {"They spoke at 8 p.m. Moscow time.", "8 p.m. Moscow time", "2023-09-11T20:00", "2023-09-11T20:00+03:00", "2023-09-11T20:00+03:00",
     kTime},
    {"They spoke at noon Beijing time on Sunday.", "noon Beijing time on Sunday", "2023-09-10T12:00", "2023-09-10T12:00+08:00",
     "2023-09-10T12:00+08:00", kTime},
    {"They spoke at 9 a.m. on Dec. 5 in Paris.", "9 a.m. on Dec. 5", "2022-12-05T09:00", "2022-12-05T09:00", "2022-12-05T09:00", kTime},
    {"They spoke at noon ET.", "noon ET", "2023-09-11T12:00", "2023-09-11T12:00-04:00", "2023-09-11T12:00-04:00", kTime},
    {"They spoke at 8 p.m. Central Park was full.", "8 p.m.", "2023-09-11T20:00", "2023-09-11T20:00", "2023-09-11T20:00", kTime},
    {"They spoke at 09:00 UTC-5.", "09:00 UTC-5", "2023-09-11T09:00", "2023-09-11T09:00-05:00", "2023-09-11T09:00-05:00", kTime},
    {"They spoke at 09:00 GMT-led talks.", "09:00 GMT", "2023-09-11T09:00", "2023-09-11T09:00Z", "2023-09-11T09:00Z", kTime},
    {"Officials in Washington said it fell at 5 a.m. local time.", "5 a.m. local time", "2023-09-11T05:00", "2023-09-11T05:00",
     "2023-09-11T05:00", kTime},
    {"He landed in Tokyo at about 7 a.m. local time.", "about 7 a.m. local time", "2023-09-11T07:00", "2023-09-11T07:00+09:00",
     "2023-09-11T07:00+09:00", kTime},
    {"They spoke at 9 a.m. Eastern Time.", "9 a.m. Eastern Time", "2023-09-11T09:00", "2023-09-11T09:00-04:00", "2023-09-11T09:00-04:00",
     kTime},
    {"Polls will be open from 7 a.m. to 8 p.m. on Sunday.", "7 a.m.", "2023-09-17T07:00", "2023-09-17T07:00", "2023-09-17T20:00", kTime},
    {"They fought from 10 p.m. on Friday to 6 a.m.", "6 a.m.", "2023-09-09T06:00", "2023-09-08T22:00", "2023-09-09T06:00", kTime},
    {"Nine died overnight.", "overnight", "2023-09-11TNI", "2023-09-10", "2023-09-11", kTime},
};
INSTANTIATE_TEST_SUITE_P(Zones, Times, ::testing::ValuesIn(kZones));

const Case kOtherCalendars[] = {
    {"They fasted in Ramadan 2023.", "Ramadan 2023", "2023-03-23/2023-04-20", "2023-03-23", "2023-04-20"},
    {"They met on Eid al-Fitr 2024.", "Eid al-Fitr 2024", "2024-04-10", "2024-04-10", "2024-04-10"},
    {"They met on Eid al-Adha 1950.", "Eid al-Adha 1950", "1950-09-23", "1950-09-23", "1950-09-23"},
    {"Mills closed for the Lunar New Year.", "the Lunar New Year", "2023-01-22", "2023-01-22", "2023-01-22"},
    {"War came on Yom Kippur 1985.", "Yom Kippur 1985", "1985-09-25", "1985-09-25", "1985-09-25"},
    {"They met on Nowruz 2024.", "Nowruz 2024", "2024-03-20", "2024-03-20", "2024-03-20"},
};
INSTANTIATE_TEST_SUITE_P(OtherCalendars, Times, ::testing::ValuesIn(kOtherCalendars));

// Without a date of publication: what TIMEX3 allows, and no interval but for dates that are whole.
const Case kUndated[] = {
    {"He resigned on Friday.", "Friday", "XXXX-WXX-5", "", "", TimeType::date, ""},
    {"He resigned on Friday night.", "Friday night", "XXXX-WXX-5TNI", "", "", kTime, ""},
    {"He resigned yesterday.", "yesterday", "XXXX-XX-XX", "", "", TimeType::date, ""},
    {"He resigned last week.", "last week", "XXXX-WXX", "", "", TimeType::date, ""},
    {"He resigned in May.", "May", "XXXX-05", "", "", TimeType::date, ""},
    {"He resigned on May 3.", "May 3", "XXXX-05-03", "", "", TimeType::date, ""},
    {"He resigned in 1998.", "1998", "1998", "1998-01-01", "1998-12-31", TimeType::date, ""},
    {"He resigned two years ago.", "two years ago", "XXXX", "", "", TimeType::date, ""},
    {"He came in March 1962. In April he left.", "April", "1962-04", "1962-04-01", "1962-04-30", TimeType::date, ""},
    {"He slept for two hours.", "two hours", "PT2H", "", "", kDuration, ""},
    {"He resigned on Christmas Eve.", "Christmas Eve", "XXXX-12-24", "", "", TimeType::date, ""},
};
INSTANTIATE_TEST_SUITE_P(Undated, Times, ::testing::ValuesIn(kUndated));

class NoTime : public ::testing::TestWithParam<const char*> {};

TEST_P(NoTime, IsFound) {
  const Document document = read(GetParam(), "2023-09-11");
  for (const Time& time : document.times) ADD_FAILURE() << GetParam() << ": " << document.text_of(time.span) << " = " << time.value;
}

const char* const kNone[] = {
    "About 1,200 soldiers marched in.",
    "They may march on.",
    "The winter campaign failed.",
    "The tribe left a day after the flood.",
    "May I speak?",
    "The sun rose.",
    "He came second.",
    "The fall of the city was swift.",
    "Prices spring back.",
    "He paid 2000 dollars.",
    "He lives at 1998 Oak Street.",
    "The score was 3-1.",
    "Ivanov, 52, spoke.",
    "The 37-year-old was held.",
    "She is 52 years old.",
    "They came as soon as they could.",
    "He left soon after the vote.",
    "Flight 1914 landed.",
    "It costs $1999.",
    "The Hwasong-15 was shown.",
    "They had second thoughts.",
    "The fee was 3.75pm.",
    "They spoke at 24:30 GMT.",
    "Call 555-0142.",
    "Long-term debt rose.",
};
INSTANTIATE_TEST_SUITE_P(All, NoTime, ::testing::ValuesIn(kNone));

}  // namespace
}  // namespace hearsay
